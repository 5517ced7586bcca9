/// Cells in aligned columns.
struct TextTable {
  /// A piece of text with its tone.
  struct Cell {
    var text: String
    var tone = TextStyle.Tone.normal

    init(_ text: String, _ tone: TextStyle.Tone = .normal) {
      self.text = text
      self.tone = tone
    }
  }

  /// Whether each column is aligned to its end, as numbers are.
  let isTrailing: [Bool]
  /// Least width of each column.
  var widths: [Int]
  private(set) var rows: [[Cell]] = []

  init(isTrailing: [Bool], widths: [Int]? = nil) {
    self.isTrailing = isTrailing
    self.widths = widths ?? isTrailing.map { _ in 0 }
  }

  /// Adds a row; columns grow with what is in them.
  mutating func add(_ row: [Cell]) {
    rows.append(row)
    for (index, cell) in row.enumerated() where index < widths.count {
      widths[index] = max(widths[index], cell.text.displayWidth)
    }
  }

  /// Columns that a row takes.
  var width: Int { widths.reduce(0, +) + 2 * max(0, widths.count - 1) }

  /// The rows as lines of at most that width where they can be: a table that is wider is split into
  /// several, one under the other, each with the first column and as many of the others.
  func lines(_ style: TextStyle, within width: Int) -> [String] {
    let others = widths.count - 1
    guard self.width > width, others > 1 else { return lines(style) }
    let parts = (2...others).first { parts in
      groups(parts).allSatisfy { narrowed(to: $0).width <= width }
    }
    return groups(parts ?? others).map { narrowed(to: $0).lines(style) }
      .reduce(into: []) { $0 += ($0.isEmpty ? [] : [""]) + $1 }
  }

  /// The columns after the first in that many groups as large as each other, or nearly.
  private func groups(_ parts: Int) -> [Range<Int>] {
    let others = widths.count - 1
    let size = (others + parts - 1) / parts
    return stride(from: 1, through: others, by: size).map { $0..<min(widths.count, $0 + size) }
  }

  private func narrowed(to columns: Range<Int>) -> TextTable {
    let kept = [0] + Array(columns)
    var table = TextTable(
      isTrailing: kept.map { isTrailing[$0] }, widths: kept.map { widths[$0] })
    for row in rows { table.add(kept.filter(row.indices.contains).map { row[$0] }) }
    return table
  }

  /// The rows as lines, two blanks between columns and none at the end. Only the text is painted,
  /// so that no colour reaches the blanks around it.
  func lines(_ style: TextStyle) -> [String] {
    rows.map { row in
      var line = ""
      for (index, cell) in row.enumerated() {
        let blanks = String(
          repeating: " ", count: max(0, widths[index] - cell.text.displayWidth))
        let text = style.paint(cell.text, cell.tone)
        line += (index > 0 ? "  " : "") + (isTrailing[index] ? blanks + text : text + blanks)
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
