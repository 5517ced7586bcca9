/// How much room text takes on a terminal.
extension StringProtocol {
  /// Columns that a terminal gives the text: East Asian wide characters and emoji take two.
  /// - Complexity: O(length).
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text, filled with blanks on one side to a width; longer text stays as it is.
  func padded(to width: Int, trailing isTrailing: Bool = false) -> String {
    let blanks = String(repeating: " ", count: Swift.max(0, width - displayWidth))
    return isTrailing ? blanks + self : self + blanks
  }

  /// The text, or as much of its start as fits before an ellipsis.
  func shortened(to width: Int) -> String {
    guard displayWidth > width else { return String(self) }
    var kept = ""
    var used = 1
    for character in self {
      used += character.displayWidth
      if used > width { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// The text without what could command a terminal or turn the direction of writing.
  ///
  /// Names come from files that somebody else may have written.
  var harmless: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isHarmless ? $0 : "\u{FFFD}" }))
  }
}

extension Unicode.Scalar {
  fileprivate var isHarmless: Bool {
    let isDirection = (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    let isLineBreak = value == 0x2028 || value == 0x2029
    return properties.generalCategory != .control && !isDirection && !isLineBreak
  }
}

extension Character {
  /// Blocks of scalars that East Asian Width (Unicode annex 11) calls wide, and emoji.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]

  fileprivate var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let isEmoji = unicodeScalars.contains { $0.value == 0xFE0F } && unicodeScalars.count > 1
    return isEmoji || Self.wide.contains { $0.contains(first.value) } ? 2 : 1
  }
}
