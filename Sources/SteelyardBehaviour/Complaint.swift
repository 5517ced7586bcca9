public import SteelyardModel
internal import SteelyardNumerics

/// Who complains.
///
///     chance = min(1, rate blow c),  c = exp(d z)
///
/// with blow the sum of severities that a step dealt to the customer's trust, in lies, and z the
/// culture's power distance: where power is distant fewer speak up. Sizes are design choices.
public struct Complaint: Sendable {
  /// Chance per lie.
  public let rate: Float
  private let distance: Double

  public init(_ parameters: ParameterSet) {
    rate = Float(parameters[.complaintRate])
    distance = parameters[.complaintDistance]
  }

  /// c: how readily people complain in a culture, around 1.
  public func weight(of culture: CultureProfile) -> Float {
    Float(Elementary.exp(distance * culture.standardized(.powerDistance)))
  }

  /// Chance to complain in a step, 0...1.
  @inlinable @inline(__always)
  public func chance(blow: Float, weight: Float) -> Float { min(1, rate * blow * weight) }
}
