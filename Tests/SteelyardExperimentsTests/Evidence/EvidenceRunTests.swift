import SteelyardStrategies
import Testing

@testable import SteelyardExperiments
@testable import SteelyardModel

@Suite struct EvidenceRunTests {
  /// The measures of every replicate, as a plain experiment on the scenario leaves them.
  private func records(_ scenario: Scenario) throws -> [[RunRecord]] {
    let plan = try MemoryPlan(scenario, workers: 1, available: nil)
    return try Runs(scenario, plan: plan, isCancelled: { false }, progress: { _ in }).records()
  }

  @Test func readingsAreMeansOverReplicatesOfTheFormula() throws {
    let study = Published.study("A", readings: [try Published.reading("2 * buys - storm / 4")])
    let scenario = try Published.scenario(study)
    let values = try records(scenario)[0].map { record in
      2 * (try #require(record.measures[1])) - (try #require(record.measures[0])) / 4
    }
    let mean = values.reduce(0, +) / 3
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    // Student's 97.5 % quantile with two degrees of freedom.
    let half = 4.302652729911275 * (squares / 2 / 3).squareRoot()
    let reading = try EvidenceRun([scenario]).run().findings[0].readings[0]
    #expect(abs(try #require(reading.simulated.mean) - mean) < 1e-12)
    #expect(abs(try #require(reading.simulated.low) - (mean - half)) < 1e-9)
    #expect(abs(try #require(reading.simulated.high) - (mean + half)) < 1e-9)
    #expect(half > 0)
    #expect(reading.simulated.n == 300)
    #expect(reading.value == "2 * buys - storm / 4")
  }

  @Test func measuresOfDifferentStrategiesMeetInOneFormula() throws {
    let study = Published.study("A", readings: [try Published.reading("pushed - buys", -1...1)])
    let scenario = try Published.scenario(study, replicates: 1)
    let all = try records(scenario)
    let expected =
      try #require(all[1][0].measures[2]) - (try #require(all[0][0].measures[1]))
    let reading = try EvidenceRun([scenario]).run().findings[0].readings[0]
    #expect(reading.simulated.mean == expected)
    #expect(expected != 0)
    #expect(reading.simulated.low == nil, "one replicate has no interval")
  }

  /// A measure of a world is that of a scenario which is that world.
  @Test func measuresOfAWorldComeFromThere() throws {
    let plain = try Published.scenario(nil)
    let market = Market(
      sector: plain.market.sector, currency: "EUR", listPrice: .fixed(7), goingRate: 4)
    let world = World(
      name: "abroad", market: market, cultures: plain.population.cultures,
      parameters: plain.parameters)
    let study = Published.study(
      "A", readings: try ["abroad", "buys"].map { try Published.reading($0) }, worlds: [world])
    let readings = try EvidenceRun([try Published.scenario(study)]).run().findings[0].readings
    var draft = ScenarioDraft()
    draft.customers = 300
    draft.steps = 4
    draft.replicates = 3
    draft.network = plain.population.network
    draft.listPrice = 7
    draft.goingRate = 4
    draft.strategies = [StrategyDraft(name: "one price")]
    let moved = try Experiment(try Scenario(draft, catalogue: Catalogue.builtIn)).run()
    #expect(readings[0].simulated.mean == moved.strategies[0].metrics["access"]?.mean)
    let home = try #require(readings[1].simulated.mean)
    #expect(try #require(readings[0].simulated.mean) < home, "dearer there")
  }

  @Test func whatIsUndefinedIsOutside() throws {
    let study = Published.study("A", readings: [try Published.reading("returns + buys")])
    let finding = try EvidenceRun([try Published.scenario(study)]).run().findings[0]
    #expect(finding.readings[0].simulated.mean == nil)
    #expect(!finding.readings[0].isInside)
    #expect(!finding.isInside)
  }

  @Test(arguments: [2, 3, 8]) func workersChangeNothing(_ workers: Int) throws {
    let run = try EvidenceRun([
      try Published.finding("C", fitted: ["fairness.unfair_exploit"]),
      try Published.finding("A", label: .predicted, formula: "buys"),
      try Published.finding("B", fitted: ["fairness.norm"], formula: "pushed"),
    ])
    let result = try run.run(workers: workers)
    #expect(result == (try run.run()))
    #expect(result.findings.map(\.id) == ["A", "B", "C"])
  }

  @Test func theSeedIsThatOfAllOrNone() throws {
    let study = Published.study("A", readings: [try Published.reading("buys")])
    let other = Published.study("B", readings: [try Published.reading("buys")])
    let one = try Published.scenario(study, seed: 5)
    #expect(try EvidenceRun([one]).run().provenance.seed == 5)
    let mixed = try EvidenceRun([one, try Published.scenario(other, seed: 6)]).run()
    #expect(mixed.provenance.seed == nil)
    #expect(mixed.provenance.scenarioDigest.count == 64)
  }

  @Test func onlyTheFindingsAskedForRun() throws {
    let scenarios = try ["A", "B"].map { try Published.finding($0) }
    let waiting = [WaitingFinding(finding: "LATER9", reason: "needs several firms")]
    let run = try EvidenceRun(scenarios, only: ["B"], waiting: waiting)
    let result = try run.run()
    #expect(result.findings.map(\.id) == ["B"])
    #expect(result.waiting == waiting)
    #expect(throws: EvidenceError.self) { try EvidenceRun(scenarios, only: ["C"]) }
  }

  @Test func complaintsSayWhatIsMeant() throws {
    let scenarios = try ["KKT1986", "ACQ2013"].map { try Published.finding($0) }
    let waiting = [WaitingFinding(finding: "LATER9", reason: "needs several firms")]
    func complaint(_ scenarios: [Scenario], _ id: String) -> String? {
      do throws(EvidenceError) {
        _ = try EvidenceRun(scenarios, only: [id], waiting: waiting)
        return nil
      } catch {
        return error.description
      }
    }
    #expect(
      complaint(scenarios, "KKT1968")
        == "found `KKT1968`, wanted the id of a finding; did you mean `KKT1986`?")
    #expect(complaint(scenarios, "LATER9") == "`LATER9` is not replayed: needs several firms")
    #expect(
      complaint(scenarios + scenarios.prefix(1), "KKT1986")
        == "found two scenarios that replay `KKT1986`, wanted each finding once")
    #expect(
      complaint([try Published.scenario(nil)], "A")
        == "`test`: found no `study.finding`, wanted the id of a published finding")
  }

  @Test func cancellingStopsEverything() throws {
    let run = try EvidenceRun([try Published.finding("A")])
    #expect(throws: ExperimentError.cancelled) {
      try run.run(workers: 2, isCancelled: { true })
    }
  }
}
