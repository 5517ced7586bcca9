public import SteelyardModel

/// Whether a price above the reference is judged unfair, and what that does to perceived
/// fairness.
///
/// With g = (p - r)/r, the odds of calling the price unfair are proportional to g and meet the
/// share published for its reason at the vignette's gap (KKT1986):
///
///     P(unfair) = x / (1 + x),  x = odds(reason) max(0, g) / g_v
///
/// At no gap nothing is judged. Perceived fairness F then moves towards norm (1 - P).
public struct PriceFairness: Sendable {
  /// Odds of `unfair` at the vignette's gap, by reason, over that gap.
  public let exploit, cost, surcharge, discount: Float
  /// Share of the way that F moves per judgement, and back to the norm per step.
  public let rate, recovery: Float
  /// F when nothing was judged, 0...1.
  public let norm: Float
  /// Severity for trust of a price surely judged unfair, 0...1.
  public let severity: Float

  public init(_ parameters: ParameterSet) {
    let gap = parameters[.unfairGap]
    func slope(_ share: Double) -> Float { Float(share / (1 - share) / gap) }
    exploit = slope(parameters[.unfairExploit])
    cost = slope(parameters[.unfairCost])
    surcharge = slope(parameters[.unfairSurcharge])
    discount = slope(parameters[.unfairDiscount])
    rate = Float(parameters[.fairnessRate])
    recovery = Float(parameters[.fairnessRecovery])
    norm = Float(parameters[.fairnessNorm])
    severity = Float(parameters[.fairnessSeverity])
  }

  /// The slope for a reason.
  public func slope(of reason: PriceReason) -> Float {
    switch reason {
    case .exploit: exploit
    case .cost: cost
    case .surcharge: surcharge
    case .discount: discount
    }
  }

  /// Chance that a price is judged unfair, 0...1.
  ///
  /// - Parameters:
  ///   - price, reference: both in the same unit, reference above 0.
  ///   - slope: ``exploit``, ``cost``, ``surcharge`` or ``discount``, times the customer's
  ///     fairness sensitivity and the weight of whom they compare with: both multiply the odds.
  @inlinable @inline(__always)
  public static func unfairness(price: Float, reference: Float, slope: Float) -> Float {
    let odds = slope * max(0, (price - reference) / reference)
    return odds / (1 + odds)
  }

  /// Perceived fairness after a judgement, 0...1; unchanged when nothing was unfair.
  @inlinable @inline(__always)
  public func judged(_ fairness: Float, unfairness: Float) -> Float {
    let moved = fairness + rate * (norm * (1 - unfairness) - fairness)
    return unfairness > 0 ? min(fairness, moved) : fairness
  }

  /// Perceived fairness one step on, 0...1.
  @inlinable @inline(__always)
  public func recovered(_ fairness: Float) -> Float {
    fairness + recovery * (norm - fairness)
  }
}
