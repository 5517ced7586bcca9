public import SteelyardEngine
public import SteelyardModel

/// A price found by Thompson sampling: every price of a grid is asked as often as it is likely,
/// after all that was seen, to be the best.
///
/// Of price p with n visits and k purchases the chance of a purchase is Beta(1 + k, 1 + n - k),
/// drawn here as a normal number of the same mean q and variance q (1 - q) / (n + 3), which needs
/// no special functions. Expected profit is (p - cost) times the draw; the largest wins (W. R.
/// Thompson, *Biometrika* 25 (1933) 285-294; regret of order log n: S. Agrawal and N. Goyal,
/// *COLT* 2012). Prices are drawn between steps. With one price side by side everybody is asked
/// the same, which is fair and explores slowly; with several, groups at random are asked
/// different prices.
public struct ThompsonPrice: PricingPart {
  public static let descriptor = PartDescriptor(
    family: .pricing, kind: "thompson",
    meaning: "A price that is learnt by Thompson sampling over a grid of prices",
    parameters: PriceGrid.parameters + [
      Parameter(
        "side_by_side", 1, in: 1...64, unit: "prices", .designChoice,
        "How many draws are asked side by side in a step; 1 asks everybody the same")
    ], upkeep: .learns)
  let grid: PriceGrid

  public init(_ spec: PartSpec) {
    grid = PriceGrid(spec, tickets: Int(spec["side_by_side"]))
  }

  public var framing: PriceFraming { grid.tickets == 1 ? .cost : .personal }
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
    for ticket in 0..<grid.tickets {
      var best = (index: 0, profit: -Double.infinity)
      for index in 0..<grid.count {
        let trials = grid.trials(index, in: knowledge, facts)
        let chance = Self.chance(trials, random.normal(ticket * grid.count + index))
        let profit = trials.margin * chance
        if profit > best.profit { best = (index, profit) }
      }
      grid.hand(ticket, best.index, in: &knowledge)
    }
  }

  /// A draw of the chance of a purchase from what is believed of it.
  static func chance(_ trials: PriceGrid.Trials, _ normal: Double) -> Double {
    let (mean, deviation) = belief(trials)
    return min(1, max(0, mean + deviation * normal))
  }

  /// Mean and standard deviation of what is believed of the chance of a purchase.
  static func belief(_ trials: PriceGrid.Trials) -> (mean: Double, deviation: Double) {
    let mean = (trials.bought + 1) / (trials.visits + 2)
    return (mean, (mean * (1 - mean) / (trials.visits + 3)).squareRoot())
  }
}
