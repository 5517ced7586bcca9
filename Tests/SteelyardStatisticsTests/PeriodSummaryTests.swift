import SteelyardModel
import SteelyardStatistics
import Testing

/// Fairness and profit by stretches, and how customers lie, by hand.
@Suite struct PeriodSummaryTests {
  private func sums(
    customers: Int = 50, price: Double, purchases: Int, spent: Double = 0, cost: Double = 0
  ) -> PeriodSums {
    var sums = PeriodSums()
    sums.customers = customers
    sums.needs = 100
    sums.offers = 100
    sums.purchases = purchases
    sums.offeredPrice = 100 * price
    sums.surplus = Double(purchases)
    sums.spent = spent
    sums.cost = cost
    return sums
  }

  /// Old people are asked 4.4 and young ones 4.0 in the first stretch, the same in the second.
  private func record(gap: Double = 0.4, secondEnd: Int = 50) -> RunRecord {
    var record = makeRecord(cohorts: [
      [makeCohort(), makeCohort()], [makeCohort(), makeCohort()],
    ])
    record.cultures = [makeCohort(), makeCohort()]
    let even = sums(price: 4, purchases: 50)
    func period(_ end: Int, _ old: PeriodSums) -> PeriodRecord {
      var all = even
      all.merge(old)
      return PeriodRecord(
        end: end, all: all,
        cultures: [
          sums(price: 4, purchases: 50, spent: 200, cost: 100), sums(price: 4, purchases: 50),
        ], cohorts: [[even, old], [even, even]])
    }
    record.periods = [
      period(10, sums(price: 4 + gap, purchases: 50)), period(secondEnd, even),
    ]
    return record
  }

  private func summarize(_ records: [RunRecord]) throws -> StrategyResult {
    try Summary.summarize([records], of: makeScenario(), provenance: somewhere).strategies[0]
  }

  @Test func fairnessOfAStretchIsThatOfItsSums() throws {
    let detail = try summarize([record(), record()]).detail
    #expect(detail.periodEnds == [10, 50])
    // Gaps of 0.4 / 4.2 in price, none in all else: one of five components.
    let wanted = 100 * (1 - 0.4 / 4.2 / 0.2 / 5)
    let fairness = try #require(detail.periodFairness)
    let first = try #require(fairness.mean[0])
    #expect(abs(first - wanted) < 1e-9)
    #expect(fairness.mean[1] == 100)
    #expect(fairness.low[0] != nil && fairness.high.count == 2)
  }

  @Test func profitIsPerCustomerAndStepOfTheStretch() throws {
    let detail = try summarize([record(), record()]).detail
    let codes = makeScenario().population.cultures.map(\.subject.code)
    let profit = try #require(detail.cultureProfit[codes[0]])
    let wanted: [Double?] = [100.0 / 50 / 10, 100.0 / 50 / 40]
    #expect(profit.mean == wanted)
    #expect(detail.cultureProfit[codes[1]]?.mean == [0, 0])
  }

  @Test func intervalsAreOverReplicates() throws {
    let fairness = try #require(
      try summarize([record(gap: 0.2), record(gap: 0.4)]).detail.periodFairness)
    let (low, high) = (try #require(fairness.low[0]), try #require(fairness.high[0]))
    #expect(low < high && fairness.low[1] == 100 && fairness.high[1] == 100)
  }

  @Test func runsThatAreNotCutAlikeHaveNone() throws {
    let detail = try summarize([record(), record(secondEnd: 49)]).detail
    #expect(detail.periodEnds.isEmpty && detail.periodFairness == nil)
    var whole = record()
    whole.periods = []
    #expect(try summarize([whole, whole]).detail.periodFairness == nil)
  }

  @Test func aStretchWithoutNeedsHasNoFairness() throws {
    var idle = record()
    var none = PeriodSums()
    none.customers = 100
    idle.periods[1] = PeriodRecord(
      end: 50, all: none, cultures: idle.periods[1].cultures, cohorts: idle.periods[1].cohorts)
    let fairness = try #require(try summarize([idle, record()]).detail.periodFairness)
    #expect(fairness.mean[0] != nil && fairness.mean[1] == nil)
  }

  @Test func customersLieInMoney() throws {
    let runs = [0.1, 0.3].map { step in
      var record = makeRecord()
      var spread = Dispersion()
      spread.quantiles = Dispersion.shares.indices.map { 1 + step * Double($0) }
      record.all.spread[.price] = spread
      return record
    }
    let detail = try Summary.summarize(
      [runs], of: makeScenario(groups: false), provenance: somewhere
    ).strategies[0].detail
    let price = try #require(detail.spread[.price])
    #expect(price.mean.count == Dispersion.shares.count)
    // 1 + 0.2 k list prices of 4.
    let fifth = try #require(price.mean[5])
    #expect(abs(fifth - 8) < 1e-12)
    #expect(price.mean[0] == 4)
    #expect(detail.spread[.surplus] == nil)
  }
}
