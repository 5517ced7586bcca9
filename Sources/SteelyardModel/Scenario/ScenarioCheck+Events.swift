extension ScenarioCheck {
  mutating func events(_ draft: ScenarioDraft) -> [Event] {
    checkCount(draft.events.count, atMost: Scenario.Limits.events, at: "events")
    return draft.events.enumerated().compactMap { index, event in
      self.event(event, draft, at: "events[\(index)]")
    }
  }

  private mutating func event(
    _ draft: EventDraft, _ scenario: ScenarioDraft, at path: String
  ) -> Event? {
    checkStep(draft.step, of: scenario, at: "\(path).step")
    let strategies = draft.strategies.map { names in
      positions(of: names, in: scenario.strategies.map(\.name), at: "\(path).strategies")
    }
    let met = draft.rivals.map { names in
      rivals(named: names, in: scenario, at: "\(path).rivals")
    }
    guard let name = draft.kind else {
      complainMissing("kind", at: path)
      return nil
    }
    checkKeys(of: draft, name, at: path)
    guard let kind = kind(name, draft, at: path) else { return nil }
    return Event(step: draft.step, strategies: strategies, rivals: met, kind: kind)
  }

  /// Complains about a step that is not in the scenario.
  mutating func checkStep(_ step: Int, of draft: ScenarioDraft, at path: String) {
    let last = max(1, draft.steps) - 1
    guard step < 0 || step > last else { return }
    complain(
      path, "found \(step), wanted \(Wording.wholeNumber(in: 0...last)), the last step")
  }

  private mutating func positions(
    of names: [String], in known: [String], at path: String
  ) -> [Int] {
    if names.isEmpty {
      complain(path, "found none, wanted names of strategies, or no such key for all")
    }
    checkDistinct(names, "strategy") { "\(path)[\(names.lastIndex(of: $0) ?? 0)]" }
    return names.enumerated().compactMap { index, name in
      if let position = known.firstIndex(of: name) { return position }
      complainUnknown(
        name, "the name of a strategy of this scenario", among: known, at: "\(path)[\(index)]")
      return nil
    }
  }

  /// Complains about keys that other kinds of event have.
  private mutating func checkKeys(of draft: EventDraft, _ name: Event.Name, at path: String) {
    checkDistinct(draft.amounts.map(\.key), "key") { "\(path).\($0)" }
    var keys = draft.amounts.map(\.key)
    if draft.regime != nil { keys.append("regime") }
    for key in keys where key != name.amount?.key && !(key == "regime" && name == .regime) {
      let owner = Event.Name.allCases.first { $0.amount?.key == key } ?? .regime
      complain(
        "\(path).\(key)",
        "found this key with the kind \(Wording.name(name.rawValue)), wanted it with"
          + " \(Wording.name(owner.rawValue)) only")
    }
  }

  private mutating func kind(
    _ name: Event.Name, _ draft: EventDraft, at path: String
  ) -> Event.Kind? {
    switch name {
    case .breach: .breach
    case .tellPersonal: .tellPersonal
    case .deception: .deception
    case .apology: .apology
    case .promise: .promise
    case .regime: regime(draft, at: path).map(Event.Kind.regime)
    case .violation: amount(name, draft, at: path).map { .violation(severity: $0) }
    case .goodAct: amount(name, draft, at: path).map { .goodAct(quality: $0) }
    case .press: amount(name, draft, at: path).map { .press(tone: $0) }
    case .costShock: amount(name, draft, at: path).map { .costShock(share: $0) }
    case .price: amount(name, draft, at: path).map { .price($0) }
    }
  }

  private mutating func regime(_ draft: EventDraft, at path: String) -> PrivacyRegime? {
    if draft.regime == nil { complainMissing("regime", at: path) }
    return draft.regime
  }

  private mutating func amount(
    _ name: Event.Name, _ draft: EventDraft, at path: String
  ) -> Double? {
    guard let (key, range) = name.amount else { return nil }
    guard let value = draft.amounts.first(where: { $0.key == key })?.value else {
      complainMissing(key, at: path)
      return nil
    }
    require(value, in: range, at: "\(path).\(key)")
    return value
  }

  // MARK: Assignment

  mutating func assignment(_ draft: ScenarioDraft) {
    guard draft.assignment == .random, draft.strategies.count == 1 else { return }
    complain(
      "assignment",
      "found `random` with one strategy, wanted at least 2 strategies to draw from")
  }
}
