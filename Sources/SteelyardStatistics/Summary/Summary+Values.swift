public import SteelyardModel

extension Summary {
  /// Returns metrics of every replicate, without intervals: by strategy, metric and replicate.
  ///
  /// - Parameters:
  ///   - ids: of metrics over all customers.
  ///   - records: As of ``summarize(_:of:provenance:margins:looks:workers:)``.
  ///   - scenario: What was run.
  /// - Complexity: O(runs x metrics).
  public static func values(
    of ids: [String], _ records: [[RunRecord]], of scenario: Scenario
  ) -> [[[Double?]]] {
    let comparability = Comparability(records, of: scenario)
    return records.map { runs in
      let values = runs.map { MetricValues($0, of: scenario, judging: comparability).all }
      return ids.map { id in values.map { $0[id] } }
    }
  }
}
