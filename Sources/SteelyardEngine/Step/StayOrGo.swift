internal import SteelyardBehaviour

extension Phase {
  /// Some leave for good.
  static func stayOrGo(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let state = arm.state
    let (trust, fairness) = (state.trust.base + first, state.fairness.base + first)
    let reactance = state.reactance.base + first
    let cultures = arm.population.cultures.base + first
    let (flags, draw) = (state.flags.base + first, work.churnDraw.base)
    let churn = arm.coefficients.churn
    let weights = arm.coefficients.cultures
    for row in 0..<work.rows.count where arm.meets(first + row) {
      let hazard = churn.hazard(
        trust: trust[row], fairness: fairness[row], reactance: reactance[row],
        weight: weights[Int(cultures[row])].staying)
      flags[row] = draw[row] < hazard ? flags[row] & ~State.Flag.active : flags[row]
    }
  }
}
