internal import SteelyardModel

extension ReportPage {
  /// Profit, trust and who stays by week; trust by culture.
  static func overTime(_ content: ReportContent) -> Section {
    let groups = Self.groups(content)
    let measures = [("trust", "Trust"), ("profit", "Profit"), ("retention", "Customers who stay")]
    let overall = groups.enumerated().map { index, strategies in
      let charts = measures.map { id, title in
        chart("time-\(id)-\(index)", title, content.quantity(id), strategies, content) {
          series(id, $0)
        }
      }
      let all = [charts[0], fairness(index, strategies, content)] + charts.dropFirst()
      return content.legend(strategies) + tiles(all.compactMap(\.self))
    }
    guard overall.contains(where: { $0.contains("<figure") }) else {
      return Section(id: "over-time", heading: "", body: "")
    }
    return Section(
      id: "over-time", heading: "Over time",
      body: HTML.paragraph(introduction) + overall.joined() + byCulture(content))
  }

  private static let introduction =
    "Means over replicates by week, with bands of 95 % intervals where they are wide enough to be"
    + " seen. Profit is what a week brings in less what it costs, and a week far beyond the"
    + " others, as when something is set up, is cut off at the edge. Beneath each figure stand the"
    + " values of the last week, or of the week pointed at or reached with the tab key. Fairness is"
    + " worked out anew for each stretch of weeks, as it is for the whole run: what piles up over a"
    + " run may lie less far apart within a stretch, or further where chance has fewer people to even"
    + " out."

  /// The headline index by stretches of weeks.
  private static func fairness(
    _ index: Int, _ strategies: [StrategyResult], _ content: ReportContent
  ) -> Tile? {
    chart(
      "time-fairness-\(index)", "Fairness", content.quantity("fairness"), strategies, content,
      across: stretches(content)
    ) { $0.detail.periodFairness }
  }

  private static func stretches(_ content: ReportContent) -> Across {
    .stretches(content.result.strategies.first?.detail.periodEnds ?? [])
  }

  private static func byCulture(_ content: ReportContent) -> String {
    let trust = byCulture("trust", "Trust", .weeks, content, \.detail.cultureTrust)
    let profit =
      isCrowded(content)
      ? "" : byCulture("profit", "Profit", stretches(content), content, \.detail.cultureProfit)
    guard !trust.isEmpty || !profit.isEmpty else { return "" }
    return "<h3>By culture</h3>\n"
      + HTML.paragraph(
        "All to one scale, to compare strategies within a culture. Where cultures start says what"
          + " profiles their customers were drawn from, not which is better.")
      + trust + profit
  }

  /// One measure as small multiples.
  private static func byCulture(
    _ id: String, _ title: String, _ across: Across, _ content: ReportContent,
    _ series: (StrategyResult) -> [String: IntervalSeries]
  ) -> String {
    let codes = (content.account?.cultures ?? []).filter { code in
      content.result.strategies.contains { series($0)[code] != nil }
    }
    let quantity = content.quantity(id)
    let parts = groups(content).enumerated().map { index, strategies in
      let lines = codes.map { code in Self.lines(strategies, content) { series($0)[code] } }
      let range = LineChart.range(of: lines.flatMap(\.self), quantity)
      let charts = zip(codes, lines).enumerated().map { place, culture in
        LineChart(
          id: "culture-\(id)-\(index)-\(place)", title: "\(title), \(culture.0)",
          lines: culture.1, quantity: quantity, range: range, across: across)
      }
      return tiles(charts.map { tile($0, content) })
    }
    return parts.joined()
  }

  // MARK: Lines

  /// The strategies, the baseline with as many others as have a colour.
  static func groups(_ content: ReportContent) -> [[StrategyResult]] {
    let others = content.others
    let baseline = content.result.strategies.filter(\.isBaseline)
    guard !others.isEmpty else { return [baseline] }
    return stride(from: 0, to: others.count, by: ChartStyle.colours).map { start in
      baseline + others[start..<min(others.count, start + ChartStyle.colours)]
    }
  }

  static func lines(
    _ strategies: [StrategyResult], _ content: ReportContent,
    _ series: (StrategyResult) -> IntervalSeries?
  ) -> [LineChart.Line] {
    strategies.compactMap { strategy in
      series(strategy).map {
        LineChart.Line(name: strategy.name, look: content.look(of: strategy), series: $0)
      }
    }
  }

  private static func chart(
    _ id: String, _ title: String, _ quantity: Quantity, _ strategies: [StrategyResult],
    _ content: ReportContent, across: Across = .weeks,
    _ series: (StrategyResult) -> IntervalSeries?
  ) -> Tile? {
    let lines = Self.lines(strategies, content, series)
    guard lines.contains(where: { $0.series.mean.contains { $0 != nil } }) else { return nil }
    return tile(
      LineChart(
        id: id, title: title, lines: lines, quantity: quantity,
        range: LineChart.range(of: lines, quantity), across: across), content)
  }

  /// Whether there are more strategies than colours: pages are e-mailed, so figures show less then.
  private static func isCrowded(_ content: ReportContent) -> Bool {
    content.others.count > ChartStyle.colours
  }

  /// The drawing, in less detail where there are many strategies.
  static func tile(_ chart: LineChart, _ content: ReportContent) -> Tile {
    var chart = chart
    if isCrowded(content) { (chart.most, chart.shown) = (20, 1) }
    return chart.tile
  }

  /// With intervals where the document has them.
  private static func series(_ id: String, _ strategy: StrategyResult) -> IntervalSeries? {
    if let series = strategy.detail.trace[id] { return series }
    return strategy.trace[id].map {
      let none = [Double?](repeating: nil, count: $0.count)
      return IntervalSeries(mean: $0, low: none, high: none)
    }
  }
}
