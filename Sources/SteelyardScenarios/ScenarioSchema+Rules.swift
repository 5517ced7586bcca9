import SteelyardModel

extension ScenarioSchema {
  /// What may be set of a part: numbers, rules, or either.
  static func values(of part: PartDescriptor) -> [(String, SchemaNode)] {
    let slots = part.rules.map(\.name)
    let numbers = part.parameters.map { parameter in
      (
        parameter.path,
        SchemaNode.number(
          parameter.meaning, in: parameter.range, default: parameter.defaultValue,
          type: slots.contains(parameter.path) ? numberOrRule : number)
      )
    }
    let rules = part.rules.filter { slot in
      !part.parameters.contains { $0.path == slot.name }
    }
    return numbers + rules.map { ($0.name, rule($0)) }
  }

  private static func rule(_ slot: RuleSlot) -> SchemaNode {
    .mapping([
      ("description", .text("\(slot.meaning): a rule")), ("type", numberOrRule),
      ("maxLength", .number(Double(Rule.longest))),
    ])
  }

  private static var number: SchemaNode { .list([.text("number"), .text("boolean")]) }
  private static var numberOrRule: SchemaNode {
    .list([.text("number"), .text("boolean"), .text("string")])
  }
}
