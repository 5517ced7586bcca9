internal import SteelyardExperiments
internal import SteelyardModel
internal import SteelyardReport

/// Customers that a report follows.
enum People {
  private static let picks: [StoryRun.Pick] = [.median, .lost, .gained]

  /// Follows the customer in the middle, the one who lost most trust and the one who gained most
  /// through the most profitable strategy beside the baseline, and through the baseline with the
  /// same luck.
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
    var chosen = scenario
    for choice in result.choices {
      guard let strategy = result.strategies.firstIndex(where: { $0.name == choice.strategy })
      else { continue }
      chosen = chosen.choosing(choice.best.position, of: strategy)
    }
    let story = StoryRun(
      chosen, strategy: best, against: scenario.baseline, picks.map { .pick($0, of: nil) })
    let told = try running.watch(runs: story.runs) {
      isCancelled, progress throws(ExperimentError) in
      try story.run(workers: running.workers, isCancelled: isCancelled, progress: progress)
    }
    return PeopleResult(
      strategy: scenario.strategies[best].name,
      other: scenario.strategies[scenario.baseline].name,
      people: zip(picks, told).map {
        StoryDigest(title($0, of: $1), of: $1, currency: scenario.market.currency)
      })
  }

  /// By what rule the customer was picked: the ends of the order may both have lost, or gained.
  private static func title(_ pick: StoryRun.Pick, of result: ExplainResult) -> String {
    let trust = result.stories.map { $0.trust.suffix(max(1, $0.trust.count / 4)).reduce(0, +) }
    let hasGained = trust.count == 2 && trust[0] > trust[1]
    return switch pick {
    case .median: "The one in the middle"
    case .lost: hasGained ? "The one who gained least" : "The one who lost most"
    case .gained: hasGained ? "The one who gained most" : "The one who lost least"
    }
  }
}
