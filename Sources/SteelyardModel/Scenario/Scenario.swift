/// A world that has passed every check: population, market, strategies, horizon.
///
/// No invalid value exists, so the engine never re-checks one. Make one from a
/// ``ScenarioDraft``; the memberwise initializer is for the check alone.
public struct Scenario: Sendable, Hashable {
  public let name: String
  /// The question that the scenario asks; may be empty.
  public let question: String
  /// The user's number; with the replicate it keys every draw.
  public let seed: UInt64
  /// Number of steps, at least 1; one step is a week.
  public internal(set) var steps: Int
  /// Number of repeats, at least 1; intervals need 2.
  public internal(set) var replicates: Int
  public internal(set) var population: PopulationPlan
  public internal(set) var market: Market
  /// The value of every parameter.
  public internal(set) var parameters: ParameterSet
  /// The strategies compared, at least one, with distinct names.
  public internal(set) var strategies: [StrategySpec]
  /// Position of the baseline among the strategies.
  public internal(set) var baseline: Int
  public internal(set) var scoring: Scoring
  /// What happens to everybody at a step, in the order of the file.
  public internal(set) var events: [Event] = []
  /// Who meets which strategy.
  public internal(set) var assignment: Assignment = .everyone
  /// What is asked and measured beyond the headline, and what a publication found; nil for none.
  public internal(set) var study: Study?
}

/// Who meets which strategy. Raw values are the names used in scenarios.
public enum Assignment: String, CaseIterable, Sendable, Hashable {
  /// Every customer meets every strategy, each in a world of its own.
  case everyone
  /// Every customer meets one strategy, drawn at random, inside one population.
  case random
}

/// How the fairness index weighs its components.
public struct Scoring: Sendable, Hashable {
  /// Weight by metric id; at least one is positive.
  public let fairness: [String: Double]

  /// The components of the index, each with weight 1 by default.
  public static let components = [
    "price_gap", "access_gap", "surplus_gap", "envy_latent", "autonomy_loss",
  ]
  /// All components alike.
  public static let equal = Scoring(
    fairness: Dictionary(uniqueKeysWithValues: components.map { ($0, 1) }))

  /// Whether every run is repeated with the cohort of some customers flipped, to see what prices
  /// that changes.
  public var isCounterfactual = false

  public init(fairness: [String: Double]) { self.fairness = fairness }
}
