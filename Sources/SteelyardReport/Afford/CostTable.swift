public import SteelyardModel

/// What a strategy costs its firm, item by item, for a terminal.
public enum CostTable {
  /// Returns the table with its sum; every line ends with a line break.
  ///
  /// - Parameters:
  ///   - costs: Of one strategy; see `Scenario.costs(of:)`.
  ///   - currency: ISO 4217 code.
  /// - Complexity: O(items).
  public static func text(
    _ costs: FirmCosts, currency: String, style: TextStyle = .plain
  ) -> String {
    let currency = currency.harmless.shortened(to: 8)
    var table = TextTable(isTrailing: [false, true, true, true])
    table.add(
      ["item", "set-up \(currency)", "\(currency)/week", "expertise"].map { .init($0, .strong) })
    for line in costs.lines {
      table.add([
        .init(line.name), .init(money(line.setUp)), .init(money(line.running)),
        .init(Number.text(line.expertise, decimals: 2)),
      ])
    }
    table.add([
      .init("together", .strong), .init(money(costs.setUp)), .init(money(costs.running)),
      .init(Number.text(costs.expertise, decimals: 2)),
    ])
    return table.lines(style).joined(separator: "\n") + "\n"
  }

  /// Whole units; with decimals where it is less than ten.
  static func money(_ amount: Double) -> String {
    Number.text(amount, decimals: abs(amount) < 10 ? 2 : 0)
  }
}
