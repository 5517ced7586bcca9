import Foundation
import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardStatistics

/// Metrics of how outcomes are spread, of cohorts and of the firm, each by hand.
@Suite struct SpreadMetricsTests {
  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 1e-12 * max(1, abs(expected)) } ?? false
  }

  private func dispersion(
    _ count: Int, mean: Double = 1, theil: Double = 0, below: Int = 0
  ) -> Dispersion {
    var found = Dispersion()
    (found.count, found.mean, found.theil, found.below) = (count, mean, theil, below)
    (found.gini, found.logDeviation, found.entropy) = (0.25, 0.3, 0.35)
    (found.atkinsonHalf, found.atkinsonOne, found.atkinsonTwo) = (0.1, 0.2, 0.4)
    found.deviation = 0.75
    return found
  }

  private func record(_ outcome: Outcome, _ all: Dispersion, cohorts: [Dispersion] = [])
    -> RunRecord
  {
    var record = makeRecord(
      cohorts: cohorts.isEmpty
        ? []
        : [
          cohorts.map { spread in
            var cohort = makeCohort(customers: max(30, spread.count))
            cohort.spread[outcome] = spread
            return cohort
          }
        ])
    record.all.spread[outcome] = all
    return record
  }

  @Test(arguments: Outcome.allCases) func everyIndexIsReported(_ outcome: Outcome) {
    let record = record(outcome, dispersion(80, theil: 0.5))
    let values = MetricValues(record, of: makeScenario()).all
    let expected = [
      "gini": 0.25, "theil": 0.5, "mld": 0.3, "ge2": 0.35, "atkinson_05": 0.1, "atkinson_1": 0.2,
      "atkinson_2": 0.4,
    ]
    for (id, value) in expected { #expect(values["\(outcome.rawValue)_\(id)"] == value, "\(id)") }
  }

  /// What everybody would have to have: the mean less what inequality takes from it.
  @Test func welfareIsTheMeanLessInequality() {
    let record = record(.surplus, dispersion(80, mean: 2, below: 20))
    let values = MetricValues(record, of: makeScenario()).all
    #expect(values["surplus_welfare_0"] == 2 && isNear(values["surplus_welfare_05"], 1.8))
    #expect(isNear(values["surplus_welfare_1"], 1.6) && isNear(values["surplus_welfare_2"], 1.2))
    #expect(values["surplus_deviation"] == 0.75 && values["worse_off"] == 0.25)
  }

  @Test func pricesAndBurdensHaveNumbersOfTheirOwn() {
    var record = record(.price, dispersion(80, below: 60))
    record.all.spread[.burden] = dispersion(80, mean: 1.3)
    let values = MetricValues(record, of: makeScenario()).all
    #expect(values["below_list"] == 0.75 && values["burden"] == 1.3)
  }

  @Test func fewerThanThirtyHaveNoSpread() {
    let values = MetricValues(record(.price, dispersion(29)), of: makeScenario()).all
    #expect(values["price_gini"] == nil && values["below_list"] == nil)
    let enough = MetricValues(record(.price, dispersion(30)), of: makeScenario()).all
    #expect(enough["price_gini"] == 0.25)
  }

  /// 60 customers of mean 1 and 40 of mean 2: sums 60 and 80 of 140, mean 1.4.
  @Test func theilFallsApartExactly() throws {
    let parts = [dispersion(60, mean: 1, theil: 0.1), dispersion(40, mean: 2, theil: 0.3)]
    let record = record(.burden, dispersion(100, mean: 1.4), cohorts: parts)
    let values = MetricValues(record, of: makeScenario()).all
    let between = 60.0 / 140 * log(1 / 1.4) + 80.0 / 140 * log(2 / 1.4)
    #expect(isNear(values["burden_theil_between"], between))
    #expect(isNear(values["burden_theil_within"], 60.0 / 140 * 0.1 + 80.0 / 140 * 0.3))
    #expect(isNear(values["burden_gap"], (2 - 1) / 1.4))
  }

  /// Any two groups: the parts add up to Theil's T of all.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func partsAddUp(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let groups = [40, 55, 31].map { count in
      (0..<count).map { _ in Double.random(in: 0.1...9, using: &random) }
    }
    let parts = try groups.map { group -> Dispersion in
      let found = try #require(Inequality(sorted: group.sorted()))
      var part = Dispersion()
      (part.count, part.mean, part.theil) = (group.count, found.mean, found.theil)
      return part
    }
    let whole = try #require(Inequality(sorted: groups.flatMap(\.self).sorted()))
    let found = try #require(Decomposition.theil(parts))
    #expect(abs(found.between + found.within - whole.theil) < 1e-13)
    #expect(found.between >= 0)
  }

  @Test func partsNeedEverybodyInJudgedCohorts() {
    let parts = [dispersion(60), dispersion(40)]
    let missing = record(.price, dispersion(101), cohorts: parts)
    #expect(MetricValues(missing, of: makeScenario()).all["price_theil_between"] == nil)
    let small = record(.price, dispersion(89), cohorts: [dispersion(60), dispersion(29)])
    #expect(MetricValues(small, of: makeScenario()).all["price_theil_within"] == nil)
    #expect(MetricValues(small, of: makeScenario()).all["price_gini"] == 0.25)
  }

  /// Prices 4 and 5 at a cost of 3: markups 0.25 and 0.4.
  @Test func markupsAreComparedBetweenCohorts() {
    var record = makeRecord(cohorts: [[makeCohort(price: 4), makeCohort(price: 5)]])
    record.unitCost = 3
    let values = MetricValues(record, of: makeScenario())
    #expect(isNear(values.all["markup"], 0.25) && isNear(values.byCohort[0][1]["markup"], 0.4))
    #expect(isNear(values.all["markup_gap"], 0.15))
    #expect(isNear(values.all["risk_markup_gap"], 0.15), "the same in every third")
  }

  /// Of three thirds with 1,000, 1,200 and 1,000 offers only the last treats cohorts differently.
  @Test func thirdsCountByTheirOffers() {
    var cohorts = [makeCohort(price: 4), makeCohort(price: 4)]
    cohorts[1].riskPrices[2] *= 1.25
    var record = makeRecord(cohorts: [cohorts])
    record.unitCost = 3
    let values = MetricValues(record, of: makeScenario()).all
    #expect(isNear(values["risk_markup_gap"], 1000.0 / 3200 * 0.15))
  }

  /// The stored value of Fairlearn's ratio in `Tests/Oracles/inequality.py`: 30 of 100 against 65 of 100.
  @Test func accessRatiosAreFairlearns() {
    let cohorts = [(100, 37), (80, 52), (30, 9)].map { needs, purchases in
      makeCohort(needs: needs, purchases: purchases)
    }
    let values = MetricValues(makeRecord(cohorts: [cohorts]), of: makeScenario()).all
    #expect(isNear(values["access_ratio"], 0.461_538_461_538_462))
    var unserved = cohorts
    for index in 0..<3 { unserved[index].purchases = 0 }
    #expect(
      MetricValues(makeRecord(cohorts: [unserved]), of: makeScenario()).all["access_ratio"] == nil)
  }

  @Test func theSmallestRatioOfDimensionsCounts() {
    let near = [makeCohort(purchases: 500), makeCohort(purchases: 450)]
    let far = [makeCohort(purchases: 500), makeCohort(purchases: 350)]
    let values = MetricValues(makeRecord(cohorts: [near, far]), of: makeScenario()).all
    #expect(isNear(values["access_ratio"], 0.7))
    #expect(isNear(values["approval_ratio"], 1))
  }

  /// Two steps of 80 and 60 active: profit 100 and then 50, counted at 10 % less a year later.
  @Test func firmsAreCountedStepByStep() {
    var record = makeRecord()
    var (one, other) = (StepRecord(), StepRecord())
    (one.active, one.held, one.overspent, one.deceptive) = (80, 240, 8, 320)
    (one.detections, one.learned, one.spent, one.cost) = (32, 10, 150, 50)
    (other.active, other.held, other.overspent, other.spent) = (60, 40, 6, 50)
    record.trace = [one, other]
    let values = MetricValues(record, of: makeScenario()).all
    #expect(isNear(values["data_held"], 2) && isNear(values["privacy_overspent"], 0.1))
    #expect(isNear(values["deceptive_offers"], 0.1) && isNear(values["detected_lies"], 0.01))
    #expect(isNear(values["awareness"], 0.1))
    #expect(isNear(values["lifetime_value"], (100 + 50 / pow(1.1, 1.0 / 52)) / 100))
  }
}

@Suite struct PooledRatioTests {
  /// Two cohorts in six replicates: 0.4, 0.5 … against 0.8, 0.7 …
  private func result(_ purchases: [(Int, Int)]) throws -> StrategyResult {
    let records = purchases.map { low, high in
      var record = makeRecord(cohorts: [[makeCohort(purchases: low), makeCohort(purchases: high)]])
      record.all.customers = 100
      return record
    }
    let scenario = makeScenario(strategies: ["a", "b"], replicates: records.count, groups: false)
    let provenance = Provenance(
      version: "1", seed: 1, scenarioDigest: "", customers: 100, steps: 50,
      replicates: records.count)
    return try Summary.summarize([records, records], of: scenario, provenance: provenance)
      .strategies[1]
  }

  /// Means 0.5 and 0.7: their ratio, not the mean of six ratios.
  @Test func isOfMeans() throws {
    let pairs = [(400, 800), (600, 600), (500, 700), (700, 500), (300, 900), (500, 700)]
    let strategy = try result(pairs)
    let found = try #require(strategy.metrics["access_ratio"])
    #expect(abs((found.mean ?? 0) - 0.5 / 0.7) < 1e-12)
    let replicates = try #require(strategy.replicates["access_ratio"]).compactMap(\.self)
    #expect(replicates.count == 6 && abs(replicates[0] - 0.5) < 1e-12)
    #expect((found.low ?? 1) < 0.5 / 0.7 && (found.high ?? 0) > 0.5 / 0.7 && found.n == 100)
  }

  @Test func differencesOfTheSameAreNothing() throws {
    let contrast = try #require(
      try result(Array(repeating: (500, 700), count: 5)).contrasts["access_ratio"])
    #expect(contrast.difference == 0 && contrast.low == 0 && contrast.high == 0)
    #expect(contrast.p == nil && contrast.adjustedP == nil && !contrast.isClear)
  }

  @Test func fewReplicatesHaveNoInterval() throws {
    let found = try #require(try result([(500, 700), (400, 700)]).metrics["access_ratio"])
    #expect(found.mean != nil && found.low == nil && found.high == nil)
  }
}
