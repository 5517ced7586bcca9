internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Requests for data are answered at the first visit; later, some opt out.
  static func consent(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let consent = arm.coefficients.consent
    for row in 0..<work.rows.count where work.isActive[row] && arm.meets(first + row) {
      let customer = first + row
      let flags = arm.state.flags[customer]
      if work.needs[row] && flags & State.Flag.asked == 0 {
        arm.state.flags[customer] = flags | State.Flag.asked
        arm.state.data[customer] = answer(arm, work, row)
        arm.state.estimate[customer] = estimate(arm, work, row)
        arm.state.optOut[customer] = consent.optOut(
          concern: arm.population.privacyConcern[customer])
      } else if work.optOutDraw[row] < arm.state.optOut[customer]
        && arm.state.data[customer] != 0
      {
        arm.state.data[customer] = 0
        arm.state.estimate[customer] = estimate(arm, work, row)
      }
    }
  }

  /// The categories that the firm may use from now on.
  private static func answer(_ arm: Arm, _ work: Work, _ row: Int) -> UInt16 {
    let collected = arm.practice.collected.bits
    guard arm.coefficients.consent.interface == .optIn else { return collected }
    let concern = arm.population.privacyConcern[work.rows.lowerBound + row]
    var granted: UInt16 = 0
    for category in DataCategory.allCases.indices where collected & (1 << category) != 0 {
      let chance = arm.coefficients.consent.acceptance(concern: concern, category: category)
      let draw = Uniform.open(work.block(arm, row, .consent, index: UInt16(category)).x0)
      granted |= draw < chance ? 1 << category : 0
    }
    return granted
  }

  /// What the firm makes of the data it may use: estimated willingness to pay, in going rates.
  ///
  /// The measurement error is keyed without the step: it stays with customer and category, so
  /// that looking again does not average it away.
  private static func estimate(_ arm: Arm, _ work: Work, _ row: Int) -> Float {
    let population = arm.population
    let customer = work.rows.lowerBound + row
    let (mean, spread) = (population.willingnessMean, population.willingnessDeviation)
    guard arm.state.data[customer] != 0, spread > 0 else { return Float(mean) }
    let score = arm.coefficients.signal.estimate(
      data: arm.state.data[customer],
      deviation: (population.willingness(customer) - mean) / spread
    ) { category in
      let draw = arm.key.block(
        customer: UInt32(customer), step: 0, purpose: .signal, index: UInt16(category))
      return Normal.quantile(Uniform.openDouble(draw.x0, draw.x1))
    }
    return Float(mean + spread * score)
  }
}
