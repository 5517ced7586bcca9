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
  /// - Throws: ``NumericsError`` as ``Interval/student(_:looks:)``.
  /// - Precondition: `records` has one list per strategy.
  /// - Complexity: O(strategies x replicates x (metrics x groups + steps)).
  public static func summarize(
    _ records: [[RunRecord]], of scenario: Scenario, provenance: Provenance,
    margins: Margins = Margins(), looks: Int = 1
  ) throws(NumericsError) -> ExperimentResult {
    precondition(
      records.count == scenario.strategies.count, "one list of records for each strategy")
    let comparability = Comparability(records, of: scenario)
    let arms = records.map {
      ArmSummary.withRivals($0, of: scenario, judging: comparability, looks: looks)
    }
    let baseline = arms[scenario.baseline]
    var strategies: [StrategyResult] = []
    for (index, arm) in arms.enumerated() {
      let other = index == scenario.baseline ? nil : baseline
      strategies.append(try arm.result(named: scenario.strategies[index].name, against: other))
    }
    var result = ExperimentResult(provenance: provenance, strategies: strategies)
    for (records, spec) in zip(records, scenario.strategies) {
      let rollout = try RolloutSummary.result(
        records, of: spec, steps: scenario.steps, looks: looks)
      if let rollout { result.rollouts.append(rollout) }
    }
    return try result.judged(margins, looks: looks)
  }
}
