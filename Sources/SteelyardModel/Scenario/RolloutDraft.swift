/// A roll-out as somebody wrote it.
public struct RolloutDraft: Sendable {
  /// First step.
  public var from = 0
  /// Share of customers in the end; nil means all who are not held out.
  public var share: Double?
  /// Share of customers who never get it.
  public var holdout = 0.0
  /// Steps in which the share grows.
  public var ramp = 0
  /// What the others meet; by default one price.
  public var insteadOf: StrategyDraft {
    get { others[0] }
    set { others[0] = newValue }
  }
  /// An array, since the drafts of strategies hold those of roll-outs.
  private var others = [StrategyDraft(name: "")]

  public init() {}
}
