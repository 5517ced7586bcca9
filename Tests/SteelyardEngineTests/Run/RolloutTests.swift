import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// Strategies that reach some of a firm's customers, or reach them later.
@Suite struct RolloutTests {
  private static let other = StrategySpec(name: "", pricing: PartSpec(OnePrice.descriptor))

  private func scenario(customers: Int = 3_000, steps: Int = 12) throws -> Scenario {
    try Markets.scenario(Markets.draft(customers: customers, steps: steps))
  }

  private func record(
    _ scenario: Scenario, _ rollout: StrategySpec.Rollout, workers: Int = 1
  ) throws -> RunRecord {
    let population = try Markets.sharedPopulation(scenario)
    let records = scenario.simulation([5, 1], population, rollout: rollout, workers: workers)
      .runAll()
    return try #require(records?.first)
  }

  @Test func toEverybodyFromTheStartIsNoRollOutToTheBit() throws {
    let scenario = try scenario()
    let population = try Markets.sharedPopulation(scenario)
    let plain = scenario.simulation([5], population)
    let state = plain.arm.state
    let wanted = try #require(plain.runAll()?.first)
    let rolled = scenario.simulation([5, 1], population, rollout: .init(insteadOf: Self.other))
    let found = rolled.arm.state
    var record = try #require(rolled.runAll()?.first)
    #expect(record.rollout?.treated.trace == wanted.trace)
    #expect(record.rollout?.others.people == wanted.trace.map { _ in 0 })
    record.rollout = nil
    #expect(record == wanted)
    for customer in 0..<population.count {
      let differences = found.customer(customer, of: scenario.steps)
        .differences(from: state.customer(customer, of: scenario.steps))
      #expect(differences == [])
    }
  }

  @Test func toNobodyIsTheOtherStrategyToTheBit() throws {
    let scenario = try scenario()
    let population = try Markets.sharedPopulation(scenario)
    let wanted = try #require(scenario.simulation([1], population).runAll()?.first)
    let record = try record(scenario, .init(from: 12, insteadOf: Self.other))
    #expect(record.rollout?.others.trace == wanted.trace)
    #expect(record.all == wanted.all && record.ledger == wanted.ledger)
  }

  /// The share is met within what chance allows, grows evenly, and nobody goes back.
  @Test func sharesAreMetAndGrow() throws {
    let scenario = try scenario(customers: 20_000, steps: 2)
    let population = try Markets.sharedPopulation(scenario)
    let rollout = StrategySpec.Rollout(from: 3, share: 0.8, ramp: 8, insteadOf: Self.other)
    let cells = Cells(rollout, population)
    var before = cells.seats.values
    #expect(before.allSatisfy { $0 == 1 })
    for step in 0..<16 {
      cells.begin(step, from: nil)
      let now = cells.seats.values
      let share = step < 3 ? 0 : min(0.8, 0.1 * Double(step - 2))
      #expect(abs(rollout.share(at: step) - share) < 1e-12)
      let found = Double(cells.people[0]) / 20_000
      // Four standard errors of a share of 20,000.
      #expect(abs(found - share) <= 4 * (share * (1 - share) / 20_000).squareRoot())
      #expect(cells.people == [now.count { $0 == 0 }, now.count { $0 == 1 }])
      #expect(zip(before, now).allSatisfy { $0 >= $1 })
      before = now
    }
    // One fifth is held out for good.
    #expect(before.count { $0 == 1 } > 3_500)
  }

  /// Those held out never see the strategy: nobody of them is asked for what it collects.
  @Test func theHeldOutNeverMeetIt() throws {
    let scenario = try scenario()
    let population = try Markets.sharedPopulation(scenario)
    let rollout = StrategySpec.Rollout(from: 2, share: 0.5, ramp: 3, insteadOf: Self.other)
    let simulation = scenario.simulation([5, 1], population, rollout: rollout)
    let state = simulation.arm.state
    let cells = try #require(simulation.arm.cells)
    let collectedByOthers = Composition(scenario.strategies[1]).practice.collected.bits
    let record = try #require(simulation.runAll()?.first?.rollout)
    let held = (0..<population.count).filter { cells.seats[$0] == 1 }
    #expect(!held.isEmpty && held.count < population.count)
    #expect(held.allSatisfy { state.data[$0] & ~collectedByOthers == 0 })
    let treated = (0..<population.count).filter { cells.seats[$0] == 0 }
    #expect(treated.contains { state.data[$0] & ~collectedByOthers != 0 })
    #expect(record.treated.people.prefix(2).allSatisfy { $0 == 0 })
    #expect(record.treated.people == record.treated.people.sorted())
    for step in 0..<scenario.steps {
      #expect(record.treated.people[step] + record.others.people[step] == population.count)
    }
  }

  @Test func workersDoNotMatter() throws {
    let scenario = try scenario(customers: 9_000, steps: 6)
    let rollout = StrategySpec.Rollout(from: 1, share: 0.5, ramp: 3, insteadOf: Self.other)
    #expect(try record(scenario, rollout) == record(scenario, rollout, workers: 3))
  }
}
