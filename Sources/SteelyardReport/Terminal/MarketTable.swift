public import SteelyardModel

/// Who serves a market with rivals, as a table for a terminal: the firm under each strategy, and
/// under it each rival.
public enum MarketTable {
  private static let shown = ["share", "share_end", "profit", "trust", "paid_price"]

  /// Returns the table with its legend; the text ends with a line break. Empty without rivals.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - scenario: Gives the currency.
  ///   - style: Colour and width.
  /// - Complexity: O(strategies x rivals).
  public static func text(
    _ result: ExperimentResult, of scenario: Scenario, style: TextStyle = .plain
  ) -> String {
    guard result.hasRivals else { return "" }
    let currency = scenario.market.currency.harmless
    let table = table(result, currency, style)
    let parts =
      [style.title("Who serves the market", " (each strategy, then its rivals)"), ""]
      + table.lines(style, within: style.width)
      + ["", Paragraph.wrapped(legend(result, currency), to: style.width)]
    return parts.joined(separator: "\n") + "\n"
  }

  private static func table(
    _ result: ExperimentResult, _ currency: String, _ style: TextStyle
  ) -> TextTable {
    let columns = shown.compactMap(Metric.named).map { metric in
      let all = result.strategies.flatMap { [$0.metrics] + $0.rivals.map(\.metrics) }
      return MetricColumn(metric, all.compactMap { $0[metric.id] }, currency: currency)
    }
    var table = TextTable(
      isTrailing: [false] + columns.map { _ in true },
      widths: [0] + columns.map { _ in MetricColumn.room })
    table.add([.init("")] + columns.map { .init($0.metric.name.shortened(to: 13), .strong) })
    table.add([.init("")] + columns.map { .init($0.unit, .muted) })
    for strategy in result.strategies {
      let name = strategy.name.harmless.shortened(to: 24)
      table.add([.init(name, .strong)] + columns.map { $0.value(of: strategy) })
      for rival in strategy.rivals {
        let name = "  " + rival.name.harmless.shortened(to: 22)
        table.add([.init(name)] + columns.map { $0.value(rival.metrics[$0.metric.id]) })
      }
    }
    return table
  }

  private static func legend(_ result: ExperimentResult, _ currency: String) -> String {
    let words =
      "market share: of all purchases in the market. share at end, price paid: in the last"
      + " quarter of the steps."
    guard let prices = result.prices else { return words }
    let alone = Number.text(prices.alone, decimals: 2)
    guard let lowest = prices.equilibrium.min(), let highest = prices.equilibrium.max() else {
      return words + " Alone, a firm with one price for all would ask \(alone) \(currency)."
    }
    let (low, high) = (Number.text(lowest, decimals: 2), Number.text(highest, decimals: 2))
    let equilibrium = low == high ? low : "\(low) to \(high)"
    return words
      + " With one price for all each, firms that know these customers would ask \(equilibrium)"
      + " \(currency) (one-shot equilibrium); alone, \(alone) \(currency)."
  }
}
