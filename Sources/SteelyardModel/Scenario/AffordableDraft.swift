/// What may be added to a strategy, as somebody wrote it.
public struct AffordableDraft: Sendable {
  /// Metric id and weight; empty means profit.
  public var goal: [(metric: String, weight: Double)] = []
  /// Named; each replaces or, where it lists data or nudges, adds pieces of the strategy.
  public var options: [StrategyDraft] = []

  public init() {}
}
