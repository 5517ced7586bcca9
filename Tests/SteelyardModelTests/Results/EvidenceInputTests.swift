import SteelyardTestSupport
import Testing

@testable import SteelyardModel

/// What a parameter or the file sets by itself is shown and never counted.
@Suite struct EvidenceInputTests {
  private func finding(_ inputs: [Bool]) throws -> FindingResult {
    let value = try Formula("a")
    let missed = Estimate(mean: 9, low: 8, high: 10, n: 100)
    let readings = inputs.map { isInput in
      ReadingResult(
        Reading(what: "x", value: value, target: .band(0...1), isInput: isInput),
        simulated: missed)
    }
    return try FindingResult(
      id: "X2000", Scenario(ScenarioCheckTests.sound, catalogue: TestCatalogue.all),
      Study(finding: "X2000", status: .verified, label: .calibrated, fitted: ["trust.gain"]),
      readings: readings)
  }

  private func summary(_ finding: FindingResult) -> EvidenceSummary {
    EvidenceSummary(
      EvidenceResult(
        provenance: EvidenceProvenance(version: "1", seed: 1, scenarioDigest: ""),
        findings: [finding], leftOut: [], waiting: []))
  }

  @Test func inputsAloneDoNotGate() throws {
    #expect(try !finding([true, true]).gates)
    #expect(try finding([true, false]).gates)
  }

  @Test func inputsAreNoBands() throws {
    let summary = try summary(finding([true, false, false]))
    #expect(summary.bands.all == 2 && summary.bands.met == 0)
    #expect(summary.inputs == 1 && summary.calibratedReadings == 2)
  }

  /// A value that a file or one of its worlds gives counts once, and only where the sector of that
  /// market says something else.
  @Test func countsTheValuesOfMarketsStudied() throws {
    var scenario = try Scenario(ScenarioCheckTests.sound, catalogue: TestCatalogue.all)
    scenario.parameters = ParameterSet(sector: scenario.market.sector)
    func values(_ worlds: [[Double]]) -> Int {
      let worlds = worlds.enumerated().map { position, gains in
        var parameters = scenario.parameters
        for (path, gain) in zip(["trust.gain", "trust.loss"], gains) {
          parameters.set(path, to: gain)
        }
        return World(
          name: "w\(position)", market: scenario.market, cultures: scenario.population.cultures,
          parameters: parameters)
      }
      let study = Study(finding: "X2000", worlds: worlds)
      scenario.study = study
      return FindingResult(id: "X2000", scenario, study, readings: []).marketValues
    }
    #expect(values([]) == 0)
    #expect(values([[0.111], [0.111, 0.122]]) == 2)
    scenario.parameters.set("trust.gain", to: 0.133)
    #expect(values([[0.111], [0.111, 0.122]]) == 3)
  }
}
