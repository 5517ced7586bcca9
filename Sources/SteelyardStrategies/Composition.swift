public import SteelyardEngine
public import SteelyardModel

/// A strategy put together from parts: pricing, nudges, transparency, control, data, messages.
public struct Composition: Strategy {
  public let practice: Practice
  private let pricing: any PriceSetting
  private let nudges: [(part: any NudgePart, occasions: StrategySpec.Occasions)]
  private let messages: MessagePart
  /// Pricing first, then the nudges, then messages.
  private let row: PartRow

  /// Puts the parts of a checked spec together.
  ///
  /// A kind that the catalogue does not know - impossible in a checked scenario - is left out:
  /// the offer then keeps the list price, or shows no such nudge.
  /// What the strategy's own ethics policy forbids is left out.
  public init(_ given: StrategySpec) {
    let spec = PolicyReview(given, catalogue: Catalogue.builtIn).spec
    let part = (Catalogue.pricing(of: spec.pricing) ?? OnePrice.self).init(spec.pricing)
    let constraint = spec.pricing.constraint
    let price: any PriceSetting = constraint.isOn ? FairPrice(part, constraint) : part
    pricing = price
    let nudges = spec.nudges.compactMap { nudge in
      Catalogue.nudge(nudge).map { (part: $0, occasions: nudge.occasions) }
    }
    self.nudges = nudges
    let messages = MessagePart(spec.messageOccasions)
    self.messages = messages
    row = PartRow([price] + nudges.map(\.part) + [messages])
    practice = Practice(spec, framing: price.framing, nudges: nudges.count)
  }

  public var reads: ObservationFields { row.reads }
  public var cohortDimension: String? { row.cohortDimension }
  public var initialKnowledge: [Double] { row.initialKnowledge }
  public var evidenceCount: Int { row.evidenceCount }

  public func decide(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    pricing.price(row.view(observed, ofPart: 0), random: random.part(0), into: &offers)
    for (index, nudge) in nudges.enumerated() where nudge.occasions.isDue(at: observed.step) {
      nudge.part.show(row.view(observed, ofPart: 1 + index), in: &offers)
    }
    messages.address(row.view(observed, ofPart: 1 + nudges.count), in: &offers)
  }

  public func priceChances(
    of rows: [Int], _ observed: borrowing Observation
  ) -> [OfferChance] { pricing.priceChances(of: rows, row.view(observed, ofPart: 0)) }

  public func note(
    _ outcomes: borrowing Outcomes, of observed: borrowing Observation,
    into evidence: inout Numbers
  ) { row.note(outcomes, of: observed, into: &evidence) }

  public func revise(
    _ knowledge: inout Numbers, by evidence: borrowing Numbers, _ facts: FirmFacts,
    random: borrowing StepRandom
  ) { row.revise(&knowledge, by: evidence, facts, random: random) }
}
