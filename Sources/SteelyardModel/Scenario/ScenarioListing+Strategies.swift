extension StrategySpec {
  typealias Entry = ScenarioListing.Entry

  /// The strategy as a scenario lists it.
  public var listing: ScenarioListing {
    let heading = [
      Entry("name", .text(name)), implementation.map { Entry("kind", .text($0.kind)) },
    ].compactMap(\.self)
    let changes = changes.isEmpty ? [] : [Entry("changes", .list(changeListings))]
    // Whatever a strategy of somebody's own starts from, what is said here is so.
    let replaced = implementation?.start.map(replacements) ?? []
    return .mapping(
      ScenarioListing.merged(heading + entryListing + whole, replaced) + changes)
  }

  /// What makes the strategy up beside its name and kind: what differs from a plain one, and some
  /// of the rest.
  private var whole: [Entry] {
    let plain = StrategySpec(name: name, pricing: pricing)
    let always: [Entry] = [
      Entry("pricing", pricing.listing()),
      Entry("nudges", .list(nudges.map { $0.listing() })),
      Entry("transparency", disclosures.listing), Entry("control", rights.listing),
      Entry("data", .mapping([Entry("collect", collectedListing)] + dataChanges(from: plain))),
      Entry(
        "messages",
        .mapping([Entry("depth", .number(messages))] + messageChanges(from: plain))),
    ]
    return always + practiceChanges(from: plain) + means(besides: plain).compactMap(\.self)
  }

  /// Each change by what it replaces of what was in force before it, or of what it starts from anew.
  var changeListings: [ScenarioListing] {
    var inForce = self
    return changes.map { change in
      let isNew = change.spec.implementation != inForce.implementation
      let entries = isNew ? change.spec.anew : change.spec.replacements(in: inForce)
      inForce = change.spec
      return .mapping([Entry("from", .count(change.step))] + entries)
    }
  }

  /// The strategy by its kind, and everything that makes it up.
  private var anew: [Entry] {
    let kind = implementation?.kind ?? StrategyCatalogue.plainest
    let replaced = implementation?.start.map(replacements) ?? []
    return [Entry("kind", .text(kind))]
      + ScenarioListing.merged(whole, replaced).filter { !Self.keptInChanges.contains($0.key) }
  }

  /// What changes cannot replace.
  private static let keptInChanges: Set = ["enters", "budget", "affordable", "rollout"]

  /// What this strategy has that a base has not; the keys are those in which the two differ.
  func replacements(in base: StrategySpec) -> [ScenarioListing.Entry] {
    let inForce = pricing.kind == base.pricing.kind ? base.pricing.constraint : PriceConstraint()
    let collected: [Entry] =
      self.collected == base.collected ? [] : [Entry("collect", collectedListing)]
    let depth: [Entry] = messages == base.messages ? [] : [Entry("depth", .number(messages))]
    let entries: [Entry?] = [
      entry("enters", self.entry.step, base.entry.step),
      pricing == base.pricing ? nil : Entry("pricing", pricing.listing(over: inForce)),
      nudges == base.nudges ? nil : Entry("nudges", .list(nudges.map { $0.listing() })),
      disclosures == base.disclosures ? nil : Entry("transparency", disclosures.listing),
      rights == base.rights ? nil : Entry("control", rights.listing),
      group("data", collected + dataChanges(from: base)),
      group("messages", depth + messageChanges(from: base)),
    ]
    return (entries + means(besides: base)).compactMap(\.self) + practiceChanges(from: base)
  }

  private var collectedListing: ScenarioListing {
    .list(collected.members.map { .text($0.rawValue) })
  }

  // MARK: What differs from a base

  private func dataChanges(from base: StrategySpec) -> [Entry] {
    let entries = [
      entry("security", security, base.security),
      entry("retention", retention, base.retention),
      entry("sell", sellsData, base.sellsData),
      entry("abroad", storesAbroad, base.storesAbroad),
    ]
    return (entries + handlingChanges(from: base)).compactMap(\.self)
  }

  private func messageChanges(from base: StrategySpec) -> [Entry] {
    let entries = [
      entry("frequency", messageFrequency, base.messageFrequency),
      entry("light", lightness, base.lightness),
      entry("plain", sendsPlain, base.sendsPlain),
      entry("obtrusive", obtrusiveness, base.obtrusiveness),
    ]
    return entries.compactMap(\.self) + messageOccasions.changes(from: base.messageOccasions)
  }

  private func practiceChanges(from base: StrategySpec) -> [Entry] {
    let groups = [
      recommendationChanges(from: base.recommendation),
      group("consent", consentChanges(from: base.consent)),
      group(
        "explanation",
        [
          entry("kind", explanation.kind.rawValue, base.explanation.kind.rawValue),
          entry("voluntary", explanation.isVoluntary, base.explanation.isVoluntary),
        ]),
      group("exit", [entry("obstruction", exitObstruction, base.exitObstruction)]),
      group(
        "repair",
        [
          entry("apology", repair.apologizes, base.repair.apologizes),
          entry("promise", repair.promises, base.repair.promises),
          lapses(from: base),
        ]),
      entry("eases_switching", self.entry.easesSwitching, base.entry.easesSwitching),
      group("settings", settingsChanges(from: base)),
      group("advice", adviceChanges(from: base)),
      group("fraud_checks", [entry("strictness", fraudChecks, base.fraudChecks)]),
      group("voice", voiceChanges(from: base)),
      group("governance", governanceChanges(from: base)),
    ]
    return groups.compactMap(\.self) + careChanges(from: base)
  }

  /// Said wherever a switch of what is told would say otherwise.
  private func lapses(from base: StrategySpec) -> Entry? {
    let isSwitched = disclosures != base.disclosures && disclosures.switched.contains(.proactive)
    let name = repair.disclosure.rawValue
    return isSwitched
      ? Entry("disclosure", .text(name))
      : entry("disclosure", name, base.repair.disclosure.rawValue)
  }

  private func consentChanges(from base: ConsentInterface) -> [Entry?] {
    [
      entry("hide_reject", consent.hidesReject, base.hidesReject),
      entry("granular", consent.isGranular, base.isGranular),
      entry("unticked", consent.isUnticked, base.isUnticked),
      entry("repeat_every", consent.repeatEvery, base.repeatEvery),
    ]
  }

  func group(_ key: String, _ entries: [Entry?]) -> Entry? {
    ScenarioListing.mapping(ofAny: entries).map { Entry(key, $0) }
  }

  func entry(_ key: String, _ value: Double, _ base: Double) -> Entry? {
    value == base ? nil : Entry(key, .number(value))
  }

  func entry(_ key: String, _ value: Int, _ base: Int) -> Entry? {
    value == base ? nil : Entry(key, .count(value))
  }

  func entry(_ key: String, _ value: Bool, _ base: Bool) -> Entry? {
    value == base ? nil : Entry(key, .truth(value))
  }

  func entry(_ key: String, _ value: String, _ base: String) -> Entry? {
    value == base ? nil : Entry(key, .text(value))
  }
}

extension PartSpec {
  /// - Parameter base: What a part of the same kind that it replaces is bound to.
  func listing(over base: PriceConstraint = PriceConstraint()) -> ScenarioListing {
    let parameters = values.sorted { $0.key < $1.key }
    return .mapping(
      [.init("kind", .text(kind))] + parameters.map { .init($0.key, $0.value.listing) }
        + constraint.listing(over: base) + occasions.changes())
  }
}

extension PartValue {
  fileprivate var listing: ScenarioListing {
    switch self {
    case .number(let number): .number(number)
    case .rule(let rule): .text(rule.text)
    }
  }
}
