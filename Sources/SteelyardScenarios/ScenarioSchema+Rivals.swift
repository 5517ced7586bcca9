import SteelyardModel

extension ScenarioSchema {
  /// The market's other firms.
  static var rivals: SchemaNode {
    let prices = Scenario.Limits.lowestPrice...Scenario.Limits.highestPrice
    let rival = SchemaNode.object(
      "A firm with a strategy of its own",
      [
        ("name", .line("What it is called")),
        ("from", step),
        ("list_price", .number("Its published price; else the market's", in: prices)),
        (
          "prospects",
          .number(
            "Share of customers who do not know it; else the population's",
            in: Scenario.Limits.prospects)
        ),
        (
          "strategy",
          .object("A ready-made strategy, with the pieces given here replaced", piecesAndChanges)
        ),
      ], required: ["name", "strategy"])
    return .array(
      "Other firms that every compared strategy faces", of: rival, sizes: Scenario.Limits.rivals)
  }
}
