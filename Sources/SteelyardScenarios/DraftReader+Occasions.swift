import SteelyardModel

extension DraftReader {
  /// The keys that say when, to whom and how often.
  static let occasionKeys = ["from", "until", "every", "audience", "lapse", "at_most", "within"]

  /// What a value says of when, to whom and how often: nothing after a complaint, nil where the
  /// key is none of ``occasionKeys``.
  mutating func occasion(_ key: String, _ spot: Spot) -> ((inout OccasionsDraft) -> Void)? {
    guard Self.occasionKeys.contains(key) else { return nil }
    if key == "audience" {
      let audience = choice(spot, of: StrategySpec.Occasions.Audience.self)
      return { $0.audience = audience ?? $0.audience }
    }
    let range =
      switch key {
      case "from", "until": Scenario.Limits.stepNumbers
      case "at_most": Scenario.Limits.caps
      default: Scenario.Limits.intervals
      }
    let number = whole(spot, in: range)
    return { draft in
      switch key {
      case "from": draft.from = number
      case "until": draft.until = number
      case "every": draft.every = number
      case "lapse": draft.lapse = number
      case "at_most": draft.atMost = number
      default: draft.within = number
      }
    }
  }

  /// Those keys as fields of a mapping.
  func occasions(of place: WritableKeyPath<DraftReader, OccasionsDraft>) -> [Field] {
    Self.occasionKeys.map { key in
      Field(key) { reader, spot in
        reader.occasion(key, spot)?(&reader[keyPath: place])
      }
    }
  }
}
