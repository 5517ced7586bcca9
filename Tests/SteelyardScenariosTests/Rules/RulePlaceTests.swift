import Foundation
import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

/// Complaints about rules stand where the rule is wrong, however YAML writes it.
@Suite struct RulePlaceTests {
  /// Where the first complaint stands, as line:column.
  private func place(_ pricing: String) -> String {
    let text =
      "steelyard: 1\nstrategies:\n  - name: own\n    pricing:\n      kind: rule\n\(pricing)\n"
    do {
      _ = try ScenarioReader(catalogue: TestCatalogue.rules).read(text: text, name: "s.yaml")
      return "none"
    } catch {
      guard case .invalid(let said) = error, let first = said.first else { return "\(error)" }
      return "\(first.line ?? 0):\(first.column ?? 0)"
    }
  }

  /// The place of `oops` in the text is the place of the complaint.
  @Test(arguments: [
    "      price: list_price * oops",
    "      price:   list_price * oops   # the unknown",
    "      price: \"list_price * oops\"",
    "      price: 'list_price * oops'",
    "      price: list_price\n        * oops",
    "      price: list_price\n\n\n          * oops + 1",
    "      price: \"list_price\n        * oops\"",
    "      price: \"list_price \\\n        * oops\"",
    "      price: \"list_price\\n\\t * \\x20 oops\"",
    "      price: \"l\\u0069st_price * oops\"",
    "      price: >\n        list_price\n        * oops",
    "      price: >-\n        list_price *\n\n          oops\n        + 1",
    "      price: |\n        list_price\n          * oops",
    "      price:\n        list_price * oops",
    "      price: >\n        oops",
    "      price: \"oops\"",
  ])
  func standWhereTheRuleIsWrong(_ pricing: String) {
    let lines = pricing.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.firstIndex { $0.contains("oops") } ?? 0
    let before = lines[line].range(of: "oops").map { lines[line][..<$0.lowerBound] } ?? ""
    #expect(place(pricing) == "\(6 + line):\(before.unicodeScalars.count + 1)")
  }

  /// What is missing is missed behind the last sign.
  @Test(arguments: [
    ("      price: list_price *", "6:26"), ("      price: list_price *   # why", "6:26"),
    ("      price: \"list_price * \"", "6:27"),
    ("      price: >\n        list_price *\n\n", "7:21"),
    ("      price: \"\"", "6:15"),
  ])
  func standBehindWhatIsThere(_ pricing: String, _ wanted: String) {
    #expect(place(pricing) == wanted)
  }

  @Test func readBackAsWritten() throws {
    let text = """
      steelyard: 1
      strategies:
        - name: own
          pricing: {kind: rule, price: "list_price*by(locale,{USA: 1, else: 90%})"}
          data: {collect: [device]}
          nudges:
            - {kind: reminder, intensity: "0.5", when: segment == high}
            - {kind: social_proof, intensity: 2}
          changes:
            - from: 3
              pricing: {kind: rule, price: 4.2}
      """
    let reader = ScenarioReader(catalogue: TestCatalogue.rules)
    let scenario = try reader.read(text: text, name: "s.yaml")
    let written = ScenarioText.yaml(of: scenario)
    #expect(written.contains("list_price * by(locale, {USA: 1, else: 0.9})"))
    #expect(try reader.read(text: written, name: "t.yaml") == scenario)
  }

  @Test func theSchemaTakesWhatTheReaderTakes() {
    let schema = ScenarioSchema.json(catalogue: TestCatalogue.rules)
    #expect(schema.contains("\"type\": [\"number\", \"boolean\", \"string\"]"))
  }
}
