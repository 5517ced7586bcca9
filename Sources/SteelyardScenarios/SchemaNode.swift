/// A piece of a JSON Schema (draft 2020-12), with its keys in the order in which people read them.
indirect enum SchemaNode {
  case text(String)
  case number(Double)
  case truth(Bool)
  case list([SchemaNode])
  case mapping([(key: String, value: SchemaNode)])

  /// The node as JSON, indented by two spaces a level.
  func json(indent: String = "") -> String {
    let deeper = indent + "  "
    switch self {
    case .text(let text): return Self.quoted(text)
    case .truth(let truth): return "\(truth)"
    case .number(let number):
      let text = "\(number)"
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    case .list(let items) where items.allSatisfy(\.isScalar):
      return "[" + items.map { $0.json() }.joined(separator: ", ") + "]"
    case .list(let items):
      let lines = items.map { deeper + $0.json(indent: deeper) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .mapping(let entries) where entries.isEmpty: return "{}"
    case .mapping(let entries):
      let lines = entries.map { key, value in
        "\(deeper)\(Self.quoted(key)): \(value.json(indent: deeper))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .text, .number, .truth: true
    case .list, .mapping: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\u{0}"..<" ":
        let code = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

// MARK: What schemas are made of

extension SchemaNode {
  /// A mapping with those keys and no others.
  static func object(
    _ meaning: String, _ properties: [(String, SchemaNode)], required: [String] = []
  ) -> SchemaNode {
    var entries: [(String, SchemaNode)] = [
      ("description", .text(meaning)), ("type", .text("object")),
      ("properties", .mapping(properties.map { (key: $0.0, value: $0.1) })),
      ("additionalProperties", .truth(false)),
    ]
    if !required.isEmpty { entries.append(("required", .list(required.map(SchemaNode.text)))) }
    return .mapping(entries.map { (key: $0.0, value: $0.1) })
  }

  /// A mapping of names to values that are all alike.
  static func table(_ meaning: String, of value: SchemaNode, names: String? = nil) -> SchemaNode {
    let pattern = names.map {
      (key: "propertyNames", value: SchemaNode.mapping([("pattern", .text($0))]))
    }
    return .mapping(
      [("description", .text(meaning)), ("type", .text("object"))]
        + [pattern].compactMap(\.self) + [("additionalProperties", value)])
  }

  static func array(
    _ meaning: String, of items: SchemaNode, sizes: ClosedRange<Int>? = nil
  ) -> SchemaNode {
    let bounds: [(key: String, value: SchemaNode)] =
      sizes.map {
        [
          ("minItems", .number(Double($0.lowerBound))),
          ("maxItems", .number(Double($0.upperBound))),
        ]
      } ?? []
    return .mapping(
      [("description", .text(meaning)), ("type", .text("array")), ("items", items)] + bounds)
  }

  static func number(
    _ meaning: String, in range: ClosedRange<Double>, default value: Double? = nil,
    type: SchemaNode = .text("number")
  ) -> SchemaNode {
    .mapping(
      [
        ("description", .text(meaning)), ("type", type),
        ("minimum", .number(range.lowerBound)), ("maximum", .number(range.upperBound)),
      ] + (value.map { [("default", .number($0))] } ?? []))
  }

  static func whole(
    _ meaning: String, in range: ClosedRange<Int>, default value: Int? = nil
  ) -> SchemaNode {
    number(
      meaning, in: Double(range.lowerBound)...Double(range.upperBound),
      default: value.map(Double.init), type: .text("integer"))
  }

  /// Any one line of text; names may look like numbers or truth values, which stay text here.
  static func line(_ meaning: String) -> SchemaNode {
    let kinds = ["string", "number", "boolean"].map(SchemaNode.text)
    return .mapping([("description", .text(meaning)), ("type", .list(kinds))])
  }

  static func truth(_ meaning: String, default value: Bool? = nil) -> SchemaNode {
    .mapping(
      [("description", .text(meaning)), ("type", .text("boolean"))]
        + (value.map { [("default", .truth($0))] } ?? []))
  }

  static func words(
    _ meaning: String, _ words: [String], default value: String? = nil
  ) -> SchemaNode {
    .mapping(
      [("description", .text(meaning)), ("enum", .list(words.map(SchemaNode.text)))]
        + (value.map { [("default", .text($0))] } ?? []))
  }

  static func words<Choice: RawRepresentable & CaseIterable>(
    _ meaning: String, of type: Choice.Type, default value: Choice? = nil
  ) -> SchemaNode where Choice.RawValue == String {
    words(meaning, type.allCases.map(\.rawValue), default: value?.rawValue)
  }

  static func reference(_ name: String) -> SchemaNode {
    .mapping([("$ref", .text("#/$defs/\(name)"))])
  }
}
