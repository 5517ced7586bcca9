public import SteelyardModel

/// The pull of personalized messages that fit.
///
///     shift = w (1 + k control) depth signal taste
///
/// with depth 0...1 the firm's, signal the square root of R squared of the data in use, taste how
/// far the customer's taste lies from the popular range (0...1), and control perceived: control
/// doubles the pull of deep personalization and leaves generic offers alone (TUCKER2014). Light
/// personalization adds about a fifth (SAHNI2018).
public struct Relevance: Sendable {
  /// w (1 + k control), logit.
  public let weight: Float

  public init(_ parameters: ParameterSet, control: Control) {
    let boost = Float(parameters[.relevanceControl])
    weight = Float(parameters[.relevanceWeight]) * (1 + boost * control.perceived)
  }

  /// Utility of the message's fit, logit.
  @inlinable @inline(__always)
  public func shift(depth: Float, signal: Float, taste: Float) -> Float {
    weight * depth * signal * taste
  }
}
