import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// What customers' settings, advice and checks against fraud come to over a run.
@Suite struct ServiceTests {
  private func run(
    _ strategy: Int, _ parameters: [(String, Double)] = [], customers: Int = 600, steps: Int = 30,
    _ change: @escaping @Sendable (inout StrategySpec) -> Void
  ) throws -> RunRecord {
    let twist = Twist(
      name: "service", customers: customers, steps: steps,
      draft: { $0.parameters = parameters.map { (path: $0.0, value: $0.1) } }, strategy: change)
    let scenario = try twist.scenario()
    let records = scenario.simulation([strategy], try Markets.sharedPopulation(scenario)).runAll()
    return try #require(records?.first)
  }

  /// Advice of no quality, and settings that nobody touches, change nothing but their cost.
  @Test func whatNobodyUsesChangesNoChoice() throws {
    let free = [("settings.control", 0.0), ("settings.users", 0), ("settings.upkeep", 0)]
    let plain = try run(3, free) { _ in }
    let neutral = try run(3, free) {
      $0.settings.frequency = true
      $0.settings.depth = true
      $0.settings.data = true
      $0.advice.kind = .generic
      $0.advice.quality = 0
    }
    #expect(neutral.ledger == plain.ledger && neutral.all.spent == plain.all.spent)
    #expect(neutral.all.cost > plain.all.cost, "settings are paid for")
  }

  /// Where everybody worried sets the depth to nothing, prices keep nearer to the list price.
  @Test func customersLimitHowPersonalPricesAre() throws {
    let worried = [("settings.users", 1.0), ("settings.concern", 2), ("settings.engaged", 0)]
    let open = try run(2, worried) { _ in }
    let set = try run(2, worried) { $0.settings.depth = true }
    let spread = { (record: RunRecord) in
      record.cohorts.joined().map { $0.offeredPrice / Double($0.offers) }.reduce(0) {
        $0 + abs($1 - 4.2)
      }
    }
    #expect(spread(set) < spread(open))
  }

  @Test func adviceProtectsTheVulnerable() throws {
    let risky = [("outcome.rate", 0.2), ("sector.vulnerability", 1.0), ("advice.value", 0)]
    let alone = try run(0, risky) { _ in }
    let advised = try run(0, risky) {
      $0.advice.kind = .generic
      $0.advice.quality = 1
    }
    #expect(advised.all.harms < alone.all.harms)
  }

  @Test func checksTurnHonestPeopleAwayAndPeopleClearThem() throws {
    let strict = [("fraud.flag", 0.5), ("review.wait", 0.0), ("review.accuracy", 1)]
    let unchecked = try run(0, strict) { _ in }
    let checked = try run(0, strict) { $0.fraudChecks = 1 }
    let appealed = try run(0, strict) {
      $0.fraudChecks = 1
      $0.governance.reviewCapacity = 0.5
    }
    let suspicion = { (record: RunRecord) in record.ledger[Mechanism.Entry.suspicion.rawValue] }
    #expect(suspicion(unchecked) == 0 && suspicion(checked) < suspicion(appealed))
    #expect(checked.all.purchases < appealed.all.purchases)
    #expect(appealed.all.purchases < unchecked.all.purchases)
  }

  /// Those whom data cover badly are flagged most.
  @Test func fewAreFlaggedMost() throws {
    let biased = [("fraud.flag", 0.2), ("signal.bias", 2.0)]
    let twist = Twist(
      name: "few", customers: 4_000, steps: 8,
      draft: { draft in
        draft.parameters = biased.map { (path: $0.0, value: $0.1) }
        draft.cohorts = [("few", [("yes", 0.1), ("no", 0.9)])]
        draft.correlations = []
      }, strategy: { $0.fraudChecks = 1 })
    let scenario = try twist.scenario()
    let records = scenario.simulation([0], try Markets.sharedPopulation(scenario)).runAll()
    let cohorts = try #require(records?.first).cohorts[0]
    let access = cohorts.map { Double($0.purchases) / Double($0.needs) }
    #expect(access[0] < access[1])
  }
}
