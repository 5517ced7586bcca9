public import SteelyardEngine
public import SteelyardModel

/// Something that sets prices: a part, or a part bound to a constraint.
public protocol PriceSetting: StrategyPart {
  /// How a price above the usual one looks to the customer, with these parameters.
  var framing: PriceFraming { get }
  /// Writes the price of every offer in the batch.
  func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch)
  /// How likely the price of each of some rows was, as ``Strategy/priceChances(of:_:)``.
  func priceChances(of rows: [Int], _ observed: borrowing Observation) -> [OfferChance]
}

extension PriceSetting {
  public func priceChances(
    of rows: [Int], _ observed: borrowing Observation
  ) -> [OfferChance] { rows.map { _ in .unknown(.ownCode) } }
}

/// How a strategy sets prices.
public protocol PricingPart: PriceSetting {
  /// Name, parameters and meaning, as data.
  static var descriptor: PartDescriptor { get }
  /// Takes parameters that were checked against ``descriptor``.
  init(_ spec: PartSpec)
}

/// The same price for everybody.
public struct OnePrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "one_price", meaning: "The same price for everybody",
    parameters: [
      Parameter(
        "multiplier", 1, in: 0.1...10, unit: "list prices", .designChoice,
        "Price as a multiple of the list price")
    ])
  public var framing: PriceFraming { .cost }
  private let multiplier: Float

  public init(_ spec: PartSpec) { multiplier = Float(spec["multiplier"]) }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    let price = multiplier * observed.listPrice
    offers.setPrices(by: observed) { _ in price }
  }
}

/// Three prices, by the third of the estimates that the customer's own falls in.
public struct SegmentPrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "segment",
    meaning: "Three prices: a discount for the third thought least willing to pay, a premium"
      + " for the third thought most willing",
    parameters: [
      Parameter(
        "spread", 0.1, in: 0...0.9, unit: "share of the list price", .designChoice,
        "Discount of the lowest and premium of the highest segment")
    ], isPersonal: true)
  public var framing: PriceFraming { spread == 0 ? .cost : .discount }
  private let spread: Float
  /// Terciles of a standard normal.
  private static let tercile: Float = 0.430_727_3

  public init(_ spec: PartSpec) { spread = Float(spec["spread"]) }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    let (list, (low, high)) = (observed.listPrice, Self.bounds(observed))
    offers.setPrices(by: observed) { estimate in
      let step: Float = estimate < low ? -spread : estimate > high ? spread : 0
      return list * (1 + step)
    }
  }

  /// The estimates between which the middle third lies, in currency units.
  static func bounds(_ observed: borrowing Observation) -> (low: Float, high: Float) {
    let half = tercile * observed.estimateDeviation
    return (observed.marketMean - half, observed.marketMean + half)
  }
}

/// A price for each customer, by estimated willingness to pay, within a floor and a cap.
public struct PersonalPrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "personal",
    meaning: "A price for each customer by estimated willingness to pay, within floor and cap",
    parameters: [
      Parameter(
        "strength", 0.8, in: 0...2, .designChoice,
        "Share of the estimated difference from the market's mean that the price follows"),
      Parameter(
        "floor", 0.8, in: 0.1...1, unit: "list prices", .designChoice, "Lowest price"),
      Parameter(
        "cap", 1.25, in: 1...5, unit: "list prices", .designChoice, "Highest price"),
    ], isPersonal: true)
  public var framing: PriceFraming {
    strength == 0 || (floor == 1 && cap == 1) ? .cost : .personal
  }
  private let strength, floor, cap: Float

  public init(_ spec: PartSpec) {
    strength = Float(spec["strength"])
    floor = Float(spec["floor"])
    cap = Float(spec["cap"])
  }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    let (list, mean) = (observed.listPrice, observed.marketMean)
    offers.setPrices(by: observed) { estimate in
      let difference = mean > 0 ? estimate / mean - 1 : 0
      return list * min(cap, max(floor, 1 + strength * difference))
    }
  }
}
