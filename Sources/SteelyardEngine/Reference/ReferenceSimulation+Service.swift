internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// Messages and depth that one wants, as multiples of the firm's own.
  func wanted(_ c: ReferenceCustomer, _ customer: Int, _ arm: Arm)
    -> (frequency: Float, depth: Float)
  {
    let (may, settings) = (arm.practice.settings, arm.coefficients.settings)
    let luck = Uniform.open(draw(customer, 0, .settings).x0)
    if !settings.changes(literacy: literacy(c, customer, arm), uniform: luck) { return (1, 1) }
    let concern = population.privacyConcern[customer]
    return (
      may.frequency ? settings.frequency(trust: c.trust, fatigue: c.fatigue) : 1,
      may.depth ? settings.depth(trust: c.trust, concern: concern) : 1
    )
  }

  /// Whether one keeps up what is on record.
  func keepsUp(_ c: ReferenceCustomer, _ customer: Int, _ arm: Arm) -> Bool {
    arm.practice.settings.data
      && arm.coefficients.settings.keepsUp(
        trust: c.trust, uniform: Uniform.open(draw(customer, 0, .settings).x1))
  }

  /// A price no further from the list price than the customer wants it personal.
  func limited(_ price: Float, _ c: ReferenceCustomer, _ customer: Int, _ arm: Arm) -> Float {
    let depth = wanted(c, customer, arm).depth
    return depth < 1 && arm.practice.pricesDiffer
      ? arm.listPrice + depth * (price - arm.listPrice) : price
  }

  /// What advice protects from, logit.
  func protection(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Float {
    let (advice, arm) = (moment.arm.practice.advice, moment.arm)
    if advice.kind == .none { return 0 }
    return arm.coefficients.advice.protects * arm.coefficients.advice.help[Int(c.data)]
      * population.vulnerability[moment.customer]
  }

  /// What advice adds to the pull of the offer, logit.
  func advised(_ c: ReferenceCustomer, _ moment: ReferenceMoment) -> Float {
    let (advice, arm) = (moment.arm.practice.advice, moment.arm)
    if advice.kind == .none { return 0 }
    return arm.coefficients.advice.value * arm.coefficients.advice.help[Int(c.data)]
      * population.vulnerability[moment.customer]
  }

  /// A purchase is checked for fraud.
  func checkForFraud(_ c: ReferenceCustomer, _ moment: inout ReferenceMoment) {
    guard moment.arm.practice.fraudChecks > 0, !c.isCleared else { return }
    let chance = moment.arm.coefficients.fraud.chance(
      coverage: coverage(of: moment.customer, moment))
    let luck = Uniform.open(draw(moment.customer, moment.step, .fraud).x0)
    guard luck < chance else { return }
    moment.isFlagged = moment.buys
    moment.buys = false
    moment.buysUnpushed = false
    moment.taken = 0
    moment.buysUnmarketed = false
    if moment.isFlagged { file(.suspicion, c, &moment) }
  }
}
