internal import SteelyardModel

extension ReportPage {
  /// Trust against profit, fairness as shade.
  static func tradeOff(_ content: ReportContent) -> Section {
    let points = content.result.strategies.compactMap { point($0, content) }
    guard points.count > 1 else { return Section(id: "trade-off", heading: "", body: "") }
    return Section(
      id: "trade-off", heading: "Trust against profit",
      body: HTML.paragraph(introduction(content)) + shades(content)
        + tiles(charts(points, content)) + caption(points))
  }

  private static func introduction(_ content: ReportContent) -> String {
    let baseline = content.result.baseline?.quotedName ?? "the baseline"
    let regions =
      content.result.provenance.replicates > 2
      ? " The ellipse around a disc is where the difference from \(baseline) lies with 95 %"
        + " confidence; it may be smaller than the disc."
      : ""
    return "Further right earns more, further up is trusted more; the shade of a disc is fairness,"
      + " by the key below. Nothing lies beyond the dashed line: from a strategy on it, more of one costs the"
      + " other.\(regions)"
  }

  // MARK: Points

  private static func point(
    _ strategy: StrategyResult, _ content: ReportContent
  ) -> TradeOffChart.Point? {
    guard let profit = strategy.metrics["profit"]?.mean, let trust = strategy.metrics["trust"]?.mean
    else { return nil }
    return TradeOffChart.Point(
      name: strategy.name, x: profit, y: trust, region: region(strategy, content),
      shade: strategy.metrics["fairness"]?.mean.map(shade), lines: lines(strategy, content))
  }

  private static func region(_ strategy: StrategyResult, _ content: ReportContent) -> Ellipse? {
    guard !strategy.isBaseline, let baseline = content.result.baseline else { return nil }
    let differences = ["profit", "trust"].map { id in
      zip(strategy.replicates[id] ?? [], baseline.replicates[id] ?? []).map { mine, theirs in
        mine.flatMap { mine in theirs.map { mine - $0 } }
      }
    }
    let pairs = zip(differences[0], differences[1]).compactMap { x, y in
      x.flatMap { x in y.map { (x: x, y: $0) } }
    }
    return pairs.count == differences[0].count
      ? Ellipse(pairs, looks: content.result.inference?.looks ?? 1) : nil
  }

  private static func lines(_ strategy: StrategyResult, _ content: ReportContent) -> [String] {
    ["profit", "trust", "fairness"].compactMap { id in
      guard let estimate = strategy.metrics[id] else { return nil }
      let quantity = content.quantity(id)
      let difference = strategy.contrasts[id].map { " (\(quantity.text($0)))" } ?? ""
      return "\(id) \(quantity.text(estimate)) \(quantity.unit)\(difference)"
    }
  }

  // MARK: Shades

  /// Points of fairness at which a shade begins.
  private static let bounds = [60.0, 70, 80, 90]

  private static func shade(_ fairness: Double) -> Int { bounds.count { fairness >= $0 } }

  private static func shades(_ content: ReportContent) -> String {
    let names = ["below 60", "60 to 70", "70 to 80", "80 to 90", "90 and more"]
    let items = names.enumerated().map { shade, name in
      "<li><svg width=\"14\" height=\"14\" viewBox=\"0 0 14 14\" aria-hidden=\"true\">"
        + SVG.circle("disc f\(shade)", 7, 7, radius: 5.5) + "</svg> \(name)</li>\n"
    }
    return "<ul class=\"legend\"><li>Fairness, points of 100:</li>\n\(items.joined())</ul>\n"
  }

  // MARK: Drawings

  /// All points; and once more those at the top right, where they lie close together.
  private static func charts(
    _ points: [TradeOffChart.Point], _ content: ReportContent
  ) -> [Tile] {
    let (across, up) = ("profit, \(content.quantity("profit").unit)", "trust, points of 100")
    let near = near(points)
    var all = TradeOffChart(
      id: "trade-off-all", title: "All strategies", points: points, across: across, up: up)
    guard !near.isEmpty else { return [all.tile] }
    all.apart = (TradeOffChart.range(near, \.x), TradeOffChart.range(near, \.y))
    let closer = TradeOffChart(
      id: "trade-off-near", title: "A closer look at the best of them", points: near,
      across: across, up: up)
    return [all.tile, closer.tile]
  }

  /// The points near the best in both, where they leave most of the drawing empty.
  private static func near(_ points: [TradeOffChart.Point]) -> [TradeOffChart.Point] {
    func limit(_ values: [Double]) -> Double {
      let (low, high) = (values.min() ?? 0, values.max() ?? 0)
      return high - 0.4 * (high - low)
    }
    let (x, y) = (limit(points.map(\.x)), limit(points.map(\.y)))
    let near = points.filter { $0.x >= x && $0.y >= y }
    return near.count > 1 && near.count < points.count ? near : []
  }

  private static func caption(_ points: [TradeOffChart.Point]) -> String {
    let best = TradeOffChart.frontier(points).reversed().map { "“\($0.name)”" }
    let names = VerdictWriter.row(best)
    return HTML.paragraph(
      best.count == 1
        ? "On these two, \(names) is ahead of all others by its mean."
        : "On these two, by their means, the choice is between \(names), in the order of what they"
          + " earn. Whether they differ for sure is in the table.")
  }
}
