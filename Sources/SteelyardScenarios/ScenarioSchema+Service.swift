import SteelyardModel

extension ScenarioSchema {
  /// What customers may set, advice, and checks against fraud.
  static var service: [(String, SchemaNode)] {
    [
      (
        "settings",
        .object(
          "What customers may set by themselves",
          [
            ("frequency", .truth("How often messages come")),
            ("depth", .truth("How far messages and prices are personalized")),
            ("data", .truth("What is on record of them")),
          ])
      ),
      (
        "advice",
        .object(
          "Advice that is given with the offer",
          [
            ("kind", .words("Whom it is made for", of: StrategySpec.Advice.Kind.self)),
            ("quality", .number("How good it is", in: 0...1)),
          ])
      ),
      (
        "fraud_checks",
        .object(
          "Checks that may flag honest people",
          [("strictness", .number("0 none to 1 strictest", in: 0...1))])
      ),
    ]
  }
}
