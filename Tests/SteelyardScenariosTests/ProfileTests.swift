import Foundation
import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

/// Culture profiles of the user's own.
@Suite struct ProfileTests {
  let reader = ScenarioReader(catalogue: TestCatalogue.all)

  private func profiles(_ text: String, named file: String = "p.csv") throws -> [CultureProfile] {
    let loaded = LoadedProfiles(named: file, ProfileLoader { _ in Array(text.utf8) })
    #expect(loaded.diagnostics == [] && loaded.failure == nil)
    return loaded.profiles
  }

  @Test func replacesAndJoinsTheProfilesThatShip() throws {
    let scenario = try reader.read(path: Fixtures.everything)
    let cultures = scenario.population.cultures.map(\.subject)
    #expect(cultures[0].name == "Norway, our own survey" && cultures[1].name == "Atlantis")
    #expect(cultures[2] == CultureCatalogue.profile("JPN"))
    #expect(cultures[0].score(.powerDistance) == 40)
    #expect(scenario.population.profilesFile == "own.csv")
  }

  @Test func standardizesOverTheProfilesThatShip() throws {
    let shipped = try #require(CultureCatalogue.profile("NOR"))
    let text = "iso3,pdi,trust_most_people_pct\nXAA,\(shipped.score(.powerDistance)),\n"
    let own = try #require(try profiles(text).first)
    #expect(own.standardized(.powerDistance) == shipped.standardized(.powerDistance))
    #expect(own.uncertainty(.powerDistance) == 0)
    // Without a group, a missing score is the mean of all, and as doubtful as all differ.
    #expect(abs(own.standardized(.generalTrust)) < 1e-12 && own.uncertainty(.generalTrust) == 1)
    #expect(own.name == "XAA" && own.consentDefault == "none")
  }

  @Test func fillsGapsFromTheGroupAsItIsNow() throws {
    let nordic = CultureCatalogue.all.filter { $0.group == "nordic" && $0.code != "NOR" }
    let text = "iso3,culture_group,mas\nNOR,nordic,100\nXAA,nordic,\n"
    let own = try profiles(text)
    let scores = nordic.map { $0.score(.masculinity) } + [100]
    let mean = scores.reduce(0, +) / Double(scores.count)
    #expect(abs(own[1].score(.masculinity) - mean) < 1e-9)
    #expect(own[1].uncertainty(.masculinity) >= 0.5)
    #expect(own[1].dimensions[.masculinity]?.isPublished == false)
  }

  @Test func readsTheSameFromYAML() throws {
    let folder = Fixtures.folder.appending(path: "sound")
    let csv = try String(contentsOf: folder.appending(path: "own.csv"), encoding: .utf8)
    let yaml = try String(contentsOf: folder.appending(path: "own.yaml"), encoding: .utf8)
    #expect(try profiles(csv) == profiles(yaml, named: "own.YAML"))
  }

  /// The file that ships, read as somebody's own, says what it says there.
  @Test func readsTheFileThatShips() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Sources/SteelyardModel/Resources/cultures.csv")
    let own = try profiles(try String(contentsOf: file, encoding: .utf8))
    #expect(own == CultureCatalogue.all)
  }

  @Test func needsAFileToLookBeside() {
    let text = ScenarioReaderTests.minimal + "population: {profiles: own.csv}\n"
    let error = #expect(throws: ScenarioFileError.self) {
      try reader.read(text: text, name: "s.yaml")
    }
    #expect(
      error?.description
        == "s.yaml:3:14: population.profiles: found `own.csv`, but this scenario is no file beside"
        + " which to look")
  }

  @Test(arguments: ["", "iso3\n", "iso3,pdi", "[]", "a: 1", "- 1"])
  func refusesWhatHoldsNoProfile(text: String) {
    for file in ["p.csv", "p.yml"] {
      let loaded = LoadedProfiles(named: file, ProfileLoader { _ in Array(text.utf8) })
      #expect(!loaded.diagnostics.isEmpty, "\(file)")
    }
  }

  @Test(arguments: ["XAA,1\n", "\"a\"b\n", "\"", ",", "\r", "a\n"])
  func survivesLength(piece: String) {
    let text = "iso3,pdi\n" + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    for file in ["p.csv", "p.yml"] {
      let loaded = timed(within: .seconds(60)) {
        LoadedProfiles(named: file, ProfileLoader { _ in Array(text.utf8) })
      }
      #expect(!loaded.diagnostics.isEmpty, "\(file)")
    }
  }
}
