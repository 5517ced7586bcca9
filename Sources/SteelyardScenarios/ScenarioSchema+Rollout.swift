import SteelyardModel

extension ScenarioSchema {
  static var rollout: SchemaNode {
    .object(
      "From a step on, a growing share of customers meets the strategy; the others another one",
      [
        (
          "from",
          .whole(
            "First step", in: 0...Scenario.Limits.steps.upperBound, default: 0)
        ),
        ("share", .number("Share of customers who get it in the end", in: 0...1)),
        ("holdout", .number("Share of customers who never get it", in: 0...1, default: 0)),
        (
          "ramp",
          .whole("Steps in which the share grows", in: Scenario.Limits.ramps, default: 0)
        ),
        ("instead_of", .object("What the others meet; one price without it", pieces)),
      ])
  }
}
