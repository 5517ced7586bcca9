import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// Same key, same bits: whatever the workers, the batch and the arm before.
@Suite struct DeterminismTests {
  @Test(arguments: [2, 3]) func workersAndBatchesChangeNothing(_ strategy: Int) throws {
    let scenario = try Markets.scenario(Markets.draft(customers: 8_300, steps: 3))
    func run(_ workers: Int, _ batch: Int, madeBy: Int) throws -> (UInt64, RunRecord) {
      let population = try Markets.sharedPopulation(scenario, workers: madeBy)
      let simulation = Markets.simulation(
        scenario, strategy, population, workers: workers, batch: batch)
      let state = simulation.arm.state
      let record = try simulation.finished()
      return (state.hash, record)
    }
    let one = try run(1, 512, madeBy: 1)
    for (workers, batch) in [(2, 1_024), (7, 4_096), (2, 333), (1, 1)] {
      let other = try run(workers, batch, madeBy: 7)
      #expect(other == one, "\(workers) workers, batch \(batch)")
    }
  }

  /// The same with every mechanism at work and several strategies in one population.
  @Test func nothingChangesWithEverythingAtWork() throws {
    let twist = Twist.everything
    let scenario = try twist.scenario()
    let population = try Markets.sharedPopulation(scenario)
    func run(_ workers: Int, _ batch: Int) throws -> (UInt64, [RunRecord]) {
      let simulation = scenario.simulation(
        twist.strategies, population, workers: workers, batch: batch)
      let state = simulation.arm.state
      let records = simulation.runAll()
      return (state.hash, try #require(records))
    }
    let plain = try run(1, 512)
    for (workers, batch) in [(1, 2), (2, 64), (7, 4_096), (7, 2)] {
      let other = try run(workers, batch)
      #expect(other == plain, "\(workers) workers, batch \(batch)")
    }
  }

  /// Needs, noise and luck are the same whatever the strategy does: arms are paired.
  @Test func armsMeetTheSamePeopleWithTheSameLuck() throws {
    let scenario = try Markets.scenario()
    let population = try Markets.sharedPopulation(scenario)
    let luck = scenario.strategies.indices.map { strategy in
      let simulation = Markets.simulation(scenario, strategy, population)
      let work = Work(block: population.count)
      work.take(0..<population.count, of: 0..<population.count)
      work.begin(5)
      for phase in Phase.order.prefix(7) { phase.run(simulation.arm, work) }
      let columns = [
        work.churnDraw, work.awareDraw, work.optOutDraw, work.outsideNoise, work.firmNoise,
        work.qualityDraw, work.missDraw, work.detectDraw,
      ]
      return columns.map(\.values) + [work.needs.values.map { $0 ? 1 : 0 }]
    }
    for other in luck.dropFirst() { #expect(other == luck[0]) }
    for column in 3..<8 {
      #expect(Set(luck[0][column]).count > population.count / 3, "\(column): the luck varies")
    }
  }

  /// An arm that offers exactly the same ends exactly the same.
  @Test func equalStrategiesEndEqual() throws {
    var draft = Markets.draft()
    draft.strategies = [
      StrategyDraft(name: "a", kind: "personal_price"),
      StrategyDraft(name: "b", kind: "personal_price"),
    ]
    let scenario = try Markets.scenario(draft)
    let population = try Markets.sharedPopulation(scenario)
    let first = Markets.simulation(scenario, 0, population).run()
    let second = Markets.simulation(scenario, 1, population).run()
    #expect(first == second)
  }

  @Test func replicatesAndSeedsAreDifferentPeople() throws {
    let scenario = try Markets.scenario()
    let one = try Markets.sharedPopulation(scenario)
    let other = try Markets.sharedPopulation(scenario, replicate: 1)
    #expect(one.value.values != other.value.values)
    #expect(one.network.friends.values != other.network.friends.values)
  }

  @Test func cancelledRunsLeaveNothing() throws {
    let scenario = try Markets.scenario()
    let simulation = Markets.simulation(scenario, 0, try Markets.sharedPopulation(scenario))
    let record = simulation.run(isCancelled: { true })
    #expect(record == nil)
  }
}
