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
      return content.legend(strategies) + tiles(charts.compactMap(\.self))
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
    + " values of the last week, or of the week pointed at or reached with the tab key."

  private static func byCulture(_ content: ReportContent) -> String {
    let codes = (content.account?.cultures ?? []).filter { code in
      content.result.strategies.contains { $0.detail.cultureTrust[code] != nil }
    }
    guard !codes.isEmpty else { return "" }
    let parts = groups(content).enumerated().map { index, strategies in
      let lines = codes.map { code in
        Self.lines(strategies, content) { $0.detail.cultureTrust[code] }
      }
      let quantity = content.quantity("trust")
      let range = LineChart.range(of: lines.flatMap(\.self), quantity)
      let charts = zip(codes, lines).map { code, lines in
        LineChart(
          id: "culture-\(index)-\(codes.firstIndex(of: code) ?? 0)", title: "Trust, \(code)",
          lines: lines, quantity: quantity, range: range)
      }
      return tiles(charts.map { tile($0, content) })
    }
    return "<h3>Trust by culture</h3>\n"
      + HTML.paragraph(
        "All to one scale, to compare strategies within a culture. Where cultures start says what"
          + " profiles their customers were drawn from, not which is better.")
      + parts.joined()
  }

  // MARK: Lines

  /// The strategies, the baseline with as many others as have a colour.
  private static func groups(_ content: ReportContent) -> [[StrategyResult]] {
    let others = content.others
    let baseline = content.result.strategies.filter(\.isBaseline)
    guard !others.isEmpty else { return [baseline] }
    return stride(from: 0, to: others.count, by: ChartStyle.colours).map { start in
      baseline + others[start..<min(others.count, start + ChartStyle.colours)]
    }
  }

  private static func lines(
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
    _ content: ReportContent, _ series: (StrategyResult) -> IntervalSeries?
  ) -> Tile? {
    let lines = Self.lines(strategies, content, series)
    guard lines.contains(where: { $0.series.mean.contains { $0 != nil } }) else { return nil }
    return tile(
      LineChart(
        id: id, title: title, lines: lines, quantity: quantity,
        range: LineChart.range(of: lines, quantity)), content)
  }

  /// The drawing, in less detail where there are many: pages are e-mailed.
  private static func tile(_ chart: LineChart, _ content: ReportContent) -> Tile {
    var chart = chart
    if content.others.count > ChartStyle.colours { (chart.most, chart.shown) = (40, 1) }
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
