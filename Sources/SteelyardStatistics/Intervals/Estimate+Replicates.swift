public import SteelyardModel
public import SteelyardNumerics

extension Estimate {
  /// The mean over replicates with its 95 % interval.
  ///
  /// - Parameters:
  ///   - replicates: One value per replicate. If any is undefined so is the estimate: a mean over
  ///     the replicates that happen to have a value would be about a different population.
  ///   - n: Fewest customers behind it in any replicate.
  ///   - looks: As of ``Interval/student(_:looks:)``.
  /// - Throws: ``NumericsError`` as ``Interval/student(_:looks:)``.
  /// - Complexity: O(replicates).
  public init(replicates: [Double?], n: Int, looks: Int = 1) throws(NumericsError) {
    let values = replicates.compactMap(\.self)
    guard !values.isEmpty, values.count == replicates.count else {
      self.init(mean: nil, low: nil, high: nil, n: n)
      return
    }
    let interval = try Interval.student(values, looks: looks)
    self.init(mean: Spread(values).mean, low: interval?.low, high: interval?.high, n: n)
  }
}
