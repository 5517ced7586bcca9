import SteelyardModel

extension DraftReader {
  /// The keys of a strategy that say how the firm behaves beyond price, nudges and levels.
  func practice(of place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    func at<Value>(_ path: WritableKeyPath<StrategyDraft, Value>) -> WritableKeyPath<
      DraftReader, Value
    > { place.appending(path: path) }
    func group(_ key: String, _ fields: [Field]) -> Field {
      Field(key) { $0.fields($1, fields) }
    }
    return [
      group("data", data(of: place) + handling(of: place)),
      group(
        "messages",
        [
          Field("depth", into: at(\.messages)) { $0.number($1) },
          Field("frequency", into: at(\.messageFrequency)) { $0.number($1) },
          Field("light", into: at(\.lightness)) { $0.number($1) },
          Field("obtrusive", into: at(\.obtrusiveness)) { $0.number($1) },
          Field("plain", into: at(\.sendsPlain)) { $0.truth($1) },
        ] + occasions(of: at(\.messageOccasions))),
      group("recommendation", recommendation(of: place)),
      group("consent", consent(of: place)),
      group(
        "explanation",
        [
          Field("kind", into: at(\.explanation)) {
            $0.choice($1, of: StrategySpec.Explanation.Kind.self)
          },
          Field("voluntary", into: at(\.explainsVoluntarily)) { $0.truth($1) },
        ]),
      group("exit", [Field("obstruction", into: at(\.exitObstruction)) { $0.number($1) }]),
      group(
        "repair",
        [
          Field("apology", into: at(\.apologizes)) { $0.truth($1) },
          Field("promise", into: at(\.promises)) { $0.truth($1) },
          Field("disclosure", into: at(\.disclosure)) {
            $0.choice($1, of: StrategySpec.Repair.Disclosure.self)
          },
        ]),
      Field("eases_switching", into: at(\.easesSwitching)) { $0.number($1) },
      group("voice", voice(of: place)),
      group("governance", governance(of: place)),
    ] + care(of: place) + service(of: place)
  }

  private func data(of place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    [
      Field("collect", into: place.appending(path: \.collect)) {
        $0.names(
          $1, wanted: "a list of data categories, or `[]` for none", each: "a data category")
      },
      Field("security", into: place.appending(path: \.security)) { $0.number($1) },
      Field("retention", into: place.appending(path: \.retention)) {
        $0.whole($1, in: Scenario.Limits.retention)
      },
      Field("sell", into: place.appending(path: \.sellsData)) { $0.truth($1) },
      Field("abroad", into: place.appending(path: \.storesAbroad)) { $0.truth($1) },
    ]
  }

  private func consent(of place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    [
      Field("hide_reject", into: place.appending(path: \.hidesReject)) { $0.truth($1) },
      Field("granular", into: place.appending(path: \.isGranular)) { $0.truth($1) },
      Field("unticked", into: place.appending(path: \.isUnticked)) { $0.truth($1) },
      Field("repeat_every", into: place.appending(path: \.repeatEvery)) {
        $0.whole($1, in: Scenario.Limits.repeats)
      },
    ]
  }
}
