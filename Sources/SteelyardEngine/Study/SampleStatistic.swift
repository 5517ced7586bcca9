internal import SteelyardModel
internal import SteelyardNumerics

/// How customers' numbers become one, summed in order so that equal runs give equal bits.
enum SampleStatistic {
  /// Nil where the statistic has no value: nobody, or for a spread only one.
  static func single(_ statistic: Measure.Statistic, _ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    switch statistic {
    case .median: return quantile(values, 0.5)
    case .tenth: return quantile(values, 0.1)
    case .sd:
      let mean = self.mean(values)
      guard values.count > 1 else { return nil }
      let squares = orderedSum(values.count) { (values[$0] - mean) * (values[$0] - mean) }
      return (squares / Double(values.count - 1)).squareRoot()
    case .gini: return Diversity.gini(values)
    case .mean, .correlation, .slope: return mean(values)
    }
  }

  /// Pearson correlation, or the least-squares slope of the first on the second; nil where one
  /// of them does not vary.
  static func pair(_ statistic: Measure.Statistic, _ pairs: [(Double, Double)]) -> Double? {
    guard pairs.count > 1 else { return nil }
    let (x, y) = (mean(pairs.map(\.0)), mean(pairs.map(\.1)))
    let xx = orderedSum(pairs.count) { (pairs[$0].0 - x) * (pairs[$0].0 - x) }
    let yy = orderedSum(pairs.count) { (pairs[$0].1 - y) * (pairs[$0].1 - y) }
    let xy = orderedSum(pairs.count) { (pairs[$0].0 - x) * (pairs[$0].1 - y) }
    guard yy > 0 else { return nil }
    if statistic == .slope { return xy / yy }
    return xx > 0 ? xy / (xx * yy).squareRoot() : nil
  }

  private static func mean(_ values: [Double]) -> Double {
    orderedSum(values.count) { values[$0] } / Double(values.count)
  }

  /// Between the two nearest ranks, linearly (Hyndman and Fan 1996, type 7).
  private static func quantile(_ values: [Double], _ share: Double) -> Double {
    let sorted = values.sorted()
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(sorted.count - 1, low + 1)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }
}
