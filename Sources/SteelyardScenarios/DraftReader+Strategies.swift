import SteelyardModel

extension DraftReader {
  mutating func strategies(_ spot: Spot) {
    let items = items(spot, wanted: "a list of strategies, each beginning with `- name: …`") ?? []
    for item in items { strategy(item) }
  }

  private mutating func strategy(_ spot: Spot) {
    // A stand-in keeps the positions of the others when this one is no mapping.
    let index = draft.strategies.count
    draft.strategies.append(StrategyDraft(name: ""))
    let place: WritableKeyPath<DraftReader, StrategyDraft> = \.draft.strategies[index]
    let name = Field("name", into: place.appending(path: \.name)) { $0.text($1) }
    let budget = Field("budget", into: place.appending(path: \.budget)) { $0.budget($1) }
    let affordable = Field("affordable") { $0.affordable($1, of: index) }
    let rollout = Field("rollout") { $0.rollout($1, of: index) }
    let enters = Field("enters", into: place.appending(path: \.enters)) { $0.stepNumber($1) }
    fields(spot, [name, enters] + pieces(ofWhole: place) + [budget, affordable, rollout])
    requireKeys(["name"], of: spot)
  }

  /// The keys of a whole strategy beside its name and entry.
  func pieces(ofWhole place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    let changes = Field("changes") { $0.changes($1, of: place) }
    return pieces(of: place) + [changes]
  }

  private mutating func changes(
    _ spot: Spot, of strategy: WritableKeyPath<DraftReader, StrategyDraft>
  ) {
    let items = items(spot, wanted: "a list of changes, each beginning with `- from: …`") ?? []
    for (index, item) in items.enumerated() {
      self[keyPath: strategy].changes.append(ChangeDraft(step: 1 + index))
      let place = strategy.appending(path: \.changes[index])
      let from = Field("from", into: place.appending(path: \.step)) {
        $0.whole($1, in: Scenario.Limits.steps)
      }
      fields(item, [from] + pieces(of: place.appending(path: \.strategy)))
      requireKeys(["from"], of: item)
    }
  }

  /// The keys that strategies and their changes have.
  func pieces(of place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    func at<Value>(_ path: WritableKeyPath<StrategyDraft, Value>) -> WritableKeyPath<
      DraftReader, Value
    > { place.appending(path: path) }
    return [
      Field("kind", into: at(\.kind)) { $0.text($1, wanted: "a ready-made strategy") },
      Field("pricing", into: at(\.pricing)) { $0.part($1, isPricing: true) },
      Field("nudges", into: at(\.nudges)) { reader, value in
        let items = reader.items(value, wanted: "a list of nudges, or `[]` for none")
        return items?.map { reader.part($0, hasOccasions: true) }
      },
      Field("transparency") { $0.fields($1, disclosures(of: place)) },
      Field("control") { $0.fields($1, rights(of: place)) },
    ] + practice(of: place)
  }

  // MARK: Pieces of a strategy

  private mutating func part(
    _ spot: Spot, isPricing: Bool = false, hasOccasions: Bool = false
  ) -> PartDraft {
    var part = PartDraft(kind: "")
    let entries = entries(spot, wanted: "a mapping such as `{kind: …}`")
    for (key, value) in entries {
      if key == "kind" {
        part.kind = text(value, wanted: "the name of a part") ?? ""
      } else if isPricing, constraint(key, value, of: &part) {
        continue
      } else if hasOccasions, let note = occasion(key, value) {
        note(&part.occasions)
      } else if let given = numberOrRule(value) {
        part.parameters.append((key, given))
      }
    }
    requireKeys(["kind"], of: spot)
    return part
  }
}
