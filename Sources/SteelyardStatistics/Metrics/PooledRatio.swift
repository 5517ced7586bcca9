internal import SteelyardModel
internal import SteelyardNumerics

/// A ratio between cohorts as an estimate over replicates: of their means, not the mean of each
/// replicate's, since chance pulls the lowest and the highest apart and the more the fewer people
/// there are.
struct PooledRatio {
  /// By dimension and cohort, one value per replicate.
  private let cells: [[[Double]]]

  /// - Parameters:
  ///   - id: The metric of one cohort.
  ///   - values: By replicate.
  ///   - judged: By dimension and cohort, whether the cohort is judged.
  /// - Returns: Nil where no dimension can be judged, or a judged cohort has no value.
  init?(_ id: String, _ values: [MetricValues], judging judged: [[Bool]]) {
    let dimensions = judged.indices.map { dimension in
      judged[dimension].indices.filter { judged[dimension][$0] }.map { cohort in
        values.compactMap { $0.byCohort[dimension][cohort][id] }
      }
    }.filter { $0.count > 1 }
    let isWhole = dimensions.allSatisfy { $0.allSatisfy { $0.count == values.count } }
    guard !dimensions.isEmpty, isWhole, !values.isEmpty else { return nil }
    cells = dimensions
  }

  /// The smallest lowest / highest over dimensions, of replicates that occur so often each; nil
  /// where all cohorts of one have 0.
  func value(_ weights: [Int]) -> Double? {
    let ratios = cells.map { cohorts -> Double? in
      let sums = cohorts.map { values in
        zip(weights, values).reduce(0) { $0 + Double($1.0) * $1.1 }
      }
      guard let low = sums.min(), let high = sums.max(), high > 0 else { return nil }
      return low / high
    }
    return ratios.contains(nil) ? nil : ratios.compactMap(\.self).min()
  }
}

extension PooledRatio {
  /// What metric of one cohort a ratio compares; nil for other metrics.
  static func part(of metric: Metric) -> String? {
    metric.isRatio ? String(metric.id.dropLast("_ratio".count)) : nil
  }

  /// The estimate with its resampled interval.
  static func estimate(
    _ ratio: PooledRatio?, replicates: Int, n: Int, _ resampling: Resampling?, looks: Int
  ) throws(NumericsError) -> Estimate {
    guard let ratio, let mean = ratio.value(Array(repeating: 1, count: replicates)) else {
      return Estimate(mean: nil, low: nil, high: nil, n: n)
    }
    let interval = try resampling?.interval(looks: looks, ratio.value)
    return Estimate(
      mean: mean, low: interval?.lowerBound, high: interval?.upperBound, n: n)
  }

  /// The difference with its resampled interval; replicates are resampled for both alike.
  static func contrast(
    _ ratio: PooledRatio?, against other: PooledRatio?, replicates: Int,
    _ resampling: Resampling?, looks: Int
  ) throws(NumericsError) -> Contrast {
    func difference(_ weights: [Int]) -> Double? {
      guard let mine = ratio?.value(weights), let theirs = other?.value(weights) else { return nil }
      return mine - theirs
    }
    let interval = try resampling?.interval(looks: looks, difference)
    return Contrast(
      difference: difference(Array(repeating: 1, count: replicates)), low: interval?.lowerBound,
      high: interval?.upperBound, p: nil)
  }
}
