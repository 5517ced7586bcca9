/// How far the cohorts of a run lie apart.
struct CohortGaps {
  /// The judged groups, by those cohort dimensions that have at least two.
  let dimensions: [[GroupMetrics]]

  /// - Parameters:
  ///   - cohorts: The record's groups by cohort dimension and cohort.
  ///   - judged: Whether each of them is judged, the same in every run of an experiment.
  init(_ cohorts: [[GroupMetrics]], judging judged: [[Bool]]) {
    dimensions = zip(cohorts, judged)
      .map { groups, marks in zip(groups, marks).filter(\.1).map(\.0) }
      .filter { $0.count > 1 }
  }

  /// The largest (highest - lowest) value of a metric within one dimension.
  ///
  /// - Returns: A difference in the metric's unit, or nil where no dimension can be judged or where
  ///   a judged cohort has no value: a gap between the others would be about other people than in
  ///   the other runs.
  func widest(_ id: String) -> Double? { widest { $0.value(of: id) } }

  /// The same of any number that groups have.
  func widest(_ value: (GroupMetrics) -> Double?) -> Double? {
    let ranges = dimensions.map { range(of: value, in: $0) }
    return ranges.contains(nil) ? nil : ranges.compactMap(\.self).max()
  }

  private func range(
    of value: (GroupMetrics) -> Double?, in dimension: [GroupMetrics]
  ) -> Double? {
    let values = dimension.compactMap(value)
    guard values.count == dimension.count, let low = values.min(), let high = values.max()
    else { return nil }
    return high - low
  }
}
