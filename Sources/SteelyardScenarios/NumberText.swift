/// Numbers as scenarios write them: `4.20`, `-0.4`, `20_000`, `2e4`, `.inf`, `.nan`.
///
/// Own code because YAML's resolver has surprises: `0777` is octal there, and `1:30` is ninety.
enum NumberText {
  /// The number, or nil when the text is none.
  static func number(_ text: String) -> Double? {
    switch text.lowercased() {
    case ".inf", "+.inf", "inf", "+inf": return .infinity
    case "-.inf", "-inf": return -.infinity
    case ".nan", "nan": return .nan
    default: return digits(text).flatMap(Double.init)
    }
  }

  /// The whole number, or nil when the text is none or is too large for the type. Fractions and
  /// exponents are fine as long as the value is whole: `2e4`, `20.0`.
  static func whole<Whole: FixedWidthInteger>(_ text: String) -> Whole? {
    guard let digits = digits(text) else { return nil }
    if let value = Whole(digits) { return value }
    // Above 2 to the 53rd a floating-point number no longer holds every whole number.
    guard let value = Double(digits), abs(value) <= 0x1p53 else { return nil }
    return Whole(exactly: value)
  }

  /// The text without underscores between digits, or nil when it is no decimal number.
  private static func digits(_ text: String) -> String? {
    guard text.utf8.count <= 400, let last = text.utf8.last, last != underscore else { return nil }
    var previous: UInt8 = 0
    for byte in text.utf8 {
      // An underscore only follows a digit; letters other than an exponent's are refused.
      guard isAllowed(byte), byte != underscore || isDigit(previous) else { return nil }
      guard previous != underscore || isDigit(byte) else { return nil }
      previous = byte
    }
    return String(decoding: text.utf8.filter { $0 != underscore }, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == underscore || "+-.eE".utf8.contains(byte)
  }

  private static let underscore = UInt8(ascii: "_")
}
