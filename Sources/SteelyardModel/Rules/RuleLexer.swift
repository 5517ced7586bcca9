/// Splits a rule into words, numbers and signs.
struct RuleLexer {
  /// A piece of the text.
  struct Token: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case number(Float)
      case word
      /// A sign, or a scalar that rules have no use for.
      case sign
      case end
    }

    let kind: Kind
    /// As written; a number with its `%`.
    let text: String
    /// Where it begins, in Unicode scalars from 0.
    let place: Int
  }

  private var text: TextScanner

  /// All tokens, the end last.
  /// - Complexity: O(length), at most ``Rule/longest``.
  static func tokens(of text: String) throws(RuleFault) -> [Token] {
    var lexer = RuleLexer(
      text: TextScanner(text, longest: Rule.longest, spaces: [" ", "\t", "\n", "\r"]))
    guard lexer.text.scalars.count <= Rule.longest else {
      throw RuleFault(
        place: 0, message: "found a longer rule, wanted one of at most \(Rule.longest) characters")
    }
    var tokens: [Token] = []
    while let next = lexer.text.peek() { tokens.append(try lexer.token(next)) }
    // The end is just behind the last piece, whatever spaces follow.
    let end = tokens.last.map { $0.place + $0.text.unicodeScalars.count } ?? 0
    return tokens + [Token(kind: .end, text: "", place: end)]
  }

  private mutating func token(_ next: Unicode.Scalar) throws(RuleFault) -> Token {
    let place = text.index
    if TextScanner.isLetter(next) {
      return Token(kind: .word, text: text.takeWord(), place: place)
    }
    if TextScanner.isDigit(next) || next == "." { return try number(at: place) }
    text.advance()
    var sign = String(Character(next))
    if "<>=!".unicodeScalars.contains(next), text.current == "=" {
      text.advance()
      sign += "="
    }
    return Token(kind: .sign, text: sign, place: place)
  }

  /// A number; per cent are hundredths.
  private mutating func number(at place: Int) throws(RuleFault) -> Token {
    let digits = text.takeNumber()
    let isShare = text.current == "%"
    if isShare { text.advance() }
    let written = digits + (isShare ? "%" : "")
    guard let number = Float(digits), number.isFinite, let exact = Double(digits) else {
      throw RuleFault(
        place: place,
        message: "found \(Wording.name(written)), wanted a number such as `1.5` or `10%`")
    }
    return Token(kind: .number(isShare ? Float(exact / 100) : number), text: written, place: place)
  }
}
