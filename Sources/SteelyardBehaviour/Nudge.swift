public import SteelyardModel

/// What nudges do to a choice, and whether a false claim is seen through.
///
/// Shifts are in logit at intensity 1 and grow with intensity (0...2) and the customer's
/// susceptibility (around 1). An honest reminder: MERTENS_MAIER2022, DELLAVIGNA2022. Social
/// proof, true or false: LUGURI2021_S2. A true claim works like a false one; only a false one
/// can be detected, with a chance that rises with digital literacy (design choice).
public struct Nudge: Sendable {
  /// Logit at intensity 1, by kind.
  public let weights: [Float]
  /// Chance per exposure without literacy, and what full literacy adds.
  public let detectionBase, detectionLiteracy: Float
  /// Severity for trust of a detected lie, 0...1.
  public let severity: Float

  public init(_ parameters: ParameterSet) {
    weights = NudgeKind.allCases.map { kind in
      switch kind {
      case .reminder: Float(parameters[.reminderShift])
      case .socialProof: Float(parameters[.socialProofShift])
      default: 0
      }
    }
    detectionBase = Float(parameters[.detectionBase])
    detectionLiteracy = Float(parameters[.detectionLiteracy])
    severity = Float(parameters[.deceptionSeverity])
  }

  /// The push of an offer's nudges, logit.
  @inlinable @inline(__always)
  public func shift(_ intensities: [Float], susceptibility: Float) -> Float {
    var sum: Float = 0
    for (weight, intensity) in zip(weights, intensities) { sum += weight * abs(intensity) }
    return sum * susceptibility
  }

  /// Chance to see through a false claim in one exposure, 0...1; 0 where nothing is false.
  @inlinable @inline(__always)
  public func detection(falseIntensity: Float, literacy: Float) -> Float {
    falseIntensity > 0 ? detectionBase + detectionLiteracy * literacy : 0
  }
}
