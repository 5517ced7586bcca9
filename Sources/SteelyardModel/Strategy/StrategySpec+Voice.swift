extension StrategySpec {
  /// How the firm talks with its customers about itself.
  public struct Voice: Sendable, Hashable {
    /// Kinds of complaint that feedback can name: price, privacy, pressure and service.
    public static let kinds = 4

    /// Share of customers who are asked for feedback in a step, 0 to 1.
    public var feedback = 0.0
    /// Whether the firm changes what is complained of most.
    public var acts = false
    /// How much it teaches its customers about personalization, 0 not to 1 all it can.
    public var education = 0.0
    /// How loudly it says that it is ethical, 0 not to 1 everywhere.
    public var commitment = 0.0

    public init() {}
  }

  /// How the firm watches itself, beside how often it audits.
  public struct Governance: Sendable, Hashable {
    /// What internal audits look at. Raw values are the names used in scenarios.
    public enum Scope: String, CaseIterable, Sendable, Hashable {
      /// Whether data tell as much of the few as of the many.
      case bias
      /// Whether what is claimed is so; false claims are withdrawn.
      case claims
      /// Whether data are sold without a word; the sale is stopped.
      case data
    }

    /// What each internal audit looks at; each is paid for.
    public var scope: Set<Scope> = [.bias]
    /// Cases that people can review in a step, as a share of the customers, 0 to 1; 0 for no
    /// review by people.
    public var reviewCapacity = 0.0
    /// How well staff are trained, 0 to 1.
    public var training = 0.0
    /// Share of complaints that are taken up, 0 to 1.
    public var complaintHandling = 0.0
    /// What the firm's ethics policy forbids; see ``PolicyReview``.
    public var forbids: Set<Ban> = []

    public init() {}
  }
}

extension StrategySpec.Voice {
  /// Whether anything of what customers said, learnt or wait for has to be remembered.
  public func isKept(with governance: StrategySpec.Governance) -> Bool {
    self != Self() || governance.reviewCapacity > 0
  }
}
