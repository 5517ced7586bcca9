import SteelyardModel
import SteelyardStrategies
import SteelyardTestSupport
import Testing

@testable import SteelyardEngine

/// Several strategies inside one population, and strategies that change.
@Suite struct AssignmentTests {
  private func records(_ scenario: Scenario, _ stages: [[Stage]], batch: Int = 1_024) throws
    -> [RunRecord]
  {
    let records = Simulation(
      scenario, population: try Markets.population(scenario), strategies: stages,
      listPrice: 4.2, batch: batch
    ).runAll()
    return try #require(records)
  }

  private func stage(_ scenario: Scenario, _ strategy: Int, from start: Int = 0) -> Stage {
    Stage(from: start, Composition(scenario.strategies[strategy]))
  }

  /// A market for a test that rests on who is assigned to what.
  private func sample(customers: Int, steps: Int, test: String = #function) throws -> Scenario {
    var draft = Markets.draft(customers: customers, steps: steps)
    draft.seed = SampleSeed.of(draft.seed, test: test)
    return try Markets.scenario(draft)
  }

  @Test func everybodyMeetsOneStrategy() throws {
    let scenario = try sample(customers: 9_000, steps: 2)
    let records = try records(scenario, [[stage(scenario, 0)], [stage(scenario, 3)]])
    #expect(records.map(\.all.customers).reduce(0, +) == 9_000)
    // Binomial: five standard deviations of 47; a false alarm once in 1,700,000 seeds.
    #expect(abs(records[0].all.customers - 4_500) < 240)
    #expect(records[0].all.autonomyLost == 0 && records[1].all.autonomyLost > 0)
    for record in records { #expect(record.trace.count == 2) }
  }

  /// Shares of five strategies within five standard deviations of even; a false alarm once in 340,000 seeds.
  @Test func sharesAreEven() throws {
    let scenario = try sample(customers: 10_000, steps: 1)
    let records = try records(scenario, (0..<5).map { [stage(scenario, $0)] })
    #expect(records.map(\.all.customers).reduce(0, +) == 10_000)
    for record in records { #expect(abs(record.all.customers - 2_000) < 200) }
    let cultures = records.map { $0.cultures.map(\.customers).reduce(0, +) }
    #expect(cultures == records.map(\.all.customers))
  }

  /// A strategy sees those who meet it and nobody else.
  @Test func nobodyElseStandsAtTheDesk() throws {
    struct PricedByCount: Strategy {
      let practice = Practice(
        transparency: 0, control: 0, collected: DataCategories([]), messages: 0,
        framing: .cost, nudges: 0)
      func decide(
        _ observed: borrowing Observation, random: borrowing StrategyRandom,
        into offers: inout OfferBatch
      ) {
        for row in 0..<observed.count { offers.setPrice(Float(observed.count), row) }
      }
    }
    let scenario = try Markets.scenario(Markets.draft(customers: 500, steps: 1))
    let records = try records(
      scenario, [[Stage(PricedByCount())], [stage(scenario, 2)], [Stage(PricedByCount())]])
    for record in [records[0], records[2]] {
      let price = record.all.offeredPrice / Double(record.all.offers)
      #expect(abs(price - Double(record.all.customers)) < 1e-3)
    }
  }

  @Test func twoEqualStrategiesMakeOnePopulation() throws {
    let scenario = try Markets.scenario(Markets.draft(customers: 500, steps: 8))
    let alone = try records(scenario, [[stage(scenario, 2)]])[0]
    let twins = [[stage(scenario, 2)], [stage(scenario, 2)]]
    let halves = try records(scenario, twins)
    #expect(halves.map(\.all.purchases).reduce(0, +) == alone.all.purchases)
    #expect(halves.map(\.all.trust).reduce(0, +) == alone.all.trust)
    for entry in alone.ledger.indices {
      #expect(halves.map { $0.ledger[entry] }.reduce(0, +) == alone.ledger[entry])
    }
  }

  @Test func batchesDoNotMatter() throws {
    let scenario = try Markets.scenario(Markets.draft(customers: 500, steps: 6))
    let stages = [[stage(scenario, 2)], [stage(scenario, 5), stage(scenario, 0, from: 3)]]
    let large = try records(scenario, stages)
    let small = try records(scenario, stages, batch: 7)
    #expect(large == small)
  }

  @Test func aStageComesIntoForceAtItsStep() throws {
    let scenario = try Markets.scenario(Markets.draft(customers: 400, steps: 8))
    let before = try records(scenario, [[stage(scenario, 0)]])[0]
    let changing = [[stage(scenario, 0), stage(scenario, 3, from: 5)]]
    let changed = try records(scenario, changing)[0]
    #expect(changed.trace[..<5] == before.trace[..<5])
    #expect(changed.trace[5...] != before.trace[5...])
  }
}
