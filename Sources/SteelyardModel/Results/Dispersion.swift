/// What is spread over customers. Raw values begin the ids of metrics.
public enum Outcome: String, CaseIterable, Sendable, Hashable {
  /// Mean price offered to a customer, in list prices.
  case price
  /// Realised surplus per need of a customer who knew the firm, in list prices.
  case surplus
  /// Mean price offered to a customer, in list prices, over their income in local medians: 1 is the
  /// list price at the median income.
  case burden

  /// What is lower counts as this much, in the outcome's unit: indices of inequality need numbers
  /// above 0, and one person with nothing would otherwise decide them alone.
  public static let floor = 0.01
}

/// How an outcome is spread over the customers of one group, in one run.
public struct Dispersion: Sendable, Hashable {
  /// Customers who have the outcome at all.
  public var count = 0
  /// Of them, those whose outcome is below what is neutral: a price under the list price, or a
  /// surplus below 0.
  public var below = 0
  /// Of them, those whose outcome is above the median over everybody.
  public var above = 0
  /// Standard deviation before the floor, in the outcome's unit.
  public var deviation = 0.0
  /// Kolm's index at an aversion of 1 per list price, before the floor, in the outcome's unit; 0 for
  /// outcomes that cannot be negative.
  public var kolm = 0.0
  /// Mean after the floor, in the outcome's unit, and the indices; see `Inequality`.
  public var mean = 0.0
  public var gini = 0.0
  public var theil = 0.0
  public var logDeviation = 0.0
  public var entropy = 0.0
  public var atkinsonHalf = 0.0
  public var atkinsonOne = 0.0
  public var atkinsonTwo = 0.0
  /// The outcome of customers in rising order, before the floor, at each of ``shares``, by nearest
  /// rank; empty where nobody has it.
  public var quantiles: [Double] = []

  /// Percent of the customers who have at most the outcome beside it.
  public static let percentiles = [1] + (1...19).map { 5 * $0 } + [99]
  /// The same as shares.
  public static var shares: [Double] { percentiles.map { Double($0) / 100 } }

  public init() {}
}
