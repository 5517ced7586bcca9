internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Some leave; who wishes to and is kept from it by sludge trusts less and resists.
  static func stayOrGo(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let state = arm.state
    let (trust, fairness) = (state.trust.base + first, state.fairness.base + first)
    let reactance = state.reactance.base + first
    let (flags, draw) = (state.flags.base + first, work.churnDraw.base)
    let churn = arm.coefficients.churn
    let leaves = work.leaves.ones
    let (isActive, staying) = (work.isActive.ones, work.draw0.base)
    // Looked up beforehand, so that the loop below is plain.
    arm.lookUp(\.staying, into: staying, work.rows)
    let hazard = work.draw1.base
    arm.forEachMet(work.rows) { row in
      hazard[row] = churn.hazard(
        trust: trust[row], fairness: fairness[row], reactance: reactance[row],
        weight: staying[row])
    }
    arm.forEachMet(work.rows) { row in
      leaves[row] = isActive[row] & (draw[row] < hazard[row]).one
    }
    arm.forEachMet(work.rows) { row in
      // The flag of the active is the lowest bit.
      flags[row] &= ~leaves[row]
    }
    guard churn.sludge > 0 else { return }
    arm.forEachMet(work.rows) { row in
      guard isActive[row] & ~leaves[row] != 0 else { return }
      let wish = churn.wish(
        trust: trust[row], fairness: fairness[row], reactance: reactance[row],
        weight: staying[row])
      if draw[row] < Elementary.logistic(wish) { keep(arm, work, row) }
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
    arm.state.firsts.note(Firsts.stirred)
    arm.state.reactance[customer] = reactance + blow * (1 - reactance)
    work.blow[row] += blow
  }
}
