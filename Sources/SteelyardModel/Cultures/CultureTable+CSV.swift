extension CultureTable {
  /// Reads comma-separated values with a header line (RFC 4180); empty fields are left out.
  /// - Complexity: O(length).
  public init(csv text: String) {
    var reader = CSVReader(text)
    let records = reader.records()
    var faults = reader.faults
    guard let header = records.first else {
      let fault = Fault(
        Place(line: 1, column: 1), "", "found an empty file, wanted a header line and profiles")
      self.init(rows: [], faults: faults.isEmpty ? [fault] : faults)
      return
    }
    faults += Self.faults(ofHeader: header)
    if records.count > Self.most + 1 {
      let message = "found \(records.count - 1) profiles, wanted at most \(Self.most)"
      self.init(rows: [], faults: faults + [Fault(header[0].place, "", message)])
      return
    }
    let rows = records.dropFirst().compactMap { record -> Row? in
      guard record.count == header.count else {
        let message =
          "found \(record.count) fields, wanted \(header.count), as many as the header line has"
        faults.append(Fault(record[0].place, "", message))
        return nil
      }
      var taken: Set<String> = []
      let cells = zip(header, record).filter { column, field in
        Self.columns.contains(column.text) && taken.insert(column.text).inserted
          && !field.text.isEmpty
      }
      return Row(
        place: record[0].place,
        cells: cells.map { Cell(column: $0.text, text: $1.text, place: $1.place) })
    }
    self.init(rows: rows, faults: faults)
  }

  private static func faults(ofHeader header: [CSVReader.Field]) -> [Fault] {
    var seen: Set<String> = []
    var faults: [Fault] = []
    for field in header.prefix(100) {
      if !columns.contains(field.text) {
        faults.append(Fault(field.place, "", unknown(field.text)))
      } else if !seen.insert(field.text).inserted {
        let message = "found \(Wording.name(field.text)) again, wanted each column once"
        faults.append(Fault(field.place, "", message))
      }
    }
    if !seen.contains("iso3"), let first = header.first {
      faults.append(Fault(first.place, "", "found no column `iso3`, wanted one"))
    }
    return faults
  }
}

/// Splits comma-separated values into records, and knows where each field stands.
struct CSVReader {
  struct Field {
    var text = ""
    let place: CultureTable.Place
  }

  private(set) var faults: [CultureTable.Fault] = []
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// All records; blank lines are none.
  mutating func records() -> [[Field]] {
    var records: [[Field]] = []
    while index < scalars.count {
      let record = record()
      if record.count > 1 || !record[0].text.isEmpty { records.append(record) }
    }
    return records
  }

  private mutating func record() -> [Field] {
    var record = [field()]
    while accept(",") { record.append(field()) }
    _ = accept("\r")
    _ = accept("\n")
    return record
  }

  private mutating func field() -> Field {
    var field = Field(place: place)
    if peek == "\"" {
      field.text = quoted(from: field.place)
    } else {
      while let next = peek, !isEnd(next) { field.text.unicodeScalars.append(take(next)) }
    }
    return field
  }

  /// What is between quotes, in which two quotes stand for one.
  private mutating func quoted(from start: CultureTable.Place) -> String {
    var text = ""
    _ = accept("\"")
    while let next = peek {
      _ = take(next)
      if next != "\"" {
        text.unicodeScalars.append(next)
      } else if !accept("\"") {
        checkEnd()
        return text
      } else {
        text.append("\"")
      }
    }
    faults.append(CultureTable.Fault(start, "", "found a quote that is never closed"))
    return text
  }

  /// Behind a closing quote nothing may stand.
  private mutating func checkEnd() {
    guard let next = peek, !isEnd(next) else { return }
    // A hundred such faults tell the story.
    if faults.count < 100 {
      let found = Wording.name(String(next))
      faults.append(
        CultureTable.Fault(place, "", "found \(found) behind a closing quote, wanted `,`"))
    }
    while let next = peek, !isEnd(next) { _ = take(next) }
  }

  // MARK: Scalars

  private var place: CultureTable.Place { CultureTable.Place(line: line, column: column) }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    let isPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
    return scalar == "," || scalar == "\n" || isPair
      || (scalar == "\r" && index + 1 == scalars.count)
  }

  private mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    _ = take(scalar)
    return true
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    index += 1
    column += 1
    if scalar == "\n" { (line, column) = (line + 1, 1) }
    return scalar
  }
}
