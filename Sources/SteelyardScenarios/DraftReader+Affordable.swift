import SteelyardModel

extension DraftReader {
  /// Reads what the firm of a strategy may choose from.
  mutating func affordable(_ spot: Spot, of strategy: Int) {
    draft.strategies[strategy].affordable = AffordableDraft()
    fields(
      spot,
      [
        Field("goal") { reader, value in
          let goal = reader.goal(value)
          reader.draft.strategies[strategy].affordable?.goal = goal
        },
        Field("options") { $0.options($1, of: strategy) },
      ])
    requireKeys(["options"], of: spot)
  }

  /// A metric, or metrics with their weights.
  private mutating func goal(_ spot: Spot) -> [(metric: String, weight: Double)] {
    if case .scalar(let metric, _) = spot.tree.content { return [(metric, 1)] }
    return numbers(spot, wanted: "metrics with their weights").map { ($0.name, $0.value) }
  }

  private mutating func options(_ spot: Spot, of strategy: Int) {
    let items = items(spot, wanted: "a list of options, each beginning with `- name: …`") ?? []
    for (index, item) in items.enumerated() {
      draft.strategies[strategy].affordable?.options.append(StrategyDraft(name: ""))
      let place: WritableKeyPath<DraftReader, StrategyDraft> =
        \.draft.strategies[strategy].affordableOptions[index]
      let name = Field("name", into: place.appending(path: \.name)) { $0.text($1) }
      fields(item, [name] + pieces(of: place).filter { $0.key != "kind" })
      requireKeys(["name"], of: item)
    }
  }
}

extension StrategyDraft {
  /// The options, none where nothing is to be chosen.
  fileprivate var affordableOptions: [StrategyDraft] {
    get { affordable?.options ?? [] }
    set { affordable?.options = newValue }
  }
}
