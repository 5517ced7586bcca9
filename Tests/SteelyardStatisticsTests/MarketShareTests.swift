import SteelyardNumerics
import Testing

@testable import SteelyardModel
@testable import SteelyardStatistics

@Suite struct MarketShareTests {
  /// A run of four steps, one of them scored, with these purchases in each.
  private func record(_ sold: [Int], price: Double = 4) -> RunRecord {
    var record = makeRecord()
    record.all.purchases = sold.reduce(0, +)
    record.scoredSteps = 1
    record.trace = sold.map { count in
      var step = StepRecord()
      step.purchases = count
      step.spent = Double(count) * price
      return step
    }
    return record
  }

  private func market() -> RunRecord {
    var own = record([10, 0, 0, 30])
    own.rivals = [record([20, 0, 5, 10]), record([10, 0, 15, 0], price: 5)]
    return own
  }

  private func scenario() -> Scenario {
    var scenario = makeScenario(groups: false)
    let spec = scenario.strategies[0]
    scenario.market.rivals = ["chain", "club"].map { name in
      var rival = spec
      rival.name = name
      return Rival(rival)
    }
    return scenario
  }

  @Test func sharesAreOfAllPurchases() {
    let own = market()
    let values = MetricValues(own, of: scenario()).all
    #expect(values["share"] == 0.4)
    #expect(values["share_end"] == 0.75)
    #expect(values["paid_price"] == 4)
    #expect(own.share(0) == 0.25 && own.share(1) == nil && own.share(2) == 0)
  }

  @Test func sharesOfAllFirmsSumToOne() {
    let own = market()
    for id in ["share", "share_end"] {
      let sum = ([own] + own.fromTheirSide).reduce(0.0) {
        $0 + (MetricValues($1, of: scenario()).all[id] ?? 0)
      }
      #expect(abs(sum - 1) < 1e-12)
    }
    let theirs = MetricValues(own.fromTheirSide[1], of: scenario()).all
    #expect(theirs["share"] == 0.25 && theirs["share_end"] == 0 && theirs["paid_price"] == nil)
  }

  @Test func withoutRivalsThereAreNone() {
    let values = MetricValues(record([1, 2, 3, 4]), of: makeScenario(groups: false)).all
    for metric in Metric.ofMarkets { #expect(values[metric.id] == nil) }
  }

  @Test func summariesShowEveryRival() throws {
    let scenario = scenario()
    let result = try Summary.summarize(
      [[market(), market()]], of: scenario,
      provenance: Provenance(
        version: "1", seed: 1, scenarioDigest: "", customers: 100, steps: 50, replicates: 2))
    let strategy = result.strategies[0]
    #expect(result.hasRivals && result.metrics == Metric.all(of: scenario.market))
    #expect(strategy.rivals.map(\.name) == ["chain", "club"])
    #expect(strategy.rivals[0].metrics["share"]?.mean == 0.35)
    #expect(strategy.metrics["share"]?.mean == 0.4)
    #expect(strategy.trace["share"]?.first == 0.25)
    #expect(strategy.rivals[1].trace["paid_price"]?.first == 5)
  }
}
