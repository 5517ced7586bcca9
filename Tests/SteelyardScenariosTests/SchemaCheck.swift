import Foundation

@testable import SteelyardScenarios

/// Holds a tree against those parts of JSON Schema that the scenarios' schema uses.
struct SchemaCheck {
  let schema: [String: Any]

  /// Where the tree does not fit.
  func faults(_ tree: YAMLTree, _ node: [String: Any], at path: String) -> [String] {
    if let reference = node["$ref"] as? String {
      let definitions = schema["$defs"] as? [String: [String: Any]]
      guard let target = definitions?[reference.replacing("#/$defs/", with: "")] else {
        return ["no \(reference)"]
      }
      return faults(tree, target, at: path)
    }
    if let choices = node["anyOf"] as? [[String: Any]] {
      return choices.contains { faults(tree, $0, at: path).isEmpty } ? [] : [path]
    }
    let inner: [String] =
      switch tree.content {
      case .scalar(let text, let isPlain):
        fits(text, isPlain, node) ? [] : [path]
      case .list(let items): faults(in: items, node, at: path)
      case .mapping(let pairs): faults(in: pairs, node, at: path)
      }
    let conditions = node["allOf"] as? [[String: Any]] ?? []
    return inner + conditions.flatMap { faults(tree, condition: $0, at: path) }
  }

  private func faults(
    _ tree: YAMLTree, condition: [String: Any], at path: String
  ) -> [String] {
    guard let isMeant = condition["if"] as? [String: Any],
      let wanted = condition["then"] as? [String: Any]
    else { return ["no condition"] }
    return faults(tree, isMeant, at: path).isEmpty ? faults(tree, wanted, at: path) : []
  }

  private func faults(
    in items: [YAMLTree], _ node: [String: Any], at path: String
  ) -> [String] {
    guard let schema = node["items"] as? [String: Any] else { return [path] }
    let least = node["minItems"] as? Int ?? 0
    let most = node["maxItems"] as? Int ?? .max
    guard items.count >= least, items.count <= most else { return [path] }
    return items.enumerated().flatMap { faults($1, schema, at: "\(path)[\($0)]") }
  }

  private func faults(
    in pairs: [YAMLTree.Pair], _ node: [String: Any], at path: String
  ) -> [String] {
    if let type = node["type"] as? String, type != "object" { return [path] }
    let properties = node["properties"] as? [String: [String: Any]] ?? [:]
    var keys: Set<String> = []
    var found: [String] = []
    for pair in pairs {
      guard case .scalar(let key, _) = pair.key.content else { return [path] }
      keys.insert(key)
      let pattern = (node["propertyNames"] as? [String: String])?["pattern"]
      if let pattern, !matches(key, pattern) { found.append(path) }
      if let schema = properties[key] ?? node["additionalProperties"] as? [String: Any] {
        found += faults(pair.value, schema, at: path.isEmpty ? key : "\(path).\(key)")
      } else if node["additionalProperties"] as? Bool == false {
        found.append(path)
      }
    }
    let isComplete = keys.isSuperset(of: node["required"] as? [String] ?? [])
    return found + (isComplete ? [] : [path])
  }

  private func fits(_ text: String, _ isPlain: Bool, _ node: [String: Any]) -> Bool {
    if let words = node["enum"] as? [String] { return words.contains(text) }
    if let word = node["const"] as? String { return text == word }
    if let number = node["const"] as? Double { return NumberText.number(text) == number }
    if let pattern = node["pattern"] as? String { return matches(text, pattern) }
    let types = node["type"] as? [String] ?? [node["type"] as? String ?? ""]
    return types.contains { fits(text, isPlain, node, type: $0) }
  }

  private func fits(
    _ text: String, _ isPlain: Bool, _ node: [String: Any], type: String
  ) -> Bool {
    switch type {
    case "string": return true
    case "boolean": return isPlain && ["true", "false"].contains(text)
    case "number", "integer":
      guard isPlain, let number = NumberText.number(text) else { return false }
      let low = node["minimum"] as? Double ?? -.infinity
      let high = node["maximum"] as? Double ?? .infinity
      return (low...high).contains(number) && (type == "number" || number.rounded() == number)
    default: return false
    }
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    text.range(of: pattern, options: .regularExpression) != nil
  }
}
