/// A scenario as somebody wrote it, in YAML or Swift, before any check.
///
/// Every field has the default that a scenario file has when it leaves the key out.
public struct ScenarioDraft: Sendable {
  public var name = ""
  public var question = ""
  public var seed: UInt64 = 1
  public var steps = 52
  public var replicates = 10
  public var customers = 10_000
  /// Culture code and share.
  public var cultures: [(code: String, share: Double)] = [("USA", 1)]
  public var cohorts: [(name: String, cohorts: [(name: String, share: Double)])] = []
  /// Cohort as `dimension.cohort`, trait name, shift in standard deviations.
  public var correlations: [(cohort: String, trait: String, shift: Double)] = []
  public var network = NetworkPlan(
    kind: .smallWorld, friends: 8, rewiring: 0.1, homophily: 0.6)
  public var sector = "hospitality"
  public var currency = "EUR"
  /// Nil means optimal.
  public var listPrice: Double?
  /// Nil means the list price, or the sector's typical price when that is optimal.
  public var goingRate: Double?
  /// Registry path and value.
  public var parameters: [(path: String, value: Double)] = []
  public var strategies: [StrategyDraft] = []
  /// Name of a strategy; nil means the first.
  public var baseline: String?
  /// Weight of each component of the fairness index; empty means all alike.
  public var fairnessWeights: [(metric: String, weight: Double)] = []

  public init() {}
}

/// A strategy as somebody wrote it: what it leaves out comes from its kind.
public struct StrategyDraft: Sendable {
  public var name = ""
  /// A ready-made composition; nil means `one_price`.
  public var kind: String?
  public var pricing: PartDraft?
  public var nudges: [PartDraft]?
  /// Level 0 to 4.
  public var transparency: Int?
  /// Level 0 to 4.
  public var control: Int?
  /// Names of data categories.
  public var collect: [String]?
  /// Depth of personalized messages, 0 to 1.
  public var messages: Double?

  public init(name: String, kind: String? = nil) {
    self.name = name
    self.kind = kind
  }
}

/// One part of a strategy as somebody wrote it.
public struct PartDraft: Sendable {
  public var kind: String
  /// Parameter name and value; a truth value is 0 or 1.
  public var parameters: [(name: String, value: Double)]

  public init(kind: String, parameters: [(name: String, value: Double)] = []) {
    self.kind = kind
    self.parameters = parameters
  }
}
