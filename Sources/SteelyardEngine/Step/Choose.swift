internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// What every visitor makes of the firm's offer: its utility at the neutral interface, and what
  /// nudges add. Where the sector screens, the firm turns some down.
  static func weigh(_ arm: Arm, _ work: Work) {
    listVisitors(arm, work)
    recommend(arm, work)
    limit(arm, work)
    for column in [work.buys, work.buysUnpushed, work.swayed, work.approved, work.rejected] {
      arm.fill(column, with: false, work.rows)
    }
    if isMarketed(arm, work) { arm.fill(work.buysUnmarketed, with: false, work.rows) }
    let screens = arm.coefficients.outcome.screens
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      let pull = pull(arm, work, row)
      work.neutral[row] = pull.neutral
      work.push[row] = pull.push
      if screens { screen(arm, work, row) }
    }
  }

  /// Judges an application by what the firm takes for the customer's vulnerability.
  private static func screen(_ arm: Arm, _ work: Work, _ row: Int) {
    let customer = work.rows.lowerBound + row
    let draw = arm.key.block(
      customer: UInt32(truncatingIfNeeded: customer), step: 0, purpose: .screening, index: 0)
    let standing = arm.state.voices.isOpen ? arm.state.voices.standing[customer] : 0
    let turnsDown = arm.coefficients.outcome.rejects(
      vulnerability: arm.population.vulnerability[customer],
      error: Float(Normal.quantile(Uniform.openDouble(draw.x0, draw.x1))),
      coverage: arm.coverage(of: customer, bias: work.news.bias))
    let rejects = turnsDown && standing & Standing.admitted == 0
    work.approved[row] = !rejects
    work.rejected[row] = rejects
    if rejects && standing & Standing.refused == 0 { file(.rejection, arm, customer) }
  }

  /// The lowest margin that an explanation of costs can show: below half the cost it is a gift,
  /// however small the price, so that no price pulls without bound.
  private static let giftMargin: Float = -1

  /// Kinds of nudge that claim something and can be seen through, by raw value.
  private static let isClaim = NudgeKind.allCases.map(\.isClaim)

  /// Utility at the neutral interface, and what nudges add.
  @inline(__always)
  private static func pull(_ arm: Arm, _ work: Work, _ row: Int) -> (neutral: Float, push: Float) {
    let population = arm.population
    let state = arm.state
    let mechanisms = arm.coefficients
    let customer = work.rows.lowerBound + row
    let price = work.price[row] / arm.goingRate
    let sensitivity = population.priceSensitivity[customer]
    let data = state.data[customer]
    let culture = mechanisms.cultures[Int(population.cultures[customer])]
    let reference = mechanisms.reference.gainOrLoss(
      price: price, reference: state.reference[customer],
      aversion: population.lossAversion[customer])
    let explained = mechanisms.explanation.shift(
      margin: price > 0 ? max(giftMargin, 1 - arm.unitCostRate / price) : giftMargin)
    let disclosure = disclosed(data, culture.disclosure, arm, work, customer)
    let resistance = mechanisms.reactance.utility * state.reactance[customer]
    let neutral = mechanisms.choice.utility(
      value: population.value[customer], sensitivity: sensitivity, price: price,
      trust: state.trust[customer],
      shifts: reference + work.pull[row] + disclosure + explained + recommended(arm, work, row)
        + mechanisms.advice.pull(data: data, vulnerability: population.vulnerability[customer])
        - resistance - state.shock[customer])
    let push = push(arm, work, row, at: price * sensitivity)
    return (neutral, push)
  }

  /// What disclosing the flows of a customer's data does, logit: those of the firm itself and
  /// those to third parties.
  ///
  /// - Parameter weight: how much disclosure counts in the customer's culture.
  @inline(__always)
  private static func disclosed(
    _ data: UInt16, _ weight: Float, _ arm: Arm, _ work: Work, _ customer: Int
  ) -> Float {
    let (mechanisms, trust) = (arm.coefficients, arm.state.trust[customer])
    let weight = mechanisms.localization.disclosure(weight, arm.guess(of: customer))
    let own = mechanisms.transparency.disclosure(data: data, trust: trust, weight: weight)
    guard arm.passesOn(hasStoppedSale: work.news.hasStoppedSale) && data != 0 else { return own }
    let passed = mechanisms.transparency.disclosure(
      data: data | DataCategory.thirdParty.bit, trust: trust, weight: weight)
    return mechanisms.anonymity.disclosure(own: own, passed: passed)
  }

  /// Pull of what is recommended to a visitor, logit.
  @inline(__always)
  private static func recommended(_ arm: Arm, _ work: Work, _ row: Int) -> Float {
    guard work.recommended[row] != State.nothing else { return 0 }
    return arm.coefficients.range.shift(taste(arm, work, row))
  }

  /// What the nudges shown to a visitor add, logit, noting how strong they are.
  ///
  /// - Parameter price: what the price takes from utility, logit.
  @inline(__always)
  private static func push(_ arm: Arm, _ work: Work, _ row: Int, at price: Float) -> Float {
    work.pressure[row] = 0
    work.falseClaim[row] = 0
    guard !work.kinds.isEmpty else { return 0 }
    let (nudge, drip) = (arm.coefficients.nudge, arm.coefficients.drip)
    let customer = work.rows.lowerBound + row
    var push = nudge.nothing
    var (falseClaim, late): (Float, Float) = (0, 0)
    for kind in work.kinds {
      let shown = work.nudges[kind][row]
      let isHostile = shown < 0 && kind == NudgeKind.defaultOption.rawValue
      push.add(
        isHostile ? nudge.hostileDefault : nudge.weights[kind], intensity: abs(shown))
      late = kind == NudgeKind.dripFee.rawValue ? abs(shown) : late
      falseClaim = isClaim[kind] ? max(falseClaim, -shown) : falseClaim
    }
    work.pressure[row] = push.strongest
    work.falseClaim[row] = falseClaim
    let kept = price - drip.perceived(price, share: drip.share(intensity: late))
    return kept
      + push.shift(
        susceptibility: arm.population.susceptibility[customer],
        wear: arm.state.freshness[customer])
  }
}
