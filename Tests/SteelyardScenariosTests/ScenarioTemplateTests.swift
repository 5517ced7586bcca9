import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

@Suite struct ScenarioTemplateTests {
  let reader = ScenarioReader(catalogue: TestCatalogue.all)

  @Test(arguments: Sector.all)
  func isAScenario(sector: Sector) throws {
    for count in [1, 2, 3, 7, CultureCatalogue.all.count] {
      let cultures = Array(CultureCatalogue.all.prefix(count))
      let text = ScenarioTemplate.yaml(sector: sector, cultures: cultures)
      let scenario = try reader.read(text: text, name: "t.yaml")
      #expect(scenario.market.sector == sector)
      #expect(scenario.market.listPrice == .fixed(sector.typicalPrice))
      #expect(scenario.population.cultures.map(\.subject) == cultures)
      let sum = scenario.population.cultures.reduce(0) { $0 + $1.share }
      #expect(abs(sum - 1) < 1e-9)
    }
  }

  /// Each example behind a `#` is valid once the sign is gone, and says something.
  @Test func everyExampleIsValid() throws {
    let reader = ScenarioReader(catalogue: TestCatalogue.rules)
    let text = ScenarioTemplate.yaml(sector: .hospitality, cultures: CultureCatalogue.all)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let plain = try reader.read(text: text, name: "t.yaml")
    var keys: [String] = []
    var place = 0
    while place < lines.count {
      let example = example(at: place, in: lines)
      defer { place += max(1, example.count) }
      guard let first = example.first, !first.contains("my-cultures.csv") else { continue }
      let changed = lines[..<place] + example + lines[(place + example.count)...]
      let scenario = try reader.read(text: changed.joined(separator: "\n"), name: first)
      // What it costs elsewhere is the list price anyway.
      if !first.contains("going_rate") { #expect(scenario != plain, "\(first)") }
      keys.append(String(first.trimmingPrefix { $0 == " " || $0 == "-" }.prefix { $0 != ":" }))
    }
    for key in [
      "rivals", "budget", "pricing", "purposes", "review", "policy", "voice", "settings", "advice",
      "fraud_checks", "vendor", "culture", "rollout", "name", "events",
    ] { #expect(keys.contains(key), "\(key)") }
  }

  /// The lines of the example that begins on a line, without their signs; none where none does.
  private func example(at start: Int, in lines: [String]) -> [String] {
    guard let first = uncommented(lines[start]), first.wholeMatch(of: /\s*(- )?[a-z_]+:.*/) != nil
    else { return [] }
    // The rest of an example is further in.
    let indent = first.prefix { $0 == " " }.count
    let rest = lines[(start + 1)...].lazy.map(uncommented).prefix { line in
      (line?.prefix { $0 == " " }.count ?? 0) > indent
    }
    return [first] + rest.compactMap(\.self)
  }

  private func uncommented(_ line: String) -> String? {
    guard let match = line.wholeMatch(of: /(\s*)# (.*)/) else { return nil }
    return String(match.1 + match.2)
  }

  /// Each line that is a key has an explanation on it or above it.
  @Test func explainsEveryKeyOfAStrategy() throws {
    let text = ScenarioTemplate.yaml(sector: .hospitality, cultures: [CultureCatalogue.all[0]])
    let scenario = try reader.read(text: text, name: "t.yaml")
    let own = try #require(scenario.strategies.last)
    #expect(own.name == "my own" && own.changes.map(\.step) == [52])
    #expect(text.count { $0 == "#" } > 40)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 110 })
  }
}
