internal import SteelyardExperiments
internal import SteelyardModel
internal import SteelyardReport

/// Customers that a report follows.
enum People {
  private static let picks: [(pick: StoryRun.Pick, title: String)] = [
    (.median, "The one in the middle"), (.lost, "The one who lost most"),
    (.gained, "The one who gained most"),
  ]

  /// Follows the customer in the middle, the one who lost most trust and the one who gained most
  /// through the most profitable strategy, and through the baseline with the same luck.
  ///
  /// - Returns: Nil where there is nothing beside the baseline.
  /// - Complexity: Four runs of the population.
  static func followed(
    through scenario: Scenario, _ result: ExperimentResult, _ running: RunningOptions
  ) throws(Ending) -> PeopleResult? {
    let others = scenario.strategies.indices.filter { $0 != scenario.baseline }
    let profit = { (strategy: Int) in
      result.strategies[strategy].metrics["profit"]?.mean ?? -.infinity
    }
    guard let best = others.max(by: { (profit($0), $1) < (profit($1), $0) }) else { return nil }
    let story = StoryRun(
      scenario, strategy: best, against: scenario.baseline,
      picks.map { .pick($0.pick, of: nil) })
    let told = try running.watch(runs: story.runs) {
      isCancelled, progress throws(ExperimentError) in
      try story.run(workers: running.workers, isCancelled: isCancelled, progress: progress)
    }
    return PeopleResult(
      strategy: scenario.strategies[best].name,
      other: scenario.strategies[scenario.baseline].name,
      people: zip(picks, told).map {
        StoryDigest($0.title, of: $1, currency: scenario.market.currency)
      })
  }
}
