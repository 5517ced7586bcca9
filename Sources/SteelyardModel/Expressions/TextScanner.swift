/// Reads a text scalar by scalar: what formulas and rules have in common.
struct TextScanner {
  /// The text, or as much of it as may be read and one more.
  let scalars: [Unicode.Scalar]
  /// The next one to be read, from 0.
  private(set) var index = 0
  private let spaces: Set<Unicode.Scalar>

  /// - Parameters:
  ///   - longest: scalars that such a text may have.
  ///   - spaces: what may stand between words and signs.
  init(_ text: String, longest: Int, spaces: Set<Unicode.Scalar> = [" "]) {
    scalars = Array(text.unicodeScalars.prefix(longest + 1))
    self.spaces = spaces
  }

  /// The next scalar that is no space, or nil at the end; the index then stands at it.
  mutating func peek() -> Unicode.Scalar? {
    while index < scalars.count, spaces.contains(scalars[index]) { index += 1 }
    return current
  }

  /// The scalar at the index, or nil at the end.
  var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// Goes to the next scalar.
  mutating func advance() { index += 1 }

  /// Goes back to an earlier place.
  mutating func rewind(to place: Int) { index = place }

  /// All scalars from here that are wanted.
  mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while index < scalars.count, isWanted(scalars[index]) { index += 1 }
    return String(String.UnicodeScalarView(scalars[start..<index]))
  }

  /// A word of letters, digits and `_`.
  mutating func takeWord() -> String {
    take { Self.isLetter($0) || Self.isDigit($0) || $0 == "_" }
  }

  /// What looks like a number: digits and points, and an exponent.
  mutating func takeNumber() -> String {
    var text = take { Self.isDigit($0) || $0 == "." }
    guard let sign = current, sign == "e" || sign == "E" else { return text }
    text.unicodeScalars.append(sign)
    advance()
    if let sign = current, sign == "-" || sign == "+" {
      text.unicodeScalars.append(sign)
      advance()
    }
    return text + take(while: Self.isDigit)
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a text is a word that begins with a letter.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isLetter(first) else { return false }
    return text.unicodeScalars.allSatisfy { isLetter($0) || isDigit($0) || $0 == "_" }
  }
}
