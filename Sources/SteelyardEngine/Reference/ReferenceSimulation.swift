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
///
/// It is about one firm and all customers towards it; a ``ReferenceMarket`` has one for each firm.
struct ReferenceSimulation {
  let scenario: Scenario
  let population: Population
  /// By strategy: its stages, and its position in the scenario.
  let strategies: [[Stage]]
  let positions: [Int]
  /// Published price before any event, in currency units.
  let listPrice: Double
  /// Number of the firm in its market, and the first step in which it is there.
  let firm, opens: Int
  /// How customers come to the first of two strategies from the second, where one firm has both;
  /// nil where they are shared out for good.
  let rollout: StrategySpec.Rollout?
  /// By customer, the strategy met.
  var assigned: [Int]
  var customers: [ReferenceCustomer]
  /// By strategy: what happens to the firm, its steps so far, and its ledger.
  var firms: [Firm]
  var traces: [[StepRecord]]
  /// By strategy, step and culture.
  var cultureTrust: [[[Int64]]]
  var ledgers: [[Int64]]
  /// By strategy: what it knows, and what it counted in its last step.
  var known: [Column<Double>]
  var lastSteps: [LastStep]
  /// Whether any strategy reads what is on record.
  let keepsRecords: Bool
  /// By strategy, how often a category (inner) was bought after another (outer) by those on record,
  /// and what it puts forward in the step in hand.
  var follows: [[[Int]]]
  var shelves: [[[Int]]] = []
  /// By strategy: the cases that wait for its reviewers, the longest waiting first, and the
  /// capacity left over.
  var queues: [[ReferenceCase]] = []
  var spare: [Double] = []
  /// By strategy, complaints that were decided about.
  var answered: [Int] = []
  /// What has happened to anybody so far.
  var happenings: Set<ReferenceHappening> = []
  /// By strategy, as it is in the step in hand and as it was in the one before.
  private(set) var arms: [Arm] = []
  private var earlier: [Arm] = []
  /// What arms are made with but never read here.
  let unused: State
  let members: Column<UInt8>

  init(
    _ scenario: Scenario, population: Population, strategies: [[Stage]], positions: [Int],
    listPrice: Double, rollout: StrategySpec.Rollout? = nil, firm: Int = 0,
    prospects: Double? = nil
  ) {
    self.rollout = rollout
    self.firm = firm
    opens = strategies[0][0].strategy.practice.entry.step
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
    let row = [Int](repeating: 0, count: categories)
    follows = strategies.map { _ in Array(repeating: row, count: categories) }
    traces = strategies.map { _ in [] }
    cultureTrust = strategies.map { _ in [] }
    ledgers = strategies.map { _ in Mechanism.Entry.allCases.map { _ in 0 } }
    known = strategies.map { _ in Column(0, filledWith: 0) }
    lastSteps = strategies.map { _ in LastStep() }
    keepsRecords = strategies.joined().contains { $0.strategy.reads.contains(.records) }
    queues = strategies.map { _ in [] }
    spare = strategies.map { _ in 0 }
    answered = strategies.map { _ in 0 }
    unused = State(population, scenario.parameters)
    let norm = Float(scenario.parameters[.fairnessNorm])
    customers = (0..<population.count).map {
      ReferenceCustomer(
        trust: population.propensity[$0], fairness: norm,
        estimate: Float(population.willingnessMean))
    }
    begin(prospects: opens > 0 ? 1 : prospects ?? population.plan.prospects)
  }

  /// Who does not know the firm yet, and whose favourite is what.
  private mutating func begin(prospects: Double) {
    let categories = scenario.market.categories
    let recommends = strategies.joined().contains {
      $0.strategy.practice.recommendation.kind != .none
    }
    let categoriesAtZero = [Int](repeating: 0, count: categories)
    for customer in customers.indices {
      if Uniform.open(draw(customer, 0, .prospect).x0) < Float(prospects) {
        customers[customer].isProspect = true
        customers[customer].isNewcomer = true
        customers[customer].isActive = false
      }
      if categories > 1 { customers[customer].basket = categoriesAtZero }
      if categories > 1 && recommends { customers[customer].seen = categoriesAtZero }
      let taste = drawForAll(customer, 0, .prospect)
      let place = Int(Uniform.open(taste.x1) * Float(categories))
      customers[customer].favourite = min(categories - 1, place)
    }
  }

  /// What one step brings before customers choose.
  struct Step {
    let number: Int
    let arms: [Arm]
    let news: [News]
    let logSales: [[Float]]
    /// Everybody as the step before left them.
    let before: [ReferenceCustomer]
    var moments: [ReferenceMoment]
    /// By strategy.
    let desks: [[ReferenceDesk]]
  }

  /// Runs all steps of a firm without rivals.
  mutating func run() {
    var market = ReferenceMarket([self])
    market.run()
    self = market.firms[0]
  }

  /// A step begins, whether or not the firm is there yet.
  mutating func begin(_ step: Int) {
    let now = strategies.indices.map { arm(of: $0, at: step) }
    earlier = step == 0 ? now : arms
    arms = now
  }

  /// Everybody's chance of a need.
  func chances(_ step: Int) -> [Float] {
    let needs = arms.map(\.coefficients.need)
    return customers.indices.map { customer in
      let (c, need) = (customers[customer], needs[assigned[customer]])
      return need.chance(
        rate: need.season(step) * population.needRate[customer], habit: c.isActive ? c.habit : 0)
    }
  }

  /// Everything up to the choice.
  mutating func prepare(_ step: Int, needs: [Bool]) -> Step {
    let before = customers
    let arms = arms
    let from = rollOut(step)
    for strategy in strategies.indices { review(strategy, arms[strategy], step) }
    let news = rollout == nil ? newsOfEach(step, arms) : newsOfOneFirm(step)
    let logSales = strategies.indices.map { firms[books(of: $0)].logShares }
    shelves = strategies.indices.map {
      learntLists(of: $0, arms[$0].practice.recommendation)
    }
    if step > 0 {
      for customer in customers.indices {
        let strategy = assigned[customer]
        let moment = ReferenceMoment(
          customer: customer, step: step, arm: arms[strategy], news: news[strategy],
          wasActive: false, hasNeed: false, churn: 1, aware: 1, optOut: 1)
        var c = customers[customer]
        turn(&c, moment, from: earlier[from[customer]])
        customers[customer] = c
      }
    }
    var moments = customers.indices.map { customer in
      week(of: customer, step, arms[assigned[customer]], news[assigned[customer]], needs[customer])
    }
    for customer in customers.indices {
      var c = customers[customer]
      beginWindows(&c, arms[assigned[customer]], step)
      settleData(&c, &moments[customer])
      customers[customer] = c
    }
    let desks = strategies.indices.map { strategy in
      recall(strategy, arms[strategy], step)
      return offer(strategy, arms[strategy], step, &moments)
    }
    for customer in customers.indices {
      var c = customers[customer]
      if c.isActive && !c.isUnsubscribed { receiveMessages(&c, &moments[customer]) }
      if moments[customer].visits { weigh(&c, &moments[customer]) }
      customers[customer] = c
    }
    return Step(
      number: step, arms: arms, news: news, logSales: logSales, before: before, moments: moments,
      desks: desks)
  }

  /// Everything after the choice.
  mutating func finish(_ step: inout Step) {
    for customer in customers.indices {
      live(
        customer, &step.moments[customer], step.logSales[assigned[customer]],
        seeing: step.before)
    }
    close(step.number, step.moments, step.arms, step.news)
    for strategy in strategies.indices {
      learn(strategy, step.arms[strategy], step.number, step.desks[strategy], step.moments)
    }
    fileAll(step.moments)
  }

  /// A step in which the firm is not there yet: only trust goes on being counted.
  mutating func wait(_ step: Int) {
    for strategy in strategies.indices {
      recall(strategy, arms[strategy], step)
      var record = StepRecord()
      for c in customers { record.trust += Self.fixed(c.trust) }
      traces[strategy].append(record)
      cultureTrust[strategy].append(trustByCulture(of: Array(customers.indices)))
    }
    guard step >= scenario.steps - scored else { return }
    for customer in customers.indices {
      customers[customer].trustSum += Self.fixed(customers[customer].trust)
    }
  }

  /// The offers of the last step, compared like all others.
  mutating func compareLast() {
    let before = customers
    for customer in customers.indices {
      var last = ReferenceMoment(
        customer: customer, step: scenario.steps, arm: arms[assigned[customer]], news: .none,
        wasActive: false, hasNeed: false, churn: 1, aware: 1, optOut: 1)
      var c = customers[customer]
      compare(&c, &last, seeing: before)
      customers[customer] = c
    }
  }

  /// Everything after the choice that happens to one customer.
  private mutating func live(
    _ customer: Int, _ moment: inout ReferenceMoment, _ logSales: [Float],
    seeing before: [ReferenceCustomer]
  ) {
    var c = customers[customer]
    if moment.visits { turnOut(&c, &moment, logSales) }
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
    complain(c, &moment)
    remember(&c, moment)
    count(&c, moment)
    note(moment)
    customers[customer] = c
  }
}
