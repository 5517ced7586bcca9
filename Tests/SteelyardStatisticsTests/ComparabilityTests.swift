import SteelyardModel
import SteelyardStatistics
import Testing

@Suite struct ComparabilityTests {
  private static let gaps = ["price_gap", "access_gap", "surplus_gap"]

  /// A run of 104 customers in one dimension, with so many in the smallest of its cohorts.
  private func run(smallest: Int, others: [Tally] = []) -> RunRecord {
    let small = makeCohort(customers: smallest, price: 4.4, purchases: 400, surplus: 1000)
    let cohorts = [makeCohort(customers: 104 - smallest), small] + others
    var record = makeRecord(cohorts: [cohorts])
    record.all.customers = 104
    return record
  }

  private func summary(_ records: [[RunRecord]]) throws -> [StrategyResult] {
    let names = records.indices.map { "strategy \($0)" }
    let scenario = makeScenario(strategies: names, groups: false)
    return try Summary.summarize(records, of: scenario, provenance: somewhere).strategies
  }

  @Test func aCohortTooSmallInOneReplicateIsJudgedInNone() throws {
    let arm = [run(smallest: 29), run(smallest: 31)]
    // Envy 0.1 and autonomy loss 0.05 alone: (0.5 + 0.75) / 2.
    for strategy in try summary([arm, arm]) {
      for id in Self.gaps {
        #expect(
          strategy.replicates[id] == [nil, nil] && strategy.metrics[id]?.mean == nil, "\(id)")
      }
      #expect(strategy.replicates["fairness"] == [62.5, 62.5])
      #expect(strategy.metrics["fairness"]?.low == 62.5)
    }
  }

  @Test func aCohortLargeEnoughEverywhereIsJudged() throws {
    for strategy in try summary([[run(smallest: 30), run(smallest: 31)]]) {
      for id in Self.gaps { #expect(strategy.metrics[id]?.mean != nil, "\(id)") }
      #expect(strategy.replicates["fairness"]?.compactMap(\.self).allSatisfy { $0 < 62.5 } == true)
    }
  }

  @Test func anotherStrategyDecidesToo() throws {
    let strategies = try summary([[run(smallest: 31)], [run(smallest: 29)]])
    #expect(strategies[0].replicates["price_gap"] == [nil])
    #expect(strategies.map { $0.replicates["fairness"] } == [[62.5], [62.5]])
  }

  /// The third cohort is the dearest where it counts; it counts nowhere.
  @Test func gapsCompareTheSameCohortsInEveryReplicate() throws {
    let arm = [29, 31].map {
      run(smallest: 40, others: [makeCohort(customers: $0, price: 9, purchases: 10, surplus: 10)])
    }
    let strategy = try summary([arm])[0]
    let prices = try #require(strategy.replicates["price_gap"]).compactMap(\.self)
    #expect(prices.count == 2 && prices.allSatisfy { abs($0 - 0.1) < 1e-12 })
  }

  /// Nobody was made an offer in one run of one strategy, so no run is judged on prices.
  @Test func aComponentUndefinedOnceEntersNoIndex() throws {
    let whole = run(smallest: 40)
    var lacking = whole
    lacking.cohorts[0][1].offers = 0
    let strategies = try summary([[whole, whole], [whole, lacking]])
    let all = strategies.flatMap { $0.replicates["fairness"] ?? [] }
    #expect(all.count == 4 && Set(all).count == 1, "the same components with the same values")
    #expect(strategies[0].metrics["price_gap"]?.mean != nil, "defined beside the index")
    #expect(strategies[1].metrics["price_gap"]?.mean == nil)
  }
}
