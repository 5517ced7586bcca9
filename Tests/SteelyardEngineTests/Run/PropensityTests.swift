import SteelyardNumerics
import Synchronization
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel
@testable import SteelyardStrategies

/// What logs say of chances is true.
@Suite struct PropensityTests {
  /// Asks everybody a multiple of the list price that goes with the step.
  private struct Stepwise: Strategy {
    let multiples: [Float]
    let practice = Practice(
      transparency: 0, control: 0, collected: DataCategories(bits: 0), messages: 0,
      framing: .personal, nudges: 0)

    func decide(
      _ observed: borrowing Observation, random: borrowing StrategyRandom,
      into offers: inout OfferBatch
    ) {
      let multiple = multiples[min(observed.step, multiples.count - 1)]
      for row in 0..<observed.count { offers.setPrice(multiple * observed.listPrice, row) }
    }
  }

  private func market(_ seed: UInt64, customers: Int) throws -> (Scenario, Population) {
    var draft = Markets.draft(customers: customers, steps: 2)
    draft.seed = seed
    let scenario = try Markets.scenario(draft)
    return (scenario, try Markets.population(scenario))
  }

  private func decisions(
    _ strategies: [any Strategy], _ market: (Scenario, Population),
    rollout: StrategySpec.Rollout? = nil
  ) -> [Decision] {
    let taken = Mutex<[Decision]>([])
    let count = market.1.count
    let log = CustomerLog(customers: count, panel: [], decisions: Array(0..<count)) { _, offers in
      taken.withLock { $0 += offers }
    }
    let simulation = Simulation(
      market.0, population: market.1, strategies: strategies.map { [Stage($0)] },
      positions: Array(strategies.indices), rollout: rollout, listPrice: 4.2, log: log)
    _ = simulation.runAll()
    return taken.withLock { $0 }
  }

  private var plain: StrategySpec {
    StrategySpec(name: "plain", pricing: PartSpec(OnePrice.descriptor))
  }

  private var thompson: any Strategy {
    var spec = plain
    spec.pricing = PartSpec(
      ThompsonPrice.descriptor,
      ["prices": 3, "floor": 0.8, "cap": 1.2, "side_by_side": 64, "forgetting": 0])
    return Composition(spec)
  }

  /// Purchases under a price that Thompson sampling draws now and then, weighted by one over its
  /// chance, tell what everybody would have bought at it: within four standard errors over draws,
  /// which share their luck.
  @Test func weightingRecoversWhatAnotherPriceWouldSell() throws {
    var gaps: [Double] = []
    var uses = 0
    for seed in UInt64(1)...4 {
      let market = try market(seed, customers: 4_000)
      let logged = decisions([thompson], market).filter { $0.step == 1 }
      let target: Float = 1.2 * 4.2
      let other = decisions([Stepwise(multiples: [1, 1.2])], market).filter { $0.step == 1 }
      let rate = Double(other.count { $0.buys }) / Double(other.count)
      for draw in 0..<64 {
        let rows = try logged.filter { decision in
          guard case .drawn(_, draw) = decision.priceChance else {
            if case .drawn = decision.priceChance { return false }
            throw Missing()
          }
          return true
        }
        let sold = rows.filter { abs($0.action - target) < 1e-3 }
        uses += sold.isEmpty ? 0 : 1
        let weighted = sold.reduce(0.0) { $0 + ($1.buys ? 1 / ($1.propensity ?? .nan) : 0) }
        gaps.append(weighted - rate * Double(rows.count))
      }
    }
    let mean = gaps.reduce(0, +) / Double(gaps.count)
    let variance =
      gaps.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(gaps.count - 1)
    #expect(abs(mean) < 4 * (variance / Double(gaps.count)).squareRoot())
    #expect(uses > 20 && uses < gaps.count - 20, "drawn now and then")
  }

  private struct Missing: Error {}

  /// What is logged is the strategy's own price, and not what customers who want less personal
  /// prices made of it.
  @Test func theActionIsTheStrategysOwnPrice() throws {
    var draft = Markets.draft(customers: 300, steps: 1)
    draft.parameters = [
      ("settings.users", 1), ("settings.concern", 2), ("settings.engaged", 0),
      ("settings.control", 0), ("sector.need_rate", 0.8),
    ]
    let scenario = try Markets.scenario(draft)
    let market = (scenario, try Markets.population(scenario))
    var spec = try #require(scenario.strategies.first { $0.name == "personal_price" })
    let free = decisions([Composition(spec)], market)
    spec.settings.depth = true
    let wished = decisions([Composition(spec)], market)
    #expect(wished.map(\.action) == free.map(\.action))
    let moved = wished.filter { abs($0.price - Double($0.action)) > 0.01 }
    #expect(moved.count > 20 && moved.allSatisfy { $0.priceChance == .certain })
    for decision in wished {
      #expect(abs(decision.price - 4.2) < abs(Double(decision.action) - 4.2) + 1e-3)
    }
  }

  /// The same of an experiment: half of the customers meet a strategy.
  @Test func weightingRecoversTheOtherArmOfARollout() throws {
    let market = try market(5, customers: 4_000)
    let other = plain
    let rollout = StrategySpec.Rollout(from: 0, share: 0.3, ramp: 0, insteadOf: other)
    let arms: [any Strategy] = [Stepwise(multiples: [1.1]), Stepwise(multiples: [0.9])]
    let logged = decisions(arms, market, rollout: rollout).filter { $0.step == 0 }
    for decision in logged {
      let share = decision.member == 0 ? 0.3 : 0.7
      #expect(abs(decision.assignmentChance - share) < 1e-6)
    }
    for (member, multiple) in [(0, Float(1.1)), (1, 0.9)] {
      let whole = decisions([Stepwise(multiples: [multiple])], market).filter { $0.step == 0 }
      let terms = logged.map { decision in
        decision.member == member && decision.buys ? 1 / decision.assignmentChance : 0
      }
      let mean = terms.reduce(0, +) / Double(terms.count)
      let variance =
        terms.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(terms.count - 1)
      let wanted = Double(whole.count { $0.buys }) / Double(whole.count)
      #expect(abs(mean - wanted) < 4 * (variance / Double(terms.count)).squareRoot())
    }
    // A type of one's own says nothing of its chances.
    #expect(logged.allSatisfy { $0.propensity == nil && $0.priceChance == .unknown(.ownCode) })
  }

  /// The chances of Thompson sampling are those of its draws.
  @Test func chancesAreThoseOfTheDraws() {
    let cases: [[PriceGrid.Trials]] = [
      [(0, 0, 2), (0, 0, 2), (0, 0, 2)], [(50, 20, 1.5), (40, 12, 2), (3, 1, 2.5)],
      [(5, 5, 1), (5, 0, 3), (0, 0, -1)], [(1_000, 400, 1), (1_000, 390, 1.05)],
    ].map { $0.map { PriceGrid.Trials(visits: $0.0, bought: $0.1, margin: $0.2) } }
    let key = StreamKey(seed: 3, replicate: 0)
    let draws = 40_000
    for (index, trials) in cases.enumerated() {
      let chances = BestChance.of(trials)
      #expect(abs(chances.reduce(0, +) - 1) < 1e-12)
      var wins = trials.map { _ in 0 }
      for draw in 0..<draws {
        let random = StepRandom(key: key, step: draw * cases.count + index)
        var best = (index: 0, profit: -Double.infinity)
        for (place, trial) in trials.enumerated() {
          let profit = trial.margin * ThompsonPrice.chance(trial, random.normal(place))
          if profit > best.profit { best = (place, profit) }
        }
        wins[best.index] += 1
      }
      for (chance, won) in zip(chances, wins) {
        let error = (max(chance * (1 - chance), 1e-4) / Double(draws)).squareRoot()
        #expect(abs(chance - Double(won) / Double(draws)) < 5 * error, "\(index)")
      }
    }
  }

  /// A line of demand that is drawn from a density has no chance but in the first step, where half
  /// are asked more.
  @Test func aPriceFromADensityHasNoChance() throws {
    var spec = plain
    spec.pricing = PartSpec(LinearPrice.descriptor)
    let logged = decisions([Composition(spec)], try market(6, customers: 300))
    for decision in logged {
      if decision.step == 0 {
        #expect(decision.propensity == 0.5)
      } else {
        #expect(decision.priceChance == .unknown(.continuous))
      }
    }
  }
}
