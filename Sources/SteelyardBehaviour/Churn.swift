public import SteelyardModel
public import SteelyardNumerics

/// Who leaves for good.
///
///     logit hazard = h0 - w k (T - 1/2) - v (F - 1/2) + reactance
///
/// per step, with k the culture's weight of trust, larger in collectivist cultures (SAMAHA2014):
/// k = 1 + .55 (91 - IDV)/(91 - 36) within .8...1.8. h0 is set so that a satisfied customer -
/// trust 3/4, fairness at its norm, k = 1 - stays a year with the sector's retention.
public struct Churn: Sendable {
  public let base, trust, fairness, reactance: Float
  private let collectivism: Double

  public init(_ parameters: ParameterSet) {
    let weekly = 1 - Elementary.exp(Elementary.log(parameters[.yearlyRetention]) / 52)
    let w = parameters[.churnTrust]
    let v = parameters[.churnFairness]
    base = Float(Elementary.logit(weekly) + w * 0.25 + v * (parameters[.fairnessNorm] - 0.5))
    trust = Float(w)
    fairness = Float(v)
    reactance = Float(parameters[.reactanceChurn])
    collectivism = parameters[.churnCollectivism]
  }

  /// k: the weight of trust in staying, 0.8...1.8.
  public func weight(of culture: CultureProfile) -> Float {
    let distance = (91 - culture.score(.individualism)) / (91 - 36)
    return Float(min(1.8, max(0.8, 1 + collectivism * distance)))
  }

  /// Chance to leave in this step, 0...1.
  @inlinable @inline(__always)
  public func hazard(trust: Float, fairness: Float, reactance: Float, weight: Float) -> Float {
    Elementary.logistic(
      base - self.trust * weight * (trust - 0.5) - self.fairness * (fairness - 0.5)
        + self.reactance * reactance)
  }
}
