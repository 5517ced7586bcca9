import SteelyardModel

extension DraftReader {
  mutating func budget(_ spot: Spot) -> BudgetDraft? {
    var budget = BudgetDraft()
    fields(
      spot,
      [
        Field("setup") { budget.setUp = $0.number($1) },
        Field("running") { budget.running = $0.number($1) },
        Field("expertise") { budget.expertise = $0.number($1) },
      ])
    return budget
  }
}
