import SteelyardModel

extension ScenarioSchema {
  static var voice: SchemaNode {
    .object(
      "How the firm talks with its customers about itself",
      [
        ("feedback", .number("Share of customers asked in a step", in: 0...1)),
        ("act", .truth("Whether it changes what is complained of most")),
        ("education", .number("How much it teaches about personalization", in: 0...1)),
        ("commitment", .number("How loudly it says that it is ethical", in: 0...1)),
      ])
  }

  static var governance: SchemaNode {
    .object(
      "How the firm watches itself",
      [
        ("audits", .number("Internal audits in a year", in: Scenario.Limits.audits)),
        (
          "scope",
          .array(
            "What each audit looks at",
            of: .words("Something to audit", of: StrategySpec.Governance.Scope.self))
        ),
        (
          "review",
          .object(
            "Review by people",
            [("capacity", .number("Cases in a step, as a share of the customers", in: 0...1))])
        ),
        ("training", .number("Training of staff, 0 none to 1 full", in: 0...1)),
        ("complaints", .number("Share of complaints taken up", in: 0...1)),
        (
          "policy",
          .object(
            "The ethics policy",
            [
              (
                "forbids",
                .array(
                  "What the strategy must go without",
                  of: .words("Something to forbid", of: Ban.self))
              )
            ])
        ),
      ])
  }
}
