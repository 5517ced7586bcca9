import SteelyardModel

extension ScenarioSchema {
  static var affordable: SchemaNode {
    let goals = StrategySpec.Affordable.goals
    let weights = goals.map {
      ($0, SchemaNode.number("Weight of \($0)", in: Scenario.Limits.weights))
    }
    let option = SchemaNode.object(
      "Pieces that may be added to the strategy",
      [("name", .line("What it is called"))] + pieces.filter { $0.0 != "kind" },
      required: ["name"])
    return .object(
      "What the firm may add to the strategy as far as its budget goes: it chooses the best",
      [
        (
          "goal",
          .mapping([
            ("description", .text("What the firm wants: a metric, or metrics with weights")),
            (
              "anyOf",
              .list([.words("A metric", goals), .object("Metrics with weights", weights)])
            ),
            ("default", .text("profit")),
          ])
        ),
        (
          "options",
          .array("What it may choose", of: option, sizes: 1...Scenario.Limits.options)
        ),
      ], required: ["options"])
  }
}
