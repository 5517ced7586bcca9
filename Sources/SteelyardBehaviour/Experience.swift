public import SteelyardModel

/// How a purchase turns out: it keeps its promise with some quality, or misses it.
///
/// All sizes are design choices.
public struct Experience: Sendable {
  /// Mean quality, 0...1, and its half-range.
  public let mean, halfRange: Float
  /// Chance per purchase that the promise is missed, and how bad that is.
  public let missRate, missSeverity: Float
  /// Severity of a purchase made only because of the push, 0...1.
  public let regretSeverity: Float

  public init(_ parameters: ParameterSet) {
    let quality = parameters[.qualityMean]
    mean = Float(quality)
    halfRange = Float(min(quality, 1 - quality))
    missRate = Float(parameters[.missRate])
    missSeverity = Float(parameters[.missSeverity])
    regretSeverity = Float(parameters[.regretSeverity])
  }

  /// Quality of a purchase that keeps its promise: uniform around the mean, within 0...1.
  @inlinable @inline(__always)
  public func quality(_ uniform: Float) -> Float { mean + halfRange * (2 * uniform - 1) }
}
