/// How text for a terminal is laid out and whether it is coloured.
///
/// Colour never carries anything alone: whatever it says is also said by a sign or a word.
public struct TextStyle: Sendable, Hashable {
  /// Whether escape sequences may be used; without, not a single escape byte is written.
  public var usesColor: Bool
  /// Columns available, at least ``narrowest``. Paragraphs wrap at it; tables made for 100
  /// columns shorten names where it is less.
  public let width: Int

  /// Fewer columns are treated as this many.
  public static let narrowest = 40
  /// No colour, 100 columns.
  public static let plain = TextStyle(usesColor: false)

  public init(usesColor: Bool, width: Int = 100) {
    self.usesColor = usesColor
    self.width = max(Self.narrowest, width)
  }

  /// What a stretch of text is, from which its colour follows.
  enum Tone: String {
    case normal = ""
    case strong = "1"
    case muted = "2"
    /// Blue: kept apart from orange by colour-blind people too.
    case better = "38;5;33"
    /// Orange.
    case worse = "38;5;208"
  }

  /// A heading with what qualifies it, wrapped to the width.
  func title(_ heading: String, _ rest: String) -> String {
    Paragraph.wrapped(heading + rest, to: width)
      .replacing(heading, with: paint(heading, .strong), maxReplacements: 1)
  }

  /// The text in the colour of its tone, or as it is without colour.
  func paint(_ text: String, _ tone: Tone) -> String {
    usesColor && tone != .normal && !text.isEmpty
      ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }
}
