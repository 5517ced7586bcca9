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
    ], isPersonal: true,
    rules: [
      RuleSlot("discount", .number(.plainNumber), "Discount of a coupon, brought into 0 to 0.9")
    ])
  private let discount, below: Float
  private let away: Int
  /// The discount, where it differs between customers or steps.
  private let program: RuleProgram?
  public let reads: ObservationFields

  public init(_ spec: PartSpec) {
    discount = Float(spec["discount"])
    below = Float(spec["below"])
    away = Int(spec["away"])
    let rule = spec.rule("discount")
    program = rule.map { RuleCompiler.compile([$0]) }
    let records: ObservationFields = away > 0 ? .records : []
    reads = records.union(rule?.reads ?? [])
  }

  public var framing: PriceFraming { discount == 0 && program == nil ? .cost : .discount }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    let list = observed.listPrice
    guard let program else {
      let cut = list * (1 - discount)
      for row in 0..<observed.count {
        offers.setPrice(getsCoupon(row, observed) ? cut : list, row)
      }
      return
    }
    program.evaluate(observed) { first, count, results in
      for row in 0..<count {
        // Written so that a value that is not a number is no discount.
        let depth = results[0][row] >= 0 ? min(0.9, results[0][row]) : 0
        offers.setPrice(getsCoupon(first + row, observed) ? list * (1 - depth) : list, first + row)
      }
    }
  }

  @inline(__always)
  private func getsCoupon(_ row: Int, _ observed: borrowing Observation) -> Bool {
    let low = observed.marketMean + below * observed.estimateDeviation
    let seemsPoor = observed.isPersonalizable(row) && observed.estimatedWillingness(row) <= low
    return seemsPoor
      || away > 0 && observed.purchases(row) > 0 && observed.stepsSincePurchase(row) >= away
  }
}
