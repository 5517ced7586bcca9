internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// What a customer makes of the step.
  func feel(_ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment) {
    let m = moment.arm.coefficients
    let own = c
    let unfair = moment.hasNeed ? unfairness(own, moment) : 0
    let peer = peerJudgement(own, moment)
    moment.learns = learnsPersonal(own, moment, differs: peer.differs)
    let stirred =
      moment.hasNeed
      ? m.reactance.stirred(
        intensity: moment.pressure, proneness: population.proneness[moment.customer]) : 0
    moveTrust(&c, &moment, unfair: unfair, unfairToFriend: peer.unfair, stirred: stirred)
    var fairness = m.price.recovered(c.fairness)
    fairness = m.price.judged(fairness, unfairness: unfair)
    fairness = m.price.judged(fairness, unfairness: peer.unfair)
    c.fairness =
      moment.learns ? max(0, fairness - m.transparency.awarenessFairness) : fairness
    if moment.hasNeed { c.reference = m.reference.updated(own.reference, seeing: moment.rate) }
    if let learnt = moment.learnt {
      c.reference = m.peers.updated(
        c.reference, learning: learnt / moment.arm.goingRate, weight: peer.weight)
    }
    c.isAware = own.isAware || moment.learns
    c.reactance = m.reactance.updated(own.reactance, stirred: stirred)
    let isExposed = moment.hasNeed && moment.nudges.contains { $0 != 0 }
    c.freshness = m.wear.updated(own.freshness, isExposed: isExposed)
    c.fatigue = m.fatigue.updated(own.fatigue, messages: moment.messages)
    c.isUnsubscribed = own.isUnsubscribed || moment.unsubscribes
    c.habit = m.habit.updated(own.habit, buys: moment.buys)
    c.shock = m.breach.recovery * own.shock
    if moment.news.breach > 0 {
      c.shock = max(c.shock, m.breach.fall(burden: burden(own, moment), habit: own.habit))
    }
    if moment.buys && renewsByDealing(&c, moment) { c.age = 0 }
  }

  /// What goes on in those who are no customers.
  func rest(_ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment) {
    let m = moment.arm.coefficients
    let propensity = population.propensity[moment.customer]
    book(.composition, m.trust.faded(c.trust, towards: propensity), &c, &moment)
    c.reactance = m.reactance.updated(c.reactance, stirred: 0)
    c.fairness = m.price.recovered(c.fairness)
    c.ceiling = m.trust.recovered(ceiling: c.ceiling)
    c.shock = c.shock * m.breach.recovery
    c.habit = m.habit.updated(c.habit, buys: false)
    c.freshness = m.wear.updated(c.freshness, isExposed: false)
    c.fatigue = m.fatigue.updated(c.fatigue, messages: 0)
  }

  /// Leaving for good, or being kept from it.
  func stay(_ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment) {
    let churn = moment.arm.coefficients.churn
    let weight = culture(of: moment).staying
    let hazard = churn.hazard(
      trust: c.trust, fairness: c.fairness, reactance: c.reactance, weight: weight)
    let wish = Elementary.logistic(
      churn.wish(trust: c.trust, fairness: c.fairness, reactance: c.reactance, weight: weight))
    moment.leaves = moment.churn < hazard
    if moment.leaves {
      c.isActive = false
    } else if moment.churn < wish {
      lose(.reactance, churn.thwarted, &c, &moment)
      c.reactance += churn.thwarted * (1 - c.reactance)
      moment.happenings.insert(.isKeptFromLeaving)
    }
  }

  func complain(_ c: ReferenceCustomer, _ moment: inout ReferenceMoment) {
    guard moment.wasActive, moment.blow > 0 else { return }
    let chance =
      moment.arm.coefficients.complaint.chance(
        blow: moment.blow, weight: culture(of: moment).complaint)
      * moment.arm.coefficients.localization.complaining(guess(c, moment))
    let review = moment.arm.coefficients.review
    moment.complains =
      Uniform.open(draw(moment.customer, moment.step, .outcome).x1) < chance * review.complaints
    let isTakenUp =
      Uniform.open(draw(moment.customer, moment.step, .review).x0) < review.takenUp
    if moment.complains && isTakenUp { file(.complaint, c, &moment) }
  }

  // MARK: Judgements

  private func unfairness(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Float {
    let m = moment.arm.coefficients
    let reason: Float =
      switch moment.arm.practice.framing {
      case .cost: m.price.cost
      case .discount: m.price.discount
      case .demand: m.price.exploit
      case .personal: c.isAware ? m.price.exploit : m.price.surcharge
      }
    let unfair = PriceFairness.unfairness(
      price: moment.rate, reference: c.reference,
      slope: population.fairnessSensitivity[moment.customer] * reason)
    return m.explanation.unfairness(unfair, trust: c.trust)
  }

  /// What a friend's price makes of one's own.
  private func peerJudgement(_ c: ReferenceCustomer, _ moment: ReferenceMoment)
    -> (unfair: Float, weight: Float, differs: Bool)
  {
    guard let learnt = moment.learnt, let friend = moment.friend, let paid = c.paid else {
      return (0, 0, false)
    }
    let (customer, weights) = (moment.customer, culture(of: moment))
    let isInside = population.cultures[friend] == population.cultures[customer]
    let weight = isInside ? weights.insideFriends : weights.outsideFriends
    let unfair = PriceFairness.unfairness(
      price: paid, reference: max(ReferencePrice.lowest * moment.arm.goingRate, learnt),
      slope: population.fairnessSensitivity[customer] * weight
        * moment.arm.coefficients.peers.judgement * moment.arm.coefficients.price.exploit)
    return (unfair, weight, abs(paid - learnt) > Float(Metric.envyTolerance) * learnt)
  }

  /// Whether it comes out now that prices are personal.
  private func learnsPersonal(
    _ c: ReferenceCustomer, _ moment: ReferenceMoment, differs: Bool
  ) -> Bool {
    if c.isAware || moment.arm.practice.framing != .personal { return false }
    let isTold =
      moment.hasNeed && c.data != 0
      && moment.aware
        < moment.arm.coefficients.education.awareness(
          moment.arm.coefficients.transparency.awareness, learnt: c.learnt)
    return moment.news.tellsPersonal || isTold || differs
  }

  /// Burden of the data held; below 0 where none are.
  private func burden(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Float {
    let held = c.data | c.withdrawn
    return held == 0 ? -1 : moment.arm.coefficients.creepiness.burden[Int(held)]
  }

  // MARK: Trust

  /// Every cause in the order of the ledger's entries.
  private func moveTrust(
    _ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment, unfair: Float,
    unfairToFriend: Float, stirred: Float
  ) {
    let (m, news, before) = (moment.arm.coefficients, moment.news, c)
    let soft = m.transparency.softening
    let repair = m.repair.factor(isFresh: news.isRepairing, isDeceived: before.lies > 0)
    if moment.buys && !moment.misses { gain(.purchase, repair * moment.quality, &c, &moment) }
    if moment.misses { lose(.disappointment, m.experience.missSeverity * soft, &c, &moment) }
    if moment.buys && !moment.buysUnpushed {
      lose(.regret, m.experience.regretSeverity, &c, &moment)
    }
    lose(.price, m.price.severity * soft * unfair, &c, &moment)
    lose(.peers, m.peers.severity * soft * unfairToFriend, &c, &moment)
    if moment.learns {
      let severity = m.transparency.awarenessSeverity * soft
      lose(.awareness, severity, &c, &moment)
      if !moment.arm.practice.disclosures.isOvert { moment.found += severity }
    }
    if moment.notices {
      let severity = m.creepiness.severity(
        depth: depth(before, moment),
        burden: m.creepiness.burden[Int(before.data)], isNoticed: true)
      lose(.creepiness, severity, &c, &moment)
      moment.found += severity
    }
    handle(before, &c, &moment)
    lose(.deeds, news.violation * soft, &c, &moment)
    gain(.deeds, repair * news.goodAct, &c, &moment)
    if news.breach > 0 {
      let severity = m.breach.severity(
        manner: news.breach, burden: burden(before, moment), habit: before.habit)
      lose(.breach, severity, &c, &moment)
    }
    book(
      .word, m.word.heard(c.trust, moment.talk, weight: culture(of: moment).word), &c, &moment)
    let isReader =
      Uniform.open(draw(moment.customer, moment.step, .outcome).x2) < m.press.reach
    if isReader {
      lose(.press, m.press.severity(tone: news.press), &c, &moment)
      gain(.press, max(0, news.press), &c, &moment)
    }
    if moment.isHarmed { lose(.harm, m.outcome.severity, &c, &moment) }
    for _ in 0..<(moment.detects ? 1 : 0) + (news.deception ? 1 : 0) {
      lose(.deception, m.nudge.severity, &c, &moment)
      moment.found += m.nudge.severity
    }
    lose(.reactance, m.reactance.severity * stirred, &c, &moment)
    moment.found += m.reactance.severity * stirred
    if moment.isFlagged {
      lose(.suspicion, m.fraud.severity, &c, &moment)
      moment.happenings.insert(.isFlagged)
    }
    speak(&c, &moment, before: before)
    if moment.detects || news.deception {
      c.lies = min(255, c.lies + 1)
      c.ceiling = m.trust.ceiling(before.ceiling, afterDetection: Int32(c.lies))
    } else {
      c.ceiling = m.trust.recovered(ceiling: before.ceiling)
    }
    book(.clamping, min(c.trust, c.ceiling), &c, &moment)
    if m.review.takenUp > 0 && !before.waiting.contains(.complaint) {
      c.lostTrust = max(0, before.trust - c.trust)
    }
  }

  func gain(
    _ entry: Mechanism.Entry, _ quality: Float, _ c: inout ReferenceCustomer,
    _ moment: inout ReferenceMoment
  ) {
    let next = moment.arm.coefficients.trust.gained(c.trust, quality: quality, ceiling: c.ceiling)
    book(entry, next, &c, &moment)
  }

  func lose(
    _ entry: Mechanism.Entry, _ severity: Float, _ c: inout ReferenceCustomer,
    _ moment: inout ReferenceMoment
  ) {
    moment.blow += severity
    suffer(Feedback.Kind(of: entry), severity, &moment)
    let next = moment.arm.coefficients.trust.lost(c.trust, severity: severity)
    book(entry, next, &c, &moment)
  }

  /// Moves a customer's trust and books the difference.
  func book(
    _ entry: Mechanism.Entry, _ next: Float, _ c: inout ReferenceCustomer,
    _ moment: inout ReferenceMoment
  ) {
    moment.moved[entry.rawValue] += Self.fixed(next) - Self.fixed(c.trust)
    c.trust = next
  }
}
