/// A rival as somebody wrote it; nil is what was left out.
public struct RivalDraft: Sendable {
  public var name = ""
  /// The first step in which it is in the market; nil means from the start.
  public var from: Int?
  /// In currency units; nil means the market's list price.
  public var listPrice: Double?
  /// Share of customers who do not know it at the start; nil means the population's.
  public var prospects: Double?
  /// What it does; its name does not count.
  public var strategy = StrategyDraft(name: "")

  public init(name: String = "") { self.name = name }
}
