import SteelyardModel

extension DraftReader {
  /// The keys that say what of the range is put forward.
  func recommendation(of place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    [
      Field("kind", into: place.appending(path: \.recommendation)) {
        $0.choice($1, of: StrategySpec.Recommendation.Kind.self)
      },
      Field("share", into: place.appending(path: \.recommendationShare)) { $0.number($1) },
      Field("explore", into: place.appending(path: \.ranking.explore)) { $0.number($1) },
      Field("smoothing", into: place.appending(path: \.ranking.smoothing)) { $0.number($1) },
      Field("diversity", into: place.appending(path: \.ranking.diversity)) { $0.number($1) },
      Field("list", into: place.appending(path: \.ranking.list)) {
        $0.whole($1, in: Scenario.Limits.list)
      },
      Field("again", into: place.appending(path: \.ranking.again)) { $0.truth($1) },
    ]
  }
}
