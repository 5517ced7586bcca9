internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// What friends' offers of the previous step show, in currency units.
  struct Comparison {
    var lowest: Float?
    var learnt: Float?
    var friend: Int?
  }

  /// How one customer's step turned out.
  struct Outcome {
    var price: Float = 0
    var visits = false
    var buys = false
    var buysUnpushed = false
    var misses = false
    var detects = false
    var learns = false
    var quality: Float = 0
    var surplus: Float = 0
  }

  /// Friends' previous step, as it was before anybody moved in this one.
  func compare(_ customer: Int, at step: Int, seeing before: [ReferenceCustomer]? = nil)
    -> Comparison
  {
    let people = before ?? customers
    guard step > 0, people[customer].hadNeed, people[customer].offered != nil else {
      return Comparison()
    }
    let friends = arm.population.network.friends(of: customer).map { Int($0) }
    var found = Comparison(lowest: friends.compactMap { people[$0].offered }.min())
    let chance = arm.coefficients.peers.discovery * arm.population.effort[customer]
    guard people[customer].paid != nil, chance > 0 else { return found }
    let draws = draw(customer, step, .discovery)
    let luck = Uniform.open(draws.x0) / chance
    let buyers = friends.filter { people[$0].paid != nil }
    guard luck < Float(buyers.count) else { return found }
    let start = Int(Uniform.open(draws.x1) * Float(buyers.count))
    let friend = buyers[(start + Int(luck)) % buyers.count]
    found.learnt = people[friend].paid
    found.friend = friend
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
    let wasActive = customers[index].isActive
    var outcome = choose(index, step, week, offer)
    if wasActive {
      outcome.learns = feel(index, week, offer, found, outcome, &moved)
      stay(index, week)
    } else {
      let propensity = arm.population.propensity[index]
      book(
        .composition, arm.coefficients.trust.faded(customers[index].trust, towards: propensity),
        index, &moved)
    }
    count(index, week, offer, outcome, wasActive: wasActive)
    add(index, week, offer, outcome, wasActive: wasActive, to: &record)
  }

  /// The choice and how it turns out.
  private func choose(_ index: Int, _ step: Int, _ week: Week, _ offer: ReferenceOffer)
    -> Outcome
  {
    let m = arm.coefficients
    let population = arm.population
    let noise = draw(index, step, .choice)
    let outside = Elementary.gumbel(Uniform.open(noise.x0))
    let firm = Elementary.gumbel(Uniform.open(noise.x1))
    let luck = draw(index, step, .experience)
    var outcome = Outcome(price: offer.price / arm.goingRate)
    let neutral = neutralUtility(index, price: outcome.price)
    let push = m.nudge.shift(
      offer.nudges, susceptibility: population.susceptibility[index])
    outcome.visits = week.hasNeed && customers[index].isActive
    outcome.buys = outcome.visits && neutral + push + firm > outside
    outcome.buysUnpushed = outcome.visits && neutral + firm > outside
    outcome.quality = m.experience.quality(Uniform.open(luck.x0))
    outcome.misses = outcome.buys && Uniform.open(luck.x1) < m.experience.missRate
    let chance = m.nudge.detection(
      falseIntensity: offer.falseClaim, literacy: population.literacy[index])
    outcome.detects = outcome.visits && Uniform.open(luck.x2) < chance
    outcome.surplus =
      (neutral + firm - outside) / population.priceSensitivity[index] * arm.goingRate
    return outcome
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

  private mutating func stay(_ index: Int, _ week: Week) {
    let c = customers[index]
    let culture = arm.population.cultures[index]
    let hazard = arm.coefficients.churn.hazard(
      trust: c.trust, fairness: c.fairness, reactance: c.reactance,
      weight: arm.coefficients.cultures[Int(culture)].staying)
    customers[index].isActive = week.churn >= hazard
  }

  private mutating func count(
    _ index: Int, _ week: Week, _ offer: ReferenceOffer, _ outcome: Outcome, wasActive: Bool
  ) {
    let money = arm.moneyPerPrice * Double(offer.price)
    var c = customers[index]
    c.offered = wasActive ? offer.price : nil
    c.paid = outcome.buys ? offer.price : nil
    c.hadNeed = week.hasNeed
    c.activeSteps += wasActive ? 1 : 0
    c.needs += week.hasNeed ? 1 : 0
    c.offers += outcome.visits ? 1 : 0
    c.offeredSum += outcome.visits ? money : 0
    c.purchases += outcome.buys ? 1 : 0
    c.spent += outcome.buys ? money : 0
    c.surplus += outcome.buys ? Double(outcome.surplus) : 0
    c.autonomyLost += outcome.buys != outcome.buysUnpushed ? 1 : 0
    let isScored = trace.count >= arm.steps - arm.scoredSteps
    c.trustSum += isScored ? Int64(FixedPoint.steps(c.trust)) : 0
    customers[index] = c
  }

  private func add(
    _ index: Int, _ week: Week, _ offer: ReferenceOffer, _ outcome: Outcome, wasActive: Bool,
    to record: inout StepRecord
  ) {
    let c = customers[index]
    let trust = Int64(FixedPoint.steps(c.trust))
    record.active += c.isActive ? 1 : 0
    record.needs += week.hasNeed ? 1 : 0
    record.purchases += outcome.buys ? 1 : 0
    record.spent += outcome.buys ? arm.moneyPerPrice * Double(offer.price) : 0
    record.cost += (wasActive ? arm.stepCost : 0) + (outcome.buys ? arm.unitCost : 0)
    record.trust += trust
    record.trustActive += c.isActive ? trust : 0
    record.learned += outcome.learns ? 1 : 0
    record.detections += outcome.detects ? 1 : 0
  }
}
