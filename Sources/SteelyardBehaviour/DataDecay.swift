public import SteelyardModel
public import SteelyardNumerics

/// How data grow old.
///
/// What data tell falls by a share d in every step without new ones: an estimate t steps old is
/// shrunk to the prior mean by (1 - d)^t. Dealing with the firm renews the data; after the firm's
/// retention they are deleted. d is a design choice.
public struct DataDecay: Sendable {
  /// Logarithm of 1 - d.
  public let rate: Float

  public init(_ parameters: ParameterSet) {
    rate = Float(Elementary.log(1 - parameters[.signalDecay]))
  }

  /// What is left of an estimate's distance from the prior mean, 0...1.
  @inlinable @inline(__always)
  public func left(age: Float) -> Float { Elementary.exp(rate * age) }
}
