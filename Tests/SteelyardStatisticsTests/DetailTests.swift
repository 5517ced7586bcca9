import SteelyardModel
import SteelyardStatistics
import Testing

@Suite struct DetailTests {
  /// Three replicates of two strategies that share nothing but their size.
  private func summarize() throws -> ExperimentResult {
    var random = SplitMix(state: 11)
    let records = (0..<2).map { _ in
      (0..<3).map { _ in
        var record = randomRecord(&random)
        record.all.customers = 100
        record.fines = 64
        var step = StepRecord()
        step.goods = 0.25 * record.all.cost
        step.charge = 200
        record.trace = [step]
        return record
      }
    }
    return try Summary.summarize(
      records, of: makeScenario(strategies: ["one price", "other"]), provenance: somewhere)
  }

  @Test func causesAddUpToTheDifferenceInProfit() throws {
    let strategy = try summarize().strategies[1]
    #expect(Set(strategy.detail.causes.keys) == Set(ProfitCause.allCases.map(\.rawValue)))
    let sum = strategy.detail.causes.values.reduce(0) { $0 + ($1.difference ?? .nan) }
    let difference = try #require(strategy.contrasts["profit"]?.difference)
    #expect(abs(sum - difference) < 1e-9 * max(1, abs(difference)))
    #expect(strategy.detail.causes.values.allSatisfy { $0.low != nil && $0.high != nil })
  }

  @Test func partsAddUpToProfit() throws {
    for strategy in try summarize().strategies {
      let parts = strategy.detail.parts.mapValues { $0.mean ?? .nan }
      let revenue = try #require(parts["revenue"])
      let costs = parts.filter { $0.key != "revenue" }.values.reduce(0, +)
      let profit = try #require(strategy.metrics["profit"]?.mean)
      #expect(abs(revenue - costs - profit) < 1e-9)
      #expect(abs((parts["fines"] ?? 0) - 64 / 5000) < 1e-12)
      #expect(abs((parts["charges"] ?? 0) - 136 / 5000) < 1e-12)
    }
  }

  /// Only the price differs: 4.20 instead of 4.00 over 2,000 purchases of 100 customers in 50 steps.
  @Test func whatDiffersIsTheCause() throws {
    var dear = makeRecord()
    dear.all.spent = 8400
    let strategy = try Summary.summarize(
      [[makeRecord(), makeRecord()], [dear, dear]],
      of: makeScenario(strategies: ["one price", "dear"], groups: false), provenance: somewhere
    ).strategies[1]
    let causes = strategy.detail.causes.mapValues { $0.difference ?? .nan }
    #expect(abs((causes["price"] ?? 0) - 400.0 / 5000) < 1e-12)
    for (cause, value) in causes where cause != "price" { #expect(value == 0, "\(cause)") }
  }

  @Test func aFirmThatSoldNothingHasNoCauses() throws {
    var none = makeRecord()
    none.all.purchases = 0
    let strategy = try Summary.summarize(
      [[makeRecord()], [none]],
      of: makeScenario(strategies: ["one price", "none"], groups: false), provenance: somewhere
    ).strategies[1]
    #expect(strategy.detail.causes.isEmpty && !strategy.detail.parts.isEmpty)
  }

  @Test func groupsAreComparedInPairs() throws {
    let result = try summarize()
    #expect(result.strategies[0].detail.byCohort.isEmpty, "nothing on the baseline")
    let strategy = result.strategies[1]
    for (dimension, cohorts) in strategy.byCohort {
      for (cohort, estimates) in cohorts {
        let contrast = try #require(strategy.detail.byCohort[dimension]?[cohort]?["surplus"])
        let other = result.strategies[0].byCohort[dimension]?[cohort]?["surplus"]?.mean
        let mine = estimates["surplus"]?.mean
        #expect(abs((mine ?? 0) - (other ?? 0) - (contrast.difference ?? .nan)) < 1e-9)
      }
    }
    #expect(Set(strategy.detail.byCulture.keys) == Set(strategy.byCulture.keys))
  }

  @Test func theLedgerAndTheTraceHaveIntervals() throws {
    let strategy = try summarize().strategies[1]
    for (id, estimate) in strategy.detail.ledger {
      #expect(abs((estimate.mean ?? .nan) - (strategy.ledger[id] ?? 0)) < 1e-12)
      #expect((estimate.low ?? .nan) <= (estimate.high ?? .nan))
    }
    #expect(strategy.detail.trustStart?.mean == strategy.trustStart)
    for (id, series) in strategy.detail.trace {
      #expect(series.mean == strategy.trace[id] && series.low.count == 1, "\(id)")
    }
  }

  /// Half of 60 customers at one half, the other at three quarters.
  @Test func trustOfACultureIsOverItsCustomers() throws {
    var record = makeRecord()
    record.trace = [StepRecord()]
    record.cultures = [Tally(), Tally()]
    record.cultures[0].customers = 60
    record.cultures[1].customers = 29
    record.cultureTrust = [[Int64(0.625 * 0x1p23) * 60, 5]]
    record.cohorts = [[Tally(), Tally()], [Tally(), Tally()]]
    let scenario = makeScenario()
    let codes = scenario.population.cultures.map(\.subject.code)
    let detail = try Summary.summarize([[record, record]], of: scenario, provenance: somewhere)
      .strategies[0].detail
    #expect(detail.cultureTrust[codes[0]]?.mean == [62.5])
    #expect(detail.cultureTrust[codes[0]]?.low == [62.5])
    #expect(detail.cultureTrust[codes[1]] == nil, "too few to speak of")
  }
}
