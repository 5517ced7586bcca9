internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// The simulation once more, slow and plain: one customer after the other, everything that
/// happens to them in a step in one value, no batches, no workers, nothing kept between steps
/// but the customers themselves.
///
/// It shares the mechanisms, their numbers, the population and what happens to a firm with the
/// engine, which must match it column by column, to the bit. Order of events, bookkeeping and
/// sums are its own.
struct ReferenceSimulation {
  let scenario: Scenario
  let population: Population
  /// By strategy: its stages, and its position in the scenario.
  let strategies: [[Stage]]
  let positions: [Int]
  /// Published price before any event, in currency units.
  let listPrice: Double
  /// By customer, the strategy met.
  let assigned: [Int]
  var customers: [ReferenceCustomer]
  /// By strategy: what happens to the firm, its steps so far, and its ledger.
  var firms: [Firm]
  var traces: [[StepRecord]]
  var ledgers: [[Int64]]
  /// By strategy: what it knows, and what it counted in its last step.
  var known: [Column<Double>]
  var lastSteps: [LastStep]
  /// Whether any strategy reads what is on record.
  let keepsRecords: Bool
  /// What has happened to anybody so far.
  var happenings: Set<ReferenceHappening> = []
  /// What arms are made with but never read here.
  private let unused: State
  private let members: Column<UInt8>

  init(
    _ scenario: Scenario, population: Population, strategies: [[Stage]], positions: [Int],
    listPrice: Double
  ) {
    self.scenario = scenario
    self.population = population
    self.strategies = strategies
    self.positions = positions
    self.listPrice = listPrice
    let assigned = (0..<population.count).map { customer in
      let word = population.key.block(
        customer: UInt32(customer), step: 0, purpose: .assignment, index: 0
      ).x0
      return Int(UInt64(word) * UInt64(strategies.count) / (1 << 32))
    }
    self.assigned = assigned
    members = Column(population.count, filledWith: 0)
    for customer in 0..<population.count { members[customer] = UInt8(assigned[customer]) }
    let categories = scenario.market.categories
    firms = strategies.map { _ in Firm(categories: categories) }
    traces = strategies.map { _ in [] }
    ledgers = strategies.map { _ in Mechanism.Entry.allCases.map { _ in 0 } }
    known = strategies.map { _ in Column(0, filledWith: 0) }
    lastSteps = strategies.map { _ in LastStep() }
    keepsRecords = strategies.joined().contains { $0.strategy.reads.contains(.records) }
    unused = State(population, scenario.parameters)
    let norm = Float(scenario.parameters[.fairnessNorm])
    customers = (0..<population.count).map {
      ReferenceCustomer(
        trust: population.propensity[$0], fairness: norm,
        estimate: Float(population.willingnessMean))
    }
    begin()
  }

  /// Who does not know the firm yet, and whose favourite is what.
  private mutating func begin() {
    let (prospects, categories) = (population.plan.prospects, scenario.market.categories)
    for customer in customers.indices {
      let draws = draw(customer, 0, .prospect)
      if Uniform.open(draws.x0) < Float(prospects) {
        customers[customer].isProspect = true
        customers[customer].isNewcomer = true
        customers[customer].isActive = false
      }
      let place = Int(Uniform.open(draws.x1) * Float(categories))
      customers[customer].favourite = min(categories - 1, place)
    }
  }

  /// Runs all steps.
  mutating func run() {
    for step in 0..<scenario.steps { advance(step) }
    let before = customers
    let arms = strategies.indices.map { arm(of: $0, at: scenario.steps - 1) }
    for customer in customers.indices {
      var last = ReferenceMoment(
        customer: customer, step: scenario.steps, arm: arms[assigned[customer]], news: .none,
        wasActive: false, hasNeed: false, churn: 1, aware: 1, optOut: 1)
      compare(&customers[customer], &last, seeing: before)
    }
  }

  private mutating func advance(_ step: Int) {
    let before = customers
    let arms = strategies.indices.map { arm(of: $0, at: step) }
    let earlier = strategies.indices.map { arm(of: $0, at: max(0, step - 1)) }
    let news = strategies.indices.map {
      firms[$0].news(arms[$0], step: step, last: traces[$0].last ?? StepRecord())
    }
    let logSales = firms.map(\.logShares)
    if step > 0 {
      for customer in customers.indices {
        let strategy = assigned[customer]
        let moment = ReferenceMoment(
          customer: customer, step: step, arm: arms[strategy], news: news[strategy],
          wasActive: false, hasNeed: false, churn: 1, aware: 1, optOut: 1)
        turn(&customers[customer], moment, from: earlier[strategy])
      }
    }
    var moments = customers.indices.map { customer in
      week(of: customer, step, arms[assigned[customer]], news[assigned[customer]])
    }
    for customer in customers.indices { settleData(&customers[customer], &moments[customer]) }
    let desks = strategies.indices.map { strategy in
      recall(strategy, arms[strategy], step)
      return offer(strategy, arms[strategy], step, &moments)
    }
    for customer in customers.indices {
      live(customer, &moments[customer], logSales[assigned[customer]], seeing: before)
    }
    close(step, moments, arms, news)
    for strategy in strategies.indices {
      learn(strategy, arms[strategy], step, desks[strategy], moments)
    }
  }

  /// Everything after the offer that happens to one customer.
  private mutating func live(
    _ customer: Int, _ moment: inout ReferenceMoment, _ logSales: [Float],
    seeing before: [ReferenceCustomer]
  ) {
    var c = customers[customer]
    if c.isActive && !c.isUnsubscribed { receiveMessages(c, &moment) }
    if moment.visits { visit(&c, &moment, logSales) }
    compare(&c, &moment, seeing: before)
    hear(c, &moment, seeing: before)
    if moment.wasActive {
      feel(&c, &moment)
      stay(&c, &moment)
    } else {
      rest(&c, &moment)
    }
    if moment.joins || moment.comesBack {
      c.isProspect = false
      c.isActive = true
    }
    complain(&moment)
    remember(&c, moment)
    count(&c, moment)
    note(moment)
    customers[customer] = c
  }

  // MARK: What is in force

  /// A strategy with its numbers as they are at a step: worked out from the scenario each time.
  func arm(of strategy: Int, at step: Int) -> Arm {
    let own = scenario.events.filter { event in
      guard let chosen = event.strategies else { return true }
      return chosen.contains(positions[strategy])
    }
    let market = scenario.market
    var setting = Setting(
      start: step, listPrice: listPrice,
      unitCost: market.goingRate * (1 - scenario.parameters[.margin]), regime: market.regime)
    // Norms drift in jumps, four times a year.
    setting.drift = market.normDrift * Double(step - step % 13) / 52
    for past in 0...step {
      for event in own where event.step == past {
        if case .price(let price) = event.kind { setting.listPrice = price }
        if case .costShock(let share) = event.kind { setting.unitCost *= 1 + share }
        if case .regime(let regime) = event.kind { setting.regime = regime }
      }
    }
    let stages = strategies[strategy]
    let stage = stages.filter { $0.start <= step }.max { $0.start < $1.start } ?? stages[0]
    return Arm(
      scenario, population: population, stage: stage, setting: setting, state: unused,
      events: [step: own.filter { $0.step == step }.map(\.kind)],
      assigned: strategies.count > 1 ? members : nil, member: strategy)
  }

  /// The week's draws, and whether there is a need.
  private func week(of customer: Int, _ step: Int, _ arm: Arm, _ news: News) -> ReferenceMoment {
    let c = customers[customer]
    let draws = draw(customer, step, .week)
    let need = arm.coefficients.need
    let chance = need.chance(
      rate: need.season(step) * population.needRate[customer], habit: c.isActive ? c.habit : 0)
    return ReferenceMoment(
      customer: customer, step: step, arm: arm, news: news, wasActive: c.isActive,
      hasNeed: Uniform.open(draws.x0) < chance, churn: Uniform.open(draws.x1),
      aware: Uniform.open(draws.x2), optOut: Uniform.open(draws.x3))
  }

  func draw(_ customer: Int, _ step: Int, _ purpose: Purpose, _ index: Int = 0)
    -> Philox4x32.Block
  {
    population.key.block(
      customer: UInt32(customer), step: UInt32(step), purpose: purpose, index: UInt16(index))
  }

  /// A number of 0...1 in whole steps of 2^-23.
  static func fixed(_ x: Float) -> Int64 {
    Int64((Double(x) * 8_388_608).rounded(.toNearestOrEven))
  }
}
