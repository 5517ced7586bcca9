extension StrategySpec {
  /// What differs from another strategy's recommendations.
  func recommendationChanges(from base: Recommendation) -> ScenarioListing.Entry? {
    let own = recommendation
    return group(
      "recommendation",
      [
        entry("kind", own.kind.rawValue, base.kind.rawValue),
        entry("share", own.share, base.share),
        entry("explore", own.explore, base.explore),
        entry("smoothing", own.smoothing, base.smoothing),
        entry("diversity", own.diversity, base.diversity),
        entry("list", own.list, base.list), entry("again", own.again, base.again),
      ])
  }
}
