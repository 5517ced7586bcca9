internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// What friends' offers of the previous step show.
  struct Comparison {
    var lowest: Float?
    var learnt: Float?
    var friend: Int?
  }

  /// Friends' previous step, as it was before anybody moved in this one.
  func compare(_ customer: Int, at step: Int, seeing before: [ReferenceCustomer]? = nil)
    -> Comparison
  {
    let people = before ?? customers
    guard step > 0, people[customer].offered != nil else { return Comparison() }
    let network = arm.population.network
    let range = network.offsets[customer]..<network.offsets[customer + 1]
    let friends = range.map { Int(network.friends[$0]) }
    var found = Comparison(lowest: friends.compactMap { people[$0].offered }.min())
    guard people[customer].paid != nil else { return found }
    let chance = arm.coefficients.peers.discovery * arm.population.effort[customer]
    let luck = Uniform.open(draw(customer, step, .discovery).x0) / chance
    for (rank, friend) in friends.filter({ people[$0].paid != nil }).enumerated()
    where Float(rank) <= luck && luck < Float(rank + 1) {
      found.learnt = people[friend].paid
      found.friend = friend
    }
    return found
  }

  /// Counts envy of the previous step's offers.
  mutating func count(compared found: Comparison, of customer: Int) {
    guard customers[customer].hadNeed, let own = customers[customer].offered else { return }
    let tolerance = Float(1 + Metric.envyTolerance)
    if let lowest = found.lowest, own > lowest * tolerance {
      customers[customer].envyLatent += 1
    }
    if let learnt = found.learnt, own > learnt * tolerance {
      customers[customer].envyDiscovered += 1
    }
  }

  /// Everything else that happens to one customer in one step.
  mutating func live(
    _ index: Int, _ step: Int, week: Week, offer: ReferenceOffer, _ found: Comparison,
    into record: inout StepRecord, moved: inout [Int64]
  ) {
    let m = arm.coefficients
    let population = arm.population
    let weights = m.cultures[Int(population.cultures[index])]
    var c = customers[index]
    let wasActive = c.isActive
    let visits = week.hasNeed && wasActive
    let price = offer.price / arm.goingRate

    // The choice.
    let noise = draw(index, step, .choice)
    let outside = Elementary.gumbel(Uniform.open(noise.x0))
    let firm = Elementary.gumbel(Uniform.open(noise.x1))
    let neutral = neutralUtility(index, price: price)
    let push = m.nudge.shift(
      reminder: offer.reminder, socialProof: offer.socialProof,
      susceptibility: population.susceptibility[index])
    let buys = visits && neutral + push + firm > outside
    let buysUnpushed = visits && neutral + firm > outside

    // How it turns out.
    let luck = draw(index, step, .experience)
    let misses = buys && Uniform.open(luck.x1) < m.experience.missRate
    let chance = m.nudge.detection(
      falseIntensity: offer.falseClaim, literacy: population.literacy[index])
    let detects = visits && Uniform.open(luck.x2) < chance

    // What is thought of it.
    var learns = false
    var trust = c.trust
    func book(_ entry: Mechanism.Entry, _ next: Float) {
      moved[entry.rawValue] += Int64(FixedPoint.steps(next)) - Int64(FixedPoint.steps(trust))
      trust = next
    }
    if wasActive {
      var unfair: Float = 0
      if week.hasNeed {
        let slope = m.slope(arm.practice.framing, isAware: c.isAware)
        let share = PriceFairness.unfairness(
          price: price, reference: c.reference, slope: slope)
        unfair = min(1, population.fairnessSensitivity[index] * share)
      }
      var friendly: Float = 0
      var unfairToFriend: Float = 0
      var differs = false
      if let learnt = found.learnt, let friend = found.friend, let paid = c.paid {
        let isInside = population.cultures[friend] == population.cultures[index]
        friendly = isInside ? weights.insideFriends : weights.outsideFriends
        let share = PriceFairness.unfairness(
          price: paid, reference: learnt, slope: m.price.exploit)
        unfairToFriend = min(1, population.fairnessSensitivity[index] * friendly * share)
        differs = abs(paid - learnt) > Float(Metric.envyTolerance) * learnt
      }
      let isTold = visits && c.data != 0 && week.aware < m.transparency.awareness
      learns = arm.practice.framing == .personal && !c.isAware && (isTold || differs)
      let stirred =
        week.hasNeed
        ? m.reactance.stirred(
          intensity: max(offer.reminder, offer.socialProof),
          proneness: population.proneness[index]) : 0

      if buys && misses {
        book(.disappointment, m.trust.lost(trust, severity: m.experience.missSeverity))
      }
      if buys && !misses {
        let quality = m.experience.quality(Uniform.open(luck.x0))
        book(.purchase, m.trust.gained(trust, quality: quality, ceiling: c.ceiling))
      }
      if buys && !buysUnpushed {
        book(.regret, m.trust.lost(trust, severity: m.experience.regretSeverity))
      }
      let soft = m.transparency.softening
      book(.price, m.trust.lost(trust, severity: m.price.severity * soft * unfair))
      book(.peers, m.trust.lost(trust, severity: m.peers.severity * soft * unfairToFriend))
      if learns {
        let severity = m.transparency.awarenessSeverity * soft
        book(.awareness, m.trust.lost(trust, severity: severity))
      }
      if detects { book(.deception, m.trust.lost(trust, severity: m.nudge.severity)) }
      book(.reactance, m.trust.lost(trust, severity: m.reactance.severity * stirred))
      if detects {
        c.lies = min(255, c.lies + 1)
        c.ceiling = m.trust.ceiling(c.ceiling, afterDetection: Int32(c.lies))
      } else {
        c.ceiling = m.trust.recovered(ceiling: c.ceiling)
      }
      book(.clamping, min(trust, c.ceiling))

      c.fairness = m.price.recovered(c.fairness)
      c.fairness = m.price.judged(c.fairness, unfairness: unfair)
      c.fairness = m.price.judged(c.fairness, unfairness: unfairToFriend)
      if learns {
        c.fairness = max(0, c.fairness - m.transparency.awarenessFairness)
        c.isAware = true
      }
      if week.hasNeed { c.reference = m.reference.updated(c.reference, seeing: price) }
      if let learnt = found.learnt {
        c.reference = m.peers.updated(
          c.reference, learning: learnt / arm.goingRate, weight: friendly)
      }
      c.reactance = m.reactance.updated(c.reactance, stirred: stirred)
    } else {
      book(.composition, m.trust.faded(trust, towards: population.propensity[index]))
    }
    c.trust = trust

    // Whether to stay.
    if wasActive {
      let hazard = m.churn.hazard(
        trust: c.trust, fairness: c.fairness, reactance: c.reactance, weight: weights.staying)
      c.isActive = week.churn >= hazard
    }

    // What is counted.
    let fixed = Int64(FixedPoint.steps(c.trust))
    let gain = (neutral + firm - outside) / population.priceSensitivity[index]
    c.offered = wasActive ? offer.price : nil
    c.paid = buys ? offer.price : nil
    c.hadNeed = week.hasNeed
    c.activeSteps += wasActive ? 1 : 0
    c.needs += week.hasNeed ? 1 : 0
    c.offers += visits ? 1 : 0
    c.offeredSum += visits ? Double(offer.price) : 0
    c.purchases += buys ? 1 : 0
    c.spent += buys ? Double(offer.price) : 0
    c.surplus += buys ? Double(gain * arm.goingRate) : 0
    c.autonomyLost += buys != buysUnpushed ? 1 : 0
    c.trustSum += trace.count >= arm.steps - arm.scoredSteps ? fixed : 0
    customers[index] = c
    record.active += c.isActive ? 1 : 0
    record.needs += week.hasNeed ? 1 : 0
    record.purchases += buys ? 1 : 0
    record.spent += buys ? Double(offer.price) : 0
    record.cost += (wasActive ? arm.stepCost : 0) + (buys ? Double(arm.unitCost) : 0)
    record.trust += fixed
    record.trustActive += c.isActive ? fixed : 0
    record.learned += learns ? 1 : 0
    record.detections += detects ? 1 : 0
  }

  /// Utility of the offer at the neutral interface, logit.
  private func neutralUtility(_ index: Int, price: Float) -> Float {
    let m = arm.coefficients
    let population = arm.population
    let c = customers[index]
    let culture = m.cultures[Int(population.cultures[index])]
    let gain = m.reference.gainOrLoss(
      price: price, reference: c.reference, aversion: population.lossAversion[index])
    let fit = m.relevance.shift(
      depth: Float(arm.practice.messages), signal: m.signal.strength[Int(c.data)],
      taste: population.taste[index])
    let told = m.transparency.disclosure(
      data: c.data, trust: c.trust, weight: culture.disclosure)
    return m.choice.utility(
      value: population.value[index], sensitivity: population.priceSensitivity[index],
      price: price, trust: c.trust,
      shifts: gain + fit + told - m.reactance.utility * c.reactance)
  }
}
