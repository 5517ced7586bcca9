/// How complaints about a scenario name things, so that all of them read alike:
/// *found* this, *wanted* that; did you mean the other?
public enum Wording {
  /// A name as somebody wrote it, between backquotes, on one line, shortened when long.
  public static func name(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(longest).map { $0.isUnprintable ? "\u{FFFD}" : $0 }
    let isCut = text.unicodeScalars.count > longest
    return "`" + String(String.UnicodeScalarView(shown)) + (isCut ? "…" : "") + "`"
  }

  /// A number in its shortest form that reads back the same: `4.2`, `20000`, `inf`.
  public static func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// What a number from a range is called: `a number from 0 to 1`.
  public static func number(in range: ClosedRange<Double>) -> String {
    "a number from \(number(range.lowerBound)) to \(number(range.upperBound))"
  }

  /// What a whole number from a range is called: `a whole number from 1 to 100`.
  public static func wholeNumber(in range: ClosedRange<Int>) -> String {
    "a whole number from \(range.lowerBound) to \(range.upperBound)"
  }

  /// Names to choose from: `` `a`, `b` or `c` ``.
  public static func choice(of names: [String]) -> String {
    let quoted = names.map(name)
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "nothing" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  /// `` ; did you mean `personal`? ``, or nothing when no known name is near.
  public static func hint(_ found: String, among known: some Sequence<String>) -> String {
    Nearest.name(to: found, among: known).map { "; did you mean \(name($0))?" } ?? ""
  }

  private static let longest = 60
}

extension Unicode.Scalar {
  /// Whether showing it could garble a line of a terminal.
  var isUnprintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}
