/// A budget as somebody wrote it; nil is what was left out.
public struct BudgetDraft: Sendable {
  /// Currency units, once.
  public var setUp: Double?
  /// Currency units per step.
  public var running: Double?
  /// 0 to 1.
  public var expertise: Double?

  public init(setUp: Double? = nil, running: Double? = nil, expertise: Double? = nil) {
    self.setUp = setUp
    self.running = running
    self.expertise = expertise
  }

  /// The budget in force.
  var budget: StrategySpec.Budget {
    StrategySpec.Budget(setUp: setUp, running: running, expertise: expertise ?? 1)
  }
}
