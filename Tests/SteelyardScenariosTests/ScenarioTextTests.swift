import Foundation
import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

@Suite struct ScenarioTextTests {
  let reader = ScenarioReader(catalogue: TestCatalogue.all)

  @Test(arguments: ["corner-cafe", "minimal"], [true, false])
  func readsBackShippedScenarios(name: String, everyParameter: Bool) throws {
    let scenario = try reader.read(path: ScenarioReaderTests.shipped(name).path)
    let text = ScenarioText.yaml(of: scenario, everyParameter: everyParameter)
    #expect(try reader.read(text: text, name: name) == scenario)
  }

  @Test func readsBackEveryKey() throws {
    let path = Fixtures.folder.appending(path: "sound/everything.yaml").path
    let scenario = try reader.read(path: path)
    let text = ScenarioText.yaml(of: scenario)
    let again = try reader.read(text: text, name: "again.yaml", profiles: Fixtures.profiles)
    #expect(again == scenario)
    #expect(text.contains("\n  list_price: 42.5\n"))
  }

  /// Names that other readers of YAML take for something else, or that break a careless writer.
  @Test(arguments: [
    "no", "NO", "~", "null", "1", "1e3", "a: b", "a #b", "- a", "'", "\"", "\\", "{a", "a, b",
    "[", "!x", "&x", "*x", "?", "|", ">", "%", "@", "`", "日本", "é e\u{301}", "👍🏽", " a", "a ",
    "a  b", "---", "...", "a.", "x=", "\u{E000}a",
  ])
  func readsBackOddNames(name: String) throws {
    var draft = ScenarioDraft()
    draft.name = name
    draft.question = "\(name)\n\t\(name)\r\u{85}\u{2028}"
    draft.strategies = [StrategyDraft(name: "first"), StrategyDraft(name: name)]
    draft.baseline = name
    if !name.contains(".") { draft.cohorts = [(name, [(name, 0.1), ("other", 0.9)])] }
    let scenario = try Scenario(draft, catalogue: TestCatalogue.all)
    let text = ScenarioText.yaml(of: scenario)
    let again = try reader.read(text: text, name: "odd.yaml")
    #expect(again == scenario)
    #expect(Array(again.question.unicodeScalars) == Array(draft.question.unicodeScalars))
  }

  @Test func readsBackOddNumbers() throws {
    var draft = ScenarioDraft()
    let third = 1.0 / 3
    draft.seed = .max
    draft.cultures = [("NOR", third), ("USA", third), ("DEU", 1 - 2 * third)]
    draft.listPrice = 0.1 + 0.2
    draft.goingRate = 0.000123
    draft.parameters = [("trust.gain", Double.leastNonzeroMagnitude)]
    draft.strategies = [StrategyDraft(name: "one price")]
    let scenario = try Scenario(draft, catalogue: TestCatalogue.all)
    let text = ScenarioText.yaml(of: scenario)
    #expect(try reader.read(text: text, name: "odd.yaml") == scenario)
  }

  @Test func looksLikeAScenarioFile() throws {
    let scenario = try reader.read(text: ScenarioReaderTests.minimal, name: "s.yaml")
    let lines = ScenarioText.yaml(of: scenario, everyParameter: false).split(separator: "\n")
    #expect(lines.first == "steelyard: 1")
    #expect(lines.contains("  customers: 10000"))
    #expect(lines.contains("  cultures: {USA: 1}"))
    #expect(
      lines.contains(
        "market: {sector: hospitality, currency: EUR, list_price: optimal, going_rate: 4.2}"))
    #expect(lines.contains("  - name: one price"))
    #expect(lines.contains("baseline: one price"))
  }
}
