extension ScenarioCheck {
  /// Takes the level's disclosures and switches single ones.
  mutating func disclosures(
    _ draft: StrategyDraft, of spec: inout StrategySpec, at path: String
  ) {
    if let level = draft.transparency {
      require(level, in: Scenario.Limits.levels, at: "\(path).level")
      spec.disclosures = Disclosures(level: level)
    }
    for (item, isThere) in draft.disclosures {
      spec.disclosures.set(Disclosures(item), isThere)
    }
  }

  /// Takes the level's rights and switches single ones.
  mutating func rights(_ draft: StrategyDraft, of spec: inout StrategySpec, at path: String) {
    if let level = draft.control {
      require(level, in: Scenario.Limits.levels, at: "\(path).level")
      spec.rights = Rights(level: level)
    }
    spec.rights.optOutKind = draft.optOut ?? spec.rights.optOutKind
    for (item, isThere) in draft.rights { spec.rights.set(Rights(item), isThere) }
  }

  /// Telling of breaches by itself, switched on or off, says when customers hear of one, unless
  /// `repair.disclosure` says so in the same breath; a level alone leaves it as it is.
  func lapses(_ draft: StrategyDraft, of spec: inout StrategySpec) {
    guard let tells = draft.disclosures[.proactive], draft.disclosure == nil else { return }
    if tells {
      spec.repair.disclosure = .proactive
    } else if spec.repair.disclosure == .proactive {
      spec.repair.disclosure = .onDiscovery
    }
  }
}

extension LevelBundle where Element == Self {
  fileprivate mutating func set(_ item: Self, _ isThere: Bool) {
    if isThere { formUnion(item) } else { subtract(item) }
  }
}
