import SteelyardModel
import SteelyardTestSupport
import Testing

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
}
