import SteelyardModel

extension DraftReader {
  mutating func events(_ spot: Spot) {
    let wanted = "a list of events such as `{step: 10, kind: breach}`"
    for item in items(spot, wanted: wanted) ?? [] { event(item) }
  }

  private mutating func event(_ spot: Spot) {
    let index = draft.events.count
    draft.events.append(EventDraft(step: 0, kind: nil))
    let place: WritableKeyPath<DraftReader, EventDraft> = \.draft.events[index]
    let amounts = Event.Name.amountKeys.map { key in
      Field(key) { reader, value in
        if let number = reader.number(value) {
          reader.draft.events[index].amounts.append((key, number))
        }
      }
    }
    fields(
      spot,
      [
        Field("step", into: place.appending(path: \.step)) { $0.stepNumber($1) },
        Field("kind", into: place.appending(path: \.kind)) {
          $0.choice($1, of: Event.Name.self)
        },
        Field("strategies", into: place.appending(path: \.strategies)) {
          $0.names($1, wanted: "a list of names of strategies", each: "the name of a strategy")
        },
        Field("rivals", into: place.appending(path: \.rivals)) {
          $0.names($1, wanted: "a list of names of rivals", each: "the name of a rival")
        },
      ] + amounts + [
        Field("regime", into: place.appending(path: \.regime)) {
          $0.choice($1, of: PrivacyRegime.self)
        }
      ])
    requireKeys(["step", "kind"], of: spot)
  }

  /// A step; whether the scenario has it is checked later.
  mutating func stepNumber(_ spot: Spot) -> Int? {
    whole(spot, in: 0...(Scenario.Limits.steps.upperBound - 1))
  }
}
