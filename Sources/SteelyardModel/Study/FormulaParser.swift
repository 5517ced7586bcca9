/// Reads formulas by recursive descent:
///
///     formula = term { ("+" | "-") term }
///     term    = factor { ("*" | "/") factor }
///     factor  = "-" factor | "(" formula ")" | number | name | function "(" formula {"," formula} ")"
struct FormulaParser {
  private var text: TextScanner
  private var depth = 0

  init(_ text: String) { self.text = TextScanner(text, longest: Formula.longest) }

  /// The whole text as one formula.
  mutating func formula() throws(Formula.Fault) -> Formula.Node {
    guard text.scalars.count <= Formula.longest else {
      throw Formula.Fault(
        column: Formula.longest + 1,
        message: "found a longer formula, wanted one of at most \(Formula.longest) characters")
    }
    let node = try sum()
    guard text.peek() == nil else { throw fault("`+`, `-`, `*`, `/` or the end") }
    return node
  }

  // MARK: Rules

  private mutating func sum() throws(Formula.Fault) -> Formula.Node {
    var node = try product()
    while let sign = accept("+", "-") { node = .binary(sign, node, try product()) }
    return node
  }

  private mutating func product() throws(Formula.Fault) -> Formula.Node {
    var node = try factor()
    while let sign = accept("*", "/") { node = .binary(sign, node, try factor()) }
    return node
  }

  private mutating func factor() throws(Formula.Fault) -> Formula.Node {
    depth += 1
    defer { depth -= 1 }
    guard let next = text.peek() else { throw fault(Self.value) }
    // The innermost value counts itself, and is inside of what stands around it.
    guard depth <= Formula.deepest + 1 else {
      throw fault("at most \(Formula.deepest) brackets, functions and signs inside each other")
    }
    if accept("-") != nil { return .negated(try factor()) }
    if next == "(" { return try bracket() }
    if TextScanner.isDigit(next) || next == "." { return try number() }
    if TextScanner.isLetter(next) { return try nameOrCall() }
    throw fault(Self.value)
  }

  private mutating func bracket() throws(Formula.Fault) -> Formula.Node {
    text.advance()
    let node = try sum()
    try expect(")", or: "`+`, `-`, `*`, `/` or `)`")
    return node
  }

  private mutating func nameOrCall() throws(Formula.Fault) -> Formula.Node {
    let start = text.index
    let name = text.takeWord()
    guard text.peek() == "(" else { return .name(name) }
    guard let function = Formula.Function(rawValue: name) else {
      text.rewind(to: start)
      let known = Formula.Function.allCases.map(\.rawValue)
      throw fault(
        "a function: " + Wording.choice(of: known) + Wording.hint(name, among: known), at: name)
    }
    return .call(function, try arguments(of: function))
  }

  private mutating func arguments(of function: Formula.Function) throws(Formula.Fault)
    -> [Formula.Node]
  {
    text.advance()
    var nodes = [try sum()]
    while nodes.count < function.arity.upperBound, text.peek() == "," {
      text.advance()
      nodes.append(try sum())
    }
    guard nodes.count >= function.arity.lowerBound else {
      throw fault("`,`: \(Wording.name(function.rawValue)) takes two values or more")
    }
    try expect(
      ")",
      or: function.arity.upperBound > 1
        ? "`,` or `)`" : "`)`: \(Wording.name(function.rawValue)) takes one value")
    return nodes
  }

  private mutating func number() throws(Formula.Fault) -> Formula.Node {
    let start = text.index
    let digits = text.takeNumber()
    guard let number = Double(digits), number.isFinite else {
      text.rewind(to: start)
      throw fault("a number such as `1.5`", at: digits)
    }
    return .number(number)
  }

  // MARK: Scalars

  private mutating func accept(_ signs: Character...) -> Formula.Operator? {
    guard let next = text.peek(), signs.contains(Character(next)) else { return nil }
    text.advance()
    return Formula.Operator(rawValue: Character(next))
  }

  private mutating func expect(_ scalar: Unicode.Scalar, or wanted: String) throws(Formula.Fault) {
    guard text.peek() == scalar else { throw fault(wanted) }
    text.advance()
  }

  private func fault(_ wanted: String, at found: String? = nil) -> Formula.Fault {
    let next = text.current.map { Wording.name(String($0)) } ?? "the end"
    return Formula.Fault(
      column: text.index + 1, message: "found \(found.map(Wording.name) ?? next), wanted \(wanted)")
  }

  private static let value = "a number, the name of a measure, a function, `-` or `(`"
}
