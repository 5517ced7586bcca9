import SteelyardModel

extension DraftReader {
  /// Reads a key of a pricing part that says what its prices are bound to.
  ///
  /// - Returns: whether the key is one of those.
  mutating func constraint(_ key: String, _ value: Spot, of part: inout PartDraft) -> Bool {
    var draft = part.constraint
    switch key {
    case "fairness":
      draft.hasFairness = true
      fields(
        value,
        [
          Field("notion") { draft.notion = $0.choice($1, of: PriceConstraint.Notion.self) },
          Field("cohort") { draft.cohort = $0.text($1, wanted: "a cohort dimension") },
          Field("alpha") { draft.alpha = $0.number($1) },
          Field("seek_profit") { draft.seeksProfit = $0.truth($1) },
        ])
    case "caps":
      fields(
        value,
        [
          Field("range") { draft.range = $0.number($1) },
          Field("ratio") { draft.ratio = $0.number($1) },
        ])
    default: return false
    }
    part.constraint = draft
    return true
  }
}
