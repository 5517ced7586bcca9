import Foundation
import SteelyardModel
import Testing

@testable import SteelyardStatistics

private func isNear(_ found: Double?, _ expected: Double) -> Bool {
  found.map { abs($0 - expected) < 1e-12 } ?? false
}

@Suite struct ScoreMetricsTests {
  @Test(arguments: [
    ("visits", 0.8), ("approval_qualified", 0.9), ("approval_unqualified", 0.5),
    ("approval_precision", 0.75), ("turned_away", 3), ("good_outcome", 0.4875),
    ("exposure_variety", 0.5), ("exposure_narrowing", 0.25), ("exposure_gini", 1.0 / 3),
    ("informed", 0.6), ("hidden_envy", 0.09),
  ])
  func followsItsDefinition(_ id: String, _ expected: Double) throws {
    let found = try #require(MetricValues(makeRecord(), of: makeScenario()).all[id])
    #expect(abs(found - expected) < 1e-12)
  }

  /// Shares .6, .3 and .1 of three categories.
  @Test func coverageOfExposureIsTheEffectiveNumberOfCategories() {
    let entropy = -(0.6 * log(0.6) + 0.3 * log(0.3) + 0.1 * log(0.1))
    let found = MetricValues(makeRecord(), of: makeScenario()).all["exposure_coverage"]
    #expect(isNear(found, exp(entropy) / 3))
  }

  @Test func nobodyIsToldOfPricesThatAreTheSameForAll() {
    var record = makeRecord()
    record.isPersonal = false
    #expect(MetricValues(record, of: makeScenario()).all["informed"] == nil)
  }

  /// The stored values of Fairlearn in `Tests/Oracles/inequality.py`.
  @Test func gapsOfScreeningAreFairlearns() {
    let cohorts = [(120, 96, 80, 24), (60, 39, 90, 45), (50, 45, 50, 10)].map {
      qualified, letIn, others, slipped in
      var cohort = makeCohort()
      (cohort.applications, cohort.approvals) = (qualified + others, letIn + slipped)
      (cohort.qualified, cohort.qualifiedApprovals) = (qualified, letIn)
      return cohort
    }
    var values = MetricValues(makeRecord(cohorts: [cohorts]), of: makeScenario()).all
    #expect(isNear(values["equal_opportunity_gap"], 0.25))
    #expect(isNear(values["equalized_odds_gap"], 0.3))
    // 96 of 120, 39 of 84 and 45 of 55 approved are qualified.
    #expect(isNear(values["predictive_parity_gap"], 0.353_896_103_896_103_9))
    var unqualified = cohorts
    (unqualified[2].applications, unqualified[2].approvals) = (50, 45)
    values = MetricValues(makeRecord(cohorts: [unqualified]), of: makeScenario()).all
    #expect(values["equalized_odds_gap"] == nil, "nobody there was not qualified")
    #expect(isNear(values["equal_opportunity_gap"], 0.25))
  }

  /// 2.50 and 3.10 of a list price of 4.
  @Test func theTurnedAwayAreCompared() {
    var cohorts = [makeCohort(), makeCohort()]
    (cohorts[0].turnedAway, cohorts[1].turnedAway) = (500 * 2.5, 500 * 3.1)
    let values = MetricValues(makeRecord(cohorts: [cohorts]), of: makeScenario()).all
    #expect(isNear(values["turned_away_gap"], 0.6 / 4))
  }

  /// 10 of 50 and 25 of 50 customers pay more than the median.
  @Test func thoseAboveTheMedianAreCompared() {
    var cohorts = [makeCohort(), makeCohort()]
    for (index, above) in [10, 25].enumerated() {
      var spread = Dispersion()
      (spread.count, spread.above) = (50, above)
      cohorts[index].spread[.price] = spread
    }
    let values = MetricValues(makeRecord(cohorts: [cohorts]), of: makeScenario())
    #expect(isNear(values.all["above_median_ratio"], 0.4))
    #expect(values.byCohort[0].map { $0["above_median"] } == [0.2, 0.5])
  }

  /// The stored value of scikit-learn's homogeneity in `Tests/Oracles/inequality.py`.
  @Test func echoesAreWhatCategoriesTellOfGroups() {
    #expect(
      isNear(EchoChamber.told([[60, 25, 15], [10, 70, 40], [5, 5, 90]]), 0.285_961_847_756_003))
    #expect(isNear(EchoChamber.told([[10, 20], [30, 60]]), 0), "the same mix")
    #expect(isNear(EchoChamber.told([[10, 20, 0], [0, 0, 7]]), 1), "nothing in common")
    #expect(EchoChamber.told([[1, 2], [0, 0]]) == nil && EchoChamber.told([]) == nil)
  }

  @Test func echoesTakeTheDimensionThatTellsMost() {
    func cohort(_ seen: [Int], customers: Int = 50) -> Tally {
      var tally = makeCohort(customers: customers)
      tally.seen = seen
      return tally
    }
    let record = makeRecord(cohorts: [
      [cohort([50, 50]), cohort([50, 50])], [cohort([80, 0]), cohort([0, 20])],
      [cohort([9, 0], customers: 29), cohort([0, 9])],
    ])
    #expect(isNear(MetricValues(record, of: makeScenario()).all["echo_chamber"], 1))
    let alike = makeRecord(cohorts: [Array(record.cohorts[0]), Array(record.cohorts[2])])
    #expect(
      isNear(MetricValues(alike, of: makeScenario()).all["echo_chamber"], 0),
      "groups of 29 are too small to speak of")
  }

  /// Two steps of 80 and 60 active: 100 messages, 30 opened; 20 spent brought a margin of 50.
  @Test func marketingIsCountedStepByStep() {
    var record = makeRecord()
    var (one, other) = (StepRecord(), StepRecord())
    (one.active, one.messages, one.clicks, one.marketing, one.lift) = (80, 70, 20, 12, 55)
    (other.active, other.messages, other.clicks, other.marketing, other.lift) = (60, 30, 10, 8, -5)
    record.trace = [one, other]
    var values = MetricValues(record, of: makeScenario()).all
    #expect(isNear(values["messages"], 100.0 / 140) && isNear(values["click_rate"], 0.3))
    #expect(isNear(values["marketing_cost"], 0.1) && isNear(values["marketing_lift"], 0.25))
    #expect(isNear(values["marketing_return"], 1.5))
    (record.trace[0].marketing, record.trace[1].marketing) = (0, 0)
    values = MetricValues(record, of: makeScenario()).all
    #expect(values["marketing_return"] == nil && isNear(values["marketing_lift"], 0.25))
  }

  /// In a year of 52 steps four breaches happened, two became known, one kept for 13 steps; 10 of 25
  /// complaints were answered.
  @Test func conductIsCounted() {
    var record = makeRecord()
    record.trace = Array(repeating: StepRecord(), count: 52)
    record.silentSteps = 13
    var values = MetricValues(record, of: makeScenario()).all
    #expect(isNear(values["data_losses"], 4) && isNear(values["breaches_told"], 0.5))
    #expect(isNear(values["breach_silence"], 0.25) && isNear(values["answered_complaints"], 0.4))
    (record.losses, record.all.complaints) = (0, 0)
    values = MetricValues(record, of: makeScenario()).all
    #expect(values["breaches_told"] == nil && values["breach_silence"] == nil)
    #expect(values["data_losses"] == 0 && values["answered_complaints"] == nil)
  }
}

@Suite struct TrustOverTimeTests {
  /// Mean trust of 100 customers in points, from the start on.
  private func values(_ points: [Double]) -> [String: Double] {
    var record = makeRecord()
    let sums = points.map { Int64($0 / 100 * 0x1p23) * 100 }
    record.all.trustStart = sums[0]
    record.trace = sums.dropFirst().map { sum in
      var step = StepRecord()
      step.trust = sum
      return step
    }
    return MetricValues(record, of: makeScenario()).all
  }

  /// Falls of 5, 15 and 2 over six steps; the deepest is from 55 to 33; 90 % of 55 is 49.5, reached
  /// again two steps after the 33 and five after the 55.
  @Test func fallsAndRecoversByHand() {
    let found = values([50, 55, 50, 35, 33, 45, 50])
    #expect(abs((found["trust_erosion"] ?? 0) - 22.0 / 6) < 1e-4)
    #expect(abs((found["trust_fall"] ?? 0) - 22) < 1e-4)
    #expect(found["trust_recovery"] == 5)
  }

  @Test func whoNeverFallsHasNothingToRecoverFrom() {
    let found = values([50, 51, 52])
    #expect(found["trust_erosion"] == 0 && found["trust_fall"] == 0)
    #expect(found["trust_recovery"] == nil)
    #expect(values([50, 47, 50])["trust_recovery"] == nil, "never below 90 %")
    #expect(values([50, 30, 40])["trust_recovery"] == nil, "does not come back")
    #expect(values([50, 30, 46])["trust_recovery"] == 2)
  }

  @Test func nothingIsKnownWithoutSteps() {
    #expect(MetricValues(makeRecord(), of: makeScenario()).all["trust_erosion"] == nil)
  }
}

@Suite struct PrincipleScoreTests {
  private func points(_ principle: Principle, _ metrics: [String: Double]) -> Double? {
    PrincipleScore(metrics, listPrice: 4).points(principle.measurements)
  }

  /// A harm of 0.05 is a quarter of the worst at a list price of 4; 0.10 of offers half of it.
  @Test func scoresByHand() {
    let all = [
      "deceptive_offers": 0.1, "manipulation_harm": 0.05, "autonomy_loss": 0.3, "worse_off": -1,
    ]
    #expect(isNear(points(.integrity, all), 56.25), "a quarter of 50, 75, 0 and 100")
    #expect(isNear(points(.transparency, ["overt_use": 0.25]), 25), "the others drop out")
    #expect(points(.privacy, [:]) == nil)
    #expect(points(.fairness, ["fairness": 62.5]) == 62.5)
  }

  /// A half counted three times and a whole counted once.
  @Test func weighs() {
    let measurements = [
      PrincipleMeasurement("trust", weight: 3, worst: 0, best: 100),
      PrincipleMeasurement("envy_latent", worst: 0.2, best: 0),
    ]
    let score = PrincipleScore(["trust": 50, "envy_latent": 0], listPrice: 4)
    #expect(isNear(score.points(measurements), 62.5))
  }

  @Test func saysHowMuchItRestsOn() throws {
    let metric = try #require(Metric.named("accountability"))
    let count = PrincipleScore.count(metric, among: ["complaints", "fines", "trust"])
    #expect(count == 2 && metric.base == .measurements)
    let trust = try #require(Metric.named("trust"))
    #expect(PrincipleScore.count(trust, among: ["fairness"]) == 0)
  }

  /// One strategy has breaches to tell of and the other has none: neither is scored by them.
  @Test func nCountsMeasurements() throws {
    var records = [makeRecord(), makeRecord()]
    records[0].trace = [StepRecord()]
    records[1].trace = [StepRecord()]
    (records[1].losses, records[1].breaches) = (0, 0)
    let scenario = makeScenario(strategies: ["a", "b"], replicates: 1, groups: false)
    let both = try Summary.summarize(
      records.map { [$0] }, of: scenario, provenance: somewhere)
    let alike = try Summary.summarize(
      [[records[0]], [records[0]]], of: scenario, provenance: somewhere)
    for strategy in both.strategies {
      #expect(strategy.metrics["transparency"]?.n == 2)
      #expect(strategy.metrics["transparency"]?.mean != nil)
    }
    #expect(alike.strategies[0].metrics["transparency"]?.n == 3)
    let scores = both.strategies.map { $0.metrics["transparency"]?.mean }
    #expect(scores[0] == scores[1], "a breach that was told raises nothing")
  }

  @Test(arguments: Principle.allCases) func restsOnWhatExists(_ principle: Principle) {
    #expect(Metric.named(principle.metric)?.unit == "points")
    for measurement in principle.measurements {
      let metric = Metric.named(measurement.metric)
      #expect(metric != nil && measurement.weight > 0 && measurement.worst != measurement.best)
      #expect(metric?.unit.contains("currency") == measurement.isMoney)
      switch metric?.better {
      case .higher: #expect(measurement.best > measurement.worst)
      case .lower: #expect(measurement.best < measurement.worst)
      default: Issue.record("\(measurement.metric) has no better direction")
      }
    }
  }
}
