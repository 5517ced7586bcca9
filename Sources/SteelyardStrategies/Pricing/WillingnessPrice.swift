public import SteelyardEngine
public import SteelyardModel
internal import SteelyardNumerics

/// The price that earns most from each customer, as far as the firm can tell.
///
/// A customer of estimated willingness m buys at price p with chance 1/(1 + exp((p - m)/s)); s is
/// the market's scale of choice, widened by what the estimate leaves open, noise added on purpose included (MacKay 1992: by
/// sqrt(1 + pi v/(8 s^2)) for a normal posterior of variance v). Expected profit
/// (p - c)/(1 + exp((p - m)/s)) is largest where x = (p - c)/s solves x = 1 + exp((m - c)/s - x).
public struct WillingnessPrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "willingness",
    meaning: "The price expected to earn most from each customer's estimated willingness to pay",
    parameters: [
      Parameter(
        "floor", 0.25, in: 0.1...1, unit: "list prices", .designChoice, "Lowest price asked"),
      Parameter(
        "cap", 4, in: 1...10, unit: "list prices", .designChoice, "Highest price asked"),
    ], isPersonal: true)
  public var framing: PriceFraming { .personal }
  private let floor, cap: Float

  public init(_ spec: PartSpec) {
    floor = Float(spec["floor"])
    cap = Float(spec["cap"])
  }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    let (cost, list) = (observed.unitCost, observed.listPrice)
    let scales = Self.scales(observed.facts)
    for row in 0..<observed.count {
      let scale = observed.isPersonalizable(row) ? scales.known : scales.unknown
      let best = cost + scale * Self.markup((observed.estimatedWillingness(row) - cost) / scale)
      offers.setPrice(min(cap * list, max(floor * list, best)), row)
    }
  }

  /// Scale of choice around the estimate of those who share data, and of those who share nothing,
  /// for whom all that the market varies by stays open; in currency units.
  static func scales(_ facts: FirmFacts) -> (known: Float, unknown: Float) {
    let market = facts.marketDeviation * facts.marketDeviation
    let told = facts.explainedDeviation * facts.explainedDeviation
    let noise = facts.noiseDeviation * facts.noiseDeviation
    return (
      scale(facts.choiceScale, leaving: max(0, market - told) + noise),
      scale(facts.choiceScale, leaving: market)
    )
  }

  /// Scale of choice when the estimate leaves that variance open, in the same unit.
  static func scale(_ scale: Float, leaving variance: Float) -> Float {
    let scale = max(scale, 1e-6)
    return scale * (1 + 0.3926991 * variance / (scale * scale)).squareRoot()
  }

  /// The x that solves x = 1 + exp(a - x), by Newton's method; within 1e-5 for a below 60.
  static func markup(_ a: Float) -> Float {
    let a = min(60, a)
    var x = max(1, a)
    for _ in 0..<8 {
      let rest = Elementary.exp(a - x)
      x -= (x - 1 - rest) / (1 + rest)
    }
    return x
  }
}
