public import SteelyardModel
public import SteelyardNumerics

/// The difference between two strategies that met the same customers with the same luck.
public enum PairedContrast {
  /// Returns the mean difference over replicates, its 95 % interval and its two-sided p.
  ///
  /// Replicates are paired by position, so what they have in common cancels. Where the difference
  /// does not vary at all, p is 1 for no difference and 0 for any other.
  ///
  /// - Parameters:
  ///   - values: One value per replicate, in any unit; nil where undefined.
  ///   - baseline: The same of the strategy compared with.
  ///   - looks: As of ``Interval/student(_:looks:)``; p is corrected for them too.
  /// - Returns: All nil if any replicate is undefined or unpaired; a difference alone for a single
  ///   replicate.
  /// - Throws: ``NumericsError`` as ``Interval/student(_:looks:)``.
  /// - Complexity: O(replicates).
  public static func of(
    _ values: [Double?], against baseline: [Double?], looks: Int = 1
  ) throws(NumericsError) -> Contrast {
    guard let differences = differences(values, baseline) else {
      return Contrast(difference: nil, low: nil, high: nil, p: nil)
    }
    let spread = Spread(differences)
    let interval = try Interval.student(differences, looks: looks)
    return Contrast(
      difference: spread.mean, low: interval?.low, high: interval?.high,
      p: try twoSidedP(spread).map { min(1, Double(looks) * $0) })
  }

  static func differences(_ values: [Double?], _ baseline: [Double?]) -> [Double]? {
    let pairs = zip(values, baseline).compactMap { value, other -> Double? in
      guard let value, let other else { return nil }
      return value - other
    }
    let isComplete = pairs.count == values.count && pairs.count == baseline.count
    return isComplete && !pairs.isEmpty ? pairs : nil
  }

  private static func twoSidedP(_ spread: Spread) throws(NumericsError) -> Double? {
    guard let error = spread.standardError else { return nil }
    guard error > 0 else { return spread.mean == 0 ? 1 : 0 }
    return try StudentT.twoSidedP(
      spread.mean / error, degreesOfFreedom: spread.degreesOfFreedom)
  }
}
