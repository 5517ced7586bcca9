public import SteelyardEngine
public import SteelyardModel

/// A price that rises with the firm's own load, the same for everybody.
///
///     price = list price min(cap, max(floor, 1 + strength (visits / usual visits - 1)))
///
/// where visits are those of the last step and usual visits a running mean that moves a share
/// `rate` of the way in each. To raise the price of what is suddenly wanted is what 82 % call
/// unfair (KKT1986: the snow shovels).
public struct SurgePrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "surge",
    meaning: "A price that rises when more customers come than usual, the same for all",
    parameters: [
      Parameter(
        "strength", 0.5, in: 0...5, unit: "list prices", .designChoice,
        "What twice the usual visits add to the price"),
      Parameter(
        "floor", 0.9, in: 0.1...1, unit: "list prices", .designChoice, "Lowest price"),
      Parameter("cap", 2, in: 1...10, unit: "list prices", .designChoice, "Highest price"),
      Parameter(
        "rate", 0.05, in: 0.001...1, unit: "share per step", .designChoice,
        "How fast what counts as usual follows what happens"),
    ], upkeep: .moves)
  private let strength, floor, cap: Float
  private let rate: Double

  public init(_ spec: PartSpec) {
    strength = Float(spec["strength"])
    floor = Float(spec["floor"])
    cap = Float(spec["cap"])
    rate = spec["rate"]
  }

  public var reads: ObservationFields { .lastStep }

  public var framing: PriceFraming { strength == 0 || (floor == 1 && cap == 1) ? .cost : .demand }

  /// Usual visits; below 0 before anybody was counted.
  public var initialKnowledge: [Double] { [-1] }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    let usual = observed.knowledgeCount > 0 ? Float(observed.knowledge(0)) : -1
    let load = usual > 0 ? Float(observed.visits) / usual : 1
    let multiple = min(cap, max(floor, 1 + strength * (load - 1)))
    for row in 0..<observed.count { offers.setPrice(observed.listPrice * multiple, row) }
  }

  public func revise(
    _ knowledge: inout Numbers, by evidence: borrowing Numbers, _ facts: FirmFacts,
    random: borrowing StepRandom
  ) {
    let visits = Double(facts.last.visits)
    knowledge[0] = knowledge[0] < 0 ? visits : knowledge[0] + rate * (visits - knowledge[0])
  }
}
