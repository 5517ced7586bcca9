internal import SteelyardModel

extension ReportPage {
  /// How customers lie by what they are asked, and by what they gain.
  static func spread(_ content: ReportContent) -> String {
    let money = Quantity(unit: content.currency)
    let need = Quantity(unit: "\(content.currency) per need")
    let parts = groups(content).enumerated().map { index, strategies in
      let charts = [
        chart("spread-price-\(index)", "Price offered", .price, money, strategies, content),
        chart("spread-surplus-\(index)", "Surplus per need", .surplus, need, strategies, content),
      ]
      return tiles(charts.compactMap(\.self))
    }
    guard parts.contains(where: { !$0.isEmpty }) else { return "" }
    return "<h3>From the cheapest to the dearest customer</h3>\n"
      + content.legend(content.result.strategies)
      + HTML.paragraph(
        "Each line has the customers in a row, the lowest on the left, by the mean price that they"
          + " were offered in the whole run, and by what their purchases were worth to them beyond"
          + " the price. A flat line treats all alike; the steeper it is, the more it matters who"
          + " one is. Beneath stand the values of the customer in the middle.")
      + parts.joined()
  }

  private static func chart(
    _ id: String, _ title: String, _ outcome: Outcome, _ quantity: Quantity,
    _ strategies: [StrategyResult], _ content: ReportContent
  ) -> Tile? {
    let lines = Self.lines(strategies, content) { $0.detail.spread[outcome] }
    guard !lines.isEmpty else { return nil }
    let values = lines.flatMap { $0.series.mean + $0.series.low + $0.series.high }
    return tile(
      LineChart(
        id: id, title: title, lines: lines, quantity: quantity,
        range: LinearScale.domain(around: values.compactMap(\.self)),
        across: .customers(Dispersion.shares)), content)
  }
}
