public import SteelyardEngine
public import SteelyardModel
internal import SteelyardNumerics

/// A price found by optimism: the price of a grid whose profit could be largest is asked.
///
/// Every price is tried once; then the one with the largest
///
///     mean profit per visit + w m sqrt(2 log N / n)
///
/// where n visits of N were asked it, m is the largest profit that a visit can bring, and w = 1
/// gives UCB1 (P. Auer, N. Cesa-Bianchi and P. Fischer, *Machine Learning* 47 (2002) 235-256),
/// whose regret is of order log N. Nothing is random, and everybody is asked the same.
public struct UCBPrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "ucb",
    meaning: "A price that is learnt by upper confidence bounds over a grid of prices",
    parameters: PriceGrid.parameters + [
      Parameter(
        "optimism", 0.3, in: 0...2, .designChoice,
        "Weight of what is not known yet; 1 is the textbook's UCB1, which tries much")
    ], upkeep: .learns)
  private let grid: PriceGrid
  private let optimism: Double

  public init(_ spec: PartSpec) {
    grid = PriceGrid(spec, tickets: 1)
    optimism = spec["optimism"]
  }

  public var framing: PriceFraming { .cost }
  public var initialKnowledge: [Double] { grid.initialKnowledge }
  public var evidenceCount: Int { grid.evidenceCount }

  public func price(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) { grid.price(observed, into: &offers) }

  public func note(
    _ outcomes: borrowing Outcomes, of observed: borrowing Observation,
    into evidence: inout Numbers
  ) { grid.note(outcomes, of: observed, into: &evidence) }

  public func revise(
    _ knowledge: inout Numbers, by evidence: borrowing Numbers, _ facts: FirmFacts,
    random: borrowing StepRandom
  ) {
    grid.add(evidence, to: &knowledge, listPrice: facts.listPrice)
    var (total, largest) = (0.0, 0.0)
    for index in 0..<grid.count {
      let trials = grid.trials(index, in: knowledge, facts)
      total += trials.visits
      largest = max(largest, trials.margin)
    }
    var best = (index: 0, bound: -Double.infinity)
    for index in 0..<grid.count {
      let trials = grid.trials(index, in: knowledge, facts)
      let bound = bound(trials, of: total, largest: largest)
      if bound > best.bound { best = (index, bound) }
    }
    grid.hand(0, best.index, in: &knowledge)
  }

  /// The most that a visit at a price can be hoped to bring, in currency units.
  private func bound(_ trials: PriceGrid.Trials, of total: Double, largest: Double) -> Double {
    guard trials.visits > 0 else { return .infinity }
    let open = (2 * Elementary.log(max(1, total)) / trials.visits).squareRoot()
    return trials.margin * trials.bought / trials.visits + optimism * largest * open
  }
}
