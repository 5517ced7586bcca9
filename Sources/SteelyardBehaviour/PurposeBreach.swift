public import SteelyardModel

/// Finding out that a firm does not keep to what it declared: data used for more than the
/// purposes that customers were told, or privacy lost beyond the promised budget.
///
///     chance per step = min(1, d n)       blow to trust: s
///
/// for a customer whose data are held, with n the number of broken declarations. A promise about
/// data that is broken weighs like other betrayals (MARTIN2017); sizes are design choices.
public struct PurposeBreach: Sendable {
  /// Purposes for which data are used without having been declared.
  public let purposes: Int
  /// d, chance per step and broken declaration, and s, lies.
  public let discovery, severity: Float

  public init(_ parameters: ParameterSet, purposes: Int) {
    self.purposes = purposes
    discovery = Float(parameters[.purposeDiscovery])
    severity = Float(parameters[.purposeSeverity])
  }

  /// Chance that a customer finds out in a step, 0...1.
  ///
  /// - Parameter overspent: whether the customer lost more privacy than was promised.
  @inlinable @inline(__always)
  public func chance(overspent: Bool) -> Float {
    min(1, discovery * Float(Int32(purposes) + (overspent ? 1 : 0)))
  }
}
