import Testing

@testable import SteelyardExperiments
@testable import SteelyardModel

@Suite struct LeaveOneOutTests {
  private static let exploit = "fairness.unfair_exploit"
  private static let norm = "fairness.norm"

  @Test func theMiddleOfTheRangeIsUninformed() throws {
    let parameter = try #require(Registry.parameter(Self.exploit))
    #expect(parameter.uninformed == 0.725)
    #expect(Registry.all.allSatisfy { $0.range.contains($0.uninformed) })
  }

  @Test func ownParametersGoBackAndSharedOnesStay() throws {
    let run = try EvidenceRun([
      try Published.finding("A", fitted: [Self.exploit, Self.norm]),
      try Published.finding("B", fitted: [Self.norm], formula: "buys"),
      try Published.finding("C", label: .implied, formula: "buys"),
    ])
    let result = try run.run()
    #expect(result.leftOut.map(\.id) == ["A", "B"], "only calibrated findings")
    #expect(result.leftOut[0].dropped == [Self.exploit])
    #expect(result.leftOut[0].shared == [Self.norm])
    #expect(result.leftOut[1].dropped == [])
    #expect(result.leftOut[1].shared == [Self.norm])
    #expect(result.leftOut[1].readings == result.findings[1].readings)
    #expect(result.fittedParameters == [Self.norm, Self.exploit])
    #expect(result.calibratedReadings == 2)
  }

  /// What is dropped has the uninformed value, and nothing else changes.
  @Test func theRerunIsThatOfTheUninformedValue() throws {
    let scenario = try Published.finding("A", fitted: [Self.exploit])
    let parameter = try #require(Registry.parameter(Self.exploit))
    let result = try EvidenceRun([scenario]).run()
    let by = try EvidenceRun([scenario.setting([(parameter, 0.725)])])
    #expect(result.leftOut[0].readings == (try by.run().findings[0].readings))
    #expect(result.leftOut[0].readings != result.findings[0].readings)
  }

  /// A finding that does not run still keeps the parameters that it shares.
  @Test func findingsThatDoNotRunStillShare() throws {
    let run = try EvidenceRun(
      [
        try Published.finding("A", fitted: [Self.exploit]),
        try Published.finding("B", fitted: [Self.exploit]),
      ], only: ["A"])
    let result = try run.run()
    #expect(result.leftOut.map(\.id) == ["A"])
    #expect(result.leftOut[0].shared == [Self.exploit])
    #expect(result.fittedParameters == [Self.exploit])
  }

  @Test func nobodyIsLeftOutUnasked() throws {
    let run = try EvidenceRun([try Published.finding("A", fitted: [Self.exploit])])
    #expect(try run.run(leavingOut: false).leftOut.isEmpty)
  }

  /// Worlds keep their market and get the value too.
  @Test func parametersAreSetInEveryWorld() throws {
    let plain = try Published.scenario(nil)
    let world = World(
      name: "abroad", market: plain.market, cultures: plain.population.cultures,
      parameters: plain.parameters)
    let study = Published.study("A", readings: [], worlds: [world])
    let norm = try #require(Registry.parameter(Self.norm))
    let changed = try Published.scenario(study).setting([(norm, 0.7)])
    #expect(changed.parameters[norm] == 0.7)
    #expect(changed.inWorld(0).parameters[norm] == 0.7)
    #expect(changed.setting([(norm, 9)]).parameters[norm] == norm.range.upperBound)
    #expect(changed.setting([(norm, .nan)]).parameters[norm] == 0.7)
  }
}
