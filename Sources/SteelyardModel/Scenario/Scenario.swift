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
  public let steps: Int
  /// Number of repeats, at least 1; intervals need 2.
  public let replicates: Int
  public let population: PopulationPlan
  public let market: Market
  /// The value of every parameter.
  public let parameters: ParameterSet
  /// The strategies compared, at least one, with distinct names.
  public let strategies: [StrategySpec]
  /// Position of the baseline among the strategies.
  public let baseline: Int
  public let scoring: Scoring
}

/// Where the firm meets its customers.
public struct Market: Sendable, Hashable {
  public let sector: Sector
  /// ISO 4217 code, for reports.
  public let currency: String
  /// The published price.
  public let listPrice: ListPrice
  /// The price that customers feel as normal at the start, in currency units: what the same
  /// thing costs elsewhere. Demand is measured against it.
  public let goingRate: Double

  public init(sector: Sector, currency: String, listPrice: ListPrice, goingRate: Double) {
    self.sector = sector
    self.currency = currency
    self.listPrice = listPrice
    self.goingRate = goingRate
  }
}

/// How the published price is set.
public enum ListPrice: Sendable, Hashable {
  /// In currency units.
  case fixed(Double)
  /// The uniform price that earns most in one step from the initial customers.
  case optimal
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

  public init(fairness: [String: Double]) { self.fairness = fairness }
}
