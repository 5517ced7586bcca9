extension Phase {
  /// The firm's view is put together under the information boundary.
  static func observe(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let estimate = arm.state.estimate.base + first
    let data = arm.state.data.base + first
    for row in 0..<work.rows.count {
      work.willingness[row] = estimate[row] * arm.goingRate
      work.seen[row] = data[row]
    }
  }

  /// The strategy writes offers for the whole batch.
  static func decide(_ arm: Arm, _ work: Work) {
    let population = arm.population
    let deviation = Float(population.willingnessDeviation) * arm.goingRate
    let observation = Observation(
      count: work.rows.count, step: work.step, listPrice: arm.listPrice,
      unitCost: arm.unitCost, marketMean: Float(population.willingnessMean) * arm.goingRate,
      marketDeviation: deviation, estimateDeviation: deviation * arm.bestSignal,
      willingness: work.willingness.base, data: work.seen.base)
    let random = StrategyRandom(key: arm.key, rows: work.rows, step: work.step)
    var offers = OfferBatch(
      count: work.rows.count, listPrice: arm.listPrice, prices: work.price.base,
      reminders: work.reminder.base, socialProofs: work.socialProof.base,
      falseClaims: work.falseClaim.base)
    arm.strategy.decide(observation, random: random, into: &offers)
  }
}
