import Steelyard

/// A lower price every few weeks, the same for everybody.
struct HappyHour: PricingPart {
  static let descriptor = PartDescriptor(
    family: .pricing, kind: "happy_hour", meaning: "A lower price every few weeks",
    parameters: [
      Parameter("every", 4, in: 1...52, unit: "steps", .designChoice, "Steps between two"),
      Parameter(
        "discount", 0.2, in: 0...0.9, unit: "share of the list price", .designChoice,
        "What is taken off"),
    ])
  /// Whoever comes pays the same.
  let framing = PriceFraming.cost
  private let every: Int
  private let discount: Float

  init(_ spec: PartSpec) {
    every = max(1, Int(spec["every"]))
    discount = Float(spec["discount"])
  }

  func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    let isOn = observed.step % every == every - 1
    let price = isOn ? observed.listPrice * (1 - discount) : observed.listPrice
    for row in 0..<observed.count { offers.setPrice(price, row) }
  }
}
