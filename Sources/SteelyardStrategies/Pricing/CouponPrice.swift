public import SteelyardEngine
public import SteelyardModel

/// The list price for all, and a personal coupon for those thought unlikely to buy: whose
/// estimate is low, or who bought before and have stayed away.
public struct CouponPrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "coupon",
    meaning: "The list price, and a coupon for those thought unlikely to buy",
    parameters: [
      Parameter(
        "discount", 0.15, in: 0...0.9, unit: "share of the list price", .designChoice,
        "Discount of a coupon"),
      Parameter(
        "below", -0.5, in: -4...4, unit: "standard deviations", .designChoice,
        "Coupons go to those whose estimate lies so far from the market's mean, or lower"),
      Parameter(
        "away", 8, in: 0...520, unit: "steps", .designChoice,
        "Coupons go to those whose last purchase on record is so long ago; 0 to nobody for that"),
    ], isPersonal: true)
  private let discount, below: Float
  private let away: Int

  public init(_ spec: PartSpec) {
    discount = Float(spec["discount"])
    below = Float(spec["below"])
    away = Int(spec["away"])
  }

  public var reads: ObservationFields { away > 0 ? .records : [] }

  public var framing: PriceFraming { discount == 0 ? .cost : .discount }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    let low = observed.marketMean + below * observed.estimateDeviation
    let (list, cut) = (observed.listPrice, observed.listPrice * (1 - discount))
    for row in 0..<observed.count {
      let seemsPoor = observed.isPersonalizable(row) && observed.estimatedWillingness(row) <= low
      let staysAway =
        away > 0 && observed.purchases(row) > 0 && observed.stepsSincePurchase(row) >= away
      offers.setPrice(seemsPoor || staysAway ? cut : list, row)
    }
  }
}
