public import SteelyardModel

/// What an apology or a promise does to the regaining of trust.
///
/// While it is fresh, good turns gain r times as much; after deception they gain as ever, and the
/// ceiling that detected lies left stays (SCHWEITZER2006: trust lost to deception never fully
/// recovers, a promise speeds recovery unless it was deception; SCHNITER2013). Sizes are design
/// choices.
public struct TrustRepair: Sendable {
  /// r, at least 1.
  public let gain: Float
  /// Steps that an apology or a promise stays fresh.
  public let steps: Int

  public init(_ parameters: ParameterSet) {
    gain = Float(parameters[.repairGain])
    steps = Int(parameters[.repairSteps].rounded())
  }

  /// Factor on trust gained, at least 1.
  ///
  /// - Parameter isDeceived: whether the customer has ever seen through a lie of the firm.
  @inlinable @inline(__always)
  public func factor(isFresh: Bool, isDeceived: Bool) -> Float {
    isFresh && !isDeceived ? gain : 1
  }
}
