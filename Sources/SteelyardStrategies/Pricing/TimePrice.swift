public import SteelyardEngine
public import SteelyardModel

/// A price that goes with the calendar, the same for everybody: dearer in the high season, and
/// cheaper in sales that come round.
///
///     price = list price (1 + follow (season - 1)) (1 - sale while one is on)
public struct TimePrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "time",
    meaning: "A price by the calendar, the same for all: by season, and with sales",
    parameters: [
      Parameter(
        "follow", 0.25, in: 0...2, unit: "list prices", .designChoice,
        "What doubled need of the season adds to the price"),
      Parameter(
        "sale", 0, in: 0...0.9, unit: "share of the price", .designChoice, "Discount in a sale"),
      Parameter(
        "every", 13, in: 1...520, unit: "steps", .designChoice,
        "Steps from the start of one sale to the next"),
      Parameter(
        "lasting", 1, in: 1...520, unit: "steps", .designChoice, "Steps that a sale lasts"),
    ], upkeep: .moves)
  private let follow, sale: Float
  private let every, lasting: Int

  public init(_ spec: PartSpec) {
    follow = Float(spec["follow"])
    sale = Float(spec["sale"])
    every = max(1, Int(spec["every"]))
    lasting = Int(spec["lasting"])
  }

  /// Dearer when people need it more exploits demand; the end of a sale is a discount not given.
  public var framing: PriceFraming { follow > 0 ? .demand : sale > 0 ? .discount : .cost }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    let isOnSale = observed.step % every < lasting
    let season = 1 + follow * (observed.season - 1)
    let multiple = max(0, season) * (isOnSale ? 1 - sale : 1)
    for row in 0..<observed.count { offers.setPrice(observed.listPrice * multiple, row) }
  }
}
