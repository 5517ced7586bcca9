public import SteelyardModel

/// Perceived control over personalization, 0...1, from the rights that customers have.
///
/// A level's bundle of rights gives the level's number; a right switched by itself adds or takes
/// away its equal part of what its level adds, see ``LevelBundle/value(_:carriedBy:)``.
///
/// A little control is worth much and the value saturates (DIETVORST2015_18); a right that
/// cannot be found is no control. It acts through ``Relevance`` on purchases and through
/// ``MessageResponse`` on clicks, on what is personal only: generic offers are left alone
/// (TUCKER2014).
public struct Control: Sendable {
  /// Perceived control, 0...1.
  public let perceived: Float

  public init(_ parameters: ParameterSet, rights: Rights) {
    let value = rights.value(Parameter.control.map { parameters[$0] })
    perceived = Float(min(1, max(0, value)))
  }
}
