extension StrategySpec {
  /// What a firm has for its strategy; nil where there is no limit.
  public struct Budget: Sendable, Hashable {
    /// Money for set-up, in currency units, at least 0.
    public var setUp: Double?
    /// Money for running costs in a step, in currency units, at least 0.
    public var running: Double?
    /// What the firm knows, 0 nothing to 1 what a specialist knows.
    public var expertise = 1.0

    public init(setUp: Double? = nil, running: Double? = nil, expertise: Double = 1) {
      self.setUp = setUp
      self.running = running
      self.expertise = expertise
    }

    /// All the money and everything there is to know.
    public static let unlimited = Budget()
  }
}
