public import SteelyardModel

/// What the press writes of a firm.
///
/// A damning report follows upon complaints (AMAZON2000: customers compared notes, the press
/// followed), a breach that becomes known, or a fine. It reaches a share of customers;
/// its tone, -1...1, costs those who read it trust by its size, or gains it. Sizes are
/// design choices.
public struct Press: Sendable {
  /// Share of customers reached, 0...1, and severity for trust of the worst tone.
  public let reach, severity: Float
  /// What complaints of everybody would add to the chance of a report, and the chance that it
  /// reports a breach or a fine.
  public let complaints, report: Double

  public init(_ parameters: ParameterSet) {
    reach = Float(parameters[.pressReach])
    severity = Float(parameters[.pressSeverity])
    complaints = parameters[.pressComplaints]
    report = parameters[.pressBreach]
  }

  /// Chance of a damning report in a step, 0...1.
  ///
  /// - Parameter share: complaints of the previous step over the firm's customers.
  public func chance(complaints share: Double) -> Double { min(1, complaints * share) }

  /// Severity for trust of a report of that tone for one who reads it, 0...1; 0 for good ones.
  @inlinable @inline(__always)
  public func severity(tone: Float) -> Float { severity * max(0, -tone) }
}
