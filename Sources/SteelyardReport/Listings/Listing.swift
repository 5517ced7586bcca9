/// Things that the program knows, as a table for people and as JSON for programs.
public struct Listing {
  /// One field of every entry.
  struct Column {
    /// Name in the JSON objects; empty leaves the field to the table.
    let key: String
    /// Heading of the table; nil leaves the field to the JSON.
    let title: String?
    /// Whether it is aligned to its end, as numbers are.
    var isTrailing = false
    /// Whether it is prose that may move to a line of its own, under the entry.
    var isProse = false
  }

  /// What one entry has in one field.
  struct Field {
    let json: JSONValue
    let text: String

    init(_ json: JSONValue, _ text: String) {
      self.json = json
      self.text = text
    }

    init(_ text: String) { self.init(.text(text), text) }
  }

  let columns: [Column]
  let entries: [[Field]]
  /// What the table's reader needs to know besides.
  var note: String?

  /// The entries as a table whose lines fit the style's width where words can be moved to allow
  /// it; ends with a line break.
  ///
  /// On a wide terminal every entry is one line; on a narrow one its prose stands beneath.
  /// - Complexity: O(entries).
  public func text(style: TextStyle = .plain) -> String {
    let whole = table(columns.indices.filter { columns[$0].title != nil })
    if whole.width <= style.width { return joined(whole.lines(style), style) }
    let shown = columns.indices.filter { columns[$0].title != nil && !columns[$0].isProse }
    var lines = table(shown).lines(style)
    let prose = columns.indices.filter { columns[$0].isProse }
    for (index, entry) in entries.enumerated().reversed() {
      let texts = prose.map { entry[$0].text.harmless }.filter { !$0.isEmpty }
      let wrapped = texts.map {
        "    " + Paragraph.wrapped($0, to: style.width - 4, indent: 4)
      }
      lines.insert(contentsOf: wrapped, at: index + 2)
    }
    return joined(lines, style)
  }

  /// The entries as an array of objects with the same keys each, sorted; ends with a line break.
  ///
  /// - Throws: An encoding error of Foundation; no entry is known to cause one.
  /// - Complexity: O(entries).
  public func json() throws -> String {
    try JSONValue.list(objects).document()
  }

  /// The entries as a table in Markdown; ends with a line break.
  /// - Complexity: O(entries).
  public func markdown() -> String {
    let shown = columns.indices.filter { columns[$0].title != nil }
    let table = Markdown.table(
      shown.map { columns[$0].title ?? "" },
      entries.map { entry in shown.map { entry[$0].text.harmless } })
    return table + (note.map { "\n\($0)\n" } ?? "")
  }

  /// Every entry with its fields by key; a column without a key is for the table alone.
  var objects: [JSONValue] {
    entries.map { entry in
      let members = zip(columns, entry).filter { !$0.0.key.isEmpty }
      return .object(Dictionary(members.map { ($0.key, $1.json) }, uniquingKeysWith: { $1 }))
    }
  }

  private func table(_ shown: [Int]) -> TextTable {
    var table = TextTable(isTrailing: shown.map { columns[$0].isTrailing })
    table.add(shown.map { TextTable.Cell(columns[$0].title ?? "", .strong) })
    for entry in entries { table.add(shown.map { TextTable.Cell(entry[$0].text.harmless) }) }
    return table
  }

  private func joined(_ lines: [String], _ style: TextStyle) -> String {
    let below = note.map { ["", Paragraph.wrapped($0, to: style.width)] } ?? []
    return (lines + below).joined(separator: "\n") + "\n"
  }
}

extension Listing.Field {
  init(_ value: Double) { self.init(JSONValue(value), Self.plain(value)) }

  init(_ values: [String]) { self.init(JSONValue(values), values.joined(separator: ", ")) }

  init(_ value: Int) { self.init(.integer(value), "\(value)") }

  init(_ value: Bool) { self.init(.flag(value), value ? "yes" : "no") }

  /// The shortest digits that are the same number: 5 rather than 5.0.
  static func plain(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
