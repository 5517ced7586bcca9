/// Something that happens at one step, whatever the strategy decides.
public struct Event: Sendable, Hashable {
  /// From 0 to the scenario's steps less 1.
  public let step: Int
  /// Positions of the strategies whose world it happens in; nil means all.
  public let strategies: [Int]?
  /// Positions of the rivals that it happens to; nil where none is named.
  public let rivals: [Int]?
  public let kind: Kind

  public init(step: Int, strategies: [Int]? = nil, rivals: [Int]? = nil, kind: Kind) {
    self.step = step
    self.strategies = strategies
    self.rivals = rivals
    self.kind = kind
  }

  /// Whether it happens to a compared strategy: one that is named, or all where nobody is.
  public func reaches(strategy: Int) -> Bool {
    strategies?.contains(strategy) ?? (rivals == nil)
  }

  /// Whether it happens to a rival: one that is named, or all where nobody is and it is what
  /// happens to the world rather than what a firm does.
  public func reaches(rival: Int) -> Bool {
    rivals?.contains(rival) ?? (strategies == nil && kind.isOfTheWorld)
  }

  /// What happens.
  public enum Kind: Sendable, Hashable {
    /// The firm loses what it has collected.
    case breach
    /// Everybody learns that prices are personal.
    case tellPersonal
    /// The firm breaks a promise to everybody; 0 to 1, where 1 is a detected lie.
    case violation(severity: Double)
    /// A lie of the firm comes out for everybody.
    case deception
    /// The firm apologizes to everybody.
    case apology
    /// The firm promises everybody to do better.
    case promise
    /// The firm does everybody a good turn; quality 0 to 1.
    case goodAct(quality: Double)
    /// The press writes about the firm; tone from -1, damning, to 1, glowing.
    case press(tone: Double)
    /// The unit cost changes by this share of itself, from this step on.
    case costShock(share: Double)
    /// Another privacy law holds, from this step on.
    case regime(PrivacyRegime)
    /// Another list price holds, from this step on; in currency units.
    case price(Double)

    /// Whether it happens to the world, costs and law, rather than to one firm.
    public var isOfTheWorld: Bool {
      switch self {
      case .costShock, .regime: true
      default: false
      }
    }

    /// The name used in scenarios.
    public var name: Name {
      switch self {
      case .breach: .breach
      case .tellPersonal: .tellPersonal
      case .violation: .violation
      case .deception: .deception
      case .apology: .apology
      case .promise: .promise
      case .goodAct: .goodAct
      case .press: .press
      case .costShock: .costShock
      case .regime: .regime
      case .price: .price
      }
    }
  }

  /// The kinds without their numbers. Raw values are the names used in scenarios.
  public enum Name: String, CaseIterable, Sendable, Hashable {
    case breach
    case tellPersonal = "tell_personal"
    case violation, deception, apology, promise
    case goodAct = "good_act"
    case press
    case costShock = "cost_shock"
    case regime, price
  }
}
