public import SteelyardModel

/// Perceived control over personalization, 0...1 by control level.
///
/// A little control is worth much and the value saturates (DIETVORST2015_18); a right that
/// cannot be found is no control. It acts through ``Relevance`` on purchases and through
/// ``MessageResponse`` on clicks, on what is personal only: generic offers are left alone
/// (TUCKER2014).
public struct Control: Sendable {
  /// Perceived control at this level, 0...1.
  public let perceived: Float

  /// - Parameter level: 0...4.
  public init(_ parameters: ParameterSet, level: Int) {
    perceived = Float(parameters[Parameter.control[level]])
  }
}
