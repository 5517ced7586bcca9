import SteelyardModel

extension DraftReader {
  /// Reads a key of a pricing part that says what its prices are bound to, or `none` where that is
  /// lifted.
  ///
  /// - Returns: whether the key is one of those.
  mutating func constraint(_ key: String, _ value: Spot, of part: inout PartDraft) -> Bool {
    switch key {
    case "fairness": fairness(value, into: &part.constraint)
    case "caps": caps(value, into: &part.constraint)
    default: return false
    }
    return true
  }

  private mutating func fairness(_ spot: Spot, into draft: inout ConstraintDraft) {
    guard !lifts(spot) else {
      draft.liftsFairness = true
      return
    }
    var given = draft
    given.hasFairness = true
    fields(
      spot,
      [
        Field("notion") { given.notion = $0.choice($1, of: PriceConstraint.Notion.self) },
        Field("cohort") { given.cohort = $0.text($1, wanted: "a cohort dimension") },
        Field("alpha") { given.alpha = $0.number($1) },
        Field("seek_profit") { given.seeksProfit = $0.truth($1) },
      ])
    draft = given
  }

  private mutating func caps(_ spot: Spot, into draft: inout ConstraintDraft) {
    guard !lifts(spot) else {
      (draft.liftsRange, draft.liftsRatio) = (true, true)
      return
    }
    var given = draft
    fields(
      spot,
      [
        Field("range") { reader, value in
          given.liftsRange = reader.lifts(value)
          if !given.liftsRange { given.range = reader.number(value, wanted: Self.cap) }
        },
        Field("ratio") { reader, value in
          given.liftsRatio = reader.lifts(value)
          if !given.liftsRatio { given.ratio = reader.number(value, wanted: Self.cap) }
        },
      ])
    draft = given
  }

  private static let cap = "a number, or `none`"

  private func lifts(_ spot: Spot) -> Bool { plain(spot.tree) == PriceConstraint.lifted }
}
