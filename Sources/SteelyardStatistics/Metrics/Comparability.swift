public import SteelyardModel
internal import SteelyardNumerics

/// What can be judged in every run of an experiment, decided once over all of them.
///
/// Decided run by run, a cohort of about ``Metric/smallestGroup`` customers would count in one
/// replicate and not in the next, and the fairness index would average other components there.
public struct Comparability: Sendable, Hashable {
  /// By position of the dimension and of the cohort in the plan: whether the cohort has enough
  /// customers in every run.
  let cohorts: [[Bool]]
  /// The components of the fairness index that are defined in every run.
  let components: Set<String>
  /// The measurements that principles are scored by and that are defined in every run: otherwise a
  /// breach that was told, say, would raise a score.
  private(set) var measured = Set(Principle.allCases.flatMap { $0.measurements.map(\.metric) })

  /// Decides over every run of every strategy.
  ///
  /// - Parameters:
  ///   - records: One list per strategy; all records have their groups in the plan's order.
  ///   - scenario: Gives the number of steps.
  ///   - workers: threads, at least 1; change speed only.
  /// - Complexity: O(runs x metrics x groups).
  public init(_ records: [[RunRecord]], of scenario: Scenario, workers: Int = 1) {
    let runs = records.flatMap(\.self)
    let cohorts = Self.largeEnough(runs)
    let defined = Concurrent.map(runs.count, workers: workers) { run in
      Set(RunComponents(runs[run], of: scenario, judging: cohorts).values.keys)
    }
    self.cohorts = cohorts
    components = defined.dropFirst().reduce(defined.first ?? []) { $0.intersection($1) }
    let (candidates, judging) = (measured, self)
    let found = Concurrent.map(runs.count, workers: workers) { run in
      candidates.intersection(
        MetricValues.unscored(runs[run], of: scenario, judging: judging).keys)
    }
    measured = found.reduce(candidates) { $0.intersection($1) }
  }

  /// Whether a cohort has enough customers in every run, by its position in its dimension.
  public func isJudged(cohort: Int, of dimension: Int) -> Bool { cohorts[dimension][cohort] }

  private static func largeEnough(_ runs: [RunRecord]) -> [[Bool]] {
    let marks = runs.map { run in
      run.cohorts.map { $0.map { $0.customers >= Metric.smallestGroup } }
    }
    return marks.dropFirst().reduce(marks.first ?? []) { all, run in
      zip(all, run).map { zip($0, $1).map { $0 && $1 } }
    }
  }
}
