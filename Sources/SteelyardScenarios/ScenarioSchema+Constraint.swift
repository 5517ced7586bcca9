import SteelyardModel

extension ScenarioSchema {
  /// The keys of any pricing part that say what its prices are bound to.
  static var constraint: [(String, SchemaNode)] {
    [
      (
        "fairness",
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
          ])
      ),
      (
        "caps",
        .object(
          "The firm's own caps over all prices of a step",
          [
            (
              "range",
              .number("Highest less lowest, in list prices", in: Scenario.Limits.ownRange)
            ),
            ("ratio", .number("Highest over lowest", in: Scenario.Limits.capRatio)),
          ])
      ),
    ]
  }
}
