public import SteelyardModel

/// Writes scenarios as YAML.
public enum ScenarioText {
  /// The scenario as understood, defaults included; it reads back to an equal scenario.
  ///
  /// - Parameter everyParameter: Whether parameters at their defaults are written too.
  /// - Complexity: O(length of the text).
  public static func yaml(of scenario: Scenario, everyParameter: Bool = true) -> String {
    lines(of: scenario.listing(everyParameter: everyParameter)).joined(separator: "\n") + "\n"
  }

  /// Anything of a scenario as YAML, for example a strategy's listing; ends with a line break.
  public static func yaml(of listing: ScenarioListing) -> String {
    lines(of: listing).joined(separator: "\n") + "\n"
  }

  /// Anything of a scenario on one line.
  public static func line(of listing: ScenarioListing) -> String { inline(listing) }

  private static func lines(of listing: ScenarioListing) -> [String] {
    switch listing {
    case .mapping(let entries) where !entries.isEmpty: entries.flatMap(lines(of:))
    case .list(let items) where !items.isEmpty: items.flatMap(lines(ofItem:))
    default: [inline(listing)]
    }
  }

  private static func lines(of entry: ScenarioListing.Entry) -> [String] {
    let key = scalar(entry.key)
    guard !isShort(entry.value) else { return ["\(key): \(inline(entry.value))"] }
    return ["\(key):"] + lines(of: entry.value).map { "  " + $0 }
  }

  private static func lines(ofItem item: ScenarioListing) -> [String] {
    guard !isShort(item) else { return ["- " + inline(item)] }
    return lines(of: item).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
  }

  /// Whether it fits on its key's line: a scalar, or a few scalars.
  private static func isShort(_ listing: ScenarioListing) -> Bool {
    switch listing {
    case .text, .truth, .whole, .number: true
    case .list(let items): items.allSatisfy(isScalar)
    case .mapping(let entries): entries.count <= 5 && entries.map(\.value).allSatisfy(isScalar)
    }
  }

  private static func isScalar(_ listing: ScenarioListing) -> Bool {
    switch listing {
    case .text, .truth, .whole, .number: true
    case .list, .mapping: false
    }
  }

  private static func inline(_ listing: ScenarioListing) -> String {
    switch listing {
    case .text(let text): scalar(text)
    case .truth(let truth): "\(truth)"
    case .whole(let value): "\(value)"
    case .number(let value): Wording.number(value)
    case .list(let items): "[" + items.map(inline).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{"
        + entries.map { "\(scalar($0.key)): \(inline($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  // MARK: Scalars

  /// Words stand as they are; all else is quoted, and so is what other readers take for a truth
  /// value or for nothing.
  private static func scalar(_ text: String) -> String {
    isWord(text) ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func isWord(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first.isLetter, last != " " else {
      return false
    }
    return scalars.allSatisfy { $0.isLetter || $0.isDigit || "_. -".unicodeScalars.contains($0) }
      && !spoken.contains(text.lowercased())
  }

  private static let spoken: Set = [
    "y", "n", "yes", "no", "true", "false", "on", "off", "null", "nan", "inf",
  ]

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": return "\\\(scalar)"
    case " "..."~": return String(scalar)
    default:
      let code = String(scalar.value, radix: 16)
      return scalar.properties.isAlphabetic
        ? String(scalar) : "\\U" + String(repeating: "0", count: max(0, 8 - code.count)) + code
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
