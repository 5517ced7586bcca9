internal import SteelyardBehaviour

/// All that decides, beside a customer and the bias that audits have left, what a strategy makes of
/// data: estimates of strategies that agree in it are the same.
struct EstimateMaking: Sendable, Equatable {
  /// By category.
  let precisions: [Double]
  /// By cohort dimension and cohort.
  let coverage: [[Float]]
  /// Scale of the noise, in standard deviations; nil for none.
  let noise: Double?
  /// How readily customers keep up what is on record of them, which leaves fewer errors; 0 where
  /// they cannot.
  let upkeep: Float

  init(_ coefficients: Coefficients) {
    precisions = coefficients.signal.precisions
    coverage = coefficients.bias.coverage
    noise = coefficients.noise?.scale
    upkeep = coefficients.settings.upkeep
  }
}
