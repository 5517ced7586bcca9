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

  /// - Parameter settings: how many things customers may set by themselves, see
  ///   ``CustomerSettings``.
  public init(_ parameters: ParameterSet, rights: Rights, settings: Int = 0) {
    let value = min(1, max(0, rights.value(Parameter.control.map { parameters[$0] })))
    let added = (0..<settings).reduce(value) { control, _ in
      control + parameters[.settingsControl] * (1 - control)
    }
    perceived = Float(added)
  }
}
