/// Reads formulas by recursive descent:
///
///     formula = term { ("+" | "-") term }
///     term    = factor { ("*" | "/") factor }
///     factor  = "-" factor | "(" formula ")" | number | name | function "(" formula {"," formula} ")"
struct FormulaParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars.prefix(Formula.longest + 1)) }

  /// The whole text as one formula.
  mutating func formula() throws(Formula.Fault) -> Formula.Node {
    guard scalars.count <= Formula.longest else {
      throw Formula.Fault(
        column: Formula.longest + 1,
        message: "found a longer formula, wanted one of at most \(Formula.longest) characters")
    }
    let node = try sum()
    guard peek() == nil else { throw fault("`+`, `-`, `*`, `/` or the end") }
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
    guard let next = peek() else { throw fault(Self.value) }
    // The innermost value counts itself, and is inside of what stands around it.
    guard depth <= Formula.deepest + 1 else {
      throw fault("at most \(Formula.deepest) brackets, functions and signs inside each other")
    }
    if accept("-") != nil { return .negated(try factor()) }
    if next == "(" { return try bracket() }
    if Self.isDigit(next) || next == "." { return try number() }
    if Self.isLetter(next) { return try nameOrCall() }
    throw fault(Self.value)
  }

  private mutating func bracket() throws(Formula.Fault) -> Formula.Node {
    index += 1
    let node = try sum()
    try expect(")", or: "`+`, `-`, `*`, `/` or `)`")
    return node
  }

  private mutating func nameOrCall() throws(Formula.Fault) -> Formula.Node {
    let start = index
    let name = take { Self.isLetter($0) || Self.isDigit($0) || $0 == "_" }
    guard peek() == "(" else { return .name(name) }
    guard let function = Formula.Function(rawValue: name) else {
      index = start
      let known = Formula.Function.allCases.map(\.rawValue)
      throw fault(
        "a function: " + Wording.choice(of: known) + Wording.hint(name, among: known), at: name)
    }
    return .call(function, try arguments(of: function))
  }

  private mutating func arguments(of function: Formula.Function) throws(Formula.Fault)
    -> [Formula.Node]
  {
    index += 1
    var nodes = [try sum()]
    while nodes.count < function.arity.upperBound, peek() == "," {
      index += 1
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
    let start = index
    var text = take { Self.isDigit($0) || $0 == "." }
    if index < scalars.count, scalars[index] == "e" || scalars[index] == "E" {
      text.unicodeScalars.append(scalars[index])
      index += 1
      if index < scalars.count, scalars[index] == "-" || scalars[index] == "+" {
        text.unicodeScalars.append(scalars[index])
        index += 1
      }
      text += take(Self.isDigit)
    }
    guard let number = Double(text), number.isFinite else {
      index = start
      throw fault("a number such as `1.5`", at: text)
    }
    return .number(number)
  }

  // MARK: Scalars

  /// The next scalar that is no space; the index then stands at it.
  private mutating func peek() -> Unicode.Scalar? {
    while index < scalars.count, scalars[index] == " " { index += 1 }
    return index < scalars.count ? scalars[index] : nil
  }

  private mutating func accept(_ signs: Character...) -> Formula.Operator? {
    guard let next = peek(), signs.contains(Character(next)) else { return nil }
    index += 1
    return Formula.Operator(rawValue: Character(next))
  }

  private mutating func expect(_ scalar: Unicode.Scalar, or wanted: String) throws(Formula.Fault) {
    guard peek() == scalar else { throw fault(wanted) }
    index += 1
  }

  private mutating func take(_ isWanted: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while index < scalars.count, isWanted(scalars[index]) { index += 1 }
    return String(String.UnicodeScalarView(scalars[start..<index]))
  }

  private func fault(_ wanted: String, at text: String? = nil) -> Formula.Fault {
    let next = index < scalars.count ? Wording.name(String(scalars[index])) : "the end"
    return Formula.Fault(
      column: index + 1, message: "found \(text.map(Wording.name) ?? next), wanted \(wanted)")
  }

  private static let value = "a number, the name of a measure, a function, `-` or `(`"

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
