internal import SteelyardBehaviour

extension Phase {
  /// Some leave for good.
  static func stayOrGo(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let state = arm.state
    for row in 0..<work.rows.count where work.isActive[row] {
      let customer = first + row
      let culture = arm.coefficients.cultures[Int(arm.population.cultures[customer])]
      let hazard = arm.coefficients.churn.hazard(
        trust: state.trust[customer], fairness: state.fairness[customer],
        reactance: state.reactance[customer],
        weight: culture.staying)
      if work.churnDraw[row] < hazard { state.flags[customer] &= ~State.Flag.active }
    }
  }
}
