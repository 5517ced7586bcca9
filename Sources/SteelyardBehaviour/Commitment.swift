public import SteelyardModel

/// What a firm's word that it is ethical does, held against what it does.
///
/// While a customer has found out nothing against it, each visit is a good event of quality
/// g x level. What they find out in a step - a lie seen through, a personal price or the use of
/// data of which they were not told, pressure felt, the sale of their data - is worse by the
/// firm's own words: a further bad event of severity
///
///     w x level x (sum of the severities found out) + e x level when the firm is fined
///
/// and from then on its word is worth nothing to them. The sale of data is found out with chance
/// d x literacy per visit. Ethics-washing thus costs more than silence once found out, and before
/// that it gains; which weighs more is not assumed. Sizes are design choices.
public struct Commitment: Sendable {
  /// g and w times the level.
  public let gain, washing: Float
  /// e times the level.
  public let exposed: Float
  /// d, 0 where nothing is said, and how bad the sale of data is.
  public let saleDetection, saleSeverity: Float

  /// - Parameter level: the strategy's, 0...1.
  public init(_ parameters: ParameterSet, level: Double) {
    gain = Float(parameters[.commitmentGain] * level)
    washing = Float(parameters[.commitmentWashing] * level)
    exposed = Float(parameters[.commitmentExposed] * level)
    saleDetection = level > 0 ? Float(parameters[.commitmentSaleDetection]) : 0
    saleSeverity = Float(parameters[.commitmentSaleSeverity])
  }

  /// Chance per visit to find out that one's data are sold, 0...1.
  @inlinable @inline(__always)
  public func saleFound(literacy: Float) -> Float { saleDetection * literacy }

  /// Severity for trust of what was found out against the firm's word, in lies; the event counts
  /// at most 1.
  ///
  /// - Parameters:
  ///   - found: sum of the severities found out in the step, in lies.
  ///   - isExposed: whether the firm was fined in this step.
  @inlinable @inline(__always)
  public func severity(found: Float, isExposed: Bool) -> Float {
    washing * found + (isExposed ? exposed : 0)
  }
}
