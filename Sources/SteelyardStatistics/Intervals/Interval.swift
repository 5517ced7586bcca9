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
  /// - Parameters:
  ///   - values: One independent value per replicate, in replicate order, in any unit.
  ///   - looks: How often values like these are looked at to decide whether to go on, at least 1.
  ///     The interval is widened to 1 - 0.05 / looks (Bonferroni), so that those of all looks
  ///     together cover the mean 95 times in a hundred, and so does the one at which it ends.
  /// - Returns: Nil for fewer than two values. Identical values give a width of exactly zero.
  /// - Throws: ``NumericsError`` when the quantile cannot be computed; no count of values is known
  ///   to do that.
  /// - Complexity: O(values).
  public static func student(
    _ values: [Double], looks: Int = 1
  ) throws(NumericsError) -> Interval? {
    let spread = Spread(values)
    guard let error = spread.standardError else { return nil }
    return Interval(halfWidth: try reach(values.count, looks: looks) * error, mean: spread.mean)
  }

  /// Half the width, in standard errors.
  static func reach(_ count: Int, looks: Int) throws(NumericsError) -> Double {
    try StudentT.quantile(1 - 0.025 / Double(looks), degreesOfFreedom: Double(count - 1))
  }
}
