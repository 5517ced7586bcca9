/// The lines of a text, to find where a character of a scalar stands in the YAML around it.
struct SourceLines {
  private let lines: [[Unicode.Scalar]]

  /// - Complexity: O(length).
  init(_ text: String) {
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Array.init)
  }

  /// Where a character of a scalar's value stands.
  ///
  /// YAML folds lines and knows escapes; what it keeps is the order of all that is no space. So
  /// as many of those are passed as stand before the character in the value.
  ///
  /// - Parameters:
  ///   - place: In Unicode scalars of the value, from 0; its length for what follows it.
  ///   - value: What was read.
  ///   - start: Where the scalar begins, with its quote or its `|` or `>`.
  /// - Complexity: O(length of the scalar).
  func mark(of place: Int, in value: String, from start: YAMLTree.Mark) -> YAMLTree.Mark {
    let scalars = value.unicodeScalars
    let before = scalars.prefix(place).count { !Self.isSpace($0) }
    let here = scalars.dropFirst(place).first
    var walk = Walk(lines: lines, line: start.line - 1, column: start.column - 1)
    walk.begin()
    for _ in 0..<before { walk.pass() }
    if let here, !Self.isSpace(here) { walk.skipSpaces() }
    return YAMLTree.Mark(line: walk.line + 1, column: walk.column + 1)
  }

  fileprivate static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }
}

/// A way through the source of one scalar.
private struct Walk {
  let lines: [[Unicode.Scalar]]
  var line, column: Int
  /// The quote around it, if any.
  private var quote: Unicode.Scalar?

  init(lines: [[Unicode.Scalar]], line: Int, column: Int) {
    self.lines = lines
    self.line = line
    self.column = column
  }

  private func scalar(_ ahead: Int = 0) -> Unicode.Scalar? {
    guard lines.indices.contains(line), lines[line].indices.contains(column + ahead) else {
      return nil
    }
    return lines[line][column + ahead]
  }

  /// Goes to where the value begins.
  mutating func begin() {
    switch scalar() {
    case "\"", "'":
      quote = scalar()
      column += 1
    case "|", ">":
      line += 1
      column = 0
    default: break
    }
  }

  /// Goes to the next scalar that is no space.
  mutating func skipSpaces() {
    while line < lines.count {
      if let next = scalar() {
        let escape = escape
        guard SourceLines.isSpace(next) || escape?.isSpace == true else { return }
        column += escape?.length ?? 1
      } else {
        guard line + 1 < lines.count else { return }
        line += 1
        column = 0
      }
    }
  }

  /// Goes behind the next scalar of the value that is no space.
  mutating func pass() {
    skipSpaces()
    guard let next = scalar() else { return }
    let isQuote = quote == "'" && next == "'"
    column += escape?.length ?? (isQuote ? 2 : 1)
  }

  /// The escape that begins here, if any; an escaped end of the line counts as a space.
  private var escape: (length: Int, isSpace: Bool)? {
    guard quote == "\"", scalar() == "\\" else { return nil }
    guard let letter = scalar(1) else { return (2, true) }
    let codes: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
    guard let digits = codes[letter] else {
      return (2, letter == "n" || letter == "t" || letter == "r" || letter == " ")
    }
    let code = (0..<digits).compactMap { scalar(2 + $0) }
    let value = UInt32(String(String.UnicodeScalarView(code)), radix: 16)
    return (2 + digits, value.flatMap(Unicode.Scalar.init).map(SourceLines.isSpace) ?? false)
  }
}
