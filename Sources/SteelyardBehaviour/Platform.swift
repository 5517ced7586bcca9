public import SteelyardModel

/// A vendor who personalizes for many firms.
///
///     precision x (1 + g)     power of representation bias x (1 + b)     hazard of a breach x (1 + h)
///
/// Its models have learnt from the customers of many firms, so they tell more of everybody (g),
/// but they fit the mean customer of all firms rather than this one's few (b), and data held in
/// two places are lost more often (h). Sizes are design choices.
public struct Platform: Sendable {
  /// Factors, at least 1.
  public let precision, bias, hazard: Double

  public init(_ parameters: ParameterSet, isThere: Bool) {
    precision = isThere ? 1 + parameters[.vendorSignal] : 1
    bias = isThere ? 1 + parameters[.vendorBias] : 1
    hazard = isThere ? 1 + parameters[.vendorBreach] : 1
  }
}
