import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import SteelyardTestSupport
import Testing

@testable import SteelyardEngine

extension RandomComposition {
  /// From everything that ships.
  init(seed: Int) { self.init(seed: seed, parts: Catalogue.builtIn.parts) }
}

/// What holds for any strategy that can be put together.
@Suite struct CompositionPropertyTests {
  private static let steps = 3

  /// A market for many strategies at once.
  private func scenario(_ drafts: [StrategyDraft], customers: Int = 60, seed: Int = 1) throws
    -> Scenario
  {
    var market = Markets.draft(customers: customers, steps: Self.steps)
    market.seed = UInt64(seed)
    market.strategies = drafts.enumerated().map { index, draft in
      var draft = draft
      draft.name = "\(index)"
      return draft
    }
    return try Markets.scenario(market)
  }

  private func run(_ scenario: Scenario, _ strategy: any Strategy, _ population: Population) throws
    -> RunRecord
  {
    try Simulation(scenario, population: population, strategy: strategy, listPrice: 4.2)
      .finished()
  }

  /// Nothing traps, prices are prices, caps hold over everybody of a step, and accounts add up.
  @Test(arguments: 0..<5)
  func anythingThatCanBePutTogetherRuns(_ group: Int) throws {
    let drafts = (0..<48).map { seed in
      var random = RandomComposition(seed: 100 * group + seed)
      return random.draft()
    }
    let scenario = try scenario(drafts, seed: group)
    let population = try Markets.population(scenario)
    for (seed, spec) in scenario.strategies.enumerated() {
      let watched = WatchedStrategy(spec.makeStrategy())
      let record = try run(scenario, watched, population)
      for step in 0..<Self.steps {
        let place = "seed \(100 * group + seed), step \(step)"
        let prices = watched.prices(step)
        #expect(prices.count == 60 && prices.allSatisfy { $0.isFinite && $0 >= 0 }, "\(place)")
        check(prices, spec.pricing.constraint.caps, place)
      }
      #expect(record.all.spent.isFinite && record.all.cost.isFinite)
      #expect(record.all.purchases <= record.all.offers && record.all.offers <= record.all.needs)
    }
  }

  private func check(_ prices: [Float], _ caps: PriceConstraint.Caps, _ place: String) {
    let (low, high) = (Double(prices.min() ?? 0), Double(prices.max() ?? 0))
    if let range = caps.range {
      #expect(high - low <= range * Double(Float(4.2)), "\(place)")
    }
    if let ratio = caps.ratio { #expect(high <= ratio * low, "\(place)") }
  }

  /// Constraints that demand nothing change nothing, bit for bit.
  @Test func whatDemandsNothingChangesNoBit() throws {
    let drafts = (0..<30).flatMap { seed in
      var random = RandomComposition(seed: 5_000 + seed)
      let plain = random.draft(isBound: false)
      var unbound = plain
      unbound.pricing?.constraint.hasFairness = true
      unbound.pricing?.constraint.notion = random.pick(PriceConstraint.Notion.allCases)
      unbound.pricing?.constraint.cohort = "age"
      unbound.pricing?.constraint.alpha = 0
      return [plain, unbound]
    }
    let scenario = try scenario(drafts)
    let population = try Markets.population(scenario)
    let records = try scenario.strategies.map { spec in
      try run(scenario, spec.makeStrategy(), population)
    }
    for seed in 0..<30 {
      #expect(records[2 * seed] == records[2 * seed + 1], "seed \(5_000 + seed)")
    }
  }

  /// Parts that are switched off change nothing, whatever they are set to; nor do bans of what a
  /// strategy does not do.
  @Test func whatIsSwitchedOffChangesNoBit() throws {
    let drafts = try (0..<30).flatMap { seed in
      var random = RandomComposition(seed: 7_000 + seed)
      let plain = switchedOff(random.draft())
      var other = plain
      other.vendor.takesData = random.chance(0.5)
      other.vendor.isAbroad = random.chance(0.5)
      other.handling.epsilon = random.number(in: 0.01...10)
      other.handling.overspends = random.chance(0.5)
      other.advice.quality = random.number(in: 0...1)
      other.recommendationShare = random.number(in: 0...1)
      other.ranking.explore = random.number(in: 0...1)
      other.governance.scope = random.pick([[], ["claims"], ["data", "bias"]])
      other.messageOccasions.lapse = 1 + Int(random.number(in: 0...9))
      other.messageOccasions.within = 1 + Int(random.number(in: 0...9))
      let spec = try self.scenario([plain]).strategies[0]
      other.governance.forbids = Ban.allCases.filter { ban in
        var bound = spec
        bound.governance.forbids = [ban]
        return PolicyReview(bound, catalogue: Catalogue.builtIn).findings.isEmpty
      }.map(\.rawValue)
      return [plain, other]
    }
    let scenario = try scenario(drafts)
    let population = try Markets.population(scenario)
    for seed in 0..<30 {
      let pair = try scenario.strategies[(2 * seed)...(2 * seed + 1)].map { spec in
        try run(scenario, spec.makeStrategy(), population)
      }
      #expect(pair[0] == pair[1], "seed \(7_000 + seed)")
    }
  }

  private func switchedOff(_ draft: StrategyDraft) -> StrategyDraft {
    var draft = draft
    draft.vendor.kind = StrategySpec.Vendor.Kind.none
    draft.handling.isPrivate = false
    draft.advice.kind = StrategySpec.Advice.Kind.none
    draft.recommendation = StrategySpec.Recommendation.Kind.none
    draft.audits = 0
    draft.messageOccasions = OccasionsDraft()
    draft.governance.forbids = []
    return draft
  }

  /// A budget of what a strategy is said to cost lets it in, less does not, and what it does then
  /// costs no more.
  @Test func budgetsHold() throws {
    for seed in 0..<40 {
      var random = RandomComposition(seed: 6_000 + seed)
      var draft = random.draft()
      draft.changes = [ChangeDraft(step: 1, strategy: random.pieces())]
      let free = try scenario([draft])
      let costs = free.costs(of: 0)
      draft.budget = BudgetDraft(setUp: costs.setUp, running: costs.running)
      #expect(throws: Never.self, "seed \(6_000 + seed)") { try scenario([draft]) }
      for budget in [
        BudgetDraft(setUp: 0.999 * costs.setUp), .init(running: 0.999 * costs.running),
      ] {
        draft.budget = budget
        #expect(throws: ScenarioProblems.self) { try scenario([draft]) }
      }
      let spec = free.strategies[0]
      let most = (1 + 1e-12) / (free.market.goingRate * Double(free.population.customers))
      var installed = CostSheet.none
      for stage in [spec, spec.changes[0].spec] {
        let sheet = CostSheet(of: stage.makeStrategy().practice, free.parameters)
        #expect(sheet.running <= costs.running * most)
        installed = sheet.largest(with: installed)
      }
      #expect(installed.setUp <= costs.setUp * most)
    }
  }

  /// The information boundary: with knowledge held fixed, what those are like who let the firm use
  /// nothing changes no offer of the step.
  @Test(arguments: 0..<2)
  func whatIsNotSharedChangesNoOffer(_ group: Int) throws {
    let drafts = (0..<20).map { seed in
      var random = RandomComposition(seed: 9_000 + 100 * group + seed)
      var draft = random.draft()
      // Many refuse, where they may, and are not asked again.
      draft.control = 4
      draft.repeatEvery = 0
      return draft
    }
    let scenario = try scenario(drafts, customers: 100, seed: group)
    let population = try Markets.population(scenario)
    var changed = 0
    for (seed, spec) in scenario.strategies.enumerated() {
      let before = try offers(spec, scenario, population)
      let others = try Markets.population(scenario)
      let after = try offers(spec, scenario, others) { customer, arm in
        changed += 1
        become(somebodyElse: customer, arm)
      }
      #expect(before == after, "seed \(9_000 + 100 * group + seed)")
    }
    #expect(changed > 100)
  }

  /// The offers of the last step, after something was done to everybody whose data are out of use.
  private func offers(
    _ spec: StrategySpec, _ scenario: Scenario, _ population: Population,
    after change: (Int, Arm) -> Void = { _, _ in }
  ) throws -> [Float] {
    let watched = WatchedStrategy(spec.makeStrategy())
    var simulation = Simulation(
      scenario, population: population, strategy: watched, listPrice: 4.2)
    for _ in 0..<(Self.steps - 1) { simulation.advance() }
    let arm = simulation.arm
    for customer in 0..<population.count where isClosed(customer, arm) { change(customer, arm) }
    simulation.advance()
    return watched.prices(Self.steps - 1)
  }

  /// Whether nothing of the customer's is in use and nothing will be asked for in the next step.
  private func isClosed(_ customer: Int, _ arm: Arm) -> Bool {
    arm.state.data[customer] == 0 && arm.state.flags[customer] & State.Flag.asked != 0
  }

  private func become(somebodyElse customer: Int, _ arm: Arm) {
    let (people, state) = (arm.population, arm.state)
    for column in [people.income, people.value, people.priceSensitivity] {
      column[customer] *= 3
    }
    for column in [
      people.taste, people.fairnessSensitivity, people.lossAversion, people.privacyConcern,
      people.susceptibility, people.proneness, people.literacy, people.propensity, people.effort,
    ] { column[customer] = 1 - min(1, column[customer]) }
    for (dimension, cohorts) in people.cohorts.enumerated() where dimension != arm.cohortDimension {
      cohorts[customer] = 1 - cohorts[customer]
    }
    for column in [
      state.trust, state.fairness, state.reactance, state.habit, state.fatigue, state.freshness,
    ] { column[customer] = 1 - column[customer] }
    state.reference[customer] *= 2
    state.account.purchases[customer] += 7
    state.account.spent[customer] += 70
    state.estimate[customer] = Phase.estimate(arm, customer, bias: 1)
  }
}
