public import SteelyardModel

/// Models travel to the data, which stay on the customers' devices.
///
///     precision x (1 - g)     burden of use x (1 - b)     harm of a breach x (1 - h)
///
/// Sizes are design choices; that models learnt so still lose something when a firm is broken
/// into is why h stays below 1.
public struct FederatedLearning: Sendable {
  /// Factors, 0...1.
  public let precision, burden, harm: Double

  public init(_ parameters: ParameterSet, isOn: Bool) {
    precision = isOn ? 1 - parameters[.federatedSignal] : 1
    burden = isOn ? 1 - parameters[.federatedBurden] : 1
    harm = isOn ? 1 - parameters[.federatedBreach] : 1
  }
}
