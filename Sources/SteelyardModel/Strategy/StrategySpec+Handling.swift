extension StrategySpec {
  /// How data are handled, beyond what is collected, how long it is kept, how well it is secured
  /// and whether it is sold; by default nothing special is done.
  public struct Handling: Sendable, Hashable {
    /// What customers were told that data are used for; nil where nothing was declared.
    public var purposes: DataPurposes?
    /// Whether customers are followed across pages by cookies, and across their devices.
    public var usesCookies = false
    public var followsDevices = false
    /// What records say of whose they are.
    public var identity = Identity.named
    public var privacy = DifferentialPrivacy()
    /// Whether data stay on the customers' devices and models travel instead.
    public var isFederated = false
    /// How far training data are balanced over cohorts, 0 not to 1 wholly.
    public var balance = 0.0
    /// Whether all data are kept in the customers' country, the vendor's included.
    public var isLocal = false
    /// How far departments keep their data from each other, 0 not to 1 wholly.
    public var silos = 0.0
    /// Whether what customers take back is no longer used, but kept.
    public var keepsWithdrawn = false

    public init() {}

    /// What a scenario says in place of purposes where none are declared any more.
    public static let undeclared = "undeclared"

    /// Whether it has to be remembered of each customer what was released or withdrawn.
    public var isRemembered: Bool { privacy.isOn || keepsWithdrawn }
    /// How many ways of following customers are in use.
    public var trackers: Int { (usesCookies ? 1 : 0) + (followsDevices ? 1 : 0) }
  }

  /// What records say of whose they are. Raw values are the names used in scenarios.
  public enum Identity: String, CaseIterable, Sendable, Hashable {
    case named
    /// A key, kept apart, tells whose they are.
    case pseudonymous
    /// Nobody can tell any more, short of an attack.
    case anonymous
  }

  /// Noise on what the firm makes of a customer's data, with a budget that it uses up.
  public struct DifferentialPrivacy: Sendable, Hashable {
    public var isOn = false
    /// Privacy lost in one release; less means more noise.
    public var epsilon = 1.0
    /// Privacy that a customer may lose in all.
    public var budget = 20.0
    /// Whether the firm goes on when the budget is spent, in spite of what it says.
    public var overspends = false

    public init() {}

    /// How often a customer's estimate may be made anew.
    public var releases: Int {
      guard epsilon > 0 else { return 0 }
      // Ten tenths make one, whatever their binary sum says.
      return Int(min(1e6, max(0, (budget / epsilon * (1 + 1e-12)).rounded(.down))))
    }
  }
}
