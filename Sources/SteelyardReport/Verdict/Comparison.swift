internal import SteelyardModel
internal import SteelyardStatistics

/// Which strategies are ahead, and whether that is clear.
struct Comparison {
  /// What a compromise is about.
  static let goals = ["profit", "trust", "fairness"]

  let result: ExperimentResult
  /// The goals that are defined for every strategy.
  let goals: [String]

  init(_ result: ExperimentResult) {
    self.result = result
    goals = Self.goals.filter { goal in
      result.strategies.allSatisfy { $0.metrics[goal]?.mean != nil }
    }
  }

  /// The paired difference between any two strategies; undefined where it cannot be computed.
  func contrast(
    _ metric: String, _ strategy: StrategyResult, against other: StrategyResult
  ) -> Contrast {
    let contrast = try? PairedContrast.of(
      strategy.replicates[metric] ?? [], against: other.replicates[metric] ?? [])
    return contrast ?? Contrast(difference: nil, low: nil, high: nil, p: nil)
  }

  /// The strategies with the highest mean; several only when they are exactly level.
  func best(_ metric: String) -> [StrategyResult] {
    let highest = result.strategies.compactMap { $0.metrics[metric]?.mean }.max()
    return result.strategies.filter { highest != nil && $0.metrics[metric]?.mean == highest }
  }

  /// The one with the highest mean and those not clearly below it, best first.
  func leaders(_ metric: String) -> [StrategyResult] {
    guard let top = best(metric).first else { return [] }
    let others = result.strategies.filter {
      $0 != top && !contrast(metric, top, against: $0).isClear
    }
    return [top]
      + others.sorted { ($0.metrics[metric]?.mean ?? 0) > ($1.metrics[metric]?.mean ?? 0) }
  }

  /// Whether a strategy is at least level on every goal, and ahead on one: clearly so where there
  /// are replicates enough to tell.
  func beats(_ strategy: StrategyResult, _ other: StrategyResult) -> Bool {
    let differences = goals.map { contrast($0, strategy, against: other) }
    guard differences.allSatisfy({ ($0.difference ?? -1) >= 0 }) else { return false }
    return differences.contains { difference in
      result.hasIntervals ? difference.isClear : (difference.difference ?? 0) > 0
    }
  }

  /// The strategies that no other beats, in the scenario's order.
  var efficient: [StrategyResult] {
    result.strategies.filter { strategy in
      !result.strategies.contains { beats($0, strategy) }
    }
  }
}
