public import SteelyardModel
public import SteelyardNumerics

/// Who leaves.
///
///     logit wish = h0 - w k (T - 1/2) - v (F - 1/2) + reactance
///     logit hazard = wish - s obstruction
///
/// per step: who wishes to leave and is kept from it by sludge feels it, see ``thwarted``
/// (obstruction 0...2, s the pull of obstruction, LUGURI2021_S2), with k the culture's weight of trust, larger in collectivist cultures (SAMAHA2014):
/// k = 1 + .55 (91 - IDV)/(91 - 36) within .8...1.8. h0 is set so that a satisfied customer -
/// trust 3/4, fairness at its norm, k = 1 - stays a year with the sector's retention.
public struct Churn: Sendable {
  public let base, trust, fairness, reactance: Float
  /// s times the firm's obstruction, logit.
  public let sludge: Float
  /// Severity for trust, and reactance stirred up, of being kept from leaving.
  public let thwarted: Float
  private let collectivism: Double

  /// - Parameter obstruction: sludge on leaving, 0...2.
  public init(_ parameters: ParameterSet, obstruction: Double = 0) {
    let weekly = 1 - Elementary.exp(Elementary.log(parameters[.yearlyRetention]) / 52)
    let w = parameters[.churnTrust]
    let v = parameters[.churnFairness]
    base = Float(Elementary.logit(weekly) + w * 0.25 + v * (parameters[.fairnessNorm] - 0.5))
    trust = Float(w)
    fairness = Float(v)
    reactance = Float(parameters[.reactanceChurn])
    sludge = Float(parameters[.churnSludge] * obstruction)
    thwarted = Float(parameters[.churnThwarted])
    collectivism = parameters[.churnCollectivism]
  }

  /// k: the weight of trust in staying, 0.8...1.8.
  public func weight(of culture: CultureProfile) -> Float {
    let distance = (91 - culture.score(.individualism)) / (91 - 36)
    return Float(min(1.8, max(0.8, 1 + collectivism * distance)))
  }

  /// Log odds of the wish to leave in this step.
  @inlinable @inline(__always)
  public func wish(trust: Float, fairness: Float, reactance: Float, weight: Float) -> Float {
    base - self.trust * weight * (trust - 0.5) - self.fairness * (fairness - 0.5)
      + self.reactance * reactance
  }

  /// Chance to leave in this step, 0...1.
  @inlinable @inline(__always)
  public func hazard(trust: Float, fairness: Float, reactance: Float, weight: Float) -> Float {
    Elementary.logistic(
      wish(trust: trust, fairness: fairness, reactance: reactance, weight: weight) - sludge)
  }
}
