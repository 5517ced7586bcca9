extension StrategySpec {
  /// How consent is asked for.
  public struct ConsentInterface: Sendable, Hashable {
    /// Whether refusing takes more steps than accepting.
    public var hidesReject = false
    /// Whether choices are shown purpose by purpose.
    public var isGranular = false
    /// Whether silence means no: a box that the customer must tick.
    public var isUnticked = false
    /// Who has not agreed is asked again every so many steps; 0 never.
    public var repeatEvery = 0

    public init() {}
  }

  /// What is said about why the price is what it is.
  public struct Explanation: Sendable, Hashable {
    /// The reason given. Raw values are the names used in scenarios.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
      case none
      /// What the product costs to make.
      case cost
      /// What the firm means well by.
      case motive
    }

    public var kind: Kind
    /// Whether the firm explains unasked, rather than because the law makes it.
    public var isVoluntary: Bool

    public init(kind: Kind = .none, isVoluntary: Bool = true) {
      self.kind = kind
      self.isVoluntary = isVoluntary
    }
  }

  /// What the firm does after it broke a promise or lost data.
  public struct Repair: Sendable, Hashable {
    /// When customers hear of a breach from the firm. Raw values are the names used in scenarios.
    public enum Disclosure: String, CaseIterable, Sendable, Hashable {
      /// Never.
      case none
      /// Once others have found out.
      case onDiscovery = "on_discovery"
      /// At once, unasked.
      case proactive
    }

    public var apologizes = false
    public var promises = false
    public var disclosure = Disclosure.none

    public init() {}
  }

  /// What the strategy is from a step on.
  public struct Change: Sendable, Hashable {
    /// The first step of the change, from 1.
    public let step: Int
    /// The whole strategy in force from that step; it has no changes of its own.
    public let spec: StrategySpec

    public init(step: Int, spec: StrategySpec) {
      self.step = step
      self.spec = spec
    }
  }

  /// What is in force at a step.
  /// - Complexity: O(changes).
  public func inForce(at step: Int) -> StrategySpec {
    changes.last { $0.step <= step }?.spec ?? self
  }
}
