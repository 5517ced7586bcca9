public import SteelyardModel
internal import SteelyardNumerics

/// Turns a latent score into a trait, for one culture.
///
/// Scores are standard normal within a culture and cohort, shifted by both (the copula); each
/// trait has its own marginal. Rates and sensitivities are lognormal around 1, chances logistic,
/// income lognormal with the culture's Gini: sigma = sqrt 2 * quantile((1 + G)/2).
public struct TraitDistribution: Sendable {
  private let marginals: [Marginal]

  private enum Marginal: Sendable {
    case normal(mean: Double, deviation: Double)
    case lognormal(median: Double, deviation: Double)
    case chance(middle: Double, deviation: Double)
  }

  public init(_ parameters: ParameterSet, culture: CultureProfile) {
    let gini = min(0.9, max(0.05, culture.gini / 100))
    let income = Normal.quantile((1 + gini) / 2) * 2.0.squareRoot()
    marginals = Trait.allCases.map { Self.marginal(of: $0, parameters, incomeDeviation: income) }
  }

  /// The trait's value at a latent score, by position in `Trait.allCases`.
  ///
  /// Income in local medians; value in logit; price sensitivity in logit per going rate at
  /// median income; need rate per step; privacy concern in standard deviations; taste,
  /// literacy, trust propensity and vulnerability 0...1; the rest around 1.
  public func value(at index: Int, score: Double) -> Float {
    switch marginals[index] {
    case .normal(let mean, let deviation): Float(mean + deviation * score)
    case .lognormal(let median, let deviation):
      Float(median * Elementary.exp(min(20, max(-20, deviation * score))))
    case .chance(let middle, let deviation):
      Float(1 / (1 + Elementary.exp(-min(20, max(-20, middle + deviation * score)))))
    }
  }

  private static func marginal(
    of trait: Trait, _ p: ParameterSet, incomeDeviation: Double
  ) -> Marginal {
    switch trait {
    case .income: .lognormal(median: 1, deviation: incomeDeviation)
    case .value: .normal(mean: p[.valueMean], deviation: p[.valueSpread])
    case .priceSensitivity:
      .lognormal(median: p[.priceSensitivity], deviation: p[.priceSensitivitySpread])
    case .taste: .chance(middle: 0, deviation: p[.tasteSpread])
    case .needRate: .lognormal(median: p[.needRate], deviation: p[.needRateSpread])
    case .fairnessSensitivity: meanOne(p[.fairnessSensitivitySpread])
    case .lossAversion: meanOne(p[.lossAversionSpread])
    case .privacyConcern: .normal(mean: 0, deviation: 1)
    case .nudgeSusceptibility: meanOne(p[.susceptibilitySpread])
    case .reactanceProneness: meanOne(p[.reactanceSpread])
    case .literacy: .chance(middle: 0, deviation: p[.literacySpread])
    case .trustPropensity: .chance(middle: 0, deviation: p[.propensitySpread])
    case .shoppingEffort: meanOne(p[.effortSpread])
    case .vulnerability:
      .chance(middle: p[.vulnerability], deviation: p[.vulnerabilitySpread])
    }
  }

  private static func meanOne(_ deviation: Double) -> Marginal {
    .lognormal(median: Elementary.exp(-deviation * deviation / 2), deviation: deviation)
  }
}
