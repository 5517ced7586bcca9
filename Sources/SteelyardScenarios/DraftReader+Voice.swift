import SteelyardModel

extension DraftReader {
  /// The keys of how a firm talks with its customers.
  func voice(of place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    let voice = place.appending(path: \.voice)
    return [
      Field("feedback", into: voice.appending(path: \.feedback)) { $0.number($1) },
      Field("act", into: voice.appending(path: \.acts)) { $0.truth($1) },
      Field("education", into: voice.appending(path: \.education)) { $0.number($1) },
      Field("commitment", into: voice.appending(path: \.commitment)) { $0.number($1) },
    ]
  }

  /// The keys of how a firm watches itself.
  func governance(of place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    let governance = place.appending(path: \.governance)
    return [
      Field("audits", into: place.appending(path: \.audits)) { $0.number($1) },
      Field("scope", into: governance.appending(path: \.scope)) {
        $0.names($1, wanted: "a list of what audits look at", each: "something to audit")
      },
      Field("review") { reader, spot in
        let capacity = Field("capacity", into: governance.appending(path: \.reviewCapacity)) {
          $0.number($1)
        }
        reader.fields(spot, [capacity])
      },
      Field("training", into: governance.appending(path: \.training)) { $0.number($1) },
      Field("complaints", into: governance.appending(path: \.complaintHandling)) {
        $0.number($1)
      },
      Field("policy") { reader, spot in
        let forbids = Field("forbids", into: governance.appending(path: \.forbids)) {
          $0.names($1, wanted: "a list of what is forbidden", each: "something to forbid")
        }
        reader.fields(spot, [forbids])
      },
    ]
  }
}
