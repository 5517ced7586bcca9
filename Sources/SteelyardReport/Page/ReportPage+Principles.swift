internal import SteelyardModel

extension ReportPage {
  /// The five principles: a score for each strategy, and what it rests on.
  static func principles(_ content: ReportContent) -> Section {
    let strategies = content.result.strategies
    let isKnown = strategies.contains { strategy in
      Principle.allCases.contains { $0 != .fairness && strategy.metrics[$0.metric]?.mean != nil }
    }
    guard isKnown else { return Section(id: "principles", heading: heading, body: "") }
    let rows = strategies.map { strategy in
      [content.heading(strategy)] + Principle.allCases.map { score($0, of: strategy, content) }
    }
    return Section(
      id: "principles", heading: heading,
      body: HTML.paragraph(explanation)
        + HTML.table(
          "Points of 100, mean over replicates ± its 95 % interval; more is better",
          ["strategy"] + Principle.allCases.map(\.rawValue), rows)
        + "<details><summary>What each score rests on</summary>\n" + measurements(content)
        + "</details>\n")
  }

  private static let heading = "The five principles"
  private static let explanation =
    "Each score is a weighted mean of what was measured, from 0 at a value that counts as wholly bad to"
    + " 100 at one that counts as wholly good. Those values and the weights are choices, the same for all"
    + " strategies, and stand below with what was measured: look at that before you go by a score. A"
    + " measurement that is not defined in every run of every strategy is left out for all, as the quality"
    + " of consent is where one of them asks for none; where some are left out, it says how many are there."
    + " Differences are not judged."

  private static func score(
    _ principle: Principle, of strategy: StrategyResult, _ content: ReportContent
  ) -> String {
    guard let metric = Metric.named(principle.metric),
      let estimate = strategy.metrics[metric.id], estimate.mean != nil
    else { return "n/a" }
    let text = HTML.escaped(Quantity(metric, currency: content.currency).text(estimate))
    let all = principle.measurements.count
    guard metric.base == .measurements, estimate.n < all else { return text }
    return text + "<br><span class=\"unclear\">from \(estimate.n) of \(all) measurements</span>"
  }

  private static func measurements(_ content: ReportContent) -> String {
    let rows = Principle.allCases.flatMap { principle in
      principle.measurements.compactMap { measurement -> [String]? in
        guard let metric = Metric.named(measurement.metric) else { return nil }
        let unit = measurement.isMoney ? " list prices" : ""
        let quantity = Quantity(metric, currency: content.currency)
        return [
          HTML.escaped(principle.rawValue), HTML.escaped("\(metric.name), \(quantity.unit)"),
        ]
          + content.result.strategies.map { strategy in
            HTML.escaped(strategy.metrics[metric.id].map(quantity.text) ?? "n/a")
          }
          + [
            bare(measurement.weight), bare(measurement.worst * shown(quantity, measurement)) + unit,
            bare(measurement.best * shown(quantity, measurement)) + unit, metric.definition,
          ].map(HTML.escaped)
      }
    }
    return HTML.table(
      "What was measured, and what weight and bounds make a score of it",
      ["principle", "measured"]
        + content.result.strategies.map { $0.name.oneLine.shortened(to: 24) }
        + ["weight", "0 points at", "100 points at", "definition"], rows)
  }

  /// From the metric's unit to the one shown; list prices stay what they are.
  private static func shown(_ quantity: Quantity, _ measurement: PrincipleMeasurement) -> Double {
    measurement.isMoney ? 1 : quantity.scale
  }

  /// A stated number as it was stated.
  private static func bare(_ value: Double) -> String {
    Number.text(value, decimals: value == value.rounded() ? 0 : 2)
  }
}
