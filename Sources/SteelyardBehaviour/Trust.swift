public import SteelyardModel

/// Trust T in 0...1 under a ceiling C in 0...1.
///
/// A good event of quality q raises it, a bad one of severity s lowers it, and bad weighs more
/// (SLOVIC1993):
///
///     T <- T + gain q max(0, C - T)        T <- T - loss s T
///
/// The k-th detected lie lowers the ceiling, which recovers slowly (SCHWEITZER2006):
///
///     C <- max(floor, C - drop (C - floor) / 2^(k-1))
public struct Trust: Sendable {
  /// Shares per event.
  public let gain, loss: Float
  /// The ceiling's floor, drop per detection and recovery per step.
  public let floor, drop, recovery: Float
  /// Share per step of the way back to propensity after leaving.
  public let fade: Float

  public init(_ parameters: ParameterSet) {
    gain = Float(parameters[.trustGain])
    loss = Float(parameters[.trustLoss])
    floor = Float(parameters[.ceilingFloor])
    drop = Float(parameters[.ceilingDrop])
    recovery = Float(parameters[.ceilingRecovery])
    fade = Float(parameters[.trustFade])
  }

  /// Trust after an event of quality 0..., see ``TrustRepair`` for above 1; never above the
  /// ceiling unless it was before.
  @inlinable @inline(__always)
  public func gained(_ trust: Float, quality: Float, ceiling: Float) -> Float {
    trust + min(1, gain * quality) * max(0, ceiling - trust)
  }

  /// Trust after an event of severity 0...; severities above 1 count as 1, a detected lie.
  @inlinable @inline(__always)
  public func lost(_ trust: Float, severity: Float) -> Float {
    trust - loss * min(1, severity) * trust
  }

  /// The ceiling after the `count`-th detection, at least 1.
  @inlinable @inline(__always)
  public func ceiling(_ ceiling: Float, afterDetection count: Int32) -> Float {
    let halvings = UInt32(truncatingIfNeeded: min(60, max(0, count - 1)))
    let half = Float(bitPattern: (127 - halvings) << 23)
    return max(floor, ceiling - drop * half * max(0, ceiling - floor))
  }

  /// The ceiling after a step without a detection.
  @inlinable @inline(__always)
  public func recovered(ceiling: Float) -> Float { min(1, ceiling + recovery) }

  /// The trust of somebody who left, one step on.
  @inlinable @inline(__always)
  public func faded(_ trust: Float, towards propensity: Float) -> Float {
    trust + fade * (propensity - trust)
  }
}
