extension RuleCheck {
  mutating func binary(_ sign: RuleOperator, _ left: RuleSyntax.Node, _ right: RuleSyntax.Node)
    -> Checked?
  {
    let name = Wording.name(sign.rawValue)
    switch sign {
    case .and, .or:
      let first = truth(left, for: name)
      guard let second = truth(right, for: name), let first else { return nil }
      return Checked(expression: .binary(sign, first, second), type: .truth)
    case .equal, .unequal:
      if let field = fieldOfNames(left) { return named(field, left, right, sign) }
      return comparison(sign, left, right)
    case .less, .atMost, .more, .atLeast: return comparison(sign, left, right)
    case .plus, .minus:
      return joined(left, right, for: name).map {
        Checked(expression: .binary(sign, $0.0, $0.1), type: .number($0.2))
      }
    case .times, .over:
      let first = number(left, for: name)
      guard let second = number(right, for: name), let first else { return nil }
      let unit = sign == .times ? first.unit.times(second.unit) : first.unit.over(second.unit)
      return Checked(
        expression: .binary(sign, first.expression, second.expression), type: .number(unit))
    }
  }

  private mutating func comparison(
    _ sign: RuleOperator, _ left: RuleSyntax.Node, _ right: RuleSyntax.Node
  ) -> Checked? {
    joined(left, right, for: Wording.name(sign.rawValue)).map {
      Checked(expression: .binary(sign, $0.0, $0.1), type: .truth)
    }
  }

  /// Two numbers that may be added to and compared with each other.
  private mutating func joined(
    _ left: RuleSyntax.Node, _ right: RuleSyntax.Node, for name: String
  ) -> (RuleExpression, RuleExpression, RuleUnit)? {
    let first = number(left, for: name)
    guard let second = number(right, for: name), let first else { return nil }
    guard let unit = first.unit.joined(second.unit) else {
      complain(
        right, "found \(second.unit.plain), wanted \(first.unit.plain), as before \(name)")
      return nil
    }
    return (first.expression, second.expression, unit)
  }

  // MARK: Names

  private func fieldOfNames(_ node: RuleSyntax.Node) -> RuleField? {
    guard case .name(let name) = node.syntax, let field = RuleField(rawValue: name),
      field.description.type == .choice
    else { return nil }
    return field
  }

  /// `segment == high`.
  private mutating func named(
    _ field: RuleField, _ left: RuleSyntax.Node, _ right: RuleSyntax.Node, _ sign: RuleOperator
  ) -> Checked? {
    use(field, at: left.place)
    guard case .name(let name) = right.syntax else {
      complain(
        right,
        "found a value, wanted a name that \(Wording.name(field.rawValue)) may have: "
          + Wording.choice(of: Array(names(of: field).prefix(12))))
      return nil
    }
    let word = RuleSyntax.Word(text: name, place: right.place)
    guard isName(word, of: field) else { return nil }
    let expression = RuleExpression.named(field, name)
    return Checked(expression: sign == .equal ? expression : .not(expression), type: .truth)
  }

  // MARK: Functions

  mutating func call(_ function: RuleFunction, _ nodes: [RuleSyntax.Node]) -> Checked? {
    let name = Wording.name(function.rawValue)
    switch function {
    case .choose:
      let condition = truth(nodes[0], for: name)
      let branches = alike(Array(nodes.dropFirst()), for: name)
      guard let condition, let branches else { return nil }
      return Checked(
        expression: .call(function, [condition] + branches.expressions), type: branches.type)
    case .min, .max, .clamp:
      guard let (expressions, type) = alike(nodes, for: name) else { return nil }
      guard case .number = type else {
        complain(nodes[0], "found \(type.plain), wanted a number for \(name)")
        return nil
      }
      return Checked(expression: .call(function, expressions), type: type)
    case .abs:
      return number(nodes[0], for: name).map {
        Checked(expression: .call(function, [$0.expression]), type: .number($0.unit))
      }
    case .sqrt:
      guard let (inner, unit) = number(nodes[0], for: name) else { return nil }
      guard let root = unit.root else {
        complain(nodes[0], "found \(unit.plain), wanted a plain number for \(name)")
        return nil
      }
      return Checked(expression: .call(function, [inner]), type: .number(root))
    case .exp, .log, .tanh:
      guard let (inner, unit) = number(nodes[0], for: name) else { return nil }
      guard unit.money == 0 else {
        complain(
          nodes[0],
          "found \(unit.plain), wanted a plain number for \(name): divide by an amount such as"
            + " `market_mean`")
        return nil
      }
      let result: RuleUnit = unit.isLiteral ? .literal : .plainNumber
      return Checked(expression: .call(function, [inner]), type: .number(result))
    }
  }

  /// Values of which one comes out, all of one type.
  mutating func alike(_ nodes: [RuleSyntax.Node], for name: String)
    -> (expressions: [RuleExpression], type: RuleType)?
  {
    let values = nodes.map { node in check(node).map { (node, $0) } }
    let known = values.compactMap(\.self)
    guard known.count == nodes.count, let first = known.first else { return nil }
    var type = first.1.type
    for (node, value) in known {
      guard let joint = joint(type, value.type) else {
        complain(
          node, "found \(value.type.plain), wanted \(type.plain), as before it in \(name)")
        return nil
      }
      type = joint
    }
    guard type != .choice else {
      complain(first.0, "found \(type.plain), wanted a number or a condition for \(name)")
      return nil
    }
    return (known.map(\.1.expression), type)
  }

  private func joint(_ first: RuleType, _ second: RuleType) -> RuleType? {
    if case .number(let unit) = first, case .number(let other) = second {
      return unit.joined(other).map(RuleType.number)
    }
    return first == second ? first : nil
  }

  // MARK: Tables

  mutating func table(_ subject: RuleSyntax.Word, _ rows: [RuleSyntax.Row]) -> Checked? {
    let fields = RuleField.allCases.filter { $0.description.type == .choice }
    guard let field = fields.first(where: { $0.rawValue == subject.text }) else {
      let known = fields.map(\.rawValue)
      complain(
        subject.place,
        "found \(Wording.name(subject.text)), wanted a field of names: "
          + Wording.choice(of: known) + Wording.hint(subject.text, among: known))
      return nil
    }
    use(field, at: subject.place)
    let areKeysSound = keys(rows.map(\.key), of: field, at: subject)
    let values = alike(rows.map(\.value), for: "the table")
    guard areKeysSound, let values else { return nil }
    let entries = zip(rows, values.expressions)
    let otherwise = entries.first { $0.0.key.text == RuleSyntax.otherwise }
    // Without `else` there is a row for every name, and the last will do for none.
    let last = otherwise?.1 ?? values.expressions.last ?? .number(0)
    let named = entries.filter { $0.0.key.text != RuleSyntax.otherwise }
    return Checked(
      expression: .table(
        field, named.map { RuleExpression.Row(key: $0.0.key.text, value: $0.1) },
        otherwise: last), type: values.type)
  }

  /// Each name once, `else` last and there unless all others are.
  private mutating func keys(
    _ keys: [RuleSyntax.Word], of field: RuleField, at subject: RuleSyntax.Word
  ) -> Bool {
    let before = faults.count
    var seen: Set<String> = []
    for (index, key) in keys.enumerated() {
      if !seen.insert(key.text).inserted {
        complain(key.place, "found \(Wording.name(key.text)) again, wanted each name once")
      } else if key.text == RuleSyntax.otherwise {
        if index < keys.count - 1 { complain(key.place, "found `else`, wanted it at the end") }
      } else {
        _ = isName(key, of: field)
      }
    }
    // A locale may be unknown, whatever cultures there are.
    let isWhole = field != .locale && names(of: field).allSatisfy(seen.contains)
    if faults.count == before, !isWhole, !seen.contains(RuleSyntax.otherwise) {
      complain(
        subject.place,
        "found a table without `else`, wanted `else` at the end: "
          + "\(Wording.name(field.rawValue)) may have other names")
    }
    return faults.count == before
  }
}
