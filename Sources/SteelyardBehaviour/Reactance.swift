public import SteelyardModel

/// Resistance stirred up by pushes that are felt as pressure, R in 0...1.
///
/// A push provokes only above an intensity (LUGURI2021_S1: mild dark patterns stir no
/// backlash, aggressive ones do): stir = gain max(0, intensity - onset) proneness. It reads the
/// strongest intensity shown, of whatever kind. Literacy plays no part here: that the less
/// literate give way more easily comes from the correlation of literacy with susceptibility,
/// which is small since findings disagree (LUGURI2021_S1 against ZAC2025).
public struct Reactance: Sendable {
  public let onset, gain, decay: Float
  /// Logit at full reactance: fall of utility, rise of the churn hazard.
  public let utility, churn: Float
  /// Severity for trust of an exposure that stirs up full reactance.
  public let severity: Float

  public init(_ parameters: ParameterSet) {
    onset = Float(parameters[.reactanceOnset])
    gain = Float(parameters[.reactanceGain])
    decay = Float(parameters[.reactanceDecay])
    utility = Float(parameters[.reactanceUtility])
    churn = Float(parameters[.reactanceChurn])
    severity = Float(parameters[.reactanceSeverity])
  }

  /// What one exposure stirs up, 0...1.
  ///
  /// - Parameters:
  ///   - intensity: the strongest nudge's, 0...2.
  ///   - proneness: the customer's, around 1.
  @inlinable @inline(__always)
  public func stirred(intensity: Float, proneness: Float) -> Float {
    min(1, gain * max(0, intensity - onset) * proneness)
  }

  /// Reactance after a step in which something was stirred up (or not), 0...1.
  @inlinable @inline(__always)
  public func updated(_ reactance: Float, stirred: Float) -> Float {
    let calmed = reactance - decay * reactance
    return calmed + stirred * (1 - calmed)
  }
}
