import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// Statistics over customers, against the customers' own accounts.
@Suite struct ProbeStatisticTests {
  private typealias M = Studies

  @Test func spreadsAreThoseOfTheAccounts() throws {
    let statistics: [Measure.Statistic] = [.mean, .median, .sd, .gini, .tenth]
    let run = try M.run(Study(measures: statistics.map { M.measure(.purchases, $0) }))
    let counts = run.state.account.purchases.values.map(Double.init)
    for (index, statistic) in statistics.enumerated() {
      let wanted = SampleStatistic.single(statistic, counts)
      #expect(run.record.measures[index] == wanted, "\(statistic)")
    }
  }

  /// A rate per visit leaves out those who never came; a mean of rates would be another number.
  @Test func ratesLeaveOutThoseWithoutADivisor() throws {
    let run = try M.run(Study(measures: [M.measure(.purchases, per: .visit, .median)]))
    let account = run.state.account
    let rates = (0..<300).compactMap { row -> Double? in
      let visits = account.offers[row]
      return visits == 0 ? nil : Double(account.purchases[row]) / Double(visits)
    }
    #expect(rates.count < 300)
    #expect(run.value == SampleStatistic.single(.median, rates))
  }

  @Test func aVariableGoesTogetherWithItself() throws {
    let run = try M.run(
      Study(measures: [
        M.measure(.trust, with: .trust, .correlation), M.measure(.trust, with: .trust, .slope),
        M.measure(.spent, with: .purchases, .correlation),
        M.measure(.trust, with: .misses, .slope),
      ]))
    let found = run.record.measures
    #expect(M.isNear(found[0], 1, 1e-9) && M.isNear(found[1], 1, 1e-9))
    #expect(try #require(found[2]) > 0.9)
    #expect(try #require(found[3]).isFinite)
  }

  @Test func pairsAreThoseOfTheAccounts() throws {
    let run = try M.run(Study(measures: [M.measure(.spent, with: .purchases, .slope)]))
    let account = run.state.account
    let pairs = (0..<300).map { (account.spent[$0], Double(account.purchases[$0])) }
    #expect(M.isNear(run.value, try #require(SampleStatistic.pair(.slope, pairs)), 1e-9))
  }

  /// Nothing varies, nobody is there, nothing was bought: no number rather than a wrong one.
  @Test func whatHasNoValueHasNone() throws {
    let nobody = Measure.Cohort(dimension: 0, cohort: 9)
    let run = try M.run(
      Study(measures: [
        M.measure(.purchases, with: .approvals, .correlation),
        M.measure(.approvals, per: .message), M.measure(.purchases, cohort: nobody),
        M.measure(.approvals, .gini),
      ]), strategy: 0)
    #expect(run.record.measures == [nil, nil, nil, nil])
  }

  /// One category: everybody who bought bought one, and all sales are in it.
  @Test func aRangeOfOneHasNoSpread() throws {
    let run = try M.run(
      Study(measures: [
        M.measure(.diversity), M.measure(.diversity, .sd), M.measure(.concentration),
        M.measure(.variety), M.measure(.coverage), M.measure(.tailSales), M.measure(.tailExposure),
      ]))
    #expect(M.isNear(run.record.measures[0], 1) && M.isNear(run.record.measures[1], 0))
    #expect(M.isNear(run.record.measures[2], 0))
    #expect(run.record.measures[3...] == [0, 1, 0, nil], "nothing is recommended")
  }
}
