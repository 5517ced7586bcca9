public import SteelyardModel
internal import SteelyardNumerics

/// Who lets the firm use which data, by control level.
///
/// At level 0 nobody is asked; at 1 and 2 everybody is in until they opt out, hidden away or
/// plainly offered; at 3 and 4 every category is asked for, and what was granted can be taken
/// back as plainly:
///
///     logit P(accept) = base + granular + c concern + d (sensitivity - 1)
///
/// (base ATT2021, granular NOUWENS2020, buried opt-outs JOHNSON2020; slopes design choices).
public struct Consent: Sendable {
  /// How data come to be collected.
  public enum Interface: Sendable { case implied, optOut, optIn }

  public let interface: Interface
  /// Chance per step to opt out at mean concern; 0 where there is no opt-out.
  public let optOutHazard: Float
  private let base, concern: Double
  private let sensitivities: [Double]

  /// - Parameter level: control level 0...4.
  public init(_ parameters: ParameterSet, level: Int) {
    interface = level == 0 ? .implied : level < 3 ? .optOut : .optIn
    let hazard = parameters[.optOutHazard]
    optOutHazard =
      switch level {
      case 0: 0
      case 1: Float(hazard * parameters[.optOutBuried])
      default: Float(hazard)
      }
    base = parameters[.consentBase] + parameters[.consentGranular]
    concern = parameters[.consentConcern]
    sensitivities = Parameter.sensitivity.map {
      parameters[.consentSensitivity] * (parameters[$0] - 1)
    }
  }

  /// Chance to accept a request for one category, 0...1.
  ///
  /// - Parameters:
  ///   - concern: privacy concern in standard deviations.
  ///   - category: position in `DataCategory.allCases`.
  public func acceptance(concern score: Float, category: Int) -> Float {
    Float(Elementary.logistic(Float(base + concern * Double(score) + sensitivities[category])))
  }

  /// Chance to opt out in this step, 0...1: the hazard times exp(-c concern).
  public func optOut(concern score: Float) -> Float {
    min(1, optOutHazard * Elementary.exp(Float(-concern) * score))
  }
}
