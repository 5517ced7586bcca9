/// A rule as written: words and signs in order, names not yet looked up.
///
/// Two rules written alike are equal wherever they stand in their text.
indirect enum RuleSyntax: Sendable, Hashable {
  /// Never negative: a sign before it is a node of its own.
  case number(Float)
  case truth(Bool)
  case name(String)
  case negated(Node)
  case not(Node)
  case binary(RuleOperator, Node, Node)
  case call(RuleFunction, [Node])
  /// A table: whose rows, and what stands in each.
  case table(Word, [Row])

  /// A part of a rule and the place where it begins, in Unicode scalars from 0.
  struct Node: Sendable, Hashable {
    let syntax: RuleSyntax
    let place: Int

    static func == (first: Node, second: Node) -> Bool { first.syntax == second.syntax }
    func hash(into hasher: inout Hasher) { hasher.combine(syntax) }
  }

  /// A word that names no value, and its place.
  struct Word: Sendable, Hashable {
    let text: String
    let place: Int

    static func == (first: Word, second: Word) -> Bool { first.text == second.text }
    func hash(into hasher: inout Hasher) { hasher.combine(text) }
  }

  /// One row of a table; the last may be for ``otherwise``.
  struct Row: Sendable, Hashable {
    let key: Word
    let value: Node
  }

  /// The key of whatever no other row is for.
  static let otherwise = "else"
}

/// What stands between two values.
public enum RuleOperator: String, CaseIterable, Sendable, Hashable {
  case or, and
  case less = "<"
  case atMost = "<="
  case more = ">"
  case atLeast = ">="
  case equal = "=="
  case unequal = "!="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"

  /// How close it binds; `not` stands between `and` and comparisons, a sign above all.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .less, .atMost, .more, .atLeast, .equal, .unequal: Self.comparing
    case .plus, .minus: 5
    case .times, .over: 6
    }
  }

  var isComparison: Bool { precedence == Self.comparing }

  static let negating = 3
  static let comparing = 4
  static let signing = 7
}

/// A function by the name that rules call it.
public enum RuleFunction: String, CaseIterable, Sendable, Hashable {
  /// The second value where the first holds, else the third.
  case choose = "if"
  /// The least, the greatest of two or more.
  case min, max
  /// The first value, brought between the second and the third.
  case clamp
  /// Size without the sign.
  case abs
  /// Exponential, natural logarithm, square root, hyperbolic tangent.
  case exp, log, sqrt, tanh

  /// How many values it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .choose, .clamp: 3...3
    case .min, .max: 2...Rule.mostParts
    case .abs, .exp, .log, .sqrt, .tanh: 1...1
    }
  }
}

/// What is wrong with a rule, and where.
public struct RuleFault: Error, Sendable, Hashable {
  /// In Unicode scalars from the start of the text, from 0.
  public let place: Int
  /// What was found and what is wanted.
  public let message: String
}
