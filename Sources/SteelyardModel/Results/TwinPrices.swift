/// Prices asked of some customers, and of the same customers in another cohort.
///
/// All that is another's stays: friends, luck, culture, the residual of every trait. What follows from
/// the cohort is worked out anew.
public struct TwinPrices: Sendable, Hashable {
  /// Customers who had a price in any step in both lives.
  public var customers = 0
  /// Of them, those who were asked another price in any such step.
  public var changed = 0
  /// Sums over those customers and steps, in currency units: of the price; of how far the price in
  /// the other cohort is from it; and of the price in the other cohort less it.
  public var prices = 0.0
  public var distance = 0.0
  public var shift = 0.0

  public init() {}

  /// Adds another group's sums; for money the caller fixes the order.
  public mutating func merge(_ other: TwinPrices) {
    customers += other.customers
    changed += other.changed
    prices += other.prices
    distance += other.distance
    shift += other.shift
  }
}
