import Foundation
import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

@Suite struct PublishedFindingsTests {
  private func waiting(_ text: String) -> (findings: [WaitingFinding], complaints: [String]) {
    do throws(ScenarioFileError) {
      return (try WaitingReader.read(text: text, name: "w.yaml"), [])
    } catch {
      return ([], error.diagnostics.map(\.description))
    }
  }

  @Test func readsTheListOfThoseThatWait() {
    #expect(
      waiting("- {finding: A, reason: \"later: firms\"}\n- finding: B\n  reason: context\n")
        .findings
        == [
          WaitingFinding(finding: "A", reason: "later: firms"),
          WaitingFinding(finding: "B", reason: "context"),
        ])
    #expect(waiting("").findings.isEmpty && waiting("# none\n").complaints.isEmpty)
  }

  @Test func complaintsAboutTheListHavePlaces() {
    let found = waiting(
      "- {finding: A}\n- {finding: B, reson: x}\n- {finding: C, reason: x}\n- {finding: C, reason: y}\n"
    )
    #expect(
      found.complaints == [
        "w.yaml:1:3: [0].reason: this key is missing, wanted why it is not replayed",
        "w.yaml:2:16: [1].reson: this key is not known, wanted `finding` or `reason`; did you mean"
          + " `reason`?",
        "w.yaml:4:4: [3].finding: found `C` again, wanted each finding once",
      ])
    #expect(waiting("{a: 1}").complaints[0].contains("found a mapping, wanted a list of entries"))
  }

  private func read(_ files: [String: String]) throws -> Result<
    PublishedFindings, ScenarioFileError
  > {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("steelyard-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: directory) }
    for (name, text) in files {
      try text.write(
        to: directory.appendingPathComponent(name), atomically: false, encoding: .utf8)
    }
    do throws(ScenarioFileError) {
      return .success(
        try PublishedFindings(directory: directory.path, catalogue: TestCatalogue.all))
    } catch {
      return .failure(error)
    }
  }

  private func scenario(_ finding: String?) -> String {
    let study = finding.map { "study: {finding: \($0)}\n" } ?? ""
    return "steelyard: 1\nsteps: 4\nstrategies: [{name: a}]\n\(study)"
  }

  @Test func readsADirectory() throws {
    let found = try read([
      "b.yaml": scenario("B1999"), "a.yml": scenario("A1999"), "notes.txt": "nothing",
      "waiting.yaml": "- {finding: C1999, reason: later}\n",
    ]).get()
    #expect(found.scenarios.map { $0.study?.finding } == ["A1999", "B1999"])
    #expect(found.waiting.map(\.finding) == ["C1999"])
  }

  @Test func complainsAboutAllFilesAtOnce() throws {
    guard
      case .failure(let error) = try read([
        "a.yaml": scenario("A1999"), "b.yaml": scenario("A1999"), "c.yaml": scenario(nil),
        "d.yaml": "steelyard: 1\nsteps: x\n",
        "waiting.yaml": "- {finding: A1999, reason: later}\n",
      ])
    else { return #expect(Bool(false), "found nothing wrong") }
    let text = error.description
    #expect(error.exitCode == 65)
    #expect(text.contains("b.yaml: study.finding: found `A1999`, which"))
    #expect(text.contains("c.yaml: study.finding: this key is missing"))
    #expect(text.contains("d.yaml:2:1: steps: found `x`"))
    #expect(text.contains("waiting.yaml: found `A1999`, which"))
  }

  @Test func anEmptyDirectoryHoldsNothing() throws {
    guard case .failure(let error) = try read(["waiting.yaml": ""]) else {
      return #expect(Bool(false), "found findings")
    }
    #expect(error.exitCode == 66 && error.description.contains("holds no scenario file"))
  }
}
