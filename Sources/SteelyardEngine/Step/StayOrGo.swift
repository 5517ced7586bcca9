internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Some leave for good; who wishes to and is kept from it by sludge trusts less and resists.
  static func stayOrGo(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let state = arm.state
    let (trust, fairness) = (state.trust.base + first, state.fairness.base + first)
    let reactance = state.reactance.base + first
    let cultures = arm.population.cultures.base + first
    let (flags, draw) = (state.flags.base + first, work.churnDraw.base)
    let churn = arm.coefficients.churn
    let weights = arm.coefficients.cultures
    let leaves = work.leaves.base
    for row in 0..<work.rows.count where arm.meets(first + row) {
      let wish = churn.wish(
        trust: trust[row], fairness: fairness[row], reactance: reactance[row],
        weight: weights[Int(cultures[row])].staying)
      leaves[row] = work.isActive[row] && draw[row] < Elementary.logistic(wish - churn.sludge)
      flags[row] = leaves[row] ? flags[row] & ~State.Flag.active : flags[row]
      let isKept =
        work.isActive[row] && !leaves[row] && churn.sludge > 0
        && draw[row] < Elementary.logistic(wish)
      if isKept { keep(arm, work, row) }
    }
  }

  /// What being kept from leaving does.
  private static func keep(_ arm: Arm, _ work: Work, _ row: Int) {
    let customer = work.rows.lowerBound + row
    let blow = arm.coefficients.churn.thwarted
    var moving = MovingTrust(arm.state.trust[customer])
    moving.move(.reactance, work.ledger) { arm.coefficients.trust.lost($0, severity: blow) }
    arm.state.trust[customer] = moving.value
    let reactance = arm.state.reactance[customer]
    arm.state.reactance[customer] = reactance + blow * (1 - reactance)
    work.blow[row] += blow
  }
}
