public import SteelyardModel

/// How nudges wear out: w in 0...1, 1 fresh, multiplies their pull.
///
///     w <- k w per exposure        w <- min(1, w + r) per step
///
/// Shown in every step it settles at r / (1 - k), at most 1, half the fresh pull by default.
/// Sizes are design choices.
public struct WearOut: Sendable {
  /// k, share left by an exposure, and r, what comes back in a step.
  public let exposure, recovery: Float

  public init(_ parameters: ParameterSet) {
    exposure = Float(parameters[.wearExposure])
    recovery = Float(parameters[.wearRecovery])
  }

  /// Wear after a step, 0...1.
  ///
  /// - Parameter isExposed: whether any nudge was shown in it.
  @inlinable @inline(__always)
  public func updated(_ wear: Float, isExposed: Bool) -> Float {
    min(1, (isExposed ? exposure * wear : wear) + recovery)
  }
}
