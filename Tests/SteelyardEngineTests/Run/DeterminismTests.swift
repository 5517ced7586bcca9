import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// Same key, same bits: whatever the workers, the batch and the arm before.
@Suite struct DeterminismTests {
  @Test(arguments: [(1, 1_024), (2, 1_024), (7, 1_024), (1, 4_096), (7, 4_096), (2, 333), (1, 1)])
  func workersAndBatchesChangeNothing(_ workers: Int, _ batch: Int) throws {
    let scenario = try Markets.scenario(Markets.draft(customers: 9_000, steps: 3))
    let population = try Markets.population(scenario, workers: workers)
    let plain = try Markets.population(scenario)
    for strategy in [2, 3] {
      let one = Markets.simulation(scenario, strategy, plain, workers: 1, batch: 512)
      let other = Markets.simulation(
        scenario, strategy, population, workers: workers, batch: batch)
      let states = (one.arm.state, other.arm.state)
      let records = (try one.finished(), try other.finished())
      #expect(records.0 == records.1)
      #expect(states.0.hash == states.1.hash)
    }
  }

  /// The same with every mechanism at work and several strategies in one population.
  @Test(arguments: [1, 2, 7]) func nothingChangesWithEverythingAtWork(_ workers: Int) throws {
    var twist = Twist.everything
    twist.steps = 7
    let scenario = try twist.scenario()
    let population = try Markets.population(scenario)
    func run(_ workers: Int, _ batch: Int) throws -> (UInt64, [RunRecord]) {
      let simulation = scenario.simulation(
        twist.strategies, population, workers: workers, batch: batch)
      let state = simulation.arm.state
      let records = simulation.runAll()
      return (state.hash, try #require(records))
    }
    let plain = try run(1, 512)
    for batch in [2, 64, 4_096] {
      let other = try run(workers, batch)
      #expect(other.0 == plain.0, "batch \(batch)")
      #expect(other.1 == plain.1, "batch \(batch)")
    }
  }

  /// Needs, noise and luck are the same whatever the strategy does: arms are paired.
  @Test func armsMeetTheSamePeopleWithTheSameLuck() throws {
    let scenario = try Markets.scenario()
    let population = try Markets.population(scenario)
    let luck = scenario.strategies.indices.map { strategy in
      let simulation = Markets.simulation(scenario, strategy, population)
      let work = Work(block: population.count)
      work.take(0..<population.count, of: 0..<population.count)
      work.begin(5)
      for phase in Phase.order.prefix(6) { phase.run(simulation.arm, work) }
      let columns = [
        work.churnDraw, work.awareDraw, work.optOutDraw, work.outsideNoise, work.firmNoise,
        work.qualityDraw, work.missDraw, work.detectDraw,
      ]
      return columns.map(\.values) + [work.needs.values.map { $0 ? 1 : 0 }]
    }
    for other in luck.dropFirst() { #expect(other == luck[0]) }
    #expect(Set(luck[0][3]).count > population.count / 2, "the noise varies")
  }

  /// An arm that offers exactly the same ends exactly the same.
  @Test func equalStrategiesEndEqual() throws {
    var draft = Markets.draft()
    draft.strategies = [
      StrategyDraft(name: "a", kind: "personal_price"),
      StrategyDraft(name: "b", kind: "personal_price"),
    ]
    let scenario = try Markets.scenario(draft)
    let population = try Markets.population(scenario)
    let first = Markets.simulation(scenario, 0, population).run()
    let second = Markets.simulation(scenario, 1, population).run()
    #expect(first == second)
  }

  @Test func replicatesAndSeedsAreDifferentPeople() throws {
    let scenario = try Markets.scenario()
    let one = try Markets.population(scenario)
    let other = try Markets.population(scenario, replicate: 1)
    #expect(one.value.values != other.value.values)
    #expect(one.network.friends.values != other.network.friends.values)
  }

  @Test func cancelledRunsLeaveNothing() throws {
    let scenario = try Markets.scenario()
    let simulation = Markets.simulation(scenario, 0, try Markets.population(scenario))
    let record = simulation.run(isCancelled: { true })
    #expect(record == nil)
  }
}
