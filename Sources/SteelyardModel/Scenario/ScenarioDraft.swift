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
  /// Share of customers who do not know the firm at the start.
  public var prospects = 0.0
  /// The file of the user's own culture profiles, as the scenario names it; nil for none.
  public var profilesFile: String?
  /// What that file holds: profiles that replace or join those that ship with the program.
  public var profiles: [CultureProfile] = []
  public var market = MarketDraft()
  /// Registry path and value.
  public var parameters: [(path: String, value: Double)] = []
  public var strategies: [StrategyDraft] = []
  /// Name of a strategy; nil means the first.
  public var baseline: String?
  /// Weight of each component of the fairness index; empty means all alike.
  public var fairnessWeights: [(metric: String, weight: Double)] = []
  /// Whether runs are repeated with cohorts flipped.
  public var isCounterfactual = false
  public var events: [EventDraft] = []
  /// Of every strategy that has none of its own; nil for no limit.
  public var budget: BudgetDraft?
  public var assignment = Assignment.everyone
  public var study: StudyDraft?

  public init() {}
}
