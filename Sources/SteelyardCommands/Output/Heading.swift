internal import SteelyardModel

/// The scenario's name and question, above everything else.
enum Heading {
  /// Ends with a line break.
  static func text(of scenario: Scenario, width: Int) -> String {
    let paragraphs = [scenario.name, scenario.question].filter { !$0.isEmpty }
    return paragraphs.map { wrapped($0, to: width) + "\n" }.joined()
  }

  /// Words on lines of that many characters; what could command a terminal is left out.
  private static func wrapped(_ text: String, to width: Int) -> String {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace).map(harmless) {
      if let line = lines.last, line.count + 1 + word.count <= width {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(word)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func harmless(_ word: Substring) -> String {
    String(
      String.UnicodeScalarView(
        word.unicodeScalars.filter {
          ![.control, .format].contains($0.properties.generalCategory)
        }))
  }
}
