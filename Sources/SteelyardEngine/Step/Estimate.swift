internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Makes the estimate of a customer anew, with new noise where there is any; once the budget of
  /// privacy is spent it stays as it is, or is given up where data that it was made of are gone.
  ///
  /// - Parameter dropped: data that may no longer be used.
  /// - Returns: whether it was made anew.
  static func renew(_ arm: Arm, _ customer: Int, dropping dropped: UInt16, bias: Float) -> Bool {
    let state = arm.state
    guard let noise = arm.coefficients.noise, state.data[customer] != 0 else {
      state.estimate[customer] = estimate(arm, customer, bias: bias)
      return true
    }
    let made = state.archive.releases[customer]
    guard noise.mayRelease(after: Int(made)), made < .max else {
      if dropped != 0 { state.estimate[customer] = Float(arm.population.willingnessMean) }
      return false
    }
    state.archive.releases[customer] = made + 1
    let draw = arm.key.block(
      customer: UInt32(truncatingIfNeeded: customer), step: 0, purpose: .release, index: made)
    state.estimate[customer] = estimate(
      arm, customer, bias: bias, noise: noise.noise(Uniform.openDouble(draw.x0, draw.x1)))
    return true
  }

  /// Who buys deals with the firm, which renews what it uses of theirs; what they took back and
  /// the firm kept grows old as before.
  static func dealAll(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let (age, data) = (arm.state.age.base + first, arm.state.data.base + first)
    guard arm.coefficients.noise == nil else {
      for visit in 0..<work.visits {
        let row = Int(work.visitors[visit])
        guard work.buys[row], data[row] != 0 else { continue }
        if renew(arm, first + row, dropping: 0, bias: work.news.bias) { age[row] = 0 }
      }
      return
    }
    let buys = work.buys.ones
    arm.forEachMet(work.rows) { row in
      age[row] &*= UInt16(1 ^ (buys[row] & (data[row] != 0).one))
    }
  }

  /// What the firm makes of the data it may use: estimated willingness to pay, in going rates.
  ///
  /// The measurement error is keyed without the step: it stays with customer and category, so
  /// that looking again does not average it away.
  ///
  /// - Parameter noise: added on purpose, in standard deviations.
  static func estimate(_ arm: Arm, _ customer: Int, bias: Float, noise: Double = 0) -> Float {
    let population = arm.population
    let (mean, spread) = (population.willingnessMean, population.willingnessDeviation)
    guard arm.state.data[customer] != 0, spread > 0 else { return Float(mean) }
    let kept = arm.keepsUp(customer) ? arm.coefficients.settings.error : 1
    let score = arm.coefficients.signal.estimate(
      data: arm.state.data[customer],
      deviation: (population.willingness(customer) - mean) / spread,
      coverage: Double(arm.coverage(of: customer, bias: bias))
    ) { category in
      let draw = arm.key.block(
        customer: UInt32(truncatingIfNeeded: customer), step: 0, purpose: .signal,
        index: UInt16(category))
      return kept * Normal.quantile(Uniform.openDouble(draw.x0, draw.x1))
    }
    return Float(mean + spread * (score + noise))
  }
}

extension Arm {
  /// How well data cover the customer's cohorts, above 0 to 1.
  ///
  /// - Parameter bias: share of the bias that internal audits have left.
  func coverage(of customer: Int, bias: Float) -> Float {
    var least: Float = 1
    for (dimension, cohorts) in population.cohorts.enumerated() {
      least = min(least, coefficients.bias.coverage[dimension][Int(cohorts[customer])])
    }
    return RepresentationBias.repaired(least, left: bias)
  }
}
