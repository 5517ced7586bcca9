/// When, to whom and how often, as somebody wrote it.
public struct OccasionsDraft: Sendable {
  /// First and last step.
  public var from, until: Int?
  /// Steps from one to the next.
  public var every: Int?
  public var audience: StrategySpec.Occasions.Audience?
  /// Steps without a purchase after which a customer counts as lapsed.
  public var lapse: Int?
  /// How often at most in a window, and steps of a window.
  public var atMost, within: Int?

  public init() {}
}
