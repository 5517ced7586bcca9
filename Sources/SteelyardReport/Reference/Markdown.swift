/// Pieces of Markdown.
enum Markdown {
  /// A table with a heading; ends with a line break.
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let rule = head.map { _ in "---" }
    return ([head, rule] + rows).map { "| " + $0.map(cell).joined(separator: " | ") + " |\n" }
      .joined()
  }

  /// Text as it stands in code.
  static func code(_ text: String) -> String { "`\(text)`" }

  /// Bars would end the cell.
  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
