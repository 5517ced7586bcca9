public import SteelyardModel
public import SteelyardNumerics

/// From what runs left behind to what is reported.
public enum Summary {
  /// Returns every metric with its interval and its paired difference from the baseline, the trust
  /// ledger and the trace. Every run is judged on the same cohorts and components.
  ///
  /// - Parameters:
  ///   - records: One list per strategy of the scenario, in its order; each with one record per
  ///     replicate, in replicate order.
  ///   - scenario: What was run.
  ///   - provenance: What is needed to run it again.
  ///   - margins: Which differences are too small to matter.
  ///   - looks: As of ``Interval/student(_:looks:)``.
  ///   - workers: threads, at least 1; change speed only.
  /// - Throws: ``NumericsError`` as ``Interval/student(_:looks:)``.
  /// - Precondition: `records` has one list per strategy.
  /// - Complexity: O(strategies x replicates x (metrics x groups + steps)).
  public static func summarize(
    _ records: [[RunRecord]], of scenario: Scenario, provenance: Provenance,
    margins: Margins = Margins(), looks: Int = 1, workers: Int = 1
  ) throws(NumericsError) -> ExperimentResult {
    precondition(
      records.count == scenario.strategies.count, "one list of records for each strategy")
    let comparability = Comparability(records, of: scenario, workers: workers)
    let arms = records.map {
      ArmSummary.withRivals(
        $0, of: scenario, judging: comparability, looks: looks, workers: workers)
    }
    let results = Concurrent.map(arms.count, workers: workers) { index in
      let other = index == scenario.baseline ? nil : arms[scenario.baseline]
      return Result { () throws(NumericsError) in
        try arms[index].result(named: scenario.strategies[index].name, against: other)
      }
    }
    var strategies: [StrategyResult] = []
    for result in results { strategies.append(try result.get()) }
    var result = ExperimentResult(provenance: provenance, strategies: strategies)
    for (records, spec) in zip(records, scenario.strategies) {
      let rollout = try RolloutSummary.result(
        records, of: spec, steps: scenario.steps, looks: looks)
      if let rollout { result.rollouts.append(rollout) }
    }
    return try result.judged(margins, looks: looks)
  }
}
