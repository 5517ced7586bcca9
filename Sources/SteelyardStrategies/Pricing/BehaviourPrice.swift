public import SteelyardEngine
public import SteelyardModel

/// One price for newcomers, another for those whose purchases are on record.
///
/// A purchase tells that the customer would pay at least that much, so a monopolist asks its old
/// customers more and lures new ones (D. Fudenberg and J. M. Villas-Boas, "Behavior-based price
/// discrimination and customer recognition", 2006; customers who see it coming keep out of the
/// record: A. Acquisti and H. Varian, *Marketing Science* 24 (2005) 367-381). Who withholds
/// purchase records, or has not bought for a while, is a newcomer to the firm.
public struct BehaviourPrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "behaviour",
    meaning: "One price for newcomers and another for customers with a purchase on record",
    parameters: [
      Parameter(
        "new", 0.9, in: 0.1...2, unit: "list prices", .designChoice, "Price for newcomers"),
      Parameter(
        "old", 1.05, in: 0.1...2, unit: "list prices", .designChoice,
        "Price for those with a purchase on record"),
      Parameter(
        "memory", 52, in: 1...520, unit: "steps", .designChoice,
        "Steps after their last purchase that customers count as new again"),
    ], isPersonal: true)
  private let new, old: Float
  private let memory: Int

  public init(_ spec: PartSpec) {
    new = Float(spec["new"])
    old = Float(spec["old"])
    memory = Int(spec["memory"])
  }

  public var reads: ObservationFields { .records }

  /// Where nobody pays more than the list price the others get a discount.
  public var framing: PriceFraming {
    new == old ? .cost : max(new, old) > 1 ? .personal : .discount
  }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    for row in 0..<observed.count {
      let isOld = observed.purchases(row) > 0 && observed.stepsSincePurchase(row) <= memory
      offers.setPrice(observed.listPrice * (isOld ? old : new), row)
    }
  }
}
