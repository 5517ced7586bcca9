import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine
@testable import SteelyardStrategies

/// Learning prices against a demand that stands still: who buys is drawn from a known curve.
@Suite struct LearningPriceTests {
  /// Chance of a purchase by price and estimate, both in currency units; a unit costs 1.
  private struct Demand: Sendable {
    let prices: [Float]
    let chance: @Sendable (Float, Float) -> Double

    func profit(_ price: Float, _ own: Float = 5) -> Double {
      Double(price - 1) * chance(price, own)
    }

    /// Largest profit at one of the prices.
    func best(_ own: Float = 5) -> Double { prices.map { profit($0, own) }.max() ?? 0 }
  }

  private static let grid = (0..<5).map { Float(4 * (0.6 + 0.25 * Double($0))) }
  private static let curve = Demand(prices: grid) { price, estimate in
    1 / (1 + Elementary.exp(1.2 * Double(price - estimate)))
  }
  private static let settings: [String: Double] = ["prices": 5, "forgetting": 0]

  /// Sum of what was forgone against the best price up to each horizon, mean over seeds.
  ///
  /// - Parameters:
  ///   - customers: how many come in a step.
  ///   - estimate: by step and row.
  private func regret(
    _ horizons: [Int], seeds: Int, customers: Int = 1, of part: () -> any PricingPart,
    demand: Demand, estimate: (Int) -> Float = { _ in 5 }
  ) -> [Double] {
    var sums = horizons.map { _ in 0.0 }
    for seed in 0..<seeds {
      let lab = PriceLab(part(), count: customers, seed: UInt64(seed))
      var random = SystemlessRandom(state: UInt64(seed) &* 977 &+ 5)
      var (lost, best) = (0.0, [Float: Double]())
      for step in 1...(horizons.last ?? 1) {
        for row in 0..<customers { lab.estimates[row] = estimate(step + row) }
        lab.step { row, price in
          let own = lab.estimates[row]
          let most = best[own] ?? demand.best(own)
          best[own] = most
          lost += most - demand.profit(price, own)
          return Double.random(in: 0..<1, using: &random) < demand.chance(price, own)
        }
        for (index, horizon) in horizons.enumerated() where horizon == step {
          sums[index] += lost / Double(seeds)
        }
      }
    }
    return sums
  }

  /// Slope of log regret over log horizon.
  private func slope(_ regret: [Double], _ horizons: [Int]) -> Double {
    let n = horizons.count - 1
    return Elementary.log(regret[n] / regret[0])
      / Elementary.log(Double(horizons[n]) / Double(horizons[0]))
  }

  /// Regret of prices on a grid grows like the logarithm in the end and like the root at worst:
  /// log-log slopes at most one half, where a price that learns nothing has slope 1.
  @Test func regretOnAGridGrowsSlowly() {
    let horizons = [250, 1_000, 4_000]
    let parts: [(String, () -> any PricingPart)] = [
      ("thompson", { ThompsonPrice.part(Self.settings) }),
      ("ucb", { UCBPrice.part(Self.settings) }),
    ]
    for (name, part) in parts {
      let regret = regret(horizons, seeds: 8, of: part, demand: Self.curve)
      #expect(slope(regret, horizons) <= 0.5, "\(name): \(regret)")
      #expect(regret[0] > 0)
    }
    let stubborn = regret(
      horizons, seeds: 1, of: { OnePrice.part(["multiplier": 0.6]) }, demand: Self.curve)
    #expect(abs(slope(stubborn, horizons) - 1) < 1e-6)
  }

  /// A price learnt by estimate forgoes ever less against the best price for every estimate, where
  /// demand is the line that it believes in: like root n log n, which has slope 0.63 here.
  @Test func regretByEstimateGrowsLikeTheRoot() {
    let horizons = [250, 1_000, 4_000]
    let line = Demand(prices: (0...200).map { Float(4 * (0.6 + 0.005 * Double($0))) }) {
      1.1 - 0.6 * Double($0) / 4 + 0.5 * Double($1 - 5) / 4
    }
    let estimates: [Float] = [4, 4.5, 5, 5.5, 6]
    let regret = regret(
      horizons, seeds: 4, customers: 2, of: { LinearPrice.part(["forgetting": 0]) },
      demand: line, estimate: { estimates[$0 % 5] })
    #expect(slope(regret, horizons) <= 0.65, "\(regret)")
    #expect(regret[0] > 0)
  }

  /// In large batches, as in a market, few steps are enough.
  @Test(arguments: [1, 8]) func batchesOfCustomersAgreeOnTheBestPrice(_ sideBySide: Double) {
    for seed in 0..<4 {
      var random = SystemlessRandom(state: UInt64(seed))
      let parts: [any PricingPart] = [
        ThompsonPrice.part(Self.settings.merging(["side_by_side": sideBySide]) { $1 }),
        UCBPrice.part(Self.settings),
      ]
      for part in parts {
        let lab = PriceLab(part, count: 400, seed: UInt64(seed))
        var offered: [Float] = []
        for _ in 0..<25 {
          offered = lab.step { _, price in
            Double.random(in: 0..<1, using: &random) < Self.curve.chance(price, 5)
          }
        }
        let mean = offered.map { Self.curve.profit($0) }.reduce(0, +) / 400
        #expect(mean > 0.97 * Self.curve.best(), "\(part)")
      }
    }
  }

  /// One price side by side is one price; several come in groups of equal size.
  @Test func pricesSideBySideAreGroupsOfEqualSize() {
    let one = PriceLab(ThompsonPrice.part(), count: 64)
    let many = PriceLab(ThompsonPrice.part(["side_by_side": 8]), count: 64)
    for lab in [one, many] { for _ in 0..<3 { lab.step { row, _ in row % 3 == 0 } } }
    #expect(Set(one.offers()).count == 1)
    let offers = many.offers()
    #expect(Set(offers).count > 1)
    for row in 8..<64 { #expect(offers[row] == offers[row % 8]) }
    #expect(ThompsonPrice.part().framing == .cost)
    #expect(ThompsonPrice.part(["side_by_side": 8]).framing == .personal)
  }

  /// Evidence is what was really asked and paid, and a new list price starts a new grid.
  @Test func knowledgeIsWhatHappened() {
    let lab = PriceLab(UCBPrice.part(["prices": 3, "floor": 0.5, "cap": 1.5]), count: 10)
    lab.step { row, _ in row < 4 }
    #expect(lab.knowledge == [0, 10, 0, 0, 4, 0, 0, 16, 0, 0, 4])
    lab.facts = FirmFacts(
      step: 1, listPrice: 5, unitCost: 1, marketMean: 5, marketDeviation: 2,
      explainedDeviation: 1, choiceScale: 0.5)
    lab.step { row, _ in row < 2 }
    #expect(lab.knowledge[0] == 10 && lab.knowledge[1] == 0 && lab.knowledge[4] == 0)
  }

  /// Draws of the chance of a purchase have the mean and spread of the Beta distribution.
  @Test func drawsAreLikeBeta() {
    let trials = PriceGrid.Trials(visits: 20, bought: 5, margin: 1)
    let draws = (0..<2_000).map { index in
      ThompsonPrice.chance(trials, Normal.quantile((Double(index) + 0.5) / 2_000))
    }
    let mean = draws.reduce(0, +) / 2_000
    let variance = draws.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 2_000
    // Beta(6, 16): mean 6 / 22, variance 6 * 16 / (22^2 * 23).
    #expect(abs(mean - 6.0 / 22) < 1e-3)
    #expect(abs(variance - 96.0 / (484 * 23)) < 2e-4)
  }

  /// Half are asked more, half less, and ever less so.
  @Test func priceExperimentsShrink() {
    let lab = PriceLab(LinearPrice.part(["spread": 0.2]), count: 2)
    let first = lab.offers()
    #expect(abs(first[0] / first[1] - 1.2 / 0.8) < 1e-5)
    lab.facts = lab.facts.at(15)
    let later = lab.offers()
    #expect(abs(later[0] / later[1] - 1.1 / 0.9) < 1e-5)
  }
}
