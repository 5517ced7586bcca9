import SteelyardModel

extension ScenarioSchema {
  static var budget: SchemaNode {
    let money = Scenario.Limits.money
    return .object(
      "What a firm has for its strategy; no limit without it",
      [
        ("setup", .number("Money for set-up, in currency units", in: money)),
        ("running", .number("Money for running costs in a step, in currency units", in: money)),
        (
          "expertise",
          .number(
            "What the firm knows, 1 what a specialist knows; with too little, what works on data"
              + " works less well", in: 0...1, default: 1)
        ),
      ])
  }
}
