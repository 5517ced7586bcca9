import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// What is bought of a product range, and how favourites move.
@Suite struct ProductRangeTests {
  private static let categories = 8

  private struct Outcome {
    let before, after: [UInt8]
    let purchases: [UInt32]
    /// Purchases by category over the run.
    let sold: [Int]
    let record: RunRecord
  }

  private func run(
    drift: Double, _ kind: StrategySpec.Recommendation.Kind = .none, steps: Int = 30
  ) throws -> Outcome {
    let scenario = try Twist(
      name: "range", customers: 500, steps: steps,
      draft: {
        $0.parameters = [
          ("range.drift", drift), ("sector.need_rate", 0.5), ("breach.rate", 0),
          ("audit.rate_opt_in", 0), ("audit.rate_opt_out", 0), ("audit.rate_none", 0),
          ("audit.complaints", 0), ("press.complaints", 0),
        ]
      },
      market: { $0.categories = Self.categories },
      strategy: { spec in
        spec.recommendation = .init(kind: kind)
        spec.collected = DataCategories(bits: .max)
      }
    ).scenario()
    let population = try Markets.sharedPopulation(scenario)
    let arm = scenario.simulation([3], population).arm
    let before = arm.state.favourite.values
    let work = Work(block: 500, categories: Self.categories)
    var firm = Firm(categories: Self.categories)
    for step in 0..<steps {
      var news = News.none
      news.bestSeller = firm.sales.indices.max { firm.sales[$0] < firm.sales[$1] } ?? 0
      work.begin(step, Briefing(news: [news], sales: [firm.logShares]))
      Phase.runAll([Stall(arms: [arm], work: work)], block: 0..<500, batch: 500)
      firm.sell(work.takeSales(of: 0))
    }
    return Outcome(
      before: before, after: arm.state.favourite.values,
      purchases: arm.state.account.purchases.values.map(UInt32.init),
      sold: firm.sales.map(Int.init),
      record: try scenario.simulation([3], population).finished())
  }

  @Test func everyPurchaseFallsIntoTheRange() throws {
    let run = try run(drift: 0.1)
    #expect(run.sold.reduce(0, +) == run.purchases.reduce(0) { $0 + Int($1) })
    #expect(run.sold.allSatisfy { $0 > 0 } && run.sold.count == Self.categories)
    #expect(run.after.allSatisfy { $0 < UInt8(Self.categories) })
    #expect(run.record.all.purchases == run.sold.reduce(0, +), "as a run of the engine")
  }

  @Test func favouritesStartSpreadOut() throws {
    let before = try run(drift: 0, steps: 1).before
    for category in 0..<UInt8(Self.categories) {
      // Binomial: mean 62.5, standard deviation 7.4; far beyond five of them.
      #expect((20...110).contains(before.count { $0 == category }))
    }
  }

  @Test func withoutDriftNobodysFavouriteMoves() throws {
    for kind in [StrategySpec.Recommendation.Kind.none, .popular, .similar] {
      let run = try run(drift: 0, kind)
      #expect(run.after == run.before)
    }
  }

  @Test func favouritesDriftByPurchasesAlone() throws {
    let run = try run(drift: 0.2)
    let moved = (0..<500).filter { run.after[$0] != run.before[$0] }
    #expect(moved.count > 50)
    #expect(moved.allSatisfy { run.purchases[$0] > 0 })
    #expect(run.purchases.contains(0) || run.purchases.contains { $0 > 3 })
  }

  /// Favourites drift towards what is shown: where that is what sells best, they end up more alike
  /// than without a recommendation, or where those who share data are shown their own.
  @Test func tasteDriftsTowardsWhatIsShown() throws {
    func share(_ kind: StrategySpec.Recommendation.Kind) throws -> Double {
      let run = try run(drift: 0.2, kind, steps: 60)
      return Double(run.after.count { $0 == 0 }) / 500
    }
    let (popular, none, similar) = (try share(.popular), try share(.none), try share(.similar))
    #expect(popular > none + 0.1, "\(popular), \(none)")
    #expect(popular > similar + 0.1, "\(popular), \(similar)")
  }
}
