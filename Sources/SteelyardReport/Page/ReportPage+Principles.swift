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
    + " strategies, and stand below: look at the measurements before you go by a score. What is not"
    + " defined in any run of any strategy is left out of all, and the number of measurements that were"
    + " there is given."
    + " Differences are not judged."

  private static func score(
    _ principle: Principle, of strategy: StrategyResult, _ content: ReportContent
  ) -> String {
    guard let metric = Metric.named(principle.metric),
      let estimate = strategy.metrics[metric.id], estimate.mean != nil
    else { return "n/a" }
    let text = HTML.escaped(Quantity(metric, currency: content.currency).text(estimate))
    guard metric.base == .measurements else { return text }
    return text
      + "<br><span class=\"unclear\">of \(estimate.n) out of \(principle.measurements.count)</span>"
  }

  private static func measurements(_ content: ReportContent) -> String {
    let rows = Principle.allCases.flatMap { principle in
      principle.measurements.compactMap { measurement -> [String]? in
        guard let metric = Metric.named(measurement.metric) else { return nil }
        let unit = measurement.isMoney ? " list prices" : ""
        return [
          principle.rawValue, metric.name, bare(measurement.weight),
          bare(measurement.worst) + unit, bare(measurement.best) + unit, metric.definition,
        ].map(HTML.escaped)
      }
    }
    return HTML.table(
      "Weights and bounds of what the scores rest on, in the unit of each number",
      ["principle", "measured", "weight", "0 points at", "100 points at", "definition"], rows)
  }

  /// A stated number as it was stated.
  private static func bare(_ value: Double) -> String {
    Number.text(value, decimals: value == value.rounded() ? 0 : 2)
  }
}
