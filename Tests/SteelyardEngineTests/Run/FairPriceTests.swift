import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// Prices under a firm's own fairness and caps, in a run.
@Suite struct FairPriceTests {
  /// The young earn less and value the product less.
  private func scenario(
    _ pricing: PartDraft, customers: Int = 1_200, steps: Int = 8
  ) throws -> Scenario {
    var draft = Markets.draft(customers: customers, steps: steps)
    draft.correlations = [("age.young", "income", -0.8), ("age.young", "value", -0.8)]
    draft.market.regime = PrivacyRegime.none
    draft.network.kind = .none
    var strategy = StrategyDraft(name: "fair")
    strategy.pricing = pricing
    strategy.collect = ["purchases", "browsing", "inferred", "third_party"]
    draft.strategies = [strategy]
    return try Markets.scenario(draft)
  }

  private func fair(
    _ notion: PriceConstraint.Notion, _ alpha: Double, kind: String = "willingness"
  ) -> PartDraft {
    var part = PartDraft(kind: kind)
    part.constraint.hasFairness = true
    part.constraint.notion = notion
    part.constraint.cohort = "age"
    part.constraint.alpha = alpha
    return part
  }

  private func run(_ pricing: PartDraft, workers: Int = 1, batch: Int = 1_024) throws -> RunRecord {
    let scenario = try scenario(pricing)
    return try Markets.simulation(
      scenario, 0, Markets.sharedPopulation(scenario), workers: workers, batch: batch
    ).finished()
  }

  /// Between the cohorts of age.
  private func gap(_ record: RunRecord, _ value: (Tally) -> Double) -> Double {
    abs(value(record.cohorts[0][0]) - value(record.cohorts[0][1]))
  }

  @Test(arguments: ["one_price", "personal"])
  func whatDemandsNothingChangesNoBit(_ kind: String) throws {
    var free = PartDraft(kind: kind)
    let plain = try run(free)
    #expect(try run(fair(.access, 0, kind: kind)) == plain)
    free.constraint.ratio = 1e6
    free.constraint.range = 1_000
    #expect(try run(free) == plain)
  }

  /// Equal mean prices are nothing new to one price.
  @Test func onePriceIsAlreadyAlike() throws {
    let plain = try run(PartDraft(kind: "one_price"))
    let bound = try run(fair(.price, 1, kind: "one_price"))
    #expect(bound.cohorts.joined().map(\.purchases) == plain.cohorts.joined().map(\.purchases))
    #expect(gap(bound) { $0.offeredPrice / Double($0.offers) } < 1e-9)
  }

  /// The measured gap follows the demand, though the firm knows estimates only.
  @Test func priceGapsShrinkWithTheDemand() throws {
    let gaps = try [0, 0.5, 1].map { alpha in
      gap(try run(fair(.price, alpha))) { $0.offeredPrice / Double($0.offers) }
    }
    #expect(gaps[1] < 0.7 * gaps[0] && gaps[2] < 0.3 * gaps[0])
  }

  @Test func accessGapsShrinkWithTheDemand() throws {
    let gaps = try [0, 1].map { alpha in
      gap(try run(fair(.access, alpha))) { Double($0.purchases) / Double($0.needs) }
    }
    #expect(gaps[1] < 0.5 * gaps[0])
  }

  @Test func surplusGapsShrinkWithTheDemand() throws {
    let gaps = try [0, 1].map { alpha in
      gap(try run(fair(.surplus, alpha))) { $0.surplus / Double($0.needs) }
    }
    #expect(gaps[1] < 0.6 * gaps[0])
  }

  /// One price gives way where it is not access that is alike, and then the young pay less.
  @Test func equalAccessTakesADiscountForTheYoung() throws {
    let record = try run(fair(.access, 1, kind: "one_price"))
    let prices = record.cohorts[0].map { $0.offeredPrice / Double($0.offers) }
    #expect(prices[0] < 0.97 * prices[1])
  }

  @Test func levelsDependOnNeitherBatchNorWorkers() throws {
    let plain = try run(fair(.surplus, 0.7))
    #expect(try run(fair(.surplus, 0.7), workers: 3, batch: 333) == plain)
  }

  /// Whose labels are held is one thing more that a breach may spill and that costs money.
  @Test func labelsCountAsDataHeld() throws {
    let spec = try scenario(fair(.price, 1)).strategies[0]
    #expect(Composition(spec).practice.labelsHeld == 1 && spec.labelsHeld == 1)
    let (plain, bound) = (try run(fair(.price, 0)), try run(fair(.price, 1)))
    // Nobody moves in the first step.
    #expect(bound.trace[0].held == plain.trace[0].held + plain.trace[0].active)
    #expect(bound.trace[0].cost > plain.trace[0].cost)
  }

  // MARK: Caps

  private func prices(_ pricing: PartDraft) throws -> [ClosedRange<Float>] {
    let scenario = try scenario(pricing, customers: 4_200, steps: 5)
    let watched = WatchedStrategy(Composition(scenario.strategies[0]))
    let record = try Simulation(
      scenario, population: Markets.sharedPopulation(scenario), strategy: watched, listPrice: 4.2
    ).finished()
    #expect(record.trace.count == 5)
    return (0..<5).map { step in
      let prices = watched.prices(step)
      return (prices.min() ?? 0)...(prices.max() ?? 0)
    }
  }

  /// Over all blocks of a step, with or without fairness beside them.
  @Test(arguments: [("segment", 0), ("willingness", 1)])
  func capsHoldOverEverybodyOfAStep(_ kind: String, _ alpha: Double) throws {
    var part = fair(.surplus, alpha, kind: kind)
    let free = try prices(part)
    #expect(free.contains { Double($0.upperBound) > 1.1 * Double($0.lowerBound) })
    part.constraint.ratio = 1.1
    for prices in try prices(part) {
      #expect(Double(prices.upperBound) <= 1.1 * Double(prices.lowerBound))
      #expect(prices.upperBound > prices.lowerBound)
    }
    part.constraint.range = 0.05
    for prices in try prices(part) {
      let range = Double(prices.upperBound) - Double(prices.lowerBound)
      #expect(range <= 0.05 * Double(Float(4.2)))
    }
  }

  /// A price that is the same for all is within any cap: it is reached, wherever it lies.
  @Test func capsFollowWhatIsAsked() throws {
    var part = PartDraft(kind: "one_price", parameters: [("multiplier", 1.5)])
    part.constraint.ratio = 1.3
    let found = try prices(part)
    let asked = 1.5 * Float(4.2)
    #expect(found[0].upperBound < 5 && found[4] == asked...asked)
  }
}
