/// A strategy as somebody wrote it: what it leaves out comes from its kind.
public struct StrategyDraft: Sendable {
  public var name = ""
  /// A ready-made composition; nil means `one_price`.
  public var kind: String?
  public var pricing: PartDraft?
  public var nudges: [PartDraft]?
  /// Level 0 to 4, and what is told beyond it or not told in spite of it.
  public var transparency: Int?
  public var disclosures: [Disclosures.Item: Bool] = [:]
  /// Level 0 to 4, and the rights given beyond it or not given in spite of it.
  public var control: Int?
  public var optOut: Rights.OptOut?
  public var rights: [Rights.Item: Bool] = [:]
  /// Names of data categories.
  public var collect: [String]?
  /// Share of good security practice that is paid for, 0 to 1.
  public var security: Double?
  /// Steps after which collected data are deleted.
  public var retention: Int?
  public var sellsData: Bool?
  /// Whether data are stored outside the customers' country.
  public var storesAbroad: Bool?
  /// How data are handled beyond that, what is done for cultures, and who personalizes.
  public var handling = HandlingDraft()
  public var culture = CulturalCareDraft()
  public var vendor = VendorDraft()
  /// Depth of personalized messages, 0 to 1.
  public var messages: Double?
  /// Messages to a customer in a step.
  public var messageFrequency: Double?
  /// Strength of light personalization, 0 to 1.
  public var lightness: Double?
  /// How much messages stand in the way, 0 to 1.
  public var obtrusiveness: Double?
  /// Whether messages are sent that are personal in nothing.
  public var sendsPlain: Bool?
  public var messageOccasions = OccasionsDraft()
  public var recommendation: StrategySpec.Recommendation.Kind?
  /// Share of visits that see a recommendation, 0 to 1.
  public var recommendationShare: Double?
  public var ranking = RecommendationDraft()
  public var hidesReject: Bool?
  public var isGranular: Bool?
  public var isUnticked: Bool?
  /// Steps until consent is asked for again; 0 never.
  public var repeatEvery: Int?
  public var explanation: StrategySpec.Explanation.Kind?
  public var explainsVoluntarily: Bool?
  /// Sludge on leaving, 0 to 2.
  public var exitObstruction: Double?
  public var apologizes: Bool?
  public var promises: Bool?
  public var disclosure: StrategySpec.Repair.Disclosure?
  /// Internal audits in a year.
  public var audits: Double?
  /// The first step in which the firm is in the market.
  public var enters: Int?
  /// Share of what it costs to come from another firm that is taken off customers, 0 to 1.
  public var easesSwitching: Double?
  /// Nil means the scenario's.
  public var budget: BudgetDraft?
  /// Nil for everybody from the start.
  public var rollout: RolloutDraft?
  /// Nil where nothing is to be chosen.
  public var affordable: AffordableDraft?
  public var voice = VoiceDraft()
  public var governance = GovernanceDraft()
  public var settings = SettingsDraft()
  public var advice = AdviceDraft()
  /// Strictness of checks against fraud, 0 to 1.
  public var fraudChecks: Double?
  /// What is replaced from a step on, by rising step.
  public var changes: [ChangeDraft] = []

  public init(name: String, kind: String? = nil) {
    self.name = name
    self.kind = kind
  }
}

/// A change of a strategy as somebody wrote it.
public struct ChangeDraft: Sendable {
  /// The first step of the change.
  public var step: Int
  /// What replaces what was in force before; its name and its own changes do not count.
  public var strategy: StrategyDraft

  public init(step: Int, strategy: StrategyDraft = StrategyDraft(name: "")) {
    self.step = step
    self.strategy = strategy
  }
}

/// One part of a strategy as somebody wrote it.
public struct PartDraft: Sendable {
  public var kind: String
  /// Parameter name and value; a truth value is 0 or 1.
  public var parameters: [(name: String, value: Value)]
  /// What a pricing part's prices are bound to.
  public var constraint = ConstraintDraft()
  /// When, to whom and how often it is shown; of nudges only.
  public var occasions = OccasionsDraft()

  /// What is given for a parameter.
  public enum Value: Sendable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
    case number(Double)
    /// A rule.
    case text(String, isQuoted: Bool = false)

    public init(floatLiteral value: Double) { self = .number(value) }
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
  }

  public init(kind: String, parameters: [(name: String, value: Value)] = []) {
    self.kind = kind
    self.parameters = parameters
  }
}
