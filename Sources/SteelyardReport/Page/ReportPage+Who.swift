internal import SteelyardModel

extension ReportPage {
  private static let measures = [
    ("offered_price", "Price offered"), ("access", "Purchases per need"),
    ("surplus", "Surplus per need"),
  ]

  /// Who pays more; price and surplus from customer to customer, by cohort and culture; envy.
  static func who(_ content: ReportContent) -> Section {
    Section(
      id: "who", heading: "Who pays, and who gains",
      body: prices(content) + spread(content) + groups(content) + envy(content))
  }

  // MARK: Who pays more

  private static func prices(_ content: ReportContent) -> String {
    let rows = content.result.strategies.flatMap { strategy in
      let rows = content.dimensions.compactMap { extremes($0, strategy, content) }
      return rows.isEmpty
        ? [[content.heading(strategy), "the same for all", "", "", ""]]
        : rows.map { [content.heading(strategy)] + $0 }
    }
    guard !content.dimensions.isEmpty else { return "" }
    return "<h3>Who pays more</h3>\n"
      + HTML.table(
        "Groups with the highest and the lowest mean price offered,"
          + " \(content.quantity("offered_price").unit)",
        ["strategy", "by", "dearest for", "cheapest for", "do their intervals part?"], rows)
  }

  /// The dearest and the cheapest group of a dimension; nil where all pay the same.
  private static func extremes(
    _ dimension: (name: String, groups: [ReportContent.Group]), _ strategy: StrategyResult,
    _ content: ReportContent
  ) -> [String]? {
    let values = dimension.groups.map { ($0, content.value("offered_price", strategy, in: $0)) }
      .filter { $0.1.mean != nil }.sorted { ($0.1.mean ?? 0) > ($1.1.mean ?? 0) }
    guard let dearest = values.first, let cheapest = values.last,
      let (high, low) = both(dearest.1.mean, cheapest.1.mean), high - low > Quantity.noise
    else { return nil }
    let quantity = content.quantity("offered_price")
    let isApart = both(dearest.1.low, cheapest.1.high).map { $0 > $1 } ?? false
    return [
      dimension.name, "\(dearest.0.name), \(quantity.text(dearest.1))",
      "\(cheapest.0.name), \(quantity.text(cheapest.1))",
      isApart ? "yes" : "no",
    ].map(HTML.escaped)
  }

  private static func both(_ one: Double?, _ other: Double?) -> (Double, Double)? {
    one.flatMap { one in other.map { (one, $0) } }
  }

  // MARK: Groups

  private static func groups(_ content: ReportContent) -> String {
    let dimensions = content.dimensions
    guard !dimensions.isEmpty else { return "" }
    let ranges = measures.map { range($0.0, content) }
    let parts = content.result.strategies.enumerated().map { index, strategy in
      let charts = zip(measures, ranges).map { measure, range in
        chart("who-\(index)-\(measure.0)", measure, strategy, range, content)
      }
      return "<h4>\(content.heading(strategy))</h4>\n" + tiles(charts.map(\.tile))
    }
    let baseline = content.result.baseline?.quotedName ?? "the baseline"
    return "<h3>By cohort and culture</h3>\n"
      + HTML.paragraph(
        "A bar across is the group's value under \(baseline), a disc the one under the strategy with"
          + " its 95 % interval: full where the difference is clear, hollow where it may be chance."
          + " Surplus is what purchases were worth to people beyond their price. All strategies are"
          + " drawn to one scale; groups of fewer than \(Metric.smallestGroup) customers are not"
          + " shown.")
      + parts.joined()
  }

  private static func range(_ id: String, _ content: ReportContent) -> ClosedRange<Double> {
    let scale = content.quantity(id).scale
    let values = content.result.strategies.flatMap { strategy in
      content.dimensions.flatMap(\.groups).flatMap { group -> [Double?] in
        let value = content.value(id, strategy, in: group)
        return [value.mean, value.low, value.high]
      }
    }
    return LinearScale.domain(around: values.compactMap { $0.map { $0 * scale } })
  }

  private static func chart(
    _ chart: String, _ measure: (id: String, title: String), _ strategy: StrategyResult,
    _ range: ClosedRange<Double>, _ content: ReportContent
  ) -> RowChart {
    RowChart(
      id: chart, title: measure.title,
      groups: content.dimensions.map { dimension in
        RowChart.Group(
          name: dimension.name,
          rows: dimension.groups.map { row(measure.id, strategy, $0, content) })
      }, quantity: content.quantity(measure.id), look: content.look(of: strategy), range: range,
      reference: strategy.isBaseline ? nil : content.result.baseline?.name)
  }

  private static func row(
    _ id: String, _ strategy: StrategyResult, _ group: ReportContent.Group,
    _ content: ReportContent
  ) -> RowChart.Row {
    var row = RowChart.Row(name: group.name, value: content.value(id, strategy, in: group))
    guard !strategy.isBaseline, let baseline = content.result.baseline else { return row }
    row.reference = content.value(id, baseline, in: group).mean
    guard let contrast = content.contrast(id, strategy, in: group) else { return row }
    row.isClear = contrast.isTold
    row.note =
      "\(content.quantity(id).full(contrast)) against \(baseline.name.oneLine.shortened(to: 24))"
    return row
  }

  // MARK: Envy

  /// What friends pay less, and whether one knows.
  private static func envy(_ content: ReportContent) -> String {
    let quantity = content.quantity("envy_latent")
    let kinds = [("envy_latent", "there"), ("envy_discovered", "found out")]
    let charts = [("", "Everybody, also those who left"), ("_active", "Those still there")]
      .enumerated().map { index, scope in
        let groups = content.result.strategies.map { strategy in
          RowChart.Group(
            name: strategy.name,
            rows: kinds.map { id, name in
              RowChart.Row(
                name: name,
                value: strategy.metrics[id + scope.0]
                  ?? Estimate(mean: nil, low: nil, high: nil, n: 0))
            })
        }
        let values = groups.flatMap(\.rows).flatMap {
          [$0.value.low, $0.value.mean, $0.value.high]
        }
        .compactMap { $0.map { $0 * quantity.scale } }
        return RowChart(
          id: "envy-\(index)", title: "Envy: \(scope.1)", groups: groups,
          quantity: Quantity(unit: "% of needs", scale: quantity.scale), look: "s0",
          range: LinearScale.domain(around: values, including: true), reference: nil)
      }
    guard
      charts.contains(where: { $0.groups.contains { $0.rows.contains { $0.value.mean != nil } } })
    else { return "" }
    return "<h3>Envy that is there, and envy that is found out</h3>\n"
      + HTML.paragraph(
        "The share of needs at which a friend was offered a price more than 5 % lower. What nobody"
          + " has found out yet counts as unfair too: it is what may still come out.")
      + tiles(charts.map(\.tile))
  }
}
