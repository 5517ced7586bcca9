extension Scenario.Limits {
  /// Steps at which something may begin or end.
  public static let stepNumbers = 0...StrategySpec.Occasions.end
  /// Steps from one occasion to the next, of a window, and without a purchase.
  public static let intervals = 1...10_000
  /// How often at most something reaches one customer in a window; 0 for no cap.
  public static let caps = 0...255
}

extension ScenarioCheck {
  /// Replaces what a draft says of when, to whom and how often.
  mutating func occasions(
    _ draft: OccasionsDraft, of occasions: inout StrategySpec.Occasions, at path: String
  ) {
    let (steps, intervals) = (Scenario.Limits.stepNumbers, Scenario.Limits.intervals)
    occasions.from = whole(draft.from, in: steps, at: "\(path).from") ?? occasions.from
    occasions.until = whole(draft.until, in: steps, at: "\(path).until") ?? occasions.until
    occasions.every = whole(draft.every, in: intervals, at: "\(path).every") ?? occasions.every
    occasions.lapse = whole(draft.lapse, in: intervals, at: "\(path).lapse") ?? occasions.lapse
    occasions.atMost =
      whole(draft.atMost, in: Scenario.Limits.caps, at: "\(path).at_most") ?? occasions.atMost
    occasions.within =
      whole(draft.within, in: intervals, at: "\(path).within") ?? occasions.within
    occasions.audience = draft.audience ?? occasions.audience
    if occasions.until < occasions.from {
      let key = draft.until == nil ? "from" : "until"
      complain(
        "\(path).\(key)",
        "found the last step \(occasions.until) before the first step \(occasions.from), wanted it not"
          + " to be earlier")
    }
  }

  /// Complains where nobody could ever be told to belong to an audience.
  mutating func audiences(
    of spec: StrategySpec, as draft: StrategyDraft, at path: String
  ) {
    let isNew = draft.nudges != nil || draft.collect != nil
    for (index, nudge) in spec.nudges.enumerated() where isNew {
      audience(of: nudge.occasions, spec, at: "\(path).nudges[\(index)].audience")
    }
    if draft.collect != nil || draft.messageOccasions.audience != nil {
      audience(of: spec.messageOccasions, spec, at: "\(path).messages.audience")
    }
  }

  private mutating func audience(
    of occasions: StrategySpec.Occasions, _ spec: StrategySpec, at path: String
  ) {
    let name = Wording.name(occasions.audience.rawValue)
    if occasions.audience.readsRecords && !spec.collected.contains(.purchases) {
      complain(
        path, "found \(name), which goes by purchase records, wanted `purchases` in `data.collect`")
    } else if occasions.audience != .everybody && spec.collected.bits == 0 {
      complain(
        path, "found \(name), which goes by estimates, wanted some data in `data.collect`")
    }
  }

  private mutating func whole(
    _ given: Int?, in range: ClosedRange<Int>, at path: String
  ) -> Int? {
    if let given { require(given, in: range, at: path) }
    return given
  }
}
