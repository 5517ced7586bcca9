import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine

/// A strategy that reads everything there is to read, and whose prices depend on all of it and
/// on what it has learnt.
struct WatchfulStrategy: Strategy {
  var practice: Practice {
    Practice(
      transparency: 2, control: 2, collected: DataCategories(bits: .max), messages: 0.6,
      framing: .personal, nudges: 0, messageFrequency: 2, retention: 5)
  }
  var dimension = "age"
  var reads: ObservationFields { [.records, .locale, .cohort, .lastStep] }
  var cohortDimension: String? { dimension }
  var initialKnowledge: [Double] { [1, 0] }
  var evidenceCount: Int { 3 }

  func decide(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    let level = Float(observed.knowledge(0) + 0.01 * observed.knowledge(1))
    let crowd = Float(observed.visits) / Float(max(1, observed.active)) + observed.conversion
    for row in 0..<observed.count {
      var share = level + 0.02 * Float(min(5, observed.purchases(row)))
      share += 0.01 * Float(observed.stepsSincePurchase(row)) / Float(1 + observed.step)
      share += 0.01 * Float(observed.clicks(row) % 4) + 0.02 * Float(observed.locale(row) ?? 3)
      share += 0.03 * Float(observed.cohort(row) ?? 7) + 0.01 * crowd
      share += 0.01 * observed.lastPrice(row) / observed.listPrice
      offers.setPrice(observed.listPrice * share * (0.9 + 0.1 * random.uniform(row)), row)
    }
  }

  func note(
    _ outcomes: borrowing Outcomes, of observed: borrowing Observation,
    into evidence: inout Numbers
  ) {
    for row in 0..<outcomes.count {
      if outcomes.visited(row) { evidence[0] += 1 }
      if outcomes.bought(row) {
        evidence[1] += Double(outcomes.price(row) - observed.unitCost)
        evidence[2] += Double(outcomes.category(row) ?? 0) + observed.knowledge(0)
      }
      evidence[2] += Double(outcomes.messages(row) + outcomes.clicks(row))
    }
  }

  func revise(
    _ knowledge: inout Numbers, by evidence: borrowing Numbers, _ facts: FirmFacts,
    random: borrowing StepRandom
  ) {
    let margin = evidence[0] > 0 ? evidence[1] / evidence[0] : 0
    knowledge[0] = 0.9 + 0.05 * margin + 0.02 * random.normal() + 0.02 * random.uniform(1)
    knowledge[1] = evidence[2].truncatingRemainder(dividingBy: 7) + Double(facts.last.conversion)
  }
}

/// What strategies are shown beyond estimates, and how they learn.
@Suite struct LearningTests {
  private func run(
    _ strategies: [any Strategy] = [WatchfulStrategy()], workers: Int = 1, batch: Int = 1_024,
    customers: Int = 300
  ) throws -> [RunRecord] {
    var draft = Markets.draft(customers: customers, steps: 9)
    if customers > 1_000 { draft.network.kind = .none }
    let scenario = try Markets.scenario(draft)
    let records = Simulation(
      scenario, population: try Markets.population(scenario),
      strategies: strategies.map { [Stage($0)] }, positions: Array(strategies.indices),
      listPrice: 4.2, workers: workers, batch: batch
    ).runAll()
    return try #require(records)
  }

  @Test func whatIsLearntDependsOnNeitherBatchNorWorkers() throws {
    let plain = try run(customers: 9_000)
    #expect(try run(workers: 3, batch: 333, customers: 9_000) == plain)
    let shared = try run([WatchfulStrategy(), WatchfulStrategy(dimension: "home")])
    #expect(
      try run([WatchfulStrategy(), WatchfulStrategy(dimension: "home")], batch: 7) == shared)
  }

  /// Runs one strategy and asks after every step.
  private func walk(
    _ strategy: some Strategy, steps: Int = 12, parameters: [(String, Double)] = [],
    _ body: (borrowing Simulation, State) -> Void
  ) throws {
    var draft = Markets.draft(customers: 400, steps: steps)
    draft.parameters = parameters.map { (path: $0.0, value: $0.1) }
    let scenario = try Markets.scenario(draft)
    var simulation = Simulation(
      scenario, population: try Markets.population(scenario), strategy: strategy, listPrice: 4.2)
    let state = simulation.arm.state
    for _ in 0..<steps {
      simulation.advance()
      body(simulation, state)
    }
  }

  @Test func onlyWhatMayBeUsedIsOnRecord() throws {
    var (kept, bought, forgotten) = (0, 0, 0)
    var before: [UInt16] = []
    try walk(WatchfulStrategy(), parameters: [("consent.opt_out", 0.1)]) { simulation, state in
      let records = state.records?.values ?? []
      for (row, record) in records.enumerated() {
        let data = state.data[row]
        if data & DataCategory.purchases.bit == 0 {
          #expect(record.purchases == 0 && record.lastPurchase == 0 && record.lastPrice == 0)
        }
        if data & DataCategory.browsing.bit == 0 { #expect(record.clicks == 0) }
        #expect(Int(record.purchases) <= Int(state.account.purchases[row]))
        #expect((record.purchases == 0) == (record.lastPurchase == 0))
        kept += Int(record.purchases)
        bought += Int(state.account.purchases[row])
        if !before.isEmpty && record.purchases < before[row] { forgotten += 1 }
      }
      before = records.map(\.purchases)
    }
    #expect(kept > 0 && kept < bought && forgotten > 0)
  }

  /// A strategy that reads nothing more keeps no columns for it.
  @Test func nobodyKeepsWhatNobodyReads() throws {
    struct Plain: Strategy {
      let practice = Practice(
        transparency: 0, control: 0, collected: DataCategories(bits: .max), messages: 0,
        framing: .cost, nudges: 0)
      func decide(
        _ observed: borrowing Observation, random: borrowing StrategyRandom,
        into offers: inout OfferBatch
      ) {
        for row in 0..<observed.count {
          let isNeutral =
            observed.purchases(row) == 0 && observed.clicks(row) == 0
            && observed.stepsSincePurchase(row) == observed.step + 1
            && observed.lastPrice(row) == observed.listPrice && observed.locale(row) == nil
            && observed.cohort(row) == nil && observed.knowledgeCount == 0
          if !isNeutral { offers.setPrice(0, row) }
        }
      }
    }
    try walk(Plain()) { simulation, state in
      #expect(state.records == nil && state.locales == nil)
    }
    let record = try run([Plain()])[0]
    let mean = record.all.offeredPrice / Double(record.all.offers)
    #expect(abs(mean - 4.2) < 1e-9, "nothing to read")
  }

  /// The firm's own last step, as it stands in the trace.
  @Test func theLastStepIsTheFirmsOwn() throws {
    struct Counting: Strategy {
      let practice = Practice(
        transparency: 0, control: 0, collected: DataCategories([]), messages: 0,
        framing: .cost, nudges: 0)
      var reads: ObservationFields { .lastStep }
      var initialKnowledge: [Double] { [Double](repeating: -1, count: 6) }
      func decide(
        _ observed: borrowing Observation, random: borrowing StrategyRandom,
        into offers: inout OfferBatch
      ) {
        for row in 0..<observed.count { offers.setPrice(row % 2 == 0 ? 4 : 5, row) }
      }
      func revise(
        _ knowledge: inout Numbers, by evidence: borrowing Numbers, _ facts: FirmFacts,
        random: borrowing StepRandom
      ) {
        let last = facts.last
        knowledge[0] = Double(last.active)
        knowledge[1] = Double(last.visits)
        knowledge[2] = Double(last.purchases)
        knowledge[3] = Double(last.meanPrice)
        knowledge[4] = Double(last.conversion)
        knowledge[5] = Double(facts.step)
      }
    }
    var (offers, sum) = (0, 0.0)
    try walk(Counting(), steps: 5) { simulation, state in
      let known = Array(simulation.known(of: 0))
      let all = state.account.offers.values.map(Int.init).reduce(0, +)
      let offered = state.account.offered.values.reduce(0, +)
      let active = state.flags.values.count { $0 & State.Flag.active != 0 }
      #expect(known[0] == Double(active) && known[1] == Double(all - offers))
      #expect(abs(known[3] - (offered - sum) / Double(all - offers)) < 1e-5)
      #expect(known[4] == Double(Float(known[2] / known[1])) && known[2] > 0)
      #expect(known[5] == Double(simulation.step - 1))
      (offers, sum) = (all, offered)
    }
  }

  /// A locale is wrong for the declared share, never seen without device or place, and the same
  /// in every step.
  @Test func localesAreWrongForAShare() throws {
    let scenario = try Markets.scenario(Markets.draft(customers: 4_000, steps: 1))
    let population = try Markets.population(scenario)
    let state = State(population, scenario.parameters, reads: .locale)
    let locales = try #require(state.locales)
    let wrong = (0..<4_000).count { locales[$0] != population.cultures[$0] }
    // 5 % of 4,000, four standard deviations of 13.8.
    #expect(abs(wrong - 200) < 56)
    #expect((0..<4_000).allSatisfy { locales[$0] < 3 })
  }
}
