import Steelyard

/// Every customer draws a price: one in ten goes free, and everybody is told so.
///
/// A whole strategy, which decides more than a part may: here it uses the random draws of its own.
struct Lottery: NamedStrategy {
  static let composition = StrategyCatalogue.Composition(
    id: "lottery", meaning: "One in ten goes free, drawn at random, and everybody is told so",
    spec: StrategySpec(
      name: "lottery", pricing: PartSpec(HappyHour.descriptor, ["discount": 0]),
      transparency: 3))
  let practice: Practice
  private static let winners: Float = 0.1

  init(_ spec: StrategySpec) { practice = Composition(spec).practice }

  func decide(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    for row in 0..<observed.count where random.uniform(row) < Self.winners {
      offers.setPrice(0, row)
    }
  }
}
