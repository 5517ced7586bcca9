import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// What must follow when something about the world is changed, whatever the numbers are.
@Suite struct MetamorphicTests {
  // MARK: Fairness

  /// With every customer twice as sensitive, nobody feels a price gap as fairer than before.
  @Test(arguments: [2, 3]) func moreSensitivityNeverLowersTheFairnessLoss(_ strategy: Int) throws {
    var draft = Markets.draft(customers: 400, steps: 1)
    draft.market.goingRate = 3.6
    let scenario = try Markets.scenario(draft)
    func fairness(_ factor: Float) throws -> [Float] {
      let population = try Markets.population(scenario)
      for row in 0..<population.count { population.fairnessSensitivity[row] *= factor }
      let simulation = scenario.simulation([strategy], population)
      let state = simulation.arm.state
      _ = try simulation.finished()
      return state.fairness.values
    }
    let levels = try [0.5, 1, 2, 4].map(fairness)
    for (less, more) in zip(levels, levels.dropFirst()) {
      #expect(zip(less, more).allSatisfy { $0 >= $1 })
      #expect(zip(less, more).count { $0 > $1 } > 50)
    }
  }

  /// Cohort labels say nothing by themselves: with labels swapped, the cohorts' numbers swap.
  @Test func swappedCohortLabelsSwapTheMetrics() throws {
    var draft = Markets.draft(customers: 300, steps: 8)
    draft.parameters = [("signal.bias", 0), ("peers.discovery", 0.05)]
    let scenario = try Markets.scenario(draft)
    for strategy in [1, 3] {
      let population = try Markets.population(scenario)
      let before = try scenario.simulation([strategy], population).finished()
      for row in 0..<population.count {
        population.cohorts[0][row] = 1 - population.cohorts[0][row]
      }
      let after = try scenario.simulation([strategy], population).finished()
      #expect(after.cohorts[0] == Array(before.cohorts[0].reversed()))
      #expect(before.cohorts[0][0] != before.cohorts[0][1])
      #expect(after.cohorts[1] == before.cohorts[1] && after.all == before.all)
    }
  }

  // MARK: The information boundary

  /// What those who refused are like changes no offer to anybody.
  @Test func refusersCannotBeSeen() throws {
    let twist = Twist(
      name: "refusers", customers: 400, steps: 10,
      draft: {
        $0.network.kind = .none
        $0.parameters = [("habit.need", 0)]
      },
      market: { $0.regime = .optIn },
      strategy: {
        $0.control = 4
        $0.consent.isGranular = true
        $0.collected = DataCategories([.location, .sensitive])
      })
    let scenario = try twist.scenario()
    let (people, others) = (
      try Markets.population(scenario), try Markets.population(scenario)
    )
    let (state, prices) = offers(scenario, people)
    let standing = State.Flag.asked | State.Flag.private
    let refusers = (0..<people.count).filter {
      state.flags[$0] & standing == State.Flag.asked && state.data[$0] == 0
    }
    #expect(refusers.count > 15)
    for row in refusers {
      others.value[row] = 3 * others.value[row] - 5
      others.priceSensitivity[row] *= 1.5
      others.taste[row] = 1 - others.taste[row]
      others.vulnerability[row] = 1 - others.vulnerability[row]
      others.literacy[row] = 1 - others.literacy[row]
      others.income[row] *= 4
      others.fairnessSensitivity[row] *= 2
    }
    let (changed, again) = offers(scenario, others)
    #expect(again == prices)
    #expect(changed.account.spent.values != state.account.spent.values, "they do buy otherwise")
    #expect(Set(prices).count > 100, "prices are personal")
  }

  /// Every price offered, step by step, by the strategy that collects most.
  private func offers(_ scenario: Scenario, _ population: Population) -> (State, [Float]) {
    let simulation = scenario.simulation([5], population)
    let work = Work(block: population.count)
    var prices: [Float] = []
    for step in 0..<scenario.steps {
      work.begin(step)
      Phase.runAll(
        [Stall(arms: [simulation.arm], work: work)], block: 0..<population.count, batch: 64)
      prices += work.price.values
    }
    return (simulation.arm.state, prices)
  }

  // MARK: Money

  /// In a currency of half the worth every choice is the same to the bit, and money doubles.
  @Test func moneyIsOnlyAUnit() throws {
    for strategy in [1, 3, 5] {
      let (plain, record) = try run(Self.world(1), strategy, listPrice: 4.2)
      let (double, other) = try run(Self.world(2), strategy, listPrice: 8.4)
      for row in 0..<plain.trust.count {
        var customer = plain.customer(row, of: 10)
        customer.offered = customer.offered.map { 2 * $0 }
        customer.paid = customer.paid.map { 2 * $0 }
        customer.offeredSum *= 2
        customer.spent *= 2
        customer.surplus *= 2
        customer.cost *= 2
        customer.manipulated *= 2
        customer.illusion *= 2
        customer.missedTrade *= 2
        customer.turnedAway *= 2
        #expect(customer.differences(from: double.customer(row, of: 10)) == [])
      }
      #expect(other.ledger == record.ledger)
      #expect(other.trace.map(\.spent) == record.trace.map { 2 * $0.spent })
      #expect(other.trace.map(\.cost) == record.trace.map { 2 * $0.cost })
      #expect(other.fines == 2 * record.fines)
    }
  }

  private static func world(_ unit: Double) -> Twist {
    Twist(
      name: "currency", customers: 300, steps: 10,
      draft: {
        $0.market.listPrice = .fixed(4.2 * unit)
        $0.market.goingRate = 4 * unit
        $0.parameters = [
          ("peers.discovery", 0.05), ("outcome.rate", 0.1), ("audit.rate_none", 0.05),
          ("audit.rate_opt_in", 0.05), ("audit.rate_opt_out", 0.05), ("audit.detection", 1),
        ]
      }, plan: { $0.prospects = 0.2 }, market: { $0.caps = .init(range: 2 * unit) },
      strategy: {
        $0.sellsData = true
        $0.explanation = .init(kind: .cost)
        $0.consent.hidesReject = true
        $0.audits = 8
      }, events: [Event(step: 5, kind: .price(4.5 * unit)), Event(step: 7, kind: .breach)])
  }

  private func run(_ twist: Twist, _ strategy: Int, listPrice: Double) throws
    -> (State, RunRecord)
  {
    let scenario = try twist.scenario()
    let simulation = Simulation(
      scenario, population: try Markets.sharedPopulation(scenario),
      strategies: [scenario.stages(strategy)], positions: [strategy], listPrice: listPrice)
    let state = simulation.arm.state
    return (state, try simulation.finished())
  }

  // MARK: The ledger

  /// With everything else at work, a mechanism whose size is nothing books exactly nothing.
  @Test(arguments: [
    (["trust.gain"], Mechanism.Entry.purchase), (["experience.miss_rate"], .disappointment),
    (["experience.miss_severity"], .disappointment), (["experience.regret_severity"], .regret),
    (["fairness.severity"], .price), (["peers.discovery"], .peers), (["peers.severity"], .peers),
    (["transparency.awareness_severity"], .awareness), (["creepiness.severity"], .creepiness),
    (["breach.severity"], .breach), (["word.trust"], .word), (["press.severity"], .press),
    (["press.reach"], .press), (["outcome.severity"], .harm), (["outcome.rate"], .harm),
    (["nudge.deception_severity"], .deception),
    (["reactance.severity", "churn.thwarted"], .reactance), (["trust.ceiling_drop"], .clamping),
    (["trust.fade"], .composition),
  ])
  func whatIsSwitchedOffBooksExactlyZero(_ paths: [String], _ entry: Mechanism.Entry) throws {
    #expect(try ledger([])[entry.rawValue] != 0, "it does something otherwise")
    #expect(try ledger(paths)[entry.rawValue] == 0)
  }

  /// The ledger of a small world with everything at work, some parameters at 0.
  private func ledger(_ paths: [String]) throws -> [Int64] {
    var twist = Twist.everything
    twist.customers = 300
    twist.steps = 12
    twist.events.append(Event(step: 3, kind: .breach))
    let draft = twist.draft
    twist.draft = { world in
      draft(&world)
      // So that trust is above the ceiling that lies leave.
      world.parameters += [("trust.ceiling_floor", 0), ("trust.loss", 0.02)]
      world.parameters.removeAll { paths.contains($0.path) }
      world.parameters += paths.map { ($0, 0) }
    }
    let scenario = try twist.scenario()
    return try scenario.simulation([3], try Markets.sharedPopulation(scenario)).finished().ledger
  }
}
