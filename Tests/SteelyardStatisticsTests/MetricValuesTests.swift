import Foundation
import SteelyardModel
import SteelyardStatistics
import Testing

@Suite struct MetricValuesTests {
  @Test(arguments: [
    ("revenue", 1.6), ("profit", 1), ("trust", 62.5), ("trust_active", 75), ("trust_p10", 25),
    ("retention", 0.8), ("envy_latent", 0.1), ("envy_discovered", 0.01),
    ("autonomy_loss", 0.05), ("offered_price", 4), ("access", 0.5), ("surplus", 1.5),
    ("envy_latent_active", 0.125), ("envy_discovered_active", 0.0125),
    ("autonomy_loss_active", 0.0625), ("manipulation_harm", 0.1), ("access_active", 0.625),
    ("complaints", 0.26),
    ("harm", 0.025), ("approval", 0.75), ("fines", 0.05), ("breaches", 2),
    ("surplus_decision", 1.7), ("welfare_distortion", 0.2), ("producer_surplus", 1.25),
    ("total_surplus", 2.75), ("deadweight_loss", 0.2), ("autonomy_literacy_gap", 0.06),
    ("counterfactual_price_gap", 0.05), ("counterfactual_changed", 0.25),
    ("counterfactual_shift", -0.025),
    ("consent_quality", 0.6), ("overt_use", 0.25), ("privacy_cost", 0.05),
    ("privacy_exposure", 0.1),
    ("variety", 0.5), ("sales_gini", 0.066_666_666_666_666_67), ("tail_exposure", 0.1),
  ])
  func followsItsDefinition(_ id: String, _ expected: Double) throws {
    let found = try #require(MetricValues(makeRecord(), of: makeScenario()).all[id])
    #expect(abs(found - expected) < 1e-12)
  }

  /// Where nothing was asked, used or weighed there is nothing to judge; nor with few people.
  @Test func whatNeverHappenedHasNoShare() {
    var record = makeRecord()
    record.all.data = DataUses()
    (record.all.missedTrade, record.all.weighed) = (0, 0)
    record.literacy[0].customers = 29
    record.all.twins.customers = 29
    let values = MetricValues(record, of: makeScenario()).all
    for id in [
      "consent_quality", "overt_use", "deadweight_loss", "autonomy_literacy_gap",
      "counterfactual_price_gap", "counterfactual_changed", "counterfactual_shift",
    ] {
      #expect(values[id] == nil, "\(id)")
    }
    #expect(values["privacy_cost"] == 0)
  }

  /// Shares .4, .3 and .3 of three categories.
  @Test func coverageIsTheEffectiveNumberOfCategories() {
    let entropy = -(0.4 * log(0.4) + 0.6 * log(0.3))
    let found = MetricValues(makeRecord(), of: makeScenario()).all["sales_coverage"]
    #expect(isNear(found, exp(entropy) / 3))
  }

  @Test func aRangeOfOneHasNoDiversity() {
    var record = makeRecord()
    (record.all.sold, record.all.variety, record.all.varied, record.exposure) = ([], 0, 0, [])
    (record.all.seen, record.all.seenVariety, record.all.seenVaried) = ([], 0, 0)
    let values = MetricValues(record, of: makeScenario()).all
    for metric in Metric.all where metric.isOfRange { #expect(values[metric.id] == nil) }
  }

  /// Prospects who joined are active, but retention is the founders' alone.
  @Test func retentionIsTheFoundersAlone() {
    func retention(_ change: (inout Tally) -> Void) -> Double? {
      var record = makeRecord()
      change(&record.all)
      return MetricValues(record, of: makeScenario()).all["retention"]
    }
    #expect(retention { $0.active = 100 } == 0.8)
    #expect(retention { $0.active = 72 } == 0.8)
    #expect(retention { $0.retained = 45 } == 0.5)
    #expect(retention { ($0.founders, $0.retained) = (100, 72) } == 0.72)
    #expect(retention { ($0.founders, $0.retained) = (0, 0) } == nil, "prospects only")
  }

  @Test func everyMetricHasAValueWhereEverythingHappened() {
    var spread = Dispersion()
    (spread.count, spread.mean, spread.above) = (50, 1, 20)
    let spreads = Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0, spread) })
    var record = makeRecord(cohorts: [[makeCohort(), makeCohort()]])
    for index in 0..<2 { record.cohorts[0][index].spread = spreads }
    spread.count = 100
    for outcome in Outcome.allCases { record.all.spread[outcome] = spread }
    record.trace = [StepRecord(), StepRecord()]
    (record.trace[0].active, record.trace[0].messages, record.trace[0].marketing) = (80, 9, 1)
    record.trace[1].trust = record.all.trustStart
    let values = MetricValues(record, of: makeScenario()).all
    #expect(Set(values.keys) == Set(Metric.all.map(\.id)))
  }

  @Test func gapsTakeTheWidestDimension() {
    let near = [makeCohort(price: 4), makeCohort(price: 4.2)]
    let far = [
      makeCohort(price: 4.8, purchases: 600, surplus: 1000),
      makeCohort(price: 4.4, purchases: 550, surplus: 1200),
      makeCohort(price: 4, purchases: 400, surplus: 2000),
    ]
    let values = MetricValues(makeRecord(cohorts: [near, far]), of: makeScenario()).all
    #expect(isNear(values["price_gap"], 0.8 / 4))
    #expect(isNear(values["access_gap"], 0.2))
    #expect(isNear(values["surplus_gap"], 1.0 / 4))
  }

  @Test func approvalsAreComparedBetweenCohorts() {
    var (near, far) = ([makeCohort(), makeCohort()], [makeCohort(), makeCohort(), makeCohort()])
    near[0].approvals = 110
    (far[0].approvals, far[1].approvals) = (140, 60)
    let values = MetricValues(makeRecord(cohorts: [near, far]), of: makeScenario()).all
    #expect(isNear(values["approval_gap"], 0.4), "0.7 against 0.3, wider than 0.55 against 0.5")
    far[2].applications = 0
    let unjudged = MetricValues(makeRecord(cohorts: [near, far]), of: makeScenario()).all
    #expect(unjudged["approval_gap"] == nil, "nobody there applied for anything")
  }

  /// Two cohorts of other vulnerability, offered the same at the same vulnerability: prices
  /// differ, but not at equal risk.
  @Test func atEqualRiskOnlyThirdsAreCompared() {
    var cohorts = [makeCohort(), makeCohort()]
    cohorts[0].riskOffers = [600, 300, 100]
    cohorts[1].riskOffers = [100, 300, 600]
    for index in 0..<2 {
      cohorts[index].riskPrices = zip(cohorts[index].riskOffers, [3.0, 4, 5]).map {
        Double($0) * $1
      }
      cohorts[index].offeredPrice = cohorts[index].riskPrices.reduce(0, +)
    }
    var values = MetricValues(makeRecord(cohorts: [cohorts]), of: makeScenario()).all
    #expect(isNear(values["price_gap"], (4.5 - 3.5) / 4))
    #expect(values["risk_price_gap"] == 0)
    // Of the three thirds, two are dearer for the second cohort: by 0.3 and 0.6 of 4.
    cohorts[1].riskPrices[0] += 100 * 0.3
    cohorts[1].riskPrices[2] += 600 * 0.6
    values = MetricValues(makeRecord(cohorts: [cohorts]), of: makeScenario()).all
    #expect(isNear(values["risk_price_gap"], (0.3 + 0 + 0.6) / 3 / 4))
  }

  @Test func thirdsThatACohortHasNoneOfAreLeftOut() {
    var cohorts = [makeCohort(), makeCohort(price: 4.4)]
    cohorts[0].riskOffers[2] = 0
    cohorts[1].riskPrices[0] *= 2
    let values = MetricValues(makeRecord(cohorts: [cohorts]), of: makeScenario()).all
    #expect(isNear(values["risk_price_gap"], ((8.8 - 4) + 0.4) / 2 / 4))
    cohorts[1].riskOffers = [0, 0, 0]
    let none = MetricValues(makeRecord(cohorts: [cohorts]), of: makeScenario()).all
    #expect(none["risk_price_gap"] == nil)
  }

  @Test func gapsLeaveOutCohortsTooSmallToJudge() {
    let small = makeCohort(customers: Metric.smallestGroup - 1, price: 9)
    let enough = makeCohort(customers: Metric.smallestGroup, price: 4.4)
    let values = MetricValues(
      makeRecord(cohorts: [[makeCohort(), enough, small]]), of: makeScenario()
    ).all
    #expect(isNear(values["price_gap"], 0.1))
  }

  @Test func gapsNeedTwoCohortsInOneDimension() {
    let small = makeCohort(customers: 29)
    for cohorts in [[], [[makeCohort(), small]], [[makeCohort()], [makeCohort(price: 5)]]] {
      let values = MetricValues(makeRecord(cohorts: cohorts), of: makeScenario()).all
      for id in ["price_gap", "access_gap", "surplus_gap", "approval_gap", "risk_price_gap"] {
        #expect(values[id] == nil, "\(id) with \(cohorts.map(\.count))")
      }
    }
  }

  @Test func gapsNeedAValueOfEveryJudgedCohort() {
    var absent = makeCohort(price: 9)
    absent.offers = 0
    let values = MetricValues(
      makeRecord(cohorts: [[makeCohort(), makeCohort(price: 5), absent]]), of: makeScenario()
    ).all
    #expect(values["price_gap"] == nil, "one cohort was offered nothing")
    #expect(values["access_gap"] == 0)
  }

  @Test func figuresOfTheActiveExistByGroup() {
    var record = makeRecord(cohorts: [[makeCohort(), makeCohort()]])
    record.cohorts[0][0].offers = 800
    let values = MetricValues(record, of: makeScenario())
    #expect(values.byCohort[0][0]["access_active"] == 0.625)
    #expect(values.byCohort[0][1]["access_active"] == 0.5)
  }

  @Test func nothingDividedByNothingIsUndefined() {
    var record = makeRecord()
    (record.all, record.exposure, record.literacy) = (Tally(), [], [])
    #expect(MetricValues(record, of: makeScenario()).all == ["breaches": 2], "a count")
    record.all.customers = 40
    let perCustomer = [
      "revenue", "profit", "trust", "trust_p10", "complaints", "fines", "breaches",
      "privacy_cost", "privacy_exposure", "informed", "accountability",
    ]
    let strangers = MetricValues(record, of: makeScenario()).all
    #expect(
      Set(strangers.keys) == Set(perCustomer),
      "without a need, an offer, a founder or anybody active")
    record.all.founders = 10
    let founders = MetricValues(record, of: makeScenario()).all
    #expect(Set(founders.keys) == Set(perCustomer + ["retention"]))
  }

  @Test func groupsHaveMetricsOnlyFromThirtyCustomersOn() {
    var record = makeRecord(cohorts: [[makeCohort(customers: 29), makeCohort(customers: 30)]])
    record.cultures = record.cohorts[0]
    let values = MetricValues(record, of: makeScenario())
    #expect(values.byCohort[0][0] == [:] && values.byCulture[0] == [:])
    #expect(values.byCohort[0][1] == values.byCulture[1])
    #expect(isNear(values.byCulture[1]["access"], 0.5))
    let comparing = Metric.all.filter { !$0.isPerGroup }.map(\.id)
    #expect(comparing.allSatisfy { values.byCulture[1][$0] == nil })
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func swappingCohortLabelsKeepsGaps(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    var record = randomRecord(&random)
    let before = MetricValues(record, of: makeScenario()).all
    record.cohorts = record.cohorts.map { $0.reversed() }.reversed()
    #expect(MetricValues(record, of: makeScenario()).all == before)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func uniformPricesLeaveNoPriceGap(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    var record = randomRecord(&random)
    for index in 0..<2 {
      record.cohorts[index] = record.cohorts[index].map { cohort in
        var cohort = cohort
        cohort.offeredPrice = 4.25 * Double(cohort.offers)
        return cohort
      }
    }
    let values = MetricValues(record, of: makeScenario()).all
    #expect(values["price_gap"] == 0)
    #expect(values["access_gap"] != 0, "the other gaps do not follow from prices alone")
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func mergedTalliesAreOnePass(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let record = randomRecord(&random)
    let values = MetricValues(record, of: makeScenario())
    for id in ["revenue", "profit", "trust", "complaints", "retention"] {
      let parts = try values.byCulture.map { try #require($0[id]) }
      let weights = record.cultures.map {
        Double(id == "retention" ? $0.founders : $0.customers)
      }
      let mean = zip(parts, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
      #expect(isNear(values.all[id], mean), "\(id)")
    }
  }

  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    guard let value else { return false }
    return abs(value - expected) < 1e-12 * max(1, abs(expected))
  }
}
