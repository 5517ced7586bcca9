extension ScenarioCheck {
  mutating func strategies(_ draft: ScenarioDraft) -> [StrategySpec] {
    let limit = Scenario.Limits.strategies
    guard !draft.strategies.isEmpty else {
      complain("strategies", "found none, wanted at least one strategy")
      return []
    }
    if draft.strategies.count > limit {
      complain("strategies", "found \(draft.strategies.count), wanted at most \(limit)")
      return []
    }
    checkNames(draft.strategies)
    return draft.strategies.enumerated().map { index, strategy in
      var spec = spec(strategy, of: draft, at: "strategies[\(index)]")
      budget(strategy.budget ?? draft.budget, of: &spec)
      spec.affordable = affordable(
        strategy.affordable, for: spec, hasChanges: !strategy.changes.isEmpty,
        at: "strategies[\(index)].affordable")
      spec.rollout = rollout(
        strategy.rollout, of: draft, at: "strategies[\(index)].rollout",
        budget: strategy.budget ?? draft.budget)
      return spec
    }
  }

  private mutating func checkNames(_ strategies: [StrategyDraft]) {
    var first: [String: Int] = [:]
    for (index, strategy) in strategies.enumerated() {
      let path = "strategies[\(index)].name"
      checkLine(strategy.name, of: "a strategy", at: path)
      guard !strategy.name.isEmpty, let earlier = first[strategy.name] else {
        first[strategy.name] = index
        continue
      }
      complain(
        path,
        "found \(Wording.name(strategy.name)) again, wanted a name different from that of"
          + " strategies[\(earlier)]")
    }
  }

  mutating func baseline(_ draft: ScenarioDraft) -> Int {
    guard let name = draft.baseline, !draft.strategies.isEmpty else { return 0 }
    let names = draft.strategies.map(\.name)
    if let index = names.firstIndex(of: name) { return index }
    var shown: [String] = []
    for name in names.prefix(12) where !shown.contains(name) { shown.append(name) }
    complain(
      "baseline",
      "found \(Wording.name(name)), wanted the name of a strategy of this scenario: "
        + Wording.choice(of: shown) + hint(name, among: names))
    return 0
  }

  // MARK: One strategy

  /// The composition that the draft starts from, with the pieces that it gives replaced.
  mutating func spec(_ draft: StrategyDraft, of scenario: ScenarioDraft, at path: String)
    -> StrategySpec
  {
    dimensions = scenario.cohorts.map { ($0.name, $0.cohorts.count) }
    var spec = composition(draft.kind, at: "\(path).kind")
    spec.name = draft.name
    replace(in: &spec, draft, at: path)
    checkCover(of: spec, draft, at: path)
    entry(draft, of: &spec, in: scenario, at: path)
    spec.changes = changes(of: spec, draft.changes, steps: scenario.steps, at: "\(path).changes")
    return spec
  }

  /// Replaces the pieces that a draft gives.
  mutating func replace(
    in spec: inout StrategySpec, _ draft: StrategyDraft, at path: String
  ) {
    if let pricing = draft.pricing {
      let part = part(.pricing, pricing, from: spec.pricing, at: "\(path).pricing")
      let inForce = pricing.kind == spec.pricing.kind ? spec.pricing.constraint : PriceConstraint()
      spec.pricing = part ?? spec.pricing
      spec.pricing.constraint = constraint(
        pricing.constraint, from: inForce, at: "\(path).pricing")
    }
    if let nudges = draft.nudges { spec.nudges = self.nudges(nudges, at: "\(path).nudges") }
    disclosures(draft, of: &spec, at: "\(path).transparency")
    rights(draft, of: &spec, at: "\(path).control")
    if let names = draft.collect { spec.collected = categories(names, at: "\(path).data.collect") }
    practice(draft, of: &spec, at: path)
    audiences(of: spec, as: draft, at: path)
    lapses(draft, of: &spec)
  }

  /// Each change on top of what was in force before it.
  private mutating func changes(
    of spec: StrategySpec, _ drafts: [ChangeDraft], steps: Int, at path: String
  ) -> [StrategySpec.Change] {
    checkCount(drafts.count, atMost: Scenario.Limits.changes, at: path)
    var inForce = spec
    var previous = 0
    return drafts.enumerated().map { index, draft in
      let place = "\(path)[\(index)]"
      checkChange(draft.step, after: previous, steps: steps, at: "\(place).from")
      if draft.strategy.kind != nil {
        inForce = composition(draft.strategy.kind, at: "\(place).kind")
        (inForce.name, inForce.changes) = (spec.name, [])
        inForce.entry.step = spec.entry.step
      }
      replace(in: &inForce, draft.strategy, at: place)
      checkCover(of: inForce, draft.strategy, at: place)
      previous = max(previous, draft.step)
      return StrategySpec.Change(step: draft.step, spec: inForce)
    }
  }

  private mutating func checkChange(_ step: Int, after previous: Int, steps: Int, at path: String) {
    if step < 1 || step >= steps {
      complain(
        path,
        steps > 1
          ? "found \(step), wanted \(Wording.wholeNumber(in: 1...(steps - 1))), the last step"
          : "found \(step), but a scenario of one step has no step to change at")
    } else if step <= previous {
      complain(path, "found \(step) after \(previous), wanted changes by rising step")
    }
  }

  private mutating func composition(_ kind: String?, at path: String) -> StrategySpec {
    let id = kind ?? StrategyCatalogue.plainest
    if let composition = catalogue.composition(id) { return composition.spec.placed(in: setting) }
    let known = catalogue.compositions.map(\.id)
    complain(
      path,
      "found \(Wording.name(id)), wanted a ready-made strategy: " + Wording.choice(of: known)
        + hint(id, among: known))
    let standIn = PartDescriptor(family: .pricing, kind: "", meaning: "", parameters: [])
    return StrategySpec(name: "", pricing: PartSpec(standIn))
  }

  private mutating func categories(_ names: [String], at path: String) -> DataCategories {
    DataCategories(known(names, "a data category", each: "category", at: path))
  }

  // MARK: Parts

  private mutating func nudges(_ drafts: [PartDraft], at path: String) -> [PartSpec] {
    let kinds = drafts.map(\.kind)
    checkDistinct(kinds, "nudge") { kind in "\(path)[\(kinds.lastIndex(of: kind) ?? 0)]" }
    return drafts.enumerated().compactMap { index, draft in
      nudge(draft, at: "\(path)[\(index)]")
    }
  }

  private mutating func nudge(_ draft: PartDraft, at path: String) -> PartSpec? {
    var nudge = part(.nudge, draft, from: nil, at: path)
    if nudge != nil { occasions(of: &nudge, draft, at: path) }
    return nudge
  }

  private mutating func occasions(of nudge: inout PartSpec?, _ draft: PartDraft, at path: String) {
    var own = StrategySpec.Occasions()
    occasions(draft.occasions, of: &own, at: path)
    nudge?.occasions = own
    guard NudgeKind(rawName: draft.kind) == nil else { return }
    for (key, isGiven) in [
      ("audience", own.audience != .everybody), ("at_most", own.atMost != 0),
    ]
    where isGiven {
      complain(
        "\(path).\(key)",
        "found this key with \(Wording.name(draft.kind)), wanted it with a nudge of the program's own"
      )
    }
  }

  /// A part with the values that the draft gives, else those of a part of the same kind that it
  /// replaces, else the defaults.
  private mutating func part(
    _ family: PartDescriptor.Family, _ draft: PartDraft, from replaced: PartSpec?,
    at path: String
  ) -> PartSpec? {
    guard let descriptor = catalogue.part(family, draft.kind) else {
      let known = catalogue.parts.filter { $0.family == family }.map(\.kind)
      complain(
        "\(path).kind",
        "found \(Wording.name(draft.kind)), wanted a \(family.rawValue) part: "
          + Wording.choice(of: known) + hint(draft.kind, among: known))
      return nil
    }
    let given = values(draft.parameters, of: descriptor, at: path)
    let kept = replaced.flatMap { $0.kind == draft.kind ? $0.values : nil } ?? [:]
    let values = kept.merging(given) { $1 }
    checkRequired(values, of: descriptor, draft, at: path)
    return PartSpec(descriptor, values)
  }
}

extension StrategyCatalogue {
  /// The ready-made strategy that a scenario starts from when it names none.
  public static let plainest = "one_price"
}
