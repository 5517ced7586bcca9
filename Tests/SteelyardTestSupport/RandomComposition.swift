public import SteelyardModel

/// Strategies put together at random from everything that a catalogue offers.
public struct RandomComposition {
  private let parts: [PartDescriptor]
  private var state: UInt64

  public init(seed: Int, parts: [PartDescriptor]) {
    self.parts = parts
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
  }

  /// A strategy with values anywhere in their ranges, often at their ends. Everything is given.
  ///
  /// - Parameter isBound: Whether prices may be bound to fairness and caps.
  public mutating func draft(isBound: Bool = true) -> StrategyDraft {
    var draft = StrategyDraft(name: "random")
    draft.collect = DataCategory.allCases.filter { _ in chance(0.5) }.map(\.rawValue)
    var pricing = part(pick(parts.filter { $0.family == .pricing }))
    if isBound { bind(&pricing) }
    draft.pricing = pricing
    // A rule may read what the firm collects.
    if pricing.kind == "rule", draft.collect == [] { draft.collect = ["browsing"] }
    draft.nudges = parts.filter { $0.family == .nudge && chance(0.2) }.map { nudge($0, draft) }
    draft.security = number(in: 0...1)
    draft.retention = 1 + Int(number(in: 0...8))
    draft.sellsData = chance(0.3)
    draft.storesAbroad = chance(0.3)
    draft.messages = number(in: 0...1)
    draft.messageFrequency = number(in: Scenario.Limits.messages)
    draft.messageOccasions = occasions(draft)
    draft.lightness = number(in: 0...1)
    draft.obtrusiveness = number(in: 0...1)
    draft.sendsPlain = chance(0.3)
    draft.exitObstruction = number(in: Scenario.Limits.obstruction)
    draft.easesSwitching = number(in: 0...1)
    tell(&draft)
    recommend(&draft)
    handle(&draft)
    govern(&draft)
    serve(&draft)
    return draft
  }

  /// Some of the pieces of a strategy, for what changes and options replace. It never contradicts
  /// what it is put over.
  public mutating func pieces() -> StrategyDraft {
    var pieces = draft()
    for forget in Self.forgetting where chance(0.6) { forget(&pieces) }
    // These exclude each other, whoever gave them.
    pieces.sellsData = nil
    pieces.storesAbroad = nil
    pieces.handling.isFederated = nil
    pieces.handling.isLocal = nil
    // Whatever was there before may go by these.
    pieces.collect = pieces.collect.map { $0 + ["purchases", "browsing"].filter(not($0)) }
    // Caps in steps would have to fit what was given before.
    pieces.messageOccasions.from = nil
    pieces.messageOccasions.until = nil
    for nudge in (pieces.nudges ?? []).indices where pieces.collect == nil {
      pieces.nudges?[nudge].occasions.audience = .everybody
    }
    if pieces.collect == nil { pieces.messageOccasions.audience = .everybody }
    if pieces.pricing?.kind == "rule", pieces.collect == nil {
      pieces.collect = ["purchases", "browsing"]
    }
    return pieces
  }

  private func not(_ names: [String]) -> (String) -> Bool { { !names.contains($0) } }

  private static let forgetting: [@Sendable (inout StrategyDraft) -> Void] = [
    { $0.pricing = nil }, { $0.nudges = nil }, { $0.collect = nil },
    { ($0.transparency, $0.disclosures) = (nil, [:]) },
    { ($0.control, $0.rights, $0.optOut) = (nil, [:], nil) }, { $0.control = nil },
    { $0.transparency = nil }, { $0.security = nil }, { $0.retention = nil },
    { $0.messages = nil }, { $0.messageFrequency = nil }, { $0.lightness = nil },
    { $0.messageOccasions = OccasionsDraft() }, { $0.obtrusiveness = nil },
    { $0.recommendation = nil }, { $0.ranking = RecommendationDraft() },
    { $0.handling = HandlingDraft() }, { $0.handling.epsilon = nil },
    { $0.culture = CulturalCareDraft() }, { $0.vendor = VendorDraft() },
    { $0.voice = VoiceDraft() }, { $0.governance = GovernanceDraft() },
    { $0.governance.scope = nil }, { $0.settings = SettingsDraft() },
    { $0.advice = AdviceDraft() }, { $0.fraudChecks = nil }, { $0.audits = nil },
    { $0.exitObstruction = nil }, { $0.hidesReject = nil }, { $0.explanation = nil },
    { $0.disclosure = nil }, { $0.easesSwitching = nil },
  ]

  // MARK: Groups of keys

  private mutating func tell(_ draft: inout StrategyDraft) {
    draft.transparency = Int(number(in: 0...4.99))
    draft.control = Int(number(in: 0...4.99))
    for item in Disclosures.Item.allCases where chance(0.15) {
      draft.disclosures[item] = chance(0.5)
    }
    for item in Rights.Item.allCases where chance(0.15) { draft.rights[item] = chance(0.5) }
    if chance(0.3) { draft.optOut = pick(Rights.OptOut.allCases) }
    draft.hidesReject = chance(0.3)
    draft.isGranular = chance(0.3)
    draft.isUnticked = chance(0.3)
    draft.repeatEvery = Int(number(in: 0...4))
    draft.explanation = pick(StrategySpec.Explanation.Kind.allCases)
    draft.explainsVoluntarily = chance(0.5)
    draft.apologizes = chance(0.3)
    draft.promises = chance(0.3)
    draft.disclosure = pick(StrategySpec.Repair.Disclosure.allCases)
  }

  private mutating func recommend(_ draft: inout StrategyDraft) {
    draft.recommendation = pick(StrategySpec.Recommendation.Kind.allCases)
    draft.recommendationShare = number(in: 0...1)
    draft.ranking.explore = number(in: 0...1)
    draft.ranking.smoothing = number(in: 0...100)
    draft.ranking.diversity = number(in: 0...1)
    draft.ranking.list = 1 + Int(number(in: 0...8))
    draft.ranking.again = chance(0.5)
  }

  private mutating func handle(_ draft: inout StrategyDraft) {
    if chance(0.6) {
      draft.handling.purposes = DataPurpose.allCases.filter { _ in chance(0.5) }.map(\.rawValue)
    } else {
      draft.handling.isUndeclared = true
    }
    draft.handling.usesCookies = chance(0.5)
    draft.handling.followsDevices = chance(0.3)
    draft.handling.identity = pick(StrategySpec.Identity.allCases)
    draft.handling.isPrivate = chance(0.4)
    draft.handling.epsilon = number(in: 0.01...10)
    draft.handling.budget = number(in: 10...100)
    draft.handling.overspends = chance(0.3)
    draft.handling.isFederated = chance(0.3) && draft.sellsData == false
    draft.handling.isLocal = chance(0.3) && draft.storesAbroad == false
    draft.handling.balance = number(in: 0...1)
    draft.handling.silos = number(in: 0...1)
    draft.handling.keepsWithdrawn = chance(0.3)
    draft.culture.isLocalized = chance(0.5)
    draft.culture.adaptsDisclosure = chance(0.5)
    draft.culture.supportsLanguage = chance(0.5)
    draft.culture.testsSensitivity = chance(0.5)
    draft.vendor.kind = pick(StrategySpec.Vendor.Kind.allCases)
    draft.vendor.takesData = chance(0.5)
    draft.vendor.isAbroad = chance(0.5)
  }

  private mutating func govern(_ draft: inout StrategyDraft) {
    draft.voice.feedback = number(in: 0...1)
    draft.voice.acts = draft.voice.feedback != 0 && chance(0.5)
    draft.voice.education = number(in: 0...1)
    draft.voice.commitment = number(in: 0...1)
    draft.audits = number(in: Scenario.Limits.audits)
    draft.governance.scope = StrategySpec.Governance.Scope.allCases.filter { _ in chance(0.5) }
      .map(\.rawValue)
    draft.governance.reviewCapacity = number(in: 0...1)
    draft.governance.training = number(in: 0...1)
    draft.governance.complaintHandling =
      draft.governance.reviewCapacity == 0 ? 0 : number(in: 0...1)
    let bans = chance(0.3) ? 0.3 : 0
    draft.governance.forbids = Ban.allCases.filter { _ in chance(bans) }.map(\.rawValue)
  }

  private mutating func serve(_ draft: inout StrategyDraft) {
    draft.settings.frequency = chance(0.3)
    draft.settings.depth = chance(0.3)
    draft.settings.data = chance(0.3)
    draft.advice.kind = pick(StrategySpec.Advice.Kind.allCases)
    draft.advice.quality = number(in: 0...1)
    draft.fraudChecks = number(in: 0...1)
  }

  // MARK: Parts

  private mutating func bind(_ part: inout PartDraft) {
    if chance(0.5) {
      part.constraint.hasFairness = true
      part.constraint.notion = pick(PriceConstraint.Notion.allCases)
      part.constraint.cohort = pick(["age", "home"])
      part.constraint.alpha = number(in: 0...1)
      part.constraint.seeksProfit = chance(0.3)
    } else {
      part.constraint.liftsFairness = chance(0.2)
    }
    part.constraint.liftsRange = chance(0.2)
    if !part.constraint.liftsRange, chance(0.4) {
      part.constraint.range = chance(0.2) ? 0 : number(in: 0...2)
    }
    part.constraint.liftsRatio = chance(0.2)
    if !part.constraint.liftsRatio, chance(0.4) {
      part.constraint.ratio = chance(0.2) ? 1 : number(in: 1...3)
    }
  }

  private mutating func part(_ descriptor: PartDescriptor) -> PartDraft {
    var part = PartDraft(
      kind: descriptor.kind,
      parameters: descriptor.parameters.map { ($0.path, .number(number(in: $0.range))) })
    for slot in descriptor.rules where slot.isRequired {
      part.parameters.append((slot.name, .text(pick(Self.prices), isQuoted: true)))
    }
    return part
  }

  private mutating func nudge(_ descriptor: PartDescriptor, _ draft: StrategyDraft) -> PartDraft {
    var nudge = part(descriptor)
    nudge.occasions = occasions(draft)
    let names = descriptor.rules.map(\.name)
    if names.contains("when"), chance(0.3) {
      nudge.parameters.append(("when", .text("step >= 1 and visits < active")))
    }
    return nudge
  }

  private mutating func occasions(_ draft: StrategyDraft) -> OccasionsDraft {
    var occasions = OccasionsDraft()
    occasions.from = chance(0.3) ? 1 : 0
    occasions.until = chance(0.2) ? 1 : nil
    occasions.every = 1 + Int(number(in: 0...2))
    occasions.lapse = 1 + Int(number(in: 0...3))
    occasions.atMost = chance(0.3) ? Int(number(in: 0...3)) : nil
    occasions.within = 1 + Int(number(in: 0...3))
    let hasRecords = draft.collect?.contains("purchases") ?? false
    occasions.audience =
      hasRecords && chance(0.4) ? pick(StrategySpec.Occasions.Audience.allCases) : .everybody
    return occasions
  }

  /// Prices by rules: by the person, by the step, and one that soon is no price at all.
  private static let prices = [
    "list_price * (1 + 20% * tanh((willingness - market_mean) / market_deviation))",
    "max(unit_cost, list_price * season)", "list_price - step * unit_cost / 2",
  ]

  // MARK: Chance

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func word() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private mutating func uniform() -> Double { Double(word() >> 11) / 9_007_199_254_740_992 }

  public mutating func chance(_ share: Double) -> Bool { uniform() < share }

  public mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int(word() % UInt64(values.count))]
  }

  /// A number from a range: one in ten at its lower end, one in ten at its upper.
  public mutating func number(in range: ClosedRange<Double>) -> Double {
    let place = uniform()
    if place < 0.1 { return range.lowerBound }
    if place > 0.9 { return range.upperBound }
    return range.lowerBound + (range.upperBound - range.lowerBound) * (place - 0.1) / 0.8
  }
}
