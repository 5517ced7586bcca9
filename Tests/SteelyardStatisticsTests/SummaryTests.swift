import SteelyardModel
import SteelyardStatistics
import Testing

@Suite struct SummaryTests {
  /// Three replicates of two strategies; the second takes 50 more each time.
  private func summarizePair(baseline: Int = 0) throws -> ExperimentResult {
    var random = SplitMix(state: 5)
    let first = (0..<3).map { _ in randomRecord(&random) }
    let second = first.map { record in
      var record = record
      record.all.spent += 50
      return record
    }
    let scenario = makeScenario(strategies: ["one price", "dearer"], baseline: baseline)
    return try Summary.summarize([first, second], of: scenario, provenance: somewhere)
  }

  @Test func keepsTheScenarioOrderAndMarksTheBaseline() throws {
    let result = try summarizePair(baseline: 1)
    #expect(result.strategies.map(\.name) == ["one price", "dearer"])
    #expect(result.strategies.map(\.isBaseline) == [false, true])
    #expect(result.baseline?.contrasts == [:])
    #expect(result.provenance == somewhere)
  }

  @Test func everyMetricHasAnEntryAndEveryReplicate() throws {
    for strategy in try summarizePair().strategies {
      let metrics = Metric.all(of: makeScenario().market)
      let ids = Set(metrics.map(\.id))
      #expect(!ids.contains("variety"), "one category")
      #expect(Set(strategy.metrics.keys) == ids && Set(strategy.replicates.keys) == ids)
      #expect(strategy.replicates.values.allSatisfy { $0.count == 3 })
      #expect(strategy.isBaseline || Set(strategy.contrasts.keys) == ids)
      let perGroup = Set(metrics.filter(\.isPerGroup).map(\.id))
      #expect(strategy.byCulture.values.allSatisfy { Set($0.keys) == perGroup })
      #expect(strategy.byCohort["migrant"]?["yes"].map { Set($0.keys) } == perGroup)
    }
  }

  @Test(arguments: [2, 3, 16])
  func workersChangeNothing(workers: Int) throws {
    var random = SplitMix(state: 7)
    let scenario = makeScenario(strategies: ["one", "two", "three"], baseline: 1)
    let records = (0..<3).map { _ in
      (0..<7).map { run in
        var record = randomRecord(&random)
        // Of unequal length.
        record.trace = (0..<(5 + run % 2)).map { step in
          var sums = StepRecord()
          (sums.active, sums.trust) = (90 + step, Int64(run * 1_000 + step))
          (sums.spent, sums.cost) = (Double(run * step) / 3, Double(step) / 7)
          return sums
        }
        record.cultureTrust = record.trace.map { [$0.trust / 2, $0.trust / 3] }
        return record
      }
    }
    let alone = try Summary.summarize(records, of: scenario, provenance: somewhere)
    let shared = try Summary.summarize(
      records, of: scenario, provenance: somewhere, workers: workers)
    #expect(alone == shared)
    #expect(alone.strategies.allSatisfy { $0.detail.trace["profit"]?.mean.count == 5 })
  }

  @Test func contrastsArePairedByReplicate() throws {
    let result = try summarizePair()
    let contrast = try #require(result.strategies[1].contrasts["revenue"])
    let means = result.strategies.compactMap { $0.metrics["revenue"]?.mean }
    #expect(abs((contrast.difference ?? 0) - (means[1] - means[0])) < 1e-12)
    #expect(contrast.isClear)
    #expect(result.strategies[1].contrasts["trust"]?.p == 1)
  }

  @Test func countsTheFewestCustomersBehindANumber() throws {
    var random = SplitMix(state: 9)
    let records = (0..<4).map { _ in randomRecord(&random) }
    let result = try Summary.summarize([records], of: makeScenario(), provenance: somewhere)
    let strategy = result.strategies[0]
    #expect(strategy.metrics["trust"]?.n == records.map(\.all.customers).min())
    let code = makeScenario().population.cultures[1].subject.code
    #expect(strategy.byCulture[code]?["trust"]?.n == records.map { $0.cultures[1].customers }.min())
    #expect(
      strategy.byCohort["age"]?["old"]?["trust"]?.n
        == records.map { $0.cohorts[0][1].customers }.min())
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theLedgerAddsUpToTheTrustMoved(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let records = (0..<5).map { _ in randomRecord(&random) }
    let result = try Summary.summarize([records], of: makeScenario(), provenance: somewhere)
    let strategy = result.strategies[0]
    #expect(Set(strategy.ledger.keys) == Set(Mechanism.ledger.map(\.id)))
    let end = strategy.ledger.values.reduce(strategy.trustStart, +)
    #expect(abs(end - (strategy.metrics["trust"]?.mean ?? -1)) < 1e-9)
  }

  @Test func theLedgerIsInPointsPerCustomer() throws {
    let result = try Summary.summarize(
      [[makeRecord(), makeRecord()]], of: scenarioWithoutGroups(), provenance: somewhere)
    #expect(result.strategies[0].ledger["purchase"] == 12.5)
    #expect(result.strategies[0].ledger["deception"] == 0)
    #expect(result.strategies[0].trustStart == 50)
  }

  /// Retention: 72 of the 90 who were customers at the start.
  @Test func theTraceIsPerCustomerOfTheStart() throws {
    var step = StepRecord()
    step.active = 88
    step.retained = 72
    step.spent = 150
    step.cost = 50
    step.trust = Int64(0.5 * 0x1p23) * 100
    step.trustActive = Int64(0.75 * 0x1p23) * 88
    var empty = StepRecord()
    empty.trust = step.trust
    var first = makeRecord()
    first.trace = [step, step]
    var second = makeRecord()
    second.trace = [step, empty]
    let trace = try Summary.summarize(
      [[first, second]], of: scenarioWithoutGroups(), provenance: somewhere
    ).strategies[0].trace
    #expect(trace["revenue"] == [1.5, 0.75] && trace["profit"] == [1, 0.5])
    #expect(trace["retention"] == [0.8, 0.4] && trace["trust"] == [50, 50])
    #expect(trace["trust_active"] == [75, nil], "nobody is left in one replicate")
  }

  @Test func oneReplicateGivesNoIntervals() throws {
    let result = try Summary.summarize(
      [[makeRecord()]], of: scenarioWithoutGroups(), provenance: somewhere)
    let revenue = try #require(result.strategies[0].metrics["revenue"])
    #expect(revenue == Estimate(mean: 1.6, low: nil, high: nil, n: 100))
  }

  /// Records without groups fit a plan without groups.
  private func scenarioWithoutGroups() -> Scenario { makeScenario(groups: false) }
}
