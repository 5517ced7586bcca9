/// Running text broken into lines.
enum Paragraph {
  /// A blank at which no line is broken; it becomes an ordinary one.
  static let glue: Character = "\u{A0}"

  /// The text with glue for blanks, so that it stays on one line.
  static func unbroken(_ text: String) -> String {
    String(text.map { $0 == " " ? glue : $0 })
  }

  /// The text with a line break before every word that would pass the width.
  ///
  /// - Parameters:
  ///   - text: Words between single blanks; line breaks in it are kept.
  ///   - width: Columns available besides the indent. A longer word stands alone, unbroken.
  ///   - indent: Blanks before every line but the first.
  static func wrapped(_ text: String, to width: Int, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { lines(of: $0, width).joined(separator: "\n" + margin) }
      .joined(separator: "\n" + margin)
  }

  private static func lines(of text: Substring, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty && line.displayWidth + 1 + word.displayWidth > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return (lines + [line]).map { line in String(line.map { $0 == glue ? " " : $0 }) }
  }
}
