internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// The simulation once more, slow and plain: one customer after the other, everything that
/// happens to them in a step in one place, no batches, no workers.
///
/// It shares the mechanisms, their numbers, the population and the firm's desk with the engine,
/// which must match it column by column, to the bit.
struct ReferenceSimulation {
  let arm: Arm
  var customers: [ReferenceCustomer]
  var ledger = [Int64](repeating: 0, count: Mechanism.Entry.allCases.count)
  var trace: [StepRecord] = []

  init(
    _ scenario: Scenario, population: Population, strategy: any Strategy, listPrice: Double
  ) {
    arm = Arm(
      scenario, population: population, stage: Stage(strategy), listPrice: listPrice,
      state: State(population, scenario.parameters))
    let norm = arm.coefficients.price.norm
    customers = (0..<population.count).map {
      ReferenceCustomer(
        trust: population.propensity[$0], fairness: norm,
        estimate: Float(population.willingnessMean))
    }
  }

  /// Runs all steps.
  mutating func run() {
    for step in 0..<arm.steps { advance(step) }
    for customer in customers.indices {
      count(compared: compare(customer, at: arm.steps), of: customer)
    }
  }

  private mutating func advance(_ step: Int) {
    let before = customers
    var record = StepRecord()
    var moved = [Int64](repeating: 0, count: ledger.count)
    let weeks = customers.indices.map { week(of: $0, step) }
    let offers = offers(step)
    for customer in customers.indices {
      let comparison = compare(customer, at: step, seeing: before)
      count(compared: comparison, of: customer)
      live(
        customer, step, week: weeks[customer], offer: offers[customer], comparison,
        into: &record, moved: &moved)
    }
    for entry in ledger.indices {
      ledger[entry] += Int64(min(arm.scoredSteps, arm.steps - step)) * moved[entry]
    }
    trace.append(record)
  }

  // MARK: Before the choice

  /// The four draws of a customer's week.
  struct Week {
    let hasNeed: Bool
    let churn, aware, optOut: Float
  }

  /// Draws the week, and lets the customer answer requests for data.
  private mutating func week(of customer: Int, _ step: Int) -> Week {
    let draws = draw(customer, step, .week)
    let week = Week(
      hasNeed: Uniform.open(draws.x0) < arm.population.needRate[customer],
      churn: Uniform.open(draws.x1), aware: Uniform.open(draws.x2),
      optOut: Uniform.open(draws.x3))
    guard customers[customer].isActive else { return week }
    let consent = arm.coefficients.consent
    let concern = arm.population.privacyConcern[customer]
    if week.hasNeed && !customers[customer].wasAsked {
      customers[customer].wasAsked = true
      for (category, name) in DataCategory.allCases.enumerated()
      where arm.practice.collected.contains(name) {
        let answer = Uniform.open(draw(customer, step, .consent, UInt16(category)).x0)
        let isGranted =
          consent.interface != .optIn
          || answer < consent.acceptance(concern: concern, category: category)
        if isGranted { customers[customer].data |= name.bit }
      }
      customers[customer].estimate = estimate(customer)
    } else if consent.interface != .implied, customers[customer].data != 0,
      week.optOut < consent.optOut(concern: concern)
    {
      customers[customer].data = 0
      customers[customer].estimate = estimate(customer)
    }
    return week
  }

  private func estimate(_ customer: Int) -> Float {
    let population = arm.population
    let (mean, spread) = (population.willingnessMean, population.willingnessDeviation)
    if customers[customer].data == 0 || spread == 0 { return Float(mean) }
    let deviation = (population.willingness(customer) - mean) / spread
    let score = arm.coefficients.signal.estimate(
      data: customers[customer].data, deviation: deviation
    ) { category in
      let noise = draw(customer, 0, .signal, UInt16(category))
      return Normal.quantile(Uniform.openDouble(noise.x0, noise.x1))
    }
    return Float(mean + spread * score)
  }

  /// What the strategy offers: blocks of 4,096 customers come to the desk in its own order.
  private func offers(_ step: Int) -> [ReferenceOffer] {
    var offers = [ReferenceOffer](
      repeating: ReferenceOffer(price: 0, nudges: []),
      count: customers.count)
    for start in stride(from: 0, to: customers.count, by: summationBlock) {
      let block = start..<min(customers.count, start + summationBlock)
      let desk = Desk(block.count)
      desk.shuffle(block: block, step: step, key: arm.key)
      for row in 0..<block.count {
        let customer = customers[start + Int(desk.order[row])]
        desk.willingness[row] = customer.estimate * arm.goingRate
        desk.data[row] = customer.data
      }
      var batch = OfferBatch(
        count: block.count, listPrice: arm.listPrice, prices: desk.price.base,
        intensities: desk.intensities.base)
      arm.strategy.decide(
        arm.observation(of: desk, count: block.count, step: step),
        random: StrategyRandom(key: arm.key, rows: block, step: step), into: &batch)
      for row in 0..<block.count {
        offers[start + Int(desk.order[row])] = ReferenceOffer(
          price: desk.price[row],
          nudges: NudgeKind.allCases.indices.map { kind in
            batch.shown & (1 << UInt16(kind)) == 0
              ? 0 : desk.intensities[kind * block.count + row]
          })
      }
    }
    return offers
  }

  func draw(_ customer: Int, _ step: Int, _ purpose: Purpose, _ index: UInt16 = 0)
    -> Philox4x32.Block
  {
    arm.key.block(
      customer: UInt32(customer), step: UInt32(step), purpose: purpose, index: index)
  }
}

/// One customer of the reference simulation: state and accounts in one value.
struct ReferenceCustomer: Equatable {
  var trust: Float
  var ceiling: Float = 1
  var reference: Float = 1
  var fairness: Float
  var reactance: Float = 0
  var estimate: Float
  var data: UInt16 = 0
  var lies = 0
  var isActive = true
  var isAware = false
  var wasAsked = false
  var hadNeed = false
  /// What friends saw of the last step, in currency units; nil for nothing.
  var offered: Float?
  var paid: Float?
  // Accounts.
  var activeSteps = 0
  var needs = 0
  var offers = 0
  var purchases = 0
  var envyLatent = 0
  var envyDiscovered = 0
  var autonomyLost = 0
  var spent = 0.0
  var offeredSum = 0.0
  var surplus = 0.0
  var trustSum: Int64 = 0

  init(trust: Float, fairness: Float, estimate: Float) {
    self.trust = trust
    self.fairness = fairness
    self.estimate = estimate
  }
}

/// One offer of the reference simulation, price in currency units.
struct ReferenceOffer {
  let price: Float
  /// Intensity by kind, negative for an untrue claim.
  let nudges: [Float]
  /// The strongest untrue claim.
  var falseClaim: Float { max(0, -(nudges.min() ?? 0)) }
}
