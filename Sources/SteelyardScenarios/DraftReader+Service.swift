import SteelyardModel

extension DraftReader {
  /// The keys of what customers may set, of advice, and of checks against fraud.
  func service(of place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    let (settings, advice) = (
      place.appending(path: \.settings), place.appending(path: \.advice)
    )
    let groups: [(String, [Field])] = [
      (
        "settings",
        [
          Field("frequency", into: settings.appending(path: \.frequency)) { $0.truth($1) },
          Field("depth", into: settings.appending(path: \.depth)) { $0.truth($1) },
          Field("data", into: settings.appending(path: \.data)) { $0.truth($1) },
        ]
      ),
      (
        "advice",
        [
          Field("kind", into: advice.appending(path: \.kind)) {
            $0.choice($1, of: StrategySpec.Advice.Kind.self)
          },
          Field("quality", into: advice.appending(path: \.quality)) { $0.number($1) },
        ]
      ),
      (
        "fraud_checks",
        [Field("strictness", into: place.appending(path: \.fraudChecks)) { $0.number($1) }]
      ),
    ]
    return groups.map { key, fields in Field(key) { $0.fields($1, fields) } }
  }
}
