public import SteelyardModel
internal import SteelyardNumerics

/// Noise on what the firm makes of a customer's data, with a budget.
///
///     estimate + (s / e) L        L Laplace of scale 1, variance 2 (s/e)^2
///
/// in standard deviations of willingness to pay: s is how far one customer's records can move
/// the estimate, e the privacy lost in one release (epsilon, Dwork et al. 2006: the mechanism is
/// theirs, s is a design choice). Every time that the estimate is made anew it gets new noise and
/// spends e, so that looking often would average the noise away - until the budget is spent:
/// from then on nothing is renewed, and data grow old. The taste that messages and
/// recommendations read is told through the same noise: its signal falls by
/// 1 / sqrt(1 + 2 (s/e)^2).
public struct DifferentialPrivacy: Sendable {
  /// s / e, standard deviations.
  public let scale: Double
  /// How often a customer's estimate may be made anew.
  public let releases: Int
  /// Whether the firm goes on when the budget is spent.
  public let overspends: Bool
  /// Factor on the signal of taste, 0...1.
  public let attenuation: Float

  /// Standard deviation of the noise, in those of willingness to pay.
  public var deviation: Double { 2.0.squareRoot() * scale }

  /// nil where there is none.
  public init?(_ parameters: ParameterSet, _ privacy: StrategySpec.DifferentialPrivacy) {
    guard privacy.isOn, privacy.epsilon > 0 else { return nil }
    scale = parameters[.privacySensitivity] / privacy.epsilon
    releases = privacy.releases
    overspends = privacy.overspends
    attenuation = Float(1 / (1 + 2 * scale * scale).squareRoot())
  }

  /// The noise of a release, in standard deviations.
  ///
  /// - Parameter uniform: strictly inside 0...1.
  public func noise(_ uniform: Double) -> Double {
    let side = uniform < 0.5 ? uniform : 1 - uniform
    let size = -scale * Elementary.log(2 * side)
    return uniform < 0.5 ? -size : size
  }

  /// Whether a customer's estimate may be made anew once more.
  ///
  /// - Parameter made: how often it has been.
  public func mayRelease(after made: Int) -> Bool { overspends || made < releases }

  /// Whether what was promised to a customer is broken.
  public func isBroken(after made: Int) -> Bool { made > releases }
}
