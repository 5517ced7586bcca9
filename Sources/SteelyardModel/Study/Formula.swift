/// Arithmetic over names: `hidden - obstruction`, `ln(dear / cheap) / ln(1.1)`.
///
/// Numbers, names, `+ - * /`, brackets, and the functions of ``Function``. `*` and `/` bind
/// closer than `+` and `-`; all four group from the left.
public struct Formula: Sendable, Hashable {
  /// As written, without spaces around it.
  public let text: String
  /// What it means.
  public let root: Node

  /// A formula's tree.
  public indirect enum Node: Sendable, Hashable {
    case number(Double)
    case name(String)
    case negated(Node)
    case binary(Operator, Node, Node)
    case call(Function, [Node])
  }

  /// What stands between two values.
  public enum Operator: Character, CaseIterable, Sendable, Hashable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
  }

  /// A function by the name that formulas call it.
  public enum Function: String, CaseIterable, Sendable, Hashable {
    /// Natural logarithm of a number above 0.
    case ln
    /// Exponential.
    case exp
    /// ln(p / (1 - p)) of a share p above 0 and below 1.
    case logit
    /// Size without the sign.
    case abs
    /// The least of two or more.
    case min
    /// The greatest of two or more.
    case max

    /// How many values it takes.
    var arity: ClosedRange<Int> {
      switch self {
      case .ln, .exp, .logit, .abs: 1...1
      case .min, .max: 2...Formula.longest
      }
    }
  }

  /// What is wrong with a text.
  public struct Fault: Error, Sendable, Hashable {
    /// Where, from 1, in Unicode scalars.
    public let column: Int
    /// What was found and what is wanted.
    public let message: String
  }

  /// Characters of a formula.
  public static let longest = 400
  /// Brackets, functions and signs inside each other.
  public static let deepest = 32

  /// Reads a formula.
  /// - Complexity: O(length).
  public init(_ text: String) throws(Fault) {
    var parser = FormulaParser(text)
    root = try parser.formula()
    self.text = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }

  /// The names used, each once, in the order in which they come.
  public var names: [String] {
    var names: [String] = []
    root.forEachName { if !names.contains($0) { names.append($0) } }
    return names
  }

  /// The value, or nil where a name has none or the arithmetic has none: a division by 0, a
  /// logarithm of a number that is not above 0, a result too large.
  /// - Complexity: O(length).
  public func evaluate(_ values: (String) -> Double?) -> Double? { root.evaluate(values) }
}

extension Formula.Node {
  fileprivate func forEachName(_ body: (String) -> Void) {
    switch self {
    case .number: break
    case .name(let name): body(name)
    case .negated(let node): node.forEachName(body)
    case .binary(_, let left, let right):
      left.forEachName(body)
      right.forEachName(body)
    case .call(_, let nodes): for node in nodes { node.forEachName(body) }
    }
  }

  fileprivate func evaluate(_ values: (String) -> Double?) -> Double? {
    let value: Double? =
      switch self {
      case .number(let number): number
      case .name(let name): values(name)
      case .negated(let node): node.evaluate(values).map { -$0 }
      case .binary(let sign, let left, let right):
        sign.apply(left.evaluate(values), right.evaluate(values))
      case .call(let function, let nodes):
        function.apply(nodes.map { $0.evaluate(values) })
      }
    return value.flatMap { $0.isFinite ? $0 : nil }
  }
}

extension Formula.Operator {
  fileprivate func apply(_ left: Double?, _ right: Double?) -> Double? {
    guard let left, let right else { return nil }
    switch self {
    case .plus: return left + right
    case .minus: return left - right
    case .times: return left * right
    case .over: return right == 0 ? nil : left / right
    }
  }
}

extension Formula.Function {
  fileprivate func apply(_ values: [Double?]) -> Double? {
    let known = values.compactMap(\.self)
    guard known.count == values.count, let first = known.first else { return nil }
    switch self {
    case .ln: return FormulaMath.ln(first)
    case .exp: return FormulaMath.exp(first)
    case .logit: return first > 0 && first < 1 ? FormulaMath.ln(first / (1 - first)) : nil
    case .abs: return Swift.abs(first)
    case .min: return known.min()
    case .max: return known.max()
    }
  }
}

/// Logarithm and exponential that give the same bits on any machine.
///
/// Own code because libm differs between machines and this target imports nothing.
enum FormulaMath {
  /// ln x = e ln 2 + 2 artanh((m - 1)/(m + 1)) with x = m 2^e and m from 0.71 to 1.42, or nil
  /// where x is not above 0.
  static func ln(_ x: Double) -> Double? {
    guard x > 0, x.isFinite else { return nil }
    let isLarge = x.significand > 2.0.squareRoot()
    let mantissa = isLarge ? x.significand / 2 : x.significand
    let exponent = Double(x.exponent) + (isLarge ? 1 : 0)
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    let series = stride(from: 25.0, through: 3, by: -2).reduce(0) { square * ($0 + 1 / $1) }
    return exponent * ln2.high + (exponent * ln2.low + 2 * ratio * series + 2 * ratio)
  }

  /// exp x = 2^k exp(x - k ln 2), the rest by its Taylor series; infinite where it is too large.
  static func exp(_ x: Double) -> Double {
    guard abs(x) < 800 else { return x < 0 ? 0 : .infinity }
    let power = (x / (ln2.high + ln2.low)).rounded()
    let rest = (x - power * ln2.high) - power * ln2.low
    let series = stride(from: 18.0, through: 1, by: -1).reduce(1) { 1 + rest * $0 / $1 }
    // In two halves, since 2^k alone may be out of range where the result is not.
    let half = (power / 2).rounded(.down)
    return series * scale(half) * scale(power - half)
  }

  private static func scale(_ power: Double) -> Double {
    Double(sign: .plus, exponent: Int(power), significand: 1)
  }

  /// The logarithm of 2 in two parts, the first with zeros at its end.
  private static let ln2 = (high: 0x1.62e42fee00000p-1, low: 0x1.a39ef35793c76p-33)
}
