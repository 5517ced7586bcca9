public import SteelyardModel

extension Practice {
  /// What a checked spec says of everybody alike; for strategies that are built from one.
  ///
  /// - Parameters:
  ///   - framing: how a price above the usual one looks to the customer.
  ///   - nudges: number of nudges that were set up; those of the spec unless given.
  public init(_ spec: StrategySpec, framing: PriceFraming, nudges: Int? = nil) {
    self.init(
      transparency: spec.transparency, control: spec.control, collected: spec.collected,
      messages: spec.messages, framing: framing, nudges: nudges ?? spec.nudges.count,
      messageFrequency: spec.messageFrequency, lightness: spec.lightness,
      obtrusiveness: spec.obtrusiveness, security: spec.security,
      exitObstruction: spec.exitObstruction, audits: spec.audits, retention: spec.retention,
      sellsData: spec.sellsData)
    pricesDiffer = spec.pricesDiffer
    priceUpkeep = spec.priceUpkeep
    disclosures = spec.disclosures
    rights = spec.rights
    recommendation = spec.recommendation
    sendsPlain = spec.sendsPlain
    messageOccasions = spec.messageOccasions
    caps = spec.caps
    consent = spec.consent
    explanation = spec.explanation
    repair = spec.repair
    storesAbroad = spec.storesAbroad
    entry = spec.entry
    constraint = spec.pricing.constraint
    budget = spec.budget
    handling = spec.handling
    culture = spec.culture
    vendor = spec.vendor
    voice = spec.voice
    governance = spec.governance
    settings = spec.settings
    advice = spec.advice
    fraudChecks = spec.fraudChecks
  }
}

extension Practice: Forbiddable {
  /// The practice without what an ethics policy forbids of it.
  public func obeying(_ bans: Set<Ban>) -> Practice {
    var practice = self
    practice.governance.forbids = bans
    for ban in Ban.allCases where bans.contains(ban) { _ = practice.drop(ban) }
    if practice.hasOnePrice(under: bans) {
      practice.pricesDiffer = false
      if framing == .personal || framing == .discount { practice.framing = .cost }
    }
    return practice
  }

  /// Whether an ethics policy wants everybody to be asked the same.
  public func hasOnePrice(under bans: Set<Ban>) -> Bool {
    bans.contains(.personalPrices) || bans.contains(.covertPricing) && !disclosures.isOvert
  }
}
