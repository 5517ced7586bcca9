import SteelyardModel
import SteelyardStatistics
import Testing

@Suite struct MetricValuesTests {
  @Test(arguments: [
    ("revenue", 1.6), ("profit", 1), ("trust", 62.5), ("trust_active", 75), ("trust_p10", 25),
    ("retention", 0.8), ("envy_latent", 0.1), ("envy_discovered", 0.01),
    ("autonomy_loss", 0.05), ("offered_price", 4), ("access", 0.5), ("surplus", 1.5),
    ("envy_latent_active", 0.125), ("envy_discovered_active", 0.0125),
    ("autonomy_loss_active", 0.0625), ("access_active", 0.625),
  ])
  func followsItsDefinition(_ id: String, _ expected: Double) throws {
    let found = try #require(MetricValues(makeRecord(), of: makeScenario()).all[id])
    #expect(abs(found - expected) < 1e-12)
  }

  @Test func everyMetricHasAValueWhereEverythingHappened() {
    let record = makeRecord(cohorts: [[makeCohort(), makeCohort()]])
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
      for id in ["price_gap", "access_gap", "surplus_gap"] {
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
    record.all = Tally()
    #expect(MetricValues(record, of: makeScenario()).all == [:])
    record.all.customers = 40
    let values = MetricValues(record, of: makeScenario()).all
    #expect(
      Set(values.keys) == ["revenue", "profit", "trust", "trust_p10", "retention"],
      "without a need, an offer or anybody active")
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
    let weights = record.cultures.map { Double($0.customers) }
    for id in ["revenue", "profit", "trust", "retention"] {
      let parts = try values.byCulture.map { try #require($0[id]) }
      let mean = zip(parts, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
      #expect(isNear(values.all[id], mean), "\(id)")
    }
  }

  private func isNear(_ value: Double?, _ expected: Double) -> Bool {
    guard let value else { return false }
    return abs(value - expected) < 1e-12 * max(1, abs(expected))
  }
}
