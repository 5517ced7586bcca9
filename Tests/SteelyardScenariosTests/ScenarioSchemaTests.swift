import Foundation
import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

/// The schema and the reader know the same keys.
@Suite struct ScenarioSchemaTests {
  let schema: [String: Any]

  init() throws {
    let text = ScenarioSchema.json(catalogue: TestCatalogue.all)
    schema = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func resolved(_ node: [String: Any]) -> [String: Any] {
    guard let reference = node["$ref"] as? String else { return node }
    let definitions = schema["$defs"] as? [String: [String: Any]]
    return definitions?[reference.replacing("#/$defs/", with: "")] ?? [:]
  }

  /// The properties of every mapping whose keys are fixed, by its path without positions.
  private func properties(_ node: [String: Any], at path: String = "") -> [String: Set<String>] {
    let node = resolved(node)
    if let items = node["items"] as? [String: Any] { return properties(items, at: path) }
    if let choices = node["anyOf"] as? [[String: Any]] {
      // Own keys differ from choice to choice; what they share lies deeper.
      return choices.reduce(into: [:]) { found, choice in
        found.merge(properties(choice, at: path).filter { $0.key != path }) { $1 }
      }
    }
    guard let given = node["properties"] as? [String: [String: Any]] else { return [:] }
    var found = [path: Set(given.keys)]
    for (key, value) in given {
      found.merge(properties(value, at: path.isEmpty ? key : "\(path).\(key)")) { $1 }
    }
    return found
  }

  /// Mappings of names that are data rather than keys.
  static let tables: Set = [
    "parameters", "study.worlds.parameters", "market.acceptability",
    "study.worlds.market.acceptability", "scoring.fairness",
  ]

  @Test func hasEveryKeyOfTheReaderAndNoOther() throws {
    // What no scenario can have together stands in files of its own.
    let known = try ["everything", "rolled", "rivals"].map { name in
      let file = Fixtures.folder.appending(path: "sound/\(name).yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      var reader = DraftReader()
      #expect(reader.scenario(try #require(YAMLComposer.compose(text).tree)))
      #expect(reader.complaints.isEmpty)
      return reader.known
    }
    // These have the pieces that changes have; one fixture need not have all of them twice.
    let pieces = [
      "strategies.affordable.options.", "strategies.rollout.instead_of.",
      "market.rivals.strategy.", "study.worlds.market.rivals",
    ]
    func isPiece(_ path: String) -> Bool { pieces.contains { path.hasPrefix($0) } }
    let wanted = known.reduce(into: [:]) { $0.merge($1) { $1 } }.mapValues(Set.init)
      .filter { !isPiece($0.key) }
    let found = properties(schema).filter {
      !Self.tables.contains($0.key) && !isPiece($0.key)
    }
    #expect(Set(found.keys) == Set(wanted.keys))
    for (path, keys) in wanted { #expect(found[path] == keys, "\(path)") }
  }

  @Test func namesEveryParameterAndPart() throws {
    let found = properties(schema)
    #expect(found["parameters"] == Set(Registry.all.map(\.path)))
    #expect(found["scoring.fairness"] == Set(Scoring.components))
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    let parts = try #require(definitions["pricing"]?["anyOf"] as? [[String: Any]])
    let keys = parts.compactMap { part in
      (part["properties"] as? [String: Any])?.keys.filter { $0 != "fairness" && $0 != "caps" }
        .sorted()
    }
    #expect(
      keys == [["kind", "multiplier"], ["kind", "spread"], ["cap", "floor", "kind", "strength"]])
    #expect(definitions["kind"]?["enum"] as? [String] == TestCatalogue.all.compositions.map(\.id))
  }

  @Test(arguments: ["corner-cafe", "minimal"])
  func acceptsTheScenariosForPeople(name: String) throws {
    let url = ScenarioReaderTests.shipped(name)
    #expect(faults(in: try String(contentsOf: url, encoding: .utf8)) == [])
  }

  @Test func acceptsEverySoundFixture() throws {
    let text = try String(contentsOfFile: Fixtures.everything, encoding: .utf8)
    #expect(faults(in: text) == [])
    for sector in Sector.all {
      let template = ScenarioTemplate.yaml(sector: sector, cultures: CultureCatalogue.all)
      #expect(faults(in: template) == [])
    }
  }

  @Test(arguments: [
    ("steps: 0", "steps"), ("steps: 1.5", "steps"), ("nmae: x", ""),
    ("assignment: some", "assignment"),
    ("population: {prospects: 0.96}", "population.prospects"),
    ("population: {cultures: {us: 1}}", "population.cultures"),
    ("market: {list_price: best}", "market.list_price"),
    ("events: [{step: 1, kind: violation}]", "events[0]"),
    ("events: [{step: 1, kind: breach, strategies: []}]", "events[0].strategies"),
    ("parameters: {trust.gain: 7}", "parameters.trust.gain"),
    ("study: {readings: [{what: x, value: a, band: [1]}]}", "study.readings[0].band"),
  ])
  func refuses(line: String, path: String) {
    #expect(faults(in: ScenarioReaderTests.minimal + line + "\n") == [path])
  }

  private func faults(in text: String) -> [String] {
    guard let tree = YAMLComposer.compose(text).tree else { return ["no tree"] }
    return SchemaCheck(schema: schema).faults(tree, schema, at: "")
  }
}
