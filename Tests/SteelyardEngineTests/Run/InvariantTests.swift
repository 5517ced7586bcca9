import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// What holds in every market, for every seed and strategy.
@Suite struct InvariantTests {
  @Test(arguments: 0..<12)
  func statesStayWithinBoundsAndSumsAgree(_ seed: Int) throws {
    var draft = Markets.draft(customers: [1, 2, 3, 65, 257][seed % 5], steps: 20)
    draft.seed = UInt64(seed)
    if draft.customers < 10 { draft.network.kind = .none }
    let scenario = try Markets.scenario(draft)
    let population = try Markets.population(scenario)
    for strategy in scenario.strategies.indices {
      let simulation = Markets.simulation(scenario, strategy, population, batch: 50)
      let state = simulation.arm.state
      let record = try simulation.finished()
      checkBounds(state)
      check(record, scenario)
    }
  }

  private func checkBounds(_ state: State) {
    let unit: ClosedRange<Float> = 0...1
    for row in 0..<state.trust.count {
      #expect(unit.contains(state.trust[row]))
      #expect(unit.contains(state.ceiling[row]))
      #expect(state.trust[row] <= state.ceiling[row] + 1e-6)
      #expect(unit.contains(state.fairness[row]))
      #expect(unit.contains(state.reactance[row]))
      #expect(state.reference[row] > 0 && state.reference[row].isFinite)
      #expect(state.estimate[row].isFinite)
    }
  }

  private func check(_ record: RunRecord, _ scenario: Scenario) {
    let all = record.all
    #expect(all.customers == scenario.population.customers)
    #expect(record.ledger.reduce(0, +) == all.trust - Int64(record.scoredSteps) * all.trustStart)
    #expect(all.purchases <= all.offers && all.offers <= all.needs)
    #expect(all.envyDiscovered <= all.envyLatent)
    #expect(record.trace.map(\.purchases).reduce(0, +) == all.purchases)
    #expect(abs(record.trace.map(\.spent).reduce(0, +) - all.spent) <= 1e-9 * (1 + all.spent))
    #expect(abs(record.trace.map(\.cost).reduce(0, +) - all.cost) <= 1e-9 * (1 + all.cost))
    #expect(record.trace.last?.active == all.active)
    for groups in [record.cultures] + record.cohorts {
      var sum = Tally()
      for group in groups { sum.merge(group) }
      #expect(sum.customers == all.customers && sum.purchases == all.purchases)
      #expect(sum.trust == all.trust && sum.envyLatent == all.envyLatent)
      #expect(abs(sum.surplus - all.surplus) <= 1e-9 * (1 + abs(all.surplus)))
    }
  }

  /// A level is its bundle, however one gets there, and every switch changes something.
  @Test func levelsAreBundles() throws {
    let scenario = try Markets.scenario(Markets.draft(customers: 300, steps: 6))
    let population = try Markets.population(scenario)
    func run(_ change: (inout StrategySpec) -> Void) throws -> RunRecord {
      var spec = scenario.strategies[5]
      (spec.transparency, spec.control) = (4, 4)
      change(&spec)
      return try Simulation(
        scenario, population: population, strategy: Composition(spec), listPrice: 4.2
      ).finished()
    }
    let full = try run { _ in }
    let built = try run { spec in
      spec.disclosures = []
      for item in Disclosures.Item.allCases { spec.disclosures.insert(Disclosures(item)) }
      spec.rights = Rights(level: 2)
      for item in Rights.Item.allCases { spec.rights.insert(Rights(item)) }
    }
    #expect(built == full)
    for item in Disclosures.Item.allCases {
      #expect(try run { $0.disclosures.subtract(Disclosures(item)) } != full, "\(item)")
    }
    for item in Rights.Item.allCases {
      #expect(try run { $0.rights.subtract(Rights(item)) } != full, "\(item)")
    }
  }

  /// A mechanism whose size is set to nothing books exactly nothing.
  @Test(arguments: [
    ("trust.gain", Mechanism.Entry.purchase), ("experience.miss_rate", .disappointment),
    ("experience.regret_severity", .regret), ("fairness.severity", .price),
    ("peers.discovery", .peers), ("peers.severity", .peers),
    ("transparency.awareness_severity", .awareness), ("nudge.deception_severity", .deception),
    ("reactance.severity", .reactance), ("trust.fade", .composition),
  ])
  func mechanismsSetToZeroBookExactlyZero(_ path: String, _ entry: Mechanism.Entry) throws {
    var draft = Markets.draft(steps: 16)
    draft.parameters = [("peers.discovery", 0.05)]
    let covert = 3
    let before = try run(draft, covert)
    #expect(before.ledger[entry.rawValue] != 0, "it does something otherwise")
    draft.parameters = path == "peers.discovery" ? [] : draft.parameters
    draft.parameters.append((path, 0))
    #expect(try run(draft, covert).ledger[entry.rawValue] == 0)
  }

  private func run(_ draft: ScenarioDraft, _ strategy: Int) throws -> RunRecord {
    let scenario = try Markets.scenario(draft)
    let population = try Markets.population(scenario)
    return try Markets.simulation(scenario, strategy, population).finished()
  }

  /// One price for all: nobody can envy anybody.
  @Test func onePriceIsEnviedByNobody() throws {
    let record = try run(Markets.draft(customers: 600), 0)
    #expect(record.all.envyLatent == 0 && record.all.envyDiscovered == 0)
    #expect(record.all.autonomyLost == 0)
    #expect(record.ledger[Mechanism.Entry.price.rawValue] == 0)
  }

  /// Customers who withheld consent, or took it back, are offered the list price.
  @Test func thoseWhoWithheldConsentAreOfferedTheListPrice() throws {
    var draft = Markets.draft(customers: 600, steps: 8)
    draft.parameters = [("consent.opt_out", 0.1)]
    let scenario = try Markets.scenario(draft)
    let population = try Markets.population(scenario)
    for strategy in [3, 5] {
      let simulation = Markets.simulation(scenario, strategy, population)
      let (work, state) = (Work(block: 600), simulation.arm.state)
      var (withheld, priced) = (0, 0)
      for step in 0..<8 {
        work.begin(step)
        Phase.runAll([Stall(arms: [simulation.arm], work: work)], block: 0..<600, batch: 100)
        work.take(0..<600, of: 0..<600)
        for row in 0..<600 where state.flags[row] & State.Flag.asked != 0 {
          withheld += state.data[row] == 0 ? 1 : 0
          priced += work.price[row] != Float(4.2) ? 1 : 0
          #expect(state.data[row] != 0 || work.price[row] == Float(4.2))
        }
      }
      #expect(withheld > 20 && priced > 20)
    }
  }

  /// Without consent the firm knows nothing: a strategy that collects nothing offers everybody
  /// the same, and what customers are like changes no offer.
  @Test func offersIgnoreThoseWhoWithheldConsent() throws {
    var draft = Markets.draft(customers: 400)
    var hidden = StrategyDraft(name: "blind", kind: "personal_price")
    hidden.collect = []
    draft.strategies = [hidden]
    let scenario = try Markets.scenario(draft)
    let record = try Markets.simulation(scenario, 0, try Markets.population(scenario))
      .finished()
    #expect(record.all.envyLatent == 0)
    #expect(abs(record.all.offeredPrice - 4.2 * Double(record.all.offers)) < 1e-6)
  }
}
