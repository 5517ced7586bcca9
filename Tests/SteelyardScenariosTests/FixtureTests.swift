import Foundation
import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

/// Each fixture is a spoilt file with, beside it, everything that is said about it.
@Suite struct FixtureTests {
  @Test(arguments: try spoilt())
  func saysExactly(name: String) throws {
    let file = Fixtures.folder.appending(path: "\(name).yaml").path
    let error = #expect(throws: ScenarioFileError.self) {
      try ScenarioReader(catalogue: TestCatalogue.all).read(path: file)
    }
    let said =
      try #require(error).description
      .replacing(Fixtures.folder.path + "/", with: "") + "\n"
    try Fixtures.record(said, as: "\(name).txt")
    let expected = try String(
      contentsOf: Fixtures.folder.appending(path: "\(name).txt"), encoding: .utf8)
    #expect(said == expected)
    #expect(error?.exitCode == 65)
  }

  @Test func findsAllFixtures() throws {
    #expect(try Self.spoilt().count == 48)
  }

  static func spoilt() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Fixtures.folder.path)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }
}

/// Where the fixtures are.
enum Fixtures {
  static let folder = Bundle.module.bundleURL.appending(path: "Fixtures")
  static let everything = folder.appending(path: "sound/everything.yaml").path
  /// Finds the profiles that it names.
  static let profiles = ProfileLoader(beside: everything)

  /// With `RECORD_FIXTURES=1`, writes an expectation anew beside this file, to be read with care.
  static func record(_ text: String, as name: String) throws {
    guard ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" else { return }
    let source = URL(filePath: #filePath).deletingLastPathComponent()
    try text.write(
      to: source.appending(path: "Fixtures/\(name)"), atomically: true, encoding: .utf8)
  }
}
