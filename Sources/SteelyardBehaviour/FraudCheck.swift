public import SteelyardModel

/// Checks against fraud that flag honest people.
///
///     P(flag | honest) = min(1, f s^2 / coverage)         per purchase
///     losses prevented = l s (2 - s)                      going rates per purchase that passes
///
/// with strictness s: the last frauds caught cost the most honest people, and those whom data
/// cover badly most of all. A flagged purchase does not take place, and costs trust. Sizes are
/// design choices.
public struct FraudCheck: Sendable {
  /// f s^2.
  public let flag: Float
  /// Severity for trust, in lies.
  public let severity: Float
  /// Losses prevented, in going rates per purchase.
  public let saved: Double

  /// - Parameter strictness: 0...1, 0 for no checks.
  public init(_ parameters: ParameterSet, strictness: Double) {
    flag = Float(parameters[.fraudFlag] * strictness * strictness)
    severity = Float(parameters[.fraudSeverity])
    saved = parameters[.fraudSaved] * strictness * (2 - strictness)
  }

  /// Whether anybody is checked.
  public var isUsed: Bool { flag > 0 || saved > 0 }

  /// Chance that an honest customer's purchase is flagged, 0...1.
  ///
  /// - Parameter coverage: how well data cover the customer's cohorts, above 0 to 1.
  @inlinable @inline(__always)
  public func chance(coverage: Float) -> Float { min(1, flag / max(0.05, coverage)) }
}
