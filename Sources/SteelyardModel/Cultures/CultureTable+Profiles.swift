extension CultureTable {
  /// The profiles, standardised over those that ship with the program; missing scores become
  /// their culture group's mean, and doubtful.
  /// - Returns: The profiles, none when something is wrong, and everything wrong.
  /// - Complexity: O(cells x columns).
  public func profiles() -> (profiles: [CultureProfile], faults: [Fault]) {
    var check = CultureTableCheck(faults: faults)
    if rows.isEmpty, faults.isEmpty {
      let start = Place(line: 1, column: 1)
      check.faults.append(Fault(start, "", "found no profile, wanted at least one"))
    }
    // Whoever made a hundred mistakes needs no more of them.
    for row in rows where check.faults.count < 100 { check.row(row) }
    let values = rows.map { row in
      Dictionary(
        row.cells.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
    }
    guard check.faults.isEmpty else { return ([], check.faults) }
    return (CultureCatalogue.profiles(fromOwn: values), [])
  }
}

/// Collects what is wrong with a table of profiles.
struct CultureTableCheck {
  var faults: [CultureTable.Fault]
  private var codes: Set<String> = []

  init(faults: [CultureTable.Fault]) { self.faults = faults }

  mutating func row(_ row: CultureTable.Row) {
    let code = row.cells.first { $0.column == "iso3" }?.text ?? ""
    if code.isEmpty {
      faults.append(CultureTable.Fault(row.place, "iso3", "this column is missing or empty"))
    }
    var seen: Set<String> = []
    for cell in row.cells.prefix(2 * CultureTable.columns.count) {
      guard seen.insert(cell.column).inserted else {
        complain(cell, of: code, "found this column again, wanted each once")
        continue
      }
      self.cell(cell, of: code)
    }
  }

  private mutating func cell(_ cell: CultureTable.Cell, of code: String) {
    switch cell.column {
    case "iso3": checkCode(cell)
    case "country", "culture_group": checkName(cell, of: code)
    case "pdi", "idv", "mas", "uai", "lto", "ivr": checkNumber(cell, in: 0...120, of: code)
    case "trust_most_people_pct", "gini": checkNumber(cell, in: 0...100, of: code)
    case "hofstede_imputed_cells": checkEstimated(cell, of: code)
    case "consent_default":
      checkWord(cell, among: ["opt_in", "opt_out", "mixed", "none"], of: code)
    case "context_class": checkWord(cell, among: ["low", "medium", "high"], of: code)
    default:
      if !CultureTable.columns.contains(cell.column) {
        complain(cell, of: code, CultureTable.unknown(cell.column))
      }
    }
  }

  private mutating func complain(_ cell: CultureTable.Cell, of code: String, _ message: String) {
    let path = code.isEmpty ? cell.column : "\(code).\(cell.column)"
    faults.append(CultureTable.Fault(cell.place, path, message))
  }

  private mutating func checkCode(_ cell: CultureTable.Cell) {
    let letters: ClosedRange<Unicode.Scalar> = "A"..."Z"
    let scalars = cell.text.unicodeScalars
    if scalars.count != 3 || !scalars.allSatisfy(letters.contains) {
      let found = "found \(Wording.name(cell.text)), wanted three capital letters, such as `NOR`"
      faults.append(CultureTable.Fault(cell.place, "iso3", found))
    } else if !codes.insert(cell.text).inserted {
      complain(
        cell, of: cell.text,
        "found \(Wording.name(cell.text)) again, wanted each profile once")
    }
  }

  private mutating func checkName(_ cell: CultureTable.Cell, of code: String) {
    let longest = Scenario.Limits.nameLength
    if cell.text.unicodeScalars.contains(where: \.isUnprintable) || cell.text.count > longest {
      complain(
        cell, of: code,
        "found \(Wording.name(cell.text)), wanted one line of at most \(longest) characters")
    }
  }

  private mutating func checkNumber(
    _ cell: CultureTable.Cell, in range: ClosedRange<Double>, of code: String
  ) {
    // Swift also reads hexadecimal digits and words as numbers.
    let isDecimal = cell.text.utf8.allSatisfy { "0123456789+-.eE".utf8.contains($0) }
    let number = isDecimal ? Double(cell.text) : nil
    if number.map(range.contains) != true {
      let found = "found \(Wording.name(cell.text)), wanted \(Wording.number(in: range))"
      complain(cell, of: code, found + ", or nothing where it is not known")
    }
  }

  private mutating func checkEstimated(_ cell: CultureTable.Cell, of code: String) {
    let known = CultureDimension.allCases.map(\.rawValue)
    for word in cell.text.split(separator: " ").map(String.init) where !known.contains(word) {
      complain(
        cell, of: code,
        "found \(Wording.name(word)), wanted columns of estimated scores: "
          + Wording.choice(of: known) + Wording.hint(word, among: known))
    }
  }

  private mutating func checkWord(
    _ cell: CultureTable.Cell, among known: [String], of code: String
  ) {
    guard !known.contains(cell.text) else { return }
    complain(
      cell, of: code,
      "found \(Wording.name(cell.text)), wanted \(Wording.choice(of: known))"
        + Wording.hint(cell.text, among: known))
  }
}
