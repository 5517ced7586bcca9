extension ScenarioCheck {
  /// A checked roll-out; nil where everybody meets the strategy from the start.
  mutating func rollout(
    _ draft: RolloutDraft?, of scenario: ScenarioDraft, at path: String,
    budget: BudgetDraft?
  ) -> StrategySpec.Rollout? {
    guard let draft else { return nil }
    require(draft.from, in: 0...(max(1, scenario.steps) - 1), at: "\(path).from")
    require(draft.ramp, in: Scenario.Limits.ramps, at: "\(path).ramp")
    require(draft.holdout, in: 0...1, at: "\(path).holdout")
    if let share = draft.share {
      require(share, in: 0...1, at: "\(path).share")
      if share + draft.holdout > 1 + Scenario.Limits.shareTolerance {
        complain(
          "\(path).share",
          "found \(Wording.number(share)) with \(Wording.number(draft.holdout)) held out, wanted"
            + " both together at most 1")
      }
    }
    // It goes by the name of the strategy that it is there instead of.
    var insteadOf = draft.insteadOf
    insteadOf.name = ""
    var other = spec(insteadOf, of: scenario, at: "\(path).instead_of")
    self.budget(budget, of: &other)
    return StrategySpec.Rollout(
      from: draft.from, share: draft.share ?? 1 - draft.holdout, ramp: draft.ramp,
      insteadOf: other)
  }

  /// A roll-out is inside one firm that everybody meets from the start, without rivals.
  mutating func rollouts(_ draft: ScenarioDraft, of strategies: [StrategySpec]) {
    let markets = [draft.market] + (draft.study?.worlds ?? []).map(\.market)
    let hasRivals = markets.contains { !($0.rivals ?? []).isEmpty }
    for (index, spec) in strategies.enumerated() where spec.rollout != nil {
      let others: [(Bool, String)] = [
        (draft.assignment != .everyone, "`assignment: random`"), (hasRivals, "rivals"),
        (spec.affordable != nil, "options to choose from"),
        (spec.entry.step > 0, "a firm that enters later"),
      ]
      for (_, what) in others.filter(\.0) {
        complain(
          "strategies[\(index)].rollout", "found a roll-out and \(what), wanted one of the two")
      }
      if let step = spec.rollout?.other.entry.step, step > 0 {
        complain(
          "strategies[\(index)].rollout.instead_of.enters",
          "found \(step), wanted no such key: both strategies of a roll-out are one firm's, which"
            + " is there from the start")
      }
    }
  }
}

extension Scenario.Limits {
  /// Steps in which a roll-out grows.
  public static let ramps = 0...10_000
}
