extension StrategySpec {
  /// What customers may set by themselves.
  public struct Settings: Sendable, Hashable {
    /// How often messages come.
    public var frequency = false
    /// How far messages and prices are personalized.
    public var depth = false
    /// What is on record of them: who keeps it up keeps it right.
    public var data = false

    public init() {}

    /// How many of them there are, 0 to 3.
    public var count: Int { [frequency, depth, data].count { $0 } }
  }

  /// Advice, given with the offer.
  public struct Advice: Sendable, Hashable {
    /// Whom it is made for. Raw values are the names used in scenarios.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
      case none
      /// The same for everybody.
      case generic
      /// By what the firm knows of the customer; as good as generic where it knows nothing.
      case personal
    }

    public var kind = Kind.none
    /// How good it is, 0 to 1.
    public var quality = 0.5

    public init() {}
  }
}
