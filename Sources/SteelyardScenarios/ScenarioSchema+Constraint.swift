import SteelyardModel

extension ScenarioSchema {
  /// The keys of any pricing part that say what its prices are bound to.
  static var constraint: [(String, SchemaNode)] {
    [
      (
        "fairness",
        .orNone(
          .object(
            "What has to be alike between cohorts; the firm is given their labels",
            [
              ("notion", .words("What is compared", of: PriceConstraint.Notion.self)),
              ("cohort", .line("A cohort dimension of the population")),
              ("alpha", .number("0 no constraint to 1 parity", in: 0...1)),
              (
                "seek_profit",
                .truth(
                  "Whether prices may differ between cohorts where that earns more", default: false)
              ),
            ]))
      ),
      (
        "caps",
        .orNone(
          .object(
            "The firm's own caps over all prices of a step",
            [
              (
                "range",
                .orNone(
                  .number("Highest less lowest, in list prices", in: Scenario.Limits.ownRange))
              ),
              ("ratio", .orNone(.number("Highest over lowest", in: Scenario.Limits.capRatio))),
            ]))
      ),
    ]
  }
}

extension SchemaNode {
  /// The node, or the word that lifts what was in force.
  fileprivate static func orNone(_ node: SchemaNode) -> SchemaNode {
    guard case .mapping(let entries) = node, entries.contains(where: { $0.key == "properties" })
    else {
      return .mapping([
        ("anyOf", .list([node, .words("What was in force is lifted", [PriceConstraint.lifted])]))
      ])
    }
    // Patterns are for text, properties for mappings.
    let types = SchemaNode.list([.text("object"), .text("string")])
    let either = entries.map { $0.key == "type" ? (key: $0.key, value: types) : $0 }
    return .mapping(either + [(key: "pattern", value: .text("^\(PriceConstraint.lifted)$"))])
  }
}
