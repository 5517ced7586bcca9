import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import Synchronization
import Testing

@testable import SteelyardEngine

/// Small markets for tests: three cultures (one with missing scores), two cohort dimensions.
enum Markets {
  static func draft(customers: Int = 300, steps: Int = 12) -> ScenarioDraft {
    var draft = ScenarioDraft()
    draft.name = "test"
    draft.seed = 11
    draft.customers = customers
    draft.steps = steps
    draft.cultures = [("USA", 0.4), ("JPN", 0.35), ("KEN", 0.25)]
    draft.cohorts = [
      ("age", [("young", 0.4), ("old", 0.6)]), ("home", [("city", 0.7), ("country", 0.3)]),
    ]
    draft.correlations = [("age.old", "literacy", -0.8), ("home.country", "income", -0.3)]
    draft.network = NetworkPlan(kind: .smallWorld, friends: 6, rewiring: 0.1, homophily: 0.5)
    draft.listPrice = 4.2
    draft.strategies = kinds.map { StrategyDraft(name: $0, kind: $0) } + [curious]
    return draft
  }

  /// Ready-made strategies that differ in what they move.
  static let kinds = [
    "one_price", "segment_price", "personal_price", "covert_push", "open_book",
  ]

  /// Collects everything with reasons and a preference centre, and shows true social proof.
  static var curious: StrategyDraft {
    var draft = StrategyDraft(name: "curious", kind: "personal_price")
    draft.transparency = 3
    draft.control = 3
    draft.collect = DataCategory.allCases.map(\.rawValue)
    draft.nudges = [PartDraft(kind: "social_proof"), PartDraft(kind: "reminder")]
    return draft
  }

  static func scenario(_ draft: ScenarioDraft = draft()) throws -> Scenario {
    try Scenario(draft, catalogue: Catalogue.builtIn)
  }

  /// The people of a replicate, made once for all tests that ask for the same and change nothing
  /// about them.
  static func sharedPopulation(_ scenario: Scenario, replicate: UInt32 = 0, workers: Int = 1) throws
    -> Population
  {
    let people = People(
      plan: scenario.population, parameters: scenario.parameters, seed: scenario.seed,
      replicate: replicate, workers: workers)
    if let known = populations.withLock({ $0[people] }) { return known }
    let population = try population(scenario, replicate: replicate, workers: workers)
    populations.withLock { $0[people] = population }
    return population
  }

  /// The same people once more, the caller's own.
  static func population(_ scenario: Scenario, replicate: UInt32 = 0, workers: Int = 1) throws
    -> Population
  {
    try Population(
      scenario.population, parameters: scenario.parameters,
      key: StreamKey(seed: scenario.seed, replicate: replicate), workers: workers)
  }

  private struct People: Hashable {
    let plan: PopulationPlan
    let parameters: ParameterSet
    let seed: UInt64
    let replicate: UInt32
    let workers: Int
  }

  private static let populations = Mutex<[People: Population]>([:])

  static func simulation(
    _ scenario: Scenario, _ strategy: Int, _ population: Population, workers: Int = 1,
    batch: Int = 1_024
  ) -> Simulation {
    Simulation(
      scenario, population: population, strategy: Composition(scenario.strategies[strategy]),
      listPrice: 4.2, workers: workers, batch: batch)
  }
}

extension Simulation {
  /// Runs to the end.
  consuming func finished() throws -> RunRecord {
    let record = run()
    return try #require(record)
  }
}

/// A 64-bit hash of bytes (FNV-1a), the same in every build.
struct ByteHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add<Element: BitwiseCopyable>(_ column: Column<Element>) { add(column.values) }

  mutating func add<Element: BitwiseCopyable>(_ column: Scratch<Element>) { add(column.values) }

  /// One value.
  mutating func add<Element: BitwiseCopyable>(_ value: Element) { add([value]) }

  mutating func add<Element: BitwiseCopyable>(_ values: [Element]) {
    values.withUnsafeBytes { bytes in
      for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
  }
}

extension State {
  /// A hash of every column.
  var hash: UInt64 {
    var hash = ByteHash()
    let numbers = [
      trust, ceiling, reference, fairness, reactance, freshness, fatigue, habit, shock, estimate,
      optOut,
    ]
    for column in numbers { hash.add(column) }
    for column in [flags, lies, repeats, favourite] { hash.add(column) }
    for column in [data, age, account.baskets] { hash.add(column) }
    for column in shown { hash.add(column) }
    let counts = [
      account.activeSteps, account.needs, account.offers, account.purchases,
      account.envyLatent, account.envyDiscovered, account.autonomyLost, account.complaints,
      account.harms, account.applications, account.approvals,
    ]
    for column in counts { hash.add(column) }
    for column in [account.offered, account.spent, account.surplus, account.cost] {
      hash.add(column)
    }
    hash.add(account.trust)
    for column in [voices.grievance, voices.told, voices.doubts] { hash.add(column) }
    for column in [voices.learnt, voices.lost] { hash.add(column) }
    hash.add(voices.standing)
    return hash.value
  }
}
