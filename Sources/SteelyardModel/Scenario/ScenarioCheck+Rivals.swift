extension ScenarioCheck {
  /// The rivals of a market.
  ///
  /// - Parameter isGiven: whether this market names them itself; those that it takes from the
  ///   scenario's have been checked there.
  mutating func rivals(
    _ drafts: [RivalDraft], of scenario: ScenarioDraft, isGiven: Bool, _ market: String
  ) -> [Rival] {
    guard isGiven else {
      var silent = self
      return silent.rivals(drafts, of: scenario, isGiven: true, market)
    }
    let path = "\(market).rivals"
    checkCount(drafts.count, atMost: Rival.most, at: path)
    checkRivalNames(drafts, of: scenario, at: path)
    if !drafts.isEmpty && scenario.assignment == .random {
      complain(
        path,
        "found rivals with `assignment: random`, wanted one or the other: where strategies share"
          + " one population, a rival would face a mixture of them")
    }
    return drafts.prefix(Rival.most).enumerated().map { index, draft in
      rival(draft, of: scenario, at: "\(path)[\(index)]")
    }
  }

  private mutating func checkRivalNames(
    _ drafts: [RivalDraft], of scenario: ScenarioDraft, at path: String
  ) {
    var taken = Set(scenario.strategies.map(\.name))
    for (index, draft) in drafts.enumerated() {
      let place = "\(path)[\(index)].name"
      checkLine(draft.name, of: "a rival", at: place)
      guard !draft.name.isEmpty, !taken.insert(draft.name).inserted else { continue }
      complain(
        place,
        "found \(Wording.name(draft.name)) again, wanted a name different from those of the"
          + " strategies and the other rivals")
    }
  }

  private mutating func rival(
    _ draft: RivalDraft, of scenario: ScenarioDraft, at path: String
  ) -> Rival {
    var strategy = draft.strategy
    strategy.name = draft.name
    // A rival says itself when it enters.
    strategy.enters = nil
    var spec = spec(strategy, of: scenario, at: "\(path).strategy")
    if let step = draft.from {
      checkStep(step, of: scenario, at: "\(path).from")
      spec.enter(at: step)
    }
    if let price = draft.listPrice { checkPrice(price, at: "\(path).list_price") }
    if let share = draft.prospects {
      require(share, in: Scenario.Limits.prospects, at: "\(path).prospects")
    }
    return Rival(spec, listPrice: draft.listPrice, prospects: draft.prospects)
  }

  /// When a compared strategy's firm enters the market.
  mutating func entry(
    _ draft: StrategyDraft, of spec: inout StrategySpec, in scenario: ScenarioDraft,
    at path: String
  ) {
    guard let step = draft.enters else { return }
    checkStep(step, of: scenario, at: "\(path).enters")
    spec.entry.step = step
    if scenario.assignment == .random {
      complain(
        "\(path).enters",
        "found this key with `assignment: random`, wanted one or the other: strategies that share"
          + " one population are those of one firm")
    }
  }

  /// Positions of the rivals that an event names.
  mutating func rivals(named names: [String], in scenario: ScenarioDraft, at path: String) -> [Int]
  {
    let known = (scenario.market.rivals ?? []).map(\.name)
    if names.isEmpty { complain(path, "found none, wanted names of rivals, or no such key") }
    checkDistinct(names, "rival") { "\(path)[\(names.lastIndex(of: $0) ?? 0)]" }
    return names.enumerated().compactMap { index, name in
      if let position = known.firstIndex(of: name) { return position }
      complainUnknown(
        name, "the name of a rival of this market", among: known, at: "\(path)[\(index)]")
      return nil
    }
  }
}
