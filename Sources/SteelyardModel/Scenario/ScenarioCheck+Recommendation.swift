extension Scenario.Limits {
  /// Purchases that what sells to everybody weighs as much as.
  public static let smoothing = 0.0...1e6
  /// Categories of a list of recommendations.
  public static let list = 1...32
}

extension ScenarioCheck {
  /// Replaces what a draft says of recommendations.
  mutating func recommendation(
    _ draft: StrategyDraft, of spec: inout StrategySpec.Recommendation, at path: String
  ) {
    let ranking = draft.ranking
    spec.kind = draft.recommendation ?? spec.kind
    spec.share = number(
      draft.recommendationShare, in: 0...1, at: "\(path).share", else: spec.share)
    spec.explore = number(ranking.explore, in: 0...1, at: "\(path).explore", else: spec.explore)
    spec.smoothing = number(
      ranking.smoothing, in: Scenario.Limits.smoothing, at: "\(path).smoothing",
      else: spec.smoothing)
    spec.diversity = number(
      ranking.diversity, in: 0...1, at: "\(path).diversity", else: spec.diversity)
    spec.again = ranking.again ?? spec.again
    if let list = ranking.list {
      require(list, in: Scenario.Limits.list, at: "\(path).list")
      spec.list = list
    }
  }
}
