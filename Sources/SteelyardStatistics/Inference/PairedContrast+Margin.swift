public import SteelyardModel
public import SteelyardNumerics

extension PairedContrast {
  /// Returns whether a difference is too small to matter.
  ///
  /// Two one-sided t tests (Schuirmann 1987, *Journal of Pharmacokinetics and Biopharmaceutics*
  /// 15:657): of being worse by the margin or more, and of being better by as much.
  ///
  /// - Parameters:
  ///   - values: One value per replicate; nil where undefined.
  ///   - baseline: The same of the strategy compared with.
  ///   - margin: In the same unit, above 0.
  ///   - better: Which direction is better; `none` counts both as worse.
  ///   - looks: As of ``Interval/student(_:looks:)``.
  /// - Returns: Nil for fewer than two replicates, or if any is undefined or unpaired.
  /// - Throws: `NumericsError` as ``Interval/student(_:looks:)``.
  public static func equivalence(
    _ values: [Double?], against baseline: [Double?], margin: Double, better: Metric.Direction,
    looks: Int = 1
  ) throws(NumericsError) -> Equivalence? {
    guard let differences = differences(values, baseline) else { return nil }
    let spread = Spread(differences)
    guard let error = spread.standardError else { return nil }
    return try Equivalence(
      of: spread.mean, error: error, degreesOfFreedom: spread.degreesOfFreedom, margin: margin,
      better: better, looks: looks)
  }

  /// Returns the variance of a difference without pairing over that with it: how many times as
  /// many replicates two strategies that meet other people each would need to tell as much.
  ///
  /// - Returns: Nil if any replicate is undefined or unpaired, and where the difference does not
  ///   vary at all.
  public static func pairing(_ values: [Double?], against baseline: [Double?]) -> Double? {
    guard let differences = differences(values, baseline), differences.count > 1 else { return nil }
    let paired = Spread(differences).variance
    guard paired > 0 else { return nil }
    let apart = [values, baseline].map { Spread($0.compactMap(\.self)).variance }
    return (apart[0] + apart[1]) / paired
  }
}

extension Equivalence {
  /// Two one-sided t tests of a difference with that standard error.
  init(
    of difference: Double, error: Double, degreesOfFreedom: Double, margin: Double,
    better: Metric.Direction, looks: Int
  ) throws(NumericsError) {
    func upperP(_ distance: Double) throws(NumericsError) -> Double {
      guard error > 0 else { return distance > 0 ? 0 : 1 }
      let half = try StudentT.twoSidedP(distance / error, degreesOfFreedom: degreesOfFreedom) / 2
      return min(1, Double(looks) * (distance > 0 ? half : 1 - half))
    }
    let above = try upperP(difference + margin)
    let below = try upperP(margin - difference)
    let noWorse = better == .higher ? above : better == .lower ? below : max(above, below)
    self.init(margin: margin, noWorse: noWorse, same: max(above, below))
  }
}
