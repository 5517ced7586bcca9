internal import SteelyardModel

/// How far the cohorts of a run lie apart.
struct CohortGaps {
  /// The record's groups by cohort dimension and cohort.
  let cohorts: [[GroupMetrics]]

  /// The largest (highest - lowest) value of a metric within one dimension.
  ///
  /// Cohorts too small to judge, or without a value, are left out; a dimension needs two others.
  /// - Returns: A difference in the metric's unit, or nil where no dimension can be judged.
  func widest(_ id: String) -> Double? {
    cohorts.compactMap { range(of: id, in: $0) }.max()
  }

  private func range(of id: String, in dimension: [GroupMetrics]) -> Double? {
    let judged = dimension.filter { $0.tally.customers >= Metric.smallestGroup }
    let values = judged.compactMap { $0.value(of: id) }
    guard values.count > 1, let low = values.min(), let high = values.max() else { return nil }
    return high - low
  }
}
