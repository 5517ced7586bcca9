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
