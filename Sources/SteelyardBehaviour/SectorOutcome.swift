public import SteelyardModel
public import SteelyardNumerics

/// What a purchase can bring about in the sector's own sense, and who is let in.
///
///     logit P(bad outcome) = logit rate + v vulnerability + p pushed + d max(0, price - 1)
///
/// per purchase, price in going rates: a harmful treatment in healthcare, a default in finance, a
/// course that fails its pupil in education. Where the firm screens, an application is turned
/// down when
///
///     vulnerability + e s / sqrt(coverage) > cut,  e standard normal and the customer's own
///
/// so that cohorts whom data cover badly are misjudged more often (FUSTER2022). Sizes are design
/// choices of each sector.
public struct SectorOutcome: Sendable {
  /// Log odds without vulnerability; minus infinity where nothing can happen.
  public let base: Float
  /// v, p and d, logit.
  public let vulnerability, push, price: Float
  /// Severity for trust, 0...1.
  public let severity: Float
  /// Going rates: what it takes from the customer's surplus, and what it costs the firm.
  public let loss, cost: Float
  /// Cut and s; the firm screens when the cut is below 1.
  public let cut, noise: Float

  public init(_ parameters: ParameterSet) {
    let rate = parameters[.outcomeRate]
    base = rate > 0 ? Float(Elementary.logit(rate)) : -.infinity
    vulnerability = Float(parameters[.outcomeVulnerability])
    push = Float(parameters[.outcomePush])
    price = Float(parameters[.outcomePrice])
    severity = Float(parameters[.outcomeSeverity])
    loss = Float(parameters[.outcomeLoss])
    cost = Float(parameters[.outcomeCost])
    cut = Float(parameters[.screeningCut])
    noise = Float(parameters[.screeningNoise])
  }

  /// Whether a purchase can turn out badly in the sector's sense.
  public var canHappen: Bool { base > -.infinity }
  /// Whether applications are judged.
  public var screens: Bool { cut < 1 }

  /// Chance of a bad outcome of a purchase, 0...1.
  @inlinable @inline(__always)
  ///
  /// - Parameter protection: of advice, logit, see ``Advice``.
  public func chance(
    vulnerability score: Float, isPushed: Bool, price: Float, protection: Float = 0
  ) -> Float {
    Elementary.logistic(
      base + vulnerability * score - protection + (isPushed ? push : 0) + self.price
        * max(0, price - 1))
  }

  /// Whether an application is turned down.
  ///
  /// - Parameters:
  ///   - error: standard normal, fixed per customer.
  ///   - coverage: how well data cover the customer's cohort, above 0 to 1.
  @inlinable @inline(__always)
  public func rejects(vulnerability score: Float, error: Float, coverage: Float) -> Bool {
    score + noise * error / max(0.05, coverage).squareRoot() > cut
  }
}
