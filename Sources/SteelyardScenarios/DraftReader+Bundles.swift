import SteelyardModel

extension DraftReader {
  /// What customers are told: a level, and items switched one by one.
  func disclosures(of place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    let level = Field("level", into: place.appending(path: \.transparency)) {
      $0.whole($1, in: Scenario.Limits.levels)
    }
    return [level]
      + Disclosures.Item.allCases.map { item in
        Field(item.rawValue, into: place.appending(path: \.disclosures[item])) { $0.truth($1) }
      }
  }

  /// What customers decide about their data: a level, and rights switched one by one.
  func rights(of place: WritableKeyPath<DraftReader, StrategyDraft>) -> [Field] {
    [
      Field("level", into: place.appending(path: \.control)) {
        $0.whole($1, in: Scenario.Limits.levels)
      },
      Field("opt_out", into: place.appending(path: \.optOut)) {
        $0.choice($1, of: Rights.OptOut.self)
      },
    ]
      + Rights.Item.allCases.map { item in
        Field(item.rawValue, into: place.appending(path: \.rights[item])) { $0.truth($1) }
      }
  }
}
