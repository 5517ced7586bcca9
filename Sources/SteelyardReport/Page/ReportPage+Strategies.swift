internal import SteelyardModel

extension ReportPage {
  private static let headline = ["profit", "revenue", "trust", "fairness", "retention"]
  private static let further = [
    "trust_active", "envy_discovered", "complaints", "fines", "breaches", "harm",
  ]

  /// The table of strategies.
  static func strategies(_ content: ReportContent) -> Section {
    let tables =
      table("What each strategy achieves; more is better", headline, content)
      + table(
        "What lies behind fairness; less is better, 20 % and above count as wholly unfair",
        Scoring.components, content)
      + table("What else happened; differences as they are, not judged", further, content)
    return Section(
      id: "strategies", heading: "The strategies in numbers",
      body: HTML.paragraph(legend(content)) + tables + definitions(content))
  }

  private static func legend(_ content: ReportContent) -> String {
    let intervals =
      content.result.hasIntervals
      ? " ▲ clearly higher, ▼ clearly lower, · not clear, all after correction for how many are"
        + " compared." : " One replicate cannot tell a difference from chance."
    guard let baseline = content.result.baseline, content.result.strategies.count > 1 else {
      return "Means over replicates." + intervals
    }
    return "First line: the mean over replicates ± its 95 % interval. Second line: the difference"
      + " from \(baseline.quotedName), paired, so that luck in common cancels; that of a % is in"
      + " percentage points.\(intervals)"
  }

  private static func table(
    _ caption: String, _ ids: [String], _ content: ReportContent
  ) -> String {
    let metrics = ids.compactMap(Metric.named).filter { isOfInterest($0, content) }
    guard !metrics.isEmpty else { return "" }
    let heads = metrics.map { "\($0.name), \(Quantity($0, currency: content.currency).unit)" }
    let rows = content.result.strategies.map { strategy in
      [content.heading(strategy)] + metrics.map { cell($0, of: strategy, content) }
    }
    return HTML.table(caption, ["strategy"] + heads, rows)
  }

  /// Whether it is defined, and not zero, for any strategy.
  private static func isOfInterest(_ metric: Metric, _ content: ReportContent) -> Bool {
    let means = content.result.strategies.compactMap { $0.metrics[metric.id]?.mean }
    return headline.contains(metric.id) && !means.isEmpty
      || means.contains { $0.magnitude > Quantity.noise }
  }

  private static func cell(
    _ metric: Metric, of strategy: StrategyResult, _ content: ReportContent
  ) -> String {
    guard let estimate = strategy.metrics[metric.id] else { return "n/a" }
    let quantity = Quantity(metric, currency: content.currency)
    let difference =
      strategy.contrasts[metric.id].map {
        further.contains(metric.id)
          ? unjudged($0, quantity) : Self.difference($0, metric, quantity)
      } ?? ""
    return HTML.escaped(quantity.text(estimate)) + difference
  }

  /// A difference that is not among those corrected for their number, so that no mark says
  /// whether it is clear.
  private static func unjudged(_ contrast: Contrast, _ quantity: Quantity) -> String {
    guard contrast.difference != nil else { return "" }
    return "<br><span class=\"unclear\">\(HTML.escaped(quantity.text(contrast)))</span>"
  }

  static func difference(
    _ contrast: Contrast, _ metric: Metric, _ quantity: Quantity
  ) -> String {
    guard let difference = contrast.difference else { return "" }
    let text = HTML.escaped(quantity.text(contrast))
    guard contrast.isTold else { return "<br><span class=\"unclear\">· \(text)</span>" }
    let isGood = metric.better == .higher ? difference > 0 : difference < 0
    let kind = metric.better == .none ? "even" : isGood ? "good" : "bad"
    return "<br><span class=\"\(kind)\">\(difference > 0 ? "▲" : "▼") \(text)</span>"
  }

  private static func definitions(_ content: ReportContent) -> String {
    let shown = headline + Scoring.components + further
    let metrics = shown.compactMap(Metric.named).filter { isOfInterest($0, content) }
    let rows = metrics.map { metric in
      [
        HTML.escaped(metric.name), HTML.escaped(metric.definition),
        HTML.escaped(Quantity(metric, currency: content.currency).unit),
        HTML.escaped(count(metric, content)),
      ]
    }
    return "<details><summary>How these numbers are defined</summary>\n"
      + HTML.table(
        "Definitions, units, and the fewest customers behind a number in any replicate",
        ["number", "definition", "unit", "n"], rows) + "</details>\n"
  }

  private static func count(_ metric: Metric, _ content: ReportContent) -> String {
    let counts = content.result.strategies.compactMap { $0.metrics[metric.id]?.n }
    return counts.min().map { Number.text(Double($0), decimals: 0) } ?? "n/a"
  }
}
