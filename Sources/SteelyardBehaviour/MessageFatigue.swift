public import SteelyardModel
public import SteelyardNumerics

/// Weariness of a firm's messages, f in 0...1.
///
///     f <- 1 - (1 - f) (1 - r)^n for n messages        f <- f - d f per step
///
/// One message a step settles at r / (1 - (1 - r)(1 - d)), just after it. It lowers clicks and
/// raises unsubscriptions, see ``MessageResponse``. Sizes are design choices.
public struct MessageFatigue: Sendable {
  /// Logarithm of 1 - r.
  public let patience: Float
  /// d, share that passes in a step.
  public let recovery: Float

  public init(_ parameters: ParameterSet) {
    patience = Float(Elementary.log(1 - parameters[.fatigueRise]))
    recovery = Float(parameters[.fatigueRecovery])
  }

  /// Fatigue after a step, 0...1.
  ///
  /// - Parameter messages: how many came in it, at least 0; a fraction counts as that part.
  @inlinable @inline(__always)
  public func updated(_ fatigue: Float, messages: Float) -> Float {
    let rested = fatigue - recovery * fatigue
    return 1 - (1 - rested) * Elementary.exp(patience * messages)
  }
}
