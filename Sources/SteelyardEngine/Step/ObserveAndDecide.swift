internal import SteelyardBehaviour
internal import SteelyardModel

extension Phase {
  /// The firm's view of a whole block is put together under the information boundary, in an
  /// order that tells nothing: those who meet another strategy are not there.
  static func observe(_ arm: Arm, _ work: Work) {
    let desk = work.desk
    desk.shuffle(block: work.block, step: work.step, key: arm.key)
    let first = work.block.lowerBound
    desk.keep { arm.meets(first + $0) }
    let estimate = arm.state.estimate.base + work.block.lowerBound
    let data = arm.state.data.base + work.block.lowerBound
    let (order, willingness, seen) = (desk.order.base, desk.willingness.base, desk.data.base)
    let age = arm.state.age.base + work.block.lowerBound
    let (table, decay) = (arm.coefficients.left, arm.coefficients.decay)
    let mean = Float(arm.population.willingnessMean)
    for row in 0..<desk.count {
      let customer = Int(order[row])
      let steps = Int(age[customer])
      let left = steps < table.count ? table[steps] : decay.left(age: Float(steps))
      willingness[row] = (mean + left * (estimate[customer] - mean)) * arm.goingRate
      seen[row] = data[customer]
    }
  }

  /// The strategy writes offers for the whole block.
  static func decide(_ arm: Arm, _ work: Work) {
    let desk = work.desk
    var offers = OfferBatch(
      count: desk.count, listPrice: arm.listPrice, prices: desk.price.base,
      intensities: desk.intensities.base)
    let first = work.block.lowerBound
    let random = StrategyRandom(
      key: arm.key, rows: first..<first + desk.count, step: work.step)
    arm.strategy.decide(
      arm.observation(of: desk, count: desk.count, step: work.step), random: random,
      into: &offers)
    let allowed = arm.allowedPrices
    for row in 0..<desk.count {
      let customer = Int(desk.order[row])
      work.price[customer] = min(allowed.upperBound, max(allowed.lowerBound, desk.price[row]))
    }
    work.show(offers.shown)
    for kind in work.kinds { hand(kind, over: arm, work) }
  }
}

extension Phase {
  /// Hands the nudges of one kind from the desk to the customers.
  private static func hand(_ kind: Int, over arm: Arm, _ work: Work) {
    let intensities = work.desk.intensities.base + kind * work.desk.count
    let nudges = work.nudges[kind]
    for row in 0..<work.desk.count {
      nudges[Int(work.desk.order[row])] = intensities[row]
    }
  }
}

extension Arm {
  /// What the firm may see of those at its desk.
  func observation(of desk: Desk, count: Int, step: Int) -> Observation {
    let deviation = Float(population.willingnessDeviation) * goingRate
    return Observation(
      count: count, step: step, listPrice: listPrice, unitCost: Float(unitCost),
      marketMean: Float(population.willingnessMean) * goingRate, marketDeviation: deviation,
      estimateDeviation: deviation * bestSignal,
      choiceScale: Float(population.choiceScale) * goingRate, willingness: desk.willingness.base,
      data: desk.data.base)
  }
}
