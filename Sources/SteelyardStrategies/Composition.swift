public import SteelyardEngine
public import SteelyardModel

/// A strategy put together from parts: pricing, nudges, transparency, control, data, messages.
public struct Composition: Strategy {
  public let practice: Practice
  private let pricing: any PricingPart
  private let nudges: [any NudgePart]

  /// Puts the parts of a checked spec together.
  ///
  /// A kind that the catalogue does not know - impossible in a checked scenario - is left out:
  /// the offer then keeps the list price, or shows no such nudge.
  public init(_ spec: StrategySpec) {
    let pricing = Catalogue.pricing(of: spec.pricing)
    self.pricing = (pricing ?? OnePrice.self).init(spec.pricing)
    nudges = spec.nudges.compactMap(Catalogue.nudge)
    var practice = Practice(
      transparency: spec.transparency, control: spec.control, collected: spec.collected,
      messages: spec.messages, framing: (pricing ?? OnePrice.self).framing,
      nudges: nudges.count, messageFrequency: spec.messageFrequency,
      lightness: spec.lightness, obtrusiveness: spec.obtrusiveness, security: spec.security,
      exitObstruction: spec.exitObstruction, audits: spec.audits, retention: spec.retention,
      sellsData: spec.sellsData)
    practice.disclosures = spec.disclosures
    practice.rights = spec.rights
    practice.recommendation = spec.recommendation
    practice.consent = spec.consent
    practice.explanation = spec.explanation
    practice.repair = spec.repair
    practice.storesAbroad = spec.storesAbroad
    self.practice = practice
  }

  public func decide(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    pricing.price(observed, into: &offers)
    for nudge in nudges { nudge.show(observed, in: &offers) }
  }
}
