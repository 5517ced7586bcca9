import SteelyardEngine
import SteelyardModel
import SteelyardStatistics
import Testing

@testable import SteelyardExperiments

/// Whether intervals are what they are called, tried on the simulator itself.
@Suite struct IntervalCalibrationTests {
  /// Over 400 seeds the 95 % intervals of three replicates cover the mean of the long run between
  /// 92 and 98 times in a hundred: those of each strategy, and those of their difference.
  @Test func intervalsCoverTheLongRunMean() throws {
    let first = try Self.scenario(seed: 1)
    let prior = try MarketPrior(first.population, first.parameters)
    let results = try (1...400).map { try Self.result(seed: $0, prior) }
    for id in ["revenue", "profit", "trust"] {
      for strategy in 0..<2 {
        let estimates = results.map { $0.strategies[strategy].metrics[id] }
        let covered = try Self.covered(estimates.map { ($0?.mean, $0?.low, $0?.high) })
        #expect((368...392).contains(covered), "\(id) of strategy \(strategy): \(covered) of 400")
      }
      let contrasts = results.map { $0.strategies[1].contrasts[id] }
      let covered = try Self.covered(contrasts.map { ($0?.difference, $0?.low, $0?.high) })
      #expect((368...392).contains(covered), "difference in \(id): \(covered) of 400")
    }
  }

  private static func scenario(seed: UInt64) throws -> Scenario {
    try ExperimentTests.scenario {
      ($0.customers, $0.steps, $0.replicates, $0.seed) = (40, 1, 3, seed)
      ($0.cultures, $0.cohorts, $0.market.listPrice) = ([("USA", 1)], [], .fixed(4))
    }
  }

  private static func result(seed: UInt64, _ prior: MarketPrior) throws -> ExperimentResult {
    let scenario = try scenario(seed: seed)
    let runs = Runs(
      scenario, plan: try MemoryPlan(scenario, workers: 1, available: nil), prior: prior,
      isCancelled: { false }, progress: { _ in })
    return try Summary.summarize(
      try runs.records(), of: scenario, provenance: ScenarioDigest.provenance(of: scenario))
  }

  /// How many intervals cover the mean of all, whose own error is a twentieth of theirs.
  private static func covered(
    _ intervals: [(mean: Double?, low: Double?, high: Double?)]
  ) throws -> Int {
    let mean = try intervals.map { try #require($0.mean) }.reduce(0, +) / Double(intervals.count)
    return intervals.count { ($0.low ?? .infinity) <= mean && mean <= ($0.high ?? -.infinity) }
  }
}
