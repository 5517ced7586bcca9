import SteelyardModel

extension ScenarioSchema {
  static var recommendation: SchemaNode {
    .object(
      "What of the range is put forward",
      [
        ("kind", .words("How it is chosen", of: StrategySpec.Recommendation.Kind.self)),
        ("share", .number("Share of visits that see it", in: 0...1)),
        (
          "explore",
          .number(
            "Share of recommendations that show a category at random, where the firm learns",
            in: 0...1)
        ),
        (
          "smoothing",
          .number(
            "Purchases that what sells to everybody weighs as much as, where the firm learns",
            in: Scenario.Limits.smoothing)
        ),
        (
          "diversity",
          .number(
            "Weight of novelty against relevance, where it is diversity_aware", in: 0...1)
        ),
        (
          "list",
          .whole(
            "Categories of a list, where it is diversity_aware", in: Scenario.Limits.list)
        ),
        (
          "again",
          .truth("Whether what the customer bought last may be shown, where the firm learns")
        ),
      ])
  }
}
