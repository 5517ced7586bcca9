public import SteelyardModel

/// Strategies in words: what their keys mean, and in what two differ.
public enum StrategyWords {
  /// One difference, ready to be read.
  public struct Difference: Sendable, Hashable {
    /// The key as a scenario spells it, for example `pricing.strength`.
    public let key: String
    /// What the key means.
    public let meaning: String
    /// What each strategy has there, in words.
    public let first, second: String
  }

  /// In what two strategies differ, in the order of a scenario.
  ///
  /// - Parameter catalogue: the parts that the strategies are made of.
  public static func differences(
    _ first: StrategySpec, _ second: StrategySpec, catalogue: StrategyCatalogue
  ) -> [Difference] {
    first.differences(from: second).map { difference in
      Difference(
        key: difference.path.joined(separator: "."),
        meaning: meaning(of: difference.path, in: first, second, catalogue),
        first: words(difference.first, at: difference.path),
        second: words(difference.second, at: difference.path))
    }
  }

  /// What a key of a strategy means; its name where nobody has said.
  private static func meaning(
    of path: [String], in first: StrategySpec, _ second: StrategySpec,
    _ catalogue: StrategyCatalogue
  ) -> String {
    if path == ["pricing"] { return "How prices are set" }
    if path.first == "pricing", let name = path.last {
      let known = catalogue.part(.pricing, first.pricing.kind)?.parameters ?? []
      if let known = known.first(where: { $0.path == name }) { return known.meaning }
    }
    let meanings = (1...path.count).compactMap {
      ScenarioSchema.meaning(ofStrategyKey: Array(path.prefix($0)))
    }
    guard let leaf = meanings.last, meanings.count == path.count else {
      return path.map(plain).joined(separator: ", ")
    }
    if path.last == "level" || path.count == 1 { return meanings[0] }
    return "\(meanings[0]), \(plain(path[path.count - 1])) (\(lowered(leaf)))"
  }

  private static func plain(_ key: String) -> String {
    key.split(separator: "_").joined(separator: " ")
  }

  private static func lowered(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }

  private static func words(_ value: ScenarioListing?, at path: [String]) -> String {
    guard let value else { return "–" }
    switch (value, path) {
    case (.whole(let level), ["transparency", "level"]):
      return named(level, ["hidden", "policy page", "just-in-time notice", "reasons", "radical"])
    case (.whole(let level), ["control", "level"]):
      return named(
        level, ["none", "buried opt-out", "plain opt-out", "preference centre", "full"])
    case (.truth(let truth), _): return truth ? "yes" : "no"
    case (.list(let items), _) where items.isEmpty: return "none"
    case (.list(let items), _): return items.map(words).joined(separator: ", ")
    default: return words(value)
    }
  }

  private static func named(_ level: UInt64, _ names: [String]) -> String {
    names.indices.contains(Int(clamping: level)) ? "\(level) \(names[Int(level)])" : "\(level)"
  }

  /// A value inside a list: a nudge by its kind and what is particular about it.
  private static func words(_ value: ScenarioListing) -> String {
    switch value {
    case .text(let text): return plain(text)
    case .truth(let truth): return truth ? "yes" : "no"
    case .mapping(let entries):
      let kind = entries.first { $0.key == "kind" }.map { words($0.value) }
      let rest = entries.filter { $0.key != "kind" }.compactMap(phrase)
      guard let kind else { return rest.joined(separator: ", ") }
      return rest.isEmpty ? kind : "\(kind) (\(rest.joined(separator: ", ")))"
    case .whole, .number, .list: return ScenarioText.line(of: value)
    }
  }

  /// A parameter of a part; a claim is true unless it says otherwise.
  private static func phrase(_ entry: ScenarioListing.Entry) -> String? {
    if entry.key == "truthful" { return entry.value == .number(1) ? nil : "not true" }
    return "\(plain(entry.key)) \(words(entry.value))"
  }
}

extension ScenarioSchema {
  /// What the schema says of a key of a strategy, or nil.
  static func meaning(ofStrategyKey path: [String]) -> String? {
    guard path.first != "pricing" else { return "How prices are set" }
    if path == ["nudges"] { return "Nudges shown with offers" }
    var node = SchemaNode.mapping([("properties", .mapping(pieces.map { (key: $0, value: $1) }))])
    for key in path {
      guard let next = node["properties"]?[key] else { return nil }
      node = next
    }
    guard case .text(let meaning) = node["description"] else { return nil }
    return meaning
  }
}

extension SchemaNode {
  /// The value of a key, or nil.
  fileprivate subscript(key: String) -> SchemaNode? {
    guard case .mapping(let entries) = self else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
