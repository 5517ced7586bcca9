import SteelyardModel

extension DraftReader {
  /// The market's other firms.
  mutating func rivals(_ spot: Spot) -> [RivalDraft]? {
    let items = items(spot, wanted: "a list of rivals, each beginning with `- name: …`")
    return items?.map { rival($0) }
  }

  private mutating func rival(_ spot: Spot) -> RivalDraft {
    // Read where strategies are, with the same keys, and moved from there.
    rivalInHand = RivalDraft()
    fields(
      spot,
      [
        Field("name", into: \.rivalInHand.name) { $0.text($1) },
        Field("from", into: \.rivalInHand.from) { $0.stepNumber($1) },
        Field("list_price", into: \.rivalInHand.listPrice) { $0.number($1) },
        Field("prospects", into: \.rivalInHand.prospects) { $0.number($1) },
        Field("strategy") { $0.fields($1, $0.pieces(ofWhole: \.rivalInHand.strategy)) },
      ])
    requireKeys(["name", "strategy"], of: spot)
    return rivalInHand
  }
}
