import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// The engine against the slow, plain simulation: every column of every customer, to the bit.
@Suite struct ReferenceSimulationTests {
  @Test(arguments: Twist.all) func matchesColumnByColumn(_ twist: Twist) async throws {
    let run = try await ReferenceRuns.shared.run(twist)
    let (scenario, population) = (run.scenario, run.population)
    for (arms, market) in zip(twist.arms, run.markets) {
      let simulation = scenario.simulation(arms, population, rollout: twist.rollout)
      let states = simulation.firmArms.map(\.state)
      let finished = simulation.runAll()
      let records = try #require(finished)
      for (firm, plain) in market.firms.enumerated() {
        let state = states[firm]
        // Gone through once: sets and dictionaries are told in an order that varies.
        var found: [String] = []
        for customer in 0..<population.count where found.count < 5 {
          found += plain.customers[customer].differences(
            from: state.customer(customer, of: scenario.steps)
          ).map { "customer \(customer): \($0)" }
        }
        #expect(found == [], "strategies \(arms), firm \(firm)")
        let own = firm == 0 ? records : [records[0].rivals[firm - 1]]
        for (strategy, record) in own.enumerated() {
          compare(record, plain, strategy, "strategy \(arms[strategy]), firm \(firm)")
        }
      }
      let last = states[0].last.values.map { $0 == 0 ? nil : Int($0) - 1 }
      #expect(last == (market.firms.count > 1 ? market.last : []))
    }
  }

  private func compare(
    _ record: RunRecord, _ plain: ReferenceSimulation, _ strategy: Int, _ comment: Comment
  ) {
    if let cells = record.rollout {
      #expect([cells.treated.trace, cells.others.trace] == plain.traces, comment)
      #expect(record.ledger == zip(plain.ledgers[0], plain.ledgers[1]).map { $0 + $1 }, comment)
      let trust = zip(plain.cultureTrust[0], plain.cultureTrust[1]).map { zip($0, $1).map(+) }
      #expect(record.cultureTrust == trust, comment)
      #expect(record.answered == plain.answered.reduce(0, +), comment)
    } else {
      #expect(record.ledger == plain.ledgers[strategy], comment)
      #expect(record.trace == plain.traces[strategy], comment)
      #expect(record.cultureTrust == plain.cultureTrust[strategy], comment)
      #expect(record.answered == plain.answered[strategy], comment)
    }
    #expect(record.fines == plain.firms[strategy].fines, comment)
    #expect(record.breaches == plain.firms[strategy].breaches, comment)
    #expect(record.exposure == plain.exposure(of: strategy), comment)
    check(record, plain, strategy)
  }

  /// Strategies from outside, which treat one customer otherwise than the next.
  @Test(arguments: [false, true]) func matchesForOtherPeoplesStrategies(_ isShared: Bool) throws {
    let twist = Twist(name: "strange", customers: 300, steps: 10)
    let scenario = try twist.scenario()
    let population = try Markets.population(scenario)
    let all: [any Strategy] = [PickyStrategy(), WildStrategy(), WatchfulStrategy()]
    for strategies in isShared ? [all] : all.map({ [$0] }) {
      let stages = strategies.map { [Stage($0)] }
      let positions = Array(stages.indices)
      let plain = ReferenceMarket(scenario, population, positions, stages).firms[0]
      let simulation = Simulation(
        scenario, population: population, strategies: stages, positions: positions,
        listPrice: 4.2, batch: 7)
      let state = simulation.arm.state
      let records = simulation.runAll()
      for customer in 0..<population.count {
        let engine = state.customer(customer, of: scenario.steps)
        #expect(plain.customers[customer].differences(from: engine) == [])
        #expect(engine.surplus.isFinite && engine.spent.isFinite && engine.reference > 0)
        #expect(abs(engine.surplus) < 1e6)
      }
      #expect(records?.map(\.ledger) == plain.ledgers)
      #expect(records?.map(\.trace) == plain.traces)
    }
  }

  /// Whatever can happen happens in some twist, so that none is compared where nothing moves.
  @Test func coversEveryMechanism() async throws {
    var moved = Set<Mechanism.Entry>()
    var happened = Set<ReferenceHappening>()
    var (breaches, fines) = (0, 0.0)
    var (answered, silent, lifts) = (0, 0, Set<Bool>())
    for twist in Twist.all {
      for plain in try await ReferenceRuns.shared.run(twist).markets.flatMap(\.firms) {
        for ledger in plain.ledgers {
          moved.formUnion(Mechanism.Entry.allCases.filter { ledger[$0.rawValue] != 0 })
        }
        happened.formUnion(plain.happenings)
        breaches += plain.firms.map(\.breaches).reduce(0, +)
        answered += plain.answered.reduce(0, +)
        silent += plain.firms.map(\.silentSteps).reduce(0, +)
        lifts.formUnion(plain.traces.joined().filter { $0.lift != 0 }.map { $0.lift > 0 })
        fines += plain.firms.map(\.fines).reduce(0, +)
      }
    }
    #expect(Set(Mechanism.Entry.allCases).subtracting(moved).isEmpty)
    #expect(Set(ReferenceHappening.allCases).subtracting(happened).isEmpty)
    #expect(breaches > 0 && fines > 0 && answered > 0 && silent > 0)
    #expect(lifts == [true, false], "messages and nudges bring customers, and cost some")
  }
}
