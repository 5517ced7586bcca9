extension RuleSyntax.Node {
  /// The rule in its one canonical form: it reads back to an equal rule.
  var text: String { syntax.text(above: 0) }
}

extension RuleSyntax {
  /// As text, in brackets where it binds no closer than what stands around it.
  fileprivate func text(above floor: Int) -> String {
    switch self {
    case .number(let number): return Wording.number(number)
    case .truth(let truth): return "\(truth)"
    case .name(let name): return name
    case .negated(let node): return "-" + node.syntax.text(above: RuleOperator.signing)
    case .not(let node):
      let text = "not " + node.syntax.text(above: RuleOperator.negating - 1)
      return floor < RuleOperator.negating ? text : "(\(text))"
    case .binary(let sign, let left, let right):
      let level = sign.precedence
      // What groups from the left needs no brackets there; comparisons do not group.
      let text =
        left.syntax.text(above: sign.isComparison ? level : level - 1) + " \(sign.rawValue) "
        + right.syntax.text(above: level)
      return level > floor ? text : "(\(text))"
    case .call(let function, let nodes):
      return "\(function.rawValue)(\(nodes.map(\.text).joined(separator: ", ")))"
    case .table(let subject, let rows):
      let entries = rows.map { "\($0.key.text): \($0.value.text)" }
      return "by(\(subject.text), {\(entries.joined(separator: ", "))})"
    }
  }
}

extension Wording {
  /// A number in its shortest form that reads back the same: `4.2`, `20000`.
  static func number(_ value: Float) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
