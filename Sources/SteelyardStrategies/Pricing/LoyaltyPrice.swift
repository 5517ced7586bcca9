public import SteelyardEngine
public import SteelyardModel

/// A discount that grows with purchases on record.
///
///     price = list price (1 - min(most, step purchases))
public struct LoyaltyPrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "loyalty",
    meaning: "A discount that grows with every purchase on record, up to a most",
    parameters: [
      Parameter(
        "step", 0.01, in: 0...0.2, unit: "share of the list price per purchase", .designChoice,
        "What a purchase adds to the discount"),
      Parameter(
        "most", 0.1, in: 0...0.9, unit: "share of the list price", .designChoice,
        "Largest discount"),
    ], isPersonal: true)
  private let step, most: Float

  public init(_ spec: PartSpec) {
    step = Float(spec["step"])
    most = Float(spec["most"])
  }

  public var reads: ObservationFields { .records }

  public var framing: PriceFraming { step == 0 || most == 0 ? .cost : .discount }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    for row in 0..<observed.count {
      let discount = min(most, step * Float(observed.purchases(row)))
      offers.setPrice(observed.listPrice * (1 - discount), row)
    }
  }
}
