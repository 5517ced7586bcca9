public import SteelyardModel

/// What telling customers why a price is what it is does to purchases and to judged unfairness.
///
/// Costs laid open freely pull; less where the margin they show is high, and less when the
/// firm was made to (MOHAN2020):
///
///     shift = lift f max(0, 1 - m (margin - 1/2)),  f = 1 freely, else forced
///
/// Explained costs, and a good motive as far as the firm is trusted, take away a modest share
/// of the unfairness judged, well below what the price gap itself does (BOLTON_WA2003,
/// CAMPBELL1999; sizes are design choices).
public struct Explanation: Sendable {
  /// Logit where half the price is margin; 0 unless costs are explained.
  public let lift: Float
  /// Fall of that pull per share of the price.
  public let margin: Float
  /// Share of judged unfairness taken away: whatever the trust, and what full trust adds.
  public let relief, trusted: Float

  public init(
    _ parameters: ParameterSet, kind: StrategySpec.Explanation.Kind, isVoluntary: Bool = true
  ) {
    let freely = isVoluntary ? 1 : parameters[.explanationForced]
    lift = kind == .cost ? Float(parameters[.explanationLift] * freely) : 0
    margin = Float(parameters[.explanationMargin])
    relief = kind == .cost ? Float(parameters[.explanationCost]) : 0
    trusted = kind == .motive ? Float(parameters[.explanationMotive]) : 0
  }

  /// Shift of utility, logit.
  ///
  /// - Parameter share: margin over price as laid open, at most 1; below 0 the firm pays extra.
  @inlinable @inline(__always)
  public func shift(margin share: Float) -> Float {
    lift * max(0, 1 - margin * (share - 0.5))
  }

  /// Chance that a price is judged unfair once it was explained, 0...1.
  @inlinable @inline(__always)
  public func unfairness(_ unfairness: Float, trust: Float) -> Float {
    unfairness * (1 - relief - trusted * trust)
  }
}
