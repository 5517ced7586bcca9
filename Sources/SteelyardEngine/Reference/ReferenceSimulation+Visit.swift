internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// What messages do to one who gets them.
  func receiveMessages(_ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment) {
    let (practice, m, customer) = (moment.arm.practice, moment.arm.coefficients, moment.customer)
    guard practice.messages > 0 || practice.lightness > 0 || practice.sendsPlain else { return }
    if moment.isSilent { return }
    let luck = draw(customer, moment.step, .message)
    let frequency = Float(practice.messageFrequency) * wanted(c, customer, moment.arm).frequency
    let mean = frequency + Uniform.open(luck.x2)
    moment.messages = mean.rounded(.down)
    if let cap = practice.caps.messages {
      moment.messages = min(moment.messages, Float(max(0, cap.times - c.messagesInWindow)))
      c.messagesInWindow += Int(moment.messages)
    }
    guard moment.messages > 0 else { return }
    let depth = self.depth(c, moment)
    let data = Int(c.data)
    let fitting = m.relevance.match(
      depth: depth, signal: m.relevance.signal[data], taste: population.taste[customer],
      trust: c.trust)
    let match = m.localization.fit(guess(c, moment)) * fitting
    moment.notices =
      Uniform.open(luck.x3)
      < m.creepiness.noticing(depth: depth, literacy: literacy(c, customer, moment.arm))
    let obtrusion = m.relevance.obtrusion(
      Float(practice.obtrusiveness), depth: depth, sensitivity: m.creepiness.sensitivity[data],
      concern: population.privacyConcern[customer])
    var creepy = m.creepiness.shift(
      depth: depth, burden: m.creepiness.burden[data], trust: c.trust,
      isNoticed: moment.notices)
    if practice.disclosures.isOvert { creepy *= m.education.calming(learnt: c.learnt) }
    let opening = m.response.clickChance(
      light: Float(practice.lightness), depth: depth, match: match, pulls: obtrusion + creepy,
      fatigue: c.fatigue)
    moment.clicks = Int(moment.messages * opening + Uniform.open(luck.x0))
    let leaving = m.response.unsubscribeChance(
      light: Float(practice.lightness), pulls: obtrusion + creepy, fatigue: c.fatigue)
    moment.unsubscribes = Uniform.open(luck.x1) < moment.messages * leaving
    moment.pull = m.relevance.weight * match + (obtrusion + creepy)
  }

  /// A nudge that was seen as often as its cap allows is not seen again in its window.
  private func obeyCaps(_ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment) {
    for (number, kind) in NudgeKind.allCases.enumerated() where moment.nudges[number] != 0 {
      guard let cap = moment.arm.practice.caps.nudges[kind] else { continue }
      if c.nudgesInWindow[number] >= cap.times {
        moment.nudges[number] = 0
      } else {
        c.nudgesInWindow[number] += 1
      }
    }
  }

  /// A new window of a cap begins.
  func beginWindows(_ c: inout ReferenceCustomer, _ arm: Arm, _ step: Int) {
    if let cap = arm.practice.caps.messages, step.isMultiple(of: cap.window) {
      c.messagesInWindow = 0
    }
    for (number, kind) in NudgeKind.allCases.enumerated() {
      guard let cap = arm.practice.caps.nudges[kind] else { continue }
      if step.isMultiple(of: cap.window) { c.nudgesInWindow[number] = 0 }
    }
  }

  /// What the offer is worth to one who comes with a need, with and without nudges.
  func weigh(_ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment) {
    moment.recommended = recommendation(c, moment)
    if let category = moment.recommended { c.seen[category] += 1 }
    obeyCaps(&c, &moment)
    moment.neutral = neutralUtility(c, moment)
    moment.push = push(c, moment)
    if moment.arm.coefficients.outcome.screens { screen(c, &moment) }
  }

  /// How the choice turns out.
  func turnOut(
    _ c: inout ReferenceCustomer, _ moment: inout ReferenceMoment, _ logSales: [Float]
  ) {
    let (m, customer) = (moment.arm.coefficients, moment.customer)
    if moment.buys || moment.buysUnpushed || moment.buysUnmarketed { checkForFraud(c, &moment) }
    let luck = draw(customer, moment.step, .experience)
    moment.quality = m.experience.quality(Uniform.open(luck.x0))
    let missRate = m.experience.missRate * m.review.misses * (1 - moment.news.given.service)
    moment.misses = moment.buys && Uniform.open(luck.x1) < missRate
    moment.detects =
      Uniform.open(luck.x2)
      < m.nudge.detection(
        falseIntensity: falseClaim(moment), literacy: literacy(c, customer, moment.arm))
    guard moment.buys else { return }
    if scenario.market.categories > 1 { fillBasket(&c, &moment, logSales) }
    let chance = m.outcome.chance(
      vulnerability: population.vulnerability[customer], isPushed: !moment.buysUnpushed,
      price: moment.rate, protection: protection(c, moment))
    moment.isHarmed =
      m.outcome.canHappen && Uniform.open(draw(customer, moment.step, .outcome).x0) < chance
  }

  /// The strongest untrue claim; only claims can be seen through.
  private func falseClaim(_ moment: ReferenceMoment) -> Float {
    zip(NudgeKind.allCases, moment.nudges).map { $0.isClaim ? -$1 : 0 }.max().map { max(0, $0) }
      ?? 0
  }

  /// Utility of the offer at the neutral interface, logit.
  private func neutralUtility(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Float {
    let (m, customer) = (moment.arm.coefficients, moment.customer)
    let price = moment.rate
    let gain = m.reference.gainOrLoss(
      price: price, reference: c.reference, aversion: population.lossAversion[customer])
    let cost = Float(moment.arm.unitCost / scenario.market.goingRate)
    let explained = m.explanation.shift(margin: price > 0 ? max(-1, 1 - cost / price) : -1)
    let told = disclosed(c, moment)
    let recommended = m.range.shift(taste(c, moment))
    return m.choice.utility(
      value: population.value[customer], sensitivity: population.priceSensitivity[customer],
      price: price, trust: c.trust,
      shifts: gain + moment.pull + told + explained + recommended + advised(c, moment)
        - m.reactance.utility * c.reactance - c.shock)
  }

  /// What the nudges add, logit: a late fee hides part of the price, the others pull.
  private func push(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Float {
    let (m, customer) = (moment.arm.coefficients, moment.customer)
    var push = m.nudge.nothing
    var late: Float = 0
    for (kind, shown) in zip(NudgeKind.allCases, moment.nudges) where shown != 0 {
      push.add(m.nudge.weight(of: kind, isTruthful: shown > 0), intensity: abs(shown))
      if kind == .dripFee { late = abs(shown) }
    }
    let price = moment.rate * population.priceSensitivity[customer]
    let hidden = price - m.drip.perceived(price, share: m.drip.share(intensity: late))
    return hidden
      + push.shift(susceptibility: population.susceptibility[customer], wear: c.freshness)
  }

  /// An application is judged by what the firm takes for the applicant's vulnerability.
  private func screen(_ c: ReferenceCustomer, _ moment: inout ReferenceMoment) {
    let luck = draw(moment.customer, 0, .screening)
    let isRejected =
      !c.isAdmitted
      && moment.arm.coefficients.outcome.rejects(
        vulnerability: population.vulnerability[moment.customer],
        error: Float(Normal.quantile(Uniform.openDouble(luck.x0, luck.x1))),
        coverage: coverage(of: moment.customer, moment))
    if isRejected && !c.isRefused { file(.rejection, c, &moment) }
    moment.isApplicant = true
    moment.isApproved = !isRejected
  }
}
