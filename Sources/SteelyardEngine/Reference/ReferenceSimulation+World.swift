internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// A strategy with its numbers as they are at a step: worked out from the scenario each time.
  ///
  /// - Parameter isForAll: whether all the firm's customers are its own.
  func arm(of strategy: Int, at step: Int, isForAll: Bool = false) -> Arm {
    let own = scenario.events.filter { happens($0, to: strategy) }
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
      events: own.filter { $0.step == step },
      assigned: strategies.count > 1 && !isForAll ? members : nil, member: strategy, firm: firm,
      opens: opens)
  }

  /// Whether an event is about this firm: what is said of nobody happens to the compared
  /// strategies, and to rivals only where it happens to the world.
  private func happens(_ event: Event, to strategy: Int) -> Bool {
    let isOfNobody = event.strategies == nil && event.rivals == nil
    if firm == 0 {
      return isOfNobody || event.strategies?.contains(positions[strategy]) == true
    }
    let isOfTheWorld = event.kind.name == .costShock || event.kind.name == .regime
    return isOfNobody && isOfTheWorld || event.rivals?.contains(firm - 1) == true
  }

  /// The week's draws.
  func week(
    of customer: Int, _ step: Int, _ arm: Arm, _ news: News, _ hasNeed: Bool
  ) -> ReferenceMoment {
    let draws = draw(customer, step, .week)
    return ReferenceMoment(
      customer: customer, step: step, arm: arm, news: news,
      wasActive: customers[customer].isActive, hasNeed: hasNeed, churn: Uniform.open(draws.x1),
      aware: Uniform.open(draws.x2), optOut: Uniform.open(draws.x3))
  }

  /// A draw about this firm: 2,048 purposes for each.
  func draw(_ customer: Int, _ step: Int, _ purpose: Purpose, _ index: Int = 0)
    -> Philox4x32.Block
  {
    population.key.block(
      customer: UInt32(customer), step: UInt32(step),
      purpose: Purpose(purpose.rawValue + 2_048 * UInt16(firm)), index: UInt16(index))
  }

  /// A draw about the customer, whatever the firm.
  func drawForAll(_ customer: Int, _ step: Int, _ purpose: Purpose) -> Philox4x32.Block {
    population.key.block(
      customer: UInt32(customer), step: UInt32(step), purpose: purpose, index: 0)
  }

  /// A number of 0...1 in whole steps of 2^-23.
  static func fixed(_ x: Float) -> Int64 {
    Int64((Double(x) * 8_388_608).rounded(.toNearestOrEven))
  }
}
