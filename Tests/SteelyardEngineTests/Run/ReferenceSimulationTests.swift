import SteelyardModel
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// The engine against the slow, plain simulation: every column of every customer, to the bit.
@Suite struct ReferenceSimulationTests {
  /// Markets in which every mechanism has something to do.
  enum Twist: String, CaseIterable {
    case plain, dense, noNetwork, talkative, liars, oneCustomer, blocks

    func draft() -> ScenarioDraft {
      var draft = Markets.draft(customers: 150, steps: 14)
      switch self {
      case .plain: break
      case .dense: draft.network.friends = 24
      case .noNetwork: draft.network.kind = .none
      case .talkative: draft.parameters = [("peers.discovery", 0.05)]
      case .liars:
        draft.parameters = [
          ("nudge.detection_base", 0.5), ("trust.ceiling_drop", 1), ("trust.gain", 0.2),
          ("trust.loss", 0.01),
        ]
      case .oneCustomer:
        draft.customers = 1
        draft.network.kind = .none
      case .blocks:
        draft.customers = 4_500
        draft.steps = 3
      }
      return draft
    }
  }

  @Test(arguments: Twist.allCases, 0..<6)
  func matchesColumnByColumn(_ twist: Twist, _ strategy: Int) throws {
    let scenario = try Markets.scenario(twist.draft())
    let population = try Markets.population(scenario)
    var plain = ReferenceSimulation(
      scenario, population: population,
      strategy: Composition(scenario.strategies[strategy]), listPrice: 4.2)
    plain.run()
    let simulation = Markets.simulation(scenario, strategy, population, batch: 64)
    let state = simulation.arm.state
    let record = try simulation.finished()
    for customer in 0..<population.count {
      #expect(state.customer(customer) == plain.customers[customer].ended, "customer \(customer)")
    }
    #expect(record.ledger == plain.ledger)
    check(record, plain, scenario)
    if twist != .blocks { #expect(record.trace == plain.trace) }
    #expect(record.trace.map(\.trust) == plain.trace.map(\.trust))
    #expect(record.trace.map(\.purchases) == plain.trace.map(\.purchases))
  }

  /// The tallies of every group against plain sums over the reference's customers.
  private func check(_ record: RunRecord, _ plain: ReferenceSimulation, _ scenario: Scenario) {
    let population = plain.arm.population
    expectEqual(record.all, plain, plain.customers.indices.map { _ in true })
    for culture in scenario.population.cultures.indices {
      let members = plain.customers.indices.map { Int(population.cultures[$0]) == culture }
      expectEqual(record.cultures[culture], plain, members)
    }
    for (dimension, cohorts) in scenario.population.cohorts.enumerated() {
      for cohort in cohorts.cohorts.indices {
        let members = plain.customers.indices.map {
          Int(population.cohorts[dimension][$0]) == cohort
        }
        expectEqual(record.cohorts[dimension][cohort], plain, members)
      }
    }
    let trust = plain.customers.map(\.trustSum).sorted()
    let rank = max(1, (trust.count + 9) / 10) - 1
    let tenth = Double(trust[rank]) / Double(record.scoredSteps) / 8_388_608
    #expect(abs(record.trustTenth - tenth) < 1e-12)
  }

  private func expectEqual(_ tally: Tally, _ plain: ReferenceSimulation, _ members: [Bool]) {
    let people = zip(plain.customers, members).filter(\.1).map(\.0)
    func sum(_ value: (ReferenceCustomer) -> Int) -> Int { people.map(value).reduce(0, +) }
    func money(_ value: (ReferenceCustomer) -> Double) -> Double { people.map(value).reduce(0, +) }
    #expect(tally.customers == people.count && tally.active == people.count { $0.isActive })
    #expect(tally.needs == sum(\.needs) && tally.offers == sum(\.offers))
    #expect(tally.purchases == sum(\.purchases) && tally.autonomyLost == sum(\.autonomyLost))
    #expect(tally.envyLatent == sum(\.envyLatent))
    #expect(tally.envyDiscovered == sum(\.envyDiscovered))
    #expect(tally.trust == people.map(\.trustSum).reduce(0, +))
    #expect(abs(tally.spent - money(\.spent)) < 1e-6)
    #expect(abs(tally.surplus - money(\.surplus)) < 1e-6)
    #expect(abs(tally.offeredPrice - money(\.offeredSum)) < 1e-6)
    let cost =
      Double(sum(\.purchases)) * plain.arm.unitCost
      + Double(sum(\.activeSteps)) * plain.arm.stepCost
    #expect(abs(tally.cost - cost) < 1e-6)
  }

  @Test func coversEveryMechanism() throws {
    var moved = Set<Int>()
    for twist in [Twist.talkative, .liars] {
      let scenario = try Markets.scenario(twist.draft())
      let population = try Markets.population(scenario)
      for strategy in scenario.strategies.indices {
        let record = try Markets.simulation(scenario, strategy, population).finished()
        moved.formUnion(record.ledger.indices.filter { record.ledger[$0] != 0 })
      }
    }
    #expect(moved == Set(Mechanism.Entry.allCases.map(\.rawValue)))
  }
}

extension State {
  /// One row as the reference simulation keeps it.
  func customer(_ row: Int) -> ReferenceCustomer {
    var c = ReferenceCustomer(
      trust: trust[row], fairness: fairness[row], estimate: estimate[row])
    c.ceiling = ceiling[row]
    c.reference = reference[row]
    c.reactance = reactance[row]
    c.data = data[row]
    c.lies = Int(lies[row])
    c.isActive = flags[row] & Flag.active != 0
    c.isAware = flags[row] & Flag.aware != 0
    c.wasAsked = flags[row] & Flag.asked != 0
    c.hadNeed = flags[row] & Flag.needed != 0
    c.activeSteps = Int(account.activeSteps[row])
    c.needs = Int(account.needs[row])
    c.offers = Int(account.offers[row])
    c.purchases = Int(account.purchases[row])
    c.envyLatent = Int(account.envyLatent[row])
    c.envyDiscovered = Int(account.envyDiscovered[row])
    c.autonomyLost = Int(account.autonomyLost[row])
    c.spent = account.spent[row]
    c.offeredSum = account.offered[row]
    c.surplus = account.surplus[row]
    c.trustSum = account.trust[row]
    return c
  }
}

extension ReferenceCustomer {
  /// Without what friends saw of the last step, which the engine keeps elsewhere.
  var ended: ReferenceCustomer {
    var copy = self
    copy.offered = nil
    copy.paid = nil
    return copy
  }
}
