internal import SteelyardModel
internal import SteelyardStatistics

/// Which strategies are ahead, and whether that is clear.
struct Comparison {
  let result: ExperimentResult
  /// The goals that are defined for every strategy.
  let goals: [String]

  init(_ result: ExperimentResult) {
    self.result = result
    goals = Metric.goals.filter { goal in
      result.strategies.allSatisfy { $0.metrics[goal]?.mean != nil }
    }
  }

  /// The paired difference between any two strategies; undefined where it cannot be computed, and
  /// corrected for the number of comparisons where it is one of those shown.
  func contrast(
    _ metric: String, _ strategy: StrategyResult, against other: StrategyResult
  ) -> Contrast {
    if let known = known(metric, strategy, against: other) { return known }
    let contrast = try? PairedContrast.of(
      strategy.replicates[metric] ?? [], against: other.replicates[metric] ?? [],
      looks: max(1, result.inference?.looks ?? 1))
    return contrast ?? Contrast(difference: nil, low: nil, high: nil, p: nil)
  }

  /// The difference as it was corrected; nil for one that is not shown.
  private func known(
    _ metric: String, _ strategy: StrategyResult, against other: StrategyResult
  ) -> Contrast? {
    let shown =
      other.isBaseline
      ? strategy.contrasts[metric]
      : strategy.isBaseline ? other.contrasts[metric]?.mirrored : pair(metric, strategy, other)
    return shown?.adjustedP == nil ? nil : shown
  }

  private func pair(
    _ metric: String, _ strategy: StrategyResult, _ other: StrategyResult
  ) -> Contrast? {
    guard let first = result.strategies.firstIndex(where: { $0.name == strategy.name }),
      let second = result.strategies.firstIndex(where: { $0.name == other.name })
    else { return nil }
    let found = result.inference?.pairs.first {
      $0.metric == metric && [$0.first, $0.second] == [first, second].sorted()
    }
    return first < second ? found?.contrast : found?.contrast.mirrored
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
