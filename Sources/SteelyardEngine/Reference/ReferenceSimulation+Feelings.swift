internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// What an active customer makes of the step.
  /// - Returns: Whether they learned that prices are personal.
  mutating func feel(
    _ index: Int, _ week: Week, _ offer: ReferenceOffer, _ found: Comparison,
    _ outcome: Outcome, _ moved: inout [Int64]
  ) -> Bool {
    let m = arm.coefficients
    let unfair = week.hasNeed ? unfairness(index, outcome.price) : 0
    let peer = peerJudgement(index, found)
    let isPersonal = arm.practice.framing == .personal && !customers[index].isAware
    let isTold =
      outcome.visits && customers[index].data != 0 && week.aware < m.transparency.awareness
    let learns = isPersonal && (isTold || peer.differs)
    let stirred =
      week.hasNeed
      ? m.reactance.stirred(
        intensity: offer.nudges.map(abs).max() ?? 0,
        proneness: arm.population.proneness[index]) : 0
    bookPurchase(index, outcome, &moved)
    let soft = m.transparency.softening
    lose(.price, m.price.severity * soft * unfair, index, &moved)
    lose(.peers, m.peers.severity * soft * peer.unfair, index, &moved)
    lose(.awareness, learns ? m.transparency.awarenessSeverity * soft : 0, index, &moved)
    lose(.deception, outcome.detects ? m.nudge.severity : 0, index, &moved)
    lose(.reactance, m.reactance.severity * stirred, index, &moved)
    moveCeiling(index, detects: outcome.detects, &moved)
    moveFairness(index, unfair, peer.unfair, learns: learns)
    var c = customers[index]
    if week.hasNeed { c.reference = m.reference.updated(c.reference, seeing: outcome.price) }
    if let learnt = found.learnt {
      c.reference = m.peers.updated(
        c.reference, learning: learnt / arm.goingRate, weight: peer.weight)
    }
    c.reactance = m.reactance.updated(c.reactance, stirred: stirred)
    c.isAware = c.isAware || learns
    customers[index] = c
    return learns
  }

  private func unfairness(_ index: Int, _ price: Float) -> Float {
    let slope = arm.coefficients.slope(
      arm.practice.framing, isAware: customers[index].isAware)
    return PriceFairness.unfairness(
      price: price, reference: customers[index].reference,
      slope: arm.population.fairnessSensitivity[index] * slope)
  }

  private func peerJudgement(_ index: Int, _ found: Comparison)
    -> (unfair: Float, weight: Float, differs: Bool)
  {
    guard let learnt = found.learnt, let friend = found.friend,
      let paid = customers[index].paid
    else { return (0, 0, false) }
    let population = arm.population
    let weights = arm.coefficients.cultures[Int(population.cultures[index])]
    let isInside = population.cultures[friend] == population.cultures[index]
    let weight = isInside ? weights.insideFriends : weights.outsideFriends
    let unfair = PriceFairness.unfairness(
      price: paid, reference: max(ReferencePrice.lowest * arm.goingRate, learnt),
      slope: population.fairnessSensitivity[index] * weight * arm.coefficients.price.exploit)
    let differs = abs(paid - learnt) > Float(Metric.envyTolerance) * learnt
    return (unfair, weight, differs)
  }

  private mutating func bookPurchase(_ index: Int, _ outcome: Outcome, _ moved: inout [Int64]) {
    guard outcome.buys else { return }
    let m = arm.coefficients
    if outcome.misses {
      lose(.disappointment, m.experience.missSeverity, index, &moved)
    } else {
      let c = customers[index]
      book(
        .purchase, m.trust.gained(c.trust, quality: outcome.quality, ceiling: c.ceiling), index,
        &moved)
    }
    if !outcome.buysUnpushed { lose(.regret, m.experience.regretSeverity, index, &moved) }
  }

  private mutating func moveCeiling(_ index: Int, detects: Bool, _ moved: inout [Int64]) {
    let trust = arm.coefficients.trust
    var c = customers[index]
    if detects {
      c.lies = min(255, c.lies + 1)
      c.ceiling = trust.ceiling(c.ceiling, afterDetection: Int32(c.lies))
    } else {
      c.ceiling = trust.recovered(ceiling: c.ceiling)
    }
    customers[index] = c
    book(.clamping, min(c.trust, c.ceiling), index, &moved)
  }

  private mutating func moveFairness(
    _ index: Int, _ unfair: Float, _ unfairToFriend: Float, learns: Bool
  ) {
    let price = arm.coefficients.price
    var fairness = price.recovered(customers[index].fairness)
    fairness = price.judged(fairness, unfairness: unfair)
    fairness = price.judged(fairness, unfairness: unfairToFriend)
    let known = arm.coefficients.transparency.awarenessFairness
    customers[index].fairness = learns ? max(0, fairness - known) : fairness
  }

  private mutating func lose(
    _ entry: Mechanism.Entry, _ severity: Float, _ index: Int, _ moved: inout [Int64]
  ) {
    let trust = customers[index].trust
    book(entry, arm.coefficients.trust.lost(trust, severity: severity), index, &moved)
  }

  /// Moves a customer's trust and books the difference.
  mutating func book(
    _ entry: Mechanism.Entry, _ next: Float, _ index: Int, _ moved: inout [Int64]
  ) {
    let before = customers[index].trust
    moved[entry.rawValue] +=
      Int64(FixedPoint.steps(next)) - Int64(FixedPoint.steps(before))
    customers[index].trust = next
  }
}
