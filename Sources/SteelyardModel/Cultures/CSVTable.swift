/// A table of text with a header line (RFC 4180: quoted fields may hold commas, quotes, lines).
///
/// Own code because this target imports nothing; it reads only the file that ships with it.
struct CSVTable {
  /// Rows by column name; empty fields are absent.
  let rows: [[String: String]]

  /// Reads the text.
  /// - Complexity: O(length).
  init(parsing text: String) {
    let records = Self.records(of: text)
    let header = records.first ?? []
    rows = records.dropFirst().map { record in
      Dictionary(
        zip(header, record).filter { !$1.isEmpty }, uniquingKeysWith: { first, _ in first })
    }
  }

  private static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var previous: Character?
    for character in text {
      defer { previous = character }
      switch character {
      case "\"":
        // A quote right after a closing one stands for a quote.
        if !isQuoted && previous == "\"" { field.append(character) }
        isQuoted.toggle()
      case "," where !isQuoted:
        record.append(field)
        field = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        records.append(record + [field])
        record = []
        field = ""
      default: field.append(character)
      }
    }
    return field.isEmpty && record.isEmpty ? records : records + [record + [field]]
  }
}
