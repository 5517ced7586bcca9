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
    pull(arm, work)
    push(arm, work)
    guard arm.coefficients.outcome.screens else { return }
    for visit in 0..<work.visits { screen(arm, work, Int(work.visitors[visit])) }
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

  /// Everybody's utility at the neutral interface; shift by shift in plain loops, several rows at a
  /// time.
  private static func pull(_ arm: Arm, _ work: Work) {
    let (population, state, mechanisms) = (arm.population, arm.state, arm.coefficients)
    let (first, rate) = (work.rows.lowerBound, arm.goingRate)
    let (price, shift, neutral) = (work.price.base, work.pull.base, work.neutral.base)
    let (referring, reference) = (mechanisms.reference, state.reference.base + first)
    let aversion = population.lossAversion.base + first
    arm.forEachMet(work.rows) { row in
      neutral[row] =
        referring.gainOrLoss(
          price: price[row] / rate, reference: reference[row], aversion: aversion[row])
        + shift[row]
    }
    if mechanisms.transparency.isFelt { disclose(arm, work) }
    let (explanation, cost) = (mechanisms.explanation, arm.unitCostRate)
    if explanation.lift != 0 {
      arm.forEachMet(work.rows) { row in
        let own = price[row] / rate
        let margin = own > 0 ? max(giftMargin, 1 - cost / own) : giftMargin
        neutral[row] += explanation.shift(margin: margin)
      }
    }
    if mechanisms.range.categories > 1 || !mechanisms.advice.help.isEmpty { advise(arm, work) }
    if state.firsts.has(Firsts.stirred) {
      let (resisting, reactance) = (mechanisms.reactance.utility, state.reactance.base + first)
      arm.forEachMet(work.rows) { row in neutral[row] -= resisting * reactance[row] }
    }
    if state.firsts.has(Firsts.shocked) {
      let shock = state.shock.base + first
      arm.forEachMet(work.rows) { row in neutral[row] -= shock[row] }
    }
    let (choice, trust) = (mechanisms.choice, state.trust.base + first)
    let (value, sensitivity) = (
      population.value.base + first, population.priceSensitivity.base + first
    )
    arm.forEachMet(work.rows) { row in
      neutral[row] = choice.utility(
        value: value[row], sensitivity: sensitivity[row], price: price[row] / rate,
        trust: trust[row], shifts: neutral[row])
    }
  }

  /// What disclosing the flows of their data does to visitors.
  private static func disclose(_ arm: Arm, _ work: Work) {
    let (first, state) = (work.rows.lowerBound, arm.state)
    let passesOn = arm.passesOn(hasStoppedSale: work.news.hasStoppedSale)
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      work.neutral[row] += disclosed(
        state.data[first + row], arm.weights(of: first + row).disclosure, arm, first + row,
        passesOn: passesOn)
    }
  }

  /// What is recommended to visitors, and advice.
  private static func advise(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let (advice, vulnerability) = (arm.coefficients.advice, arm.population.vulnerability)
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      work.neutral[row] += recommended(arm, work, row)
      work.neutral[row] += advice.pull(
        data: arm.state.data[first + row], vulnerability: vulnerability[first + row])
    }
  }

  /// What disclosing the flows of a customer's data does, logit: those of the firm itself and
  /// those to third parties.
  ///
  /// - Parameters:
  ///   - weight: how much disclosure counts in the customer's culture.
  ///   - passesOn: whether third parties get data.
  @inline(__always)
  private static func disclosed(
    _ data: UInt16, _ weight: Float, _ arm: Arm, _ customer: Int, passesOn: Bool
  ) -> Float {
    let (mechanisms, trust) = (arm.coefficients, arm.state.trust[customer])
    let weight = mechanisms.localization.disclosure(weight, arm.guess(of: customer))
    let own = mechanisms.transparency.disclosure(data: data, trust: trust, weight: weight)
    guard passesOn && data != 0 else { return own }
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

  /// What nudges add for those who visit, and how strong they are.
  private static func push(_ arm: Arm, _ work: Work) {
    for column in [work.push, work.pressure, work.falseClaim] {
      arm.fill(column, with: 0, work.rows)
    }
    guard !work.kinds.isEmpty else { return }
    let sensitivity = arm.population.priceSensitivity.base + work.rows.lowerBound
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      let price = work.price[row] / arm.goingRate
      work.push[row] = push(arm, work, row, at: price * sensitivity[row])
    }
  }

  /// What the nudges shown to a visitor add, logit, noting how strong they are.
  ///
  /// - Parameter price: what the price takes from utility, logit.
  @inline(__always)
  private static func push(_ arm: Arm, _ work: Work, _ row: Int, at price: Float) -> Float {
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
