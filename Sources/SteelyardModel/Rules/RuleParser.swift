/// Reads rules by precedence climbing: a value, then as many operators as bind closer than what
/// stands before it.
///
///     value = number | `true` | `false` | name | `-` value | `not` value | `(` rule `)`
///           | function `(` rule { `,` rule } `)`
///           | `by` `(` name `,` `{` key `:` rule { `,` key `:` rule } `}` `)`
struct RuleParser {
  private let tokens: [RuleLexer.Token]
  private var index = 0
  private var depth = 0
  private var parts = 0

  /// The whole text as one rule.
  /// - Complexity: O(length).
  static func parse(_ text: String) throws(RuleFault) -> RuleSyntax.Node {
    var parser = RuleParser(tokens: try RuleLexer.tokens(of: text))
    let node = try parser.rule()
    guard parser.next.kind == .end else { throw parser.fault("\(Self.sign) or the end") }
    return node
  }

  private init(tokens: [RuleLexer.Token]) { self.tokens = tokens }

  // MARK: Operators

  /// Operators that bind closer than `floor`, with their values.
  private mutating func rule(above floor: Int = 0) throws(RuleFault) -> RuleSyntax.Node {
    var node = try value(above: floor)
    while let sign = RuleOperator(rawValue: next.text), sign.precedence > floor {
      advance()
      let right = try rule(above: sign.precedence)
      node = try part(.binary(sign, node, right), at: node.place)
      if sign.isComparison, RuleOperator(rawValue: next.text)?.isComparison == true {
        throw fault("`and` between two comparisons")
      }
    }
    return node
  }

  private mutating func value(above floor: Int) throws(RuleFault) -> RuleSyntax.Node {
    depth += 1
    defer { depth -= 1 }
    let start = next
    // The innermost value counts itself, and is inside of what stands around it.
    guard depth <= Rule.deepest + 1 else {
      throw fault("at most \(Rule.deepest) brackets, functions and signs inside each other")
    }
    switch (start.kind, start.text) {
    case (.number(let number), _):
      advance()
      return try part(.number(number), at: start.place)
    case (.word, "not"):
      // In `2 * not a` nobody could tell what is meant.
      guard floor < RuleOperator.negating else { throw fault("`(` before `not`") }
      advance()
      return try part(.not(try rule(above: RuleOperator.negating - 1)), at: start.place)
    case (.word, _): return try word()
    case (.sign, "-"):
      advance()
      return try part(.negated(try value(above: RuleOperator.signing)), at: start.place)
    case (.sign, "("):
      advance()
      let node = try rule()
      try expect(")", or: "\(Self.sign) or `)`")
      return node
    default: throw fault(Self.value)
    }
  }

  // MARK: Words

  private mutating func word() throws(RuleFault) -> RuleSyntax.Node {
    let word = next
    guard !Self.reserved.contains(word.text) else { throw fault(Self.value) }
    advance()
    switch word.text {
    case "true", "false": return try part(.truth(word.text == "true"), at: word.place)
    case "by": return try table(at: word.place)
    default: break
    }
    guard let function = RuleFunction(rawValue: word.text) else {
      guard next.text != "(" else { throw unknownFunction(word) }
      return try part(.name(word.text), at: word.place)
    }
    return try part(.call(function, try arguments(of: function)), at: word.place)
  }

  private func unknownFunction(_ word: RuleLexer.Token) -> RuleFault {
    let known = RuleFunction.allCases.map(\.rawValue) + ["by"]
    return RuleFault(
      place: word.place,
      message: "found \(Wording.name(word.text)), wanted a function: "
        + Wording.choice(of: known) + Wording.hint(word.text, among: known))
  }

  private mutating func arguments(of function: RuleFunction) throws(RuleFault)
    -> [RuleSyntax.Node]
  {
    let name = Wording.name(function.rawValue)
    try expect("(", or: "`(` after \(name)")
    var nodes = [try rule()]
    while nodes.count < function.arity.upperBound, next.text == "," {
      advance()
      nodes.append(try rule())
    }
    let isVaried = function.arity.count > 1
    let taken =
      isVaried ? "two values or more" : ["one value", "two values", "three values"][function.most]
    guard nodes.count >= function.arity.lowerBound else {
      throw fault("`,`: \(name) takes \(taken)")
    }
    try expect(")", or: isVaried ? "`,` or `)`" : "`)`: \(name) takes \(taken)")
    return nodes
  }

  /// `(locale, {USA: 1, DEU: 0.9, else: 1})`.
  private mutating func table(at place: Int) throws(RuleFault) -> RuleSyntax.Node {
    try expect("(", or: "`(` after `by`")
    let subject = try name("what the table is by, such as `locale`")
    try expect(",", or: "`,`")
    try expect("{", or: "`{`")
    var rows: [RuleSyntax.Row] = []
    repeat {
      if !rows.isEmpty { advance() }
      let key = try name("a key, such as `\(RuleSyntax.otherwise)`")
      try expect(":", or: "`:`")
      rows.append(RuleSyntax.Row(key: key, value: try rule()))
    } while next.text == ","
    try expect("}", or: "`,` or `}`")
    try expect(")", or: "`)`")
    return try part(.table(subject, rows), at: place)
  }

  private mutating func name(_ wanted: String) throws(RuleFault) -> RuleSyntax.Word {
    let word = next
    guard word.kind == .word else { throw fault(wanted) }
    advance()
    return RuleSyntax.Word(text: word.text, place: word.place)
  }

  // MARK: Tokens

  private var next: RuleLexer.Token { tokens[index] }

  /// The end is never passed.
  private mutating func advance() { index = min(index + 1, tokens.count - 1) }

  private mutating func expect(_ sign: String, or wanted: String) throws(RuleFault) {
    guard next.kind == .sign, next.text == sign else { throw fault(wanted) }
    advance()
  }

  private mutating func part(_ syntax: RuleSyntax, at place: Int) throws(RuleFault)
    -> RuleSyntax.Node
  {
    parts += 1
    guard parts <= Rule.mostParts else {
      throw RuleFault(
        place: place,
        message: "found more, wanted at most \(Rule.mostParts) names, numbers and operations")
    }
    return RuleSyntax.Node(syntax: syntax, place: place)
  }

  private func fault(_ wanted: String) -> RuleFault {
    let found =
      switch (next.kind, next.text) {
      case (.end, _): "the end"
      case (_, "="): "`=`, which compares nothing (`==` does)"
      default: Wording.name(next.text)
      }
    return RuleFault(place: next.place, message: "found \(found), wanted \(wanted)")
  }

  private static let value = "a number, the name of a field, a function, `not`, `-` or `(`"
  private static let sign = "an operator"
  private static let reserved: Set = ["and", "or", RuleSyntax.otherwise]
}

extension RuleFunction {
  /// One less than the number of values that it takes at most.
  fileprivate var most: Int { arity.upperBound - 1 }
}
