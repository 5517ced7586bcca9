public import SteelyardNumerics

/// A 95 % interval of a mean over replicates.
public struct Interval: Sendable, Hashable {
  /// Half the width, in the unit of the values.
  public let halfWidth: Double
  public let mean: Double

  /// The lower end.
  public var low: Double { mean - halfWidth }
  /// The upper end.
  public var high: Double { mean + halfWidth }

  /// Returns Student's 95 % interval of the mean.
  ///
  /// - Parameter values: One independent value per replicate, in replicate order, in any unit.
  /// - Returns: Nil for fewer than two values. Identical values give a width of exactly zero.
  /// - Throws: ``NumericsError`` when the quantile cannot be computed; no count of values is known
  ///   to do that.
  /// - Complexity: O(values).
  public static func student(_ values: [Double]) throws(NumericsError) -> Interval? {
    let spread = Spread(values)
    guard let error = spread.standardError else { return nil }
    let reach = try StudentT.quantile(0.975, degreesOfFreedom: spread.degreesOfFreedom)
    return Interval(halfWidth: reach * error, mean: spread.mean)
  }
}
