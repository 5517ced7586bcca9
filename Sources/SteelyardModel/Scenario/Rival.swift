/// Another firm in the market, which every compared strategy faces.
public struct Rival: Sendable, Hashable {
  /// What it does, under its own name; its `entry.step` says when it enters.
  public var strategy: StrategySpec
  /// Its published price, in currency units; nil for the market's.
  public var listPrice: Double?
  /// Share of customers who do not know it at the start, 0 to 1; nil for the population's.
  public var prospects: Double?

  /// The name used in scenarios and reports.
  public var name: String { strategy.name }

  public init(_ strategy: StrategySpec, listPrice: Double? = nil, prospects: Double? = nil) {
    self.strategy = strategy
    self.listPrice = listPrice
    self.prospects = prospects
  }

  /// At most so many in a market: one block of draws serves the outside option and three firms.
  public static let most = 2
}
