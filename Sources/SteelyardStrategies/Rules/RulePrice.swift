public import SteelyardEngine
public import SteelyardModel

/// The price that a rule of the scenario gives, for each customer.
public struct RulePrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "rule", meaning: "A price by a rule of your own", parameters: [],
    rules: [
      RuleSlot(
        "price", .number(.money),
        "Price, an amount of money; the list price where it is negative or has no value",
        isRequired: true)
    ])
  /// Prices differ by what is known of the person, by group alone, or not at all.
  public let framing: PriceFraming
  public let reads: ObservationFields
  private let program: RuleProgram?

  public init(_ spec: PartSpec) {
    let rule = spec.rule("price")
    program = rule.map { RuleCompiler.compile([$0]) }
    reads = rule?.reads ?? []
    framing = rule?.framing ?? .cost
  }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    // Without a rule - impossible in a checked scenario - the list price stays.
    program?.evaluate(observed) { first, count, results in
      offers.setPrices(results[0], from: first, count: count)
    }
  }
}

extension Rule {
  /// How a price by this rule looks to the customer.
  var framing: PriceFraming {
    let personal = fields.filter(\.description.isPerCustomer)
    if personal.isEmpty { return .cost }
    return personal.allSatisfy { $0 == .segment || $0 == .locale } ? .discount : .personal
  }
}
