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
    fields(
      spot,
      [
        Field("name") { $0.draft.strategies[index].name = $0.text($1) ?? "" },
        Field("kind") {
          $0.draft.strategies[index].kind = $0.text($1, wanted: "a ready-made strategy")
        },
        Field("pricing") { $0.draft.strategies[index].pricing = $0.part($1) },
        Field("nudges") { reader, value in
          let items = reader.items(value, wanted: "a list of nudges, or `[]` for none")
          reader.draft.strategies[index].nudges = items?.map { reader.part($0) }
        },
        Field("transparency") { $0.draft.strategies[index].transparency = $0.level($1) },
        Field("control") { $0.draft.strategies[index].control = $0.level($1) },
        Field("data") { $0.draft.strategies[index].collect = $0.collected($1) },
        Field("messages") { $0.draft.strategies[index].messages = $0.depth($1) },
      ])
    requireKeys(["name"], of: spot)
  }

  // MARK: Pieces of a strategy

  private mutating func part(_ spot: Spot) -> PartDraft {
    var part = PartDraft(kind: "")
    let entries = entries(spot, wanted: "a mapping such as `{kind: …}`")
    for (key, value) in entries {
      if key == "kind" {
        part.kind = text(value, wanted: "the name of a part") ?? ""
      } else if let number = numberOrTruth(value) {
        part.parameters.append((key, number))
      }
    }
    requireKeys(["kind"], of: spot)
    return part
  }

  private mutating func level(_ spot: Spot) -> Int? {
    var level: Int?
    let field = Field("level") { level = $0.whole($1, in: Scenario.Limits.levels) }
    fields(spot, [field])
    return level
  }

  private mutating func depth(_ spot: Spot) -> Double? {
    var depth: Double?
    fields(spot, [Field("depth") { depth = $0.number($1) }])
    return depth
  }

  private mutating func collected(_ spot: Spot) -> [String]? {
    var names: [String]?
    let field = Field("collect") { reader, list in
      let items = reader.items(list, wanted: "a list of data categories, or `[]` for none")
      names = items?.map { reader.text($0, wanted: "a data category") ?? "" }
    }
    fields(spot, [field])
    return names
  }
}
