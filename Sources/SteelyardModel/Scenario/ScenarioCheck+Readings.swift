extension ScenarioCheck {
  mutating func readings(_ draft: StudyDraft) -> [Reading] {
    let path = "study.readings"
    checkCount(draft.readings.count, atMost: Scenario.Limits.readings, at: path)
    let measures = draft.measures.map(\.name)
    return draft.readings.enumerated().compactMap { index, reading in
      self.reading(reading, measures, at: "\(path)[\(index)]")
    }
  }

  private mutating func reading(
    _ draft: ReadingDraft, _ measures: [String], at path: String
  ) -> Reading? {
    checkLine(
      draft.what, of: "a reading", at: "\(path).what", longest: Scenario.Limits.lineLength)
    let formula = formula(draft.value, measures, at: "\(path).value")
    if let published = draft.published {
      require(published, in: Scenario.Limits.published, at: "\(path).published")
    }
    let target = target(draft, at: path)
    guard let formula, let target else { return nil }
    return Reading(
      what: draft.what, value: formula, published: draft.published, target: target,
      isInput: draft.isInput ?? false)
  }

  private mutating func formula(
    _ text: String, _ measures: [String], at path: String
  ) -> Formula? {
    do {
      let formula = try Formula(text)
      for name in formula.names where !measures.contains(name) {
        complainUnknown(name, "the name of a measure of this study", among: measures, at: path)
      }
      return formula
    } catch {
      complain(path, "\(error.message) (at character \(error.column) of the formula)")
      return nil
    }
  }

  /// Exactly one of a band, a lower and an upper bound.
  private mutating func target(_ draft: ReadingDraft, at path: String) -> Reading.Target? {
    let given = [
      ("band", draft.band != nil), ("above", draft.above != nil), ("below", draft.below != nil),
    ].filter(\.1).map(\.0)
    guard given.count == 1 else {
      let found =
        given.isEmpty ? "none" : given.map(Wording.name).joined(separator: " and ")
      complain(path, "found \(found), wanted exactly one of `band`, `above` and `below`")
      return nil
    }
    let range = Scenario.Limits.published
    if let above = draft.above { require(above, in: range, at: "\(path).above") }
    if let below = draft.below { require(below, in: range, at: "\(path).below") }
    if let band = draft.band { return self.band(band, at: "\(path).band") }
    return draft.above.map(Reading.Target.above) ?? draft.below.map(Reading.Target.below)
  }

  private mutating func band(
    _ band: (low: Double, high: Double), at path: String
  ) -> Reading.Target? {
    let range = Scenario.Limits.published
    guard range.contains(band.low), range.contains(band.high) else {
      complain(
        path,
        "found \(Wording.number(band.low)) and \(Wording.number(band.high)), wanted two numbers"
          + " from \(Wording.number(range.lowerBound)) to \(Wording.number(range.upperBound))")
      return nil
    }
    guard band.low <= band.high else {
      complain(
        path,
        "found \(Wording.number(band.low)) before \(Wording.number(band.high)), wanted the lower"
          + " number first")
      return nil
    }
    return .band(band.low...band.high)
  }
}
