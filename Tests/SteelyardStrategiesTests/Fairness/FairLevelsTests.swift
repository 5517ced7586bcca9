import SteelyardModel
import Testing

@testable import SteelyardStrategies

/// Two groups with valuations uniform on [0, b], equally many, unit cost c: everything about them
/// is known in closed form.
struct UniformGroup {
  let bound, cost: Double

  func outlook(_ price: Double) -> Outlook {
    let demand = max(0, 1 - price / bound)
    return Outlook(
      level: price, profit: (price - cost) * demand, price: price, demand: demand,
      surplus: bound * demand * demand / 2, refused: min(price, bound) / 2)
  }

  func table(upTo top: Double, entries: Int) -> [Outlook] {
    (0..<entries).map { outlook(top * Double($0) / Double(entries - 1)) }
  }

  func welfare(_ price: Double) -> Double {
    let outlook = outlook(price)
    return outlook.surplus + outlook.profit
  }
}

/// A market of two such groups under one notion.
struct Oracle: Sendable, CustomStringConvertible {
  let bounds: [Double]
  let cost: Double
  let notion: PriceConstraint.Notion
  /// Mean welfare at alpha 0, 0.25, 0.5, 0.75 and 1.
  let welfare: [Double]

  static let alphas = [0, 0.25, 0.5, 0.75, 1]
  static let all = [
    Oracle(
      bounds: [1, 1.5], cost: 0, notion: .price, welfare: [0.4688, 0.4713, 0.4733, 0.4745, 0.4749]),
    Oracle(
      bounds: [1, 4], cost: 0, notion: .price, welfare: [0.9375, 0.9867, 1.0219, 0.75, 0.75]),
    Oracle(
      bounds: [1, 1.5], cost: 0.4, notion: .access,
      welfare: [0.2187, 0.2186, 0.2182, 0.2176, 0.2170]),
    Oracle(
      bounds: [1, 1.5], cost: 0.4, notion: .surplus,
      welfare: [0.2187, 0.2167, 0.2142, 0.2126, 0.2107]),
    Oracle(
      bounds: [1, 4], cost: 0, notion: .noPurchase,
      welfare: [0.9375, 0.9864, 1.0216, 1.0427, 1.0498]),
  ]

  var description: String { "\(notion) \(bounds) \(cost)" }
  var groups: [UniformGroup] { bounds.map { UniformGroup(bound: $0, cost: cost) } }

  func solve(_ alpha: Double, entries: Int = 401, reversed: Bool = false) -> FairLevels {
    let top = bounds.max() ?? 1
    let tables = groups.map { $0.table(upTo: top, entries: entries) }
    return FairLevels(reversed ? tables.reversed() : tables, notion: notion, alpha: alpha)
  }

  func welfare(_ alpha: Double) -> Double {
    let levels = solve(alpha).levels
    return zip(groups, levels).reduce(0) { $0 + $1.0.welfare($1.1) } / Double(levels.count)
  }
}

/// Prices under a fairness constraint, against what theory says of them.
@Suite struct FairLevelsTests {
  @Test(arguments: Oracle.all) func welfareIsThatOfTheory(_ oracle: Oracle) {
    for (alpha, expected) in zip(Oracle.alphas, oracle.welfare) {
      #expect(abs(oracle.welfare(alpha) - expected) < 0.002, "alpha \(alpha)")
    }
  }

  /// Without a constraint each group pays (b + c)/2.
  @Test(arguments: Oracle.all) func withoutAConstraintEachGroupPaysItsBest(_ oracle: Oracle) {
    let top = oracle.bounds.max() ?? 1
    for (level, bound) in zip(oracle.solve(0).levels, oracle.bounds) {
      #expect(abs(level - (bound + oracle.cost) / 2) <= top / 800 + 1e-12)
    }
  }

  @Test(arguments: Oracle.all) func profitNeverRisesWithTheDemand(_ oracle: Oracle) {
    let profits = (0...20).map { oracle.solve(Double($0) / 20, entries: 81).profit }
    for (earlier, later) in zip(profits, profits.dropFirst()) { #expect(later <= earlier + 1e-12) }
    #expect(profits[20] < profits[0])
  }

  /// The signs of theory: a little price fairness raises welfare and too much can lower it, access
  /// and surplus fairness lower it, no-purchase fairness raises it.
  @Test func signsAreThoseOfTheory() {
    let changes = Oracle.all.map { oracle in
      Oracle.alphas.dropFirst().map { oracle.welfare($0) - oracle.welfare(0) }
    }
    #expect(changes[0].allSatisfy { $0 > 0 })
    #expect(changes[1][0] > 0 && changes[1][1] > 0 && changes[1][2] < 0 && changes[1][3] < 0)
    #expect(changes[2].allSatisfy { $0 < 0 })
    #expect(changes[3].allSatisfy { $0 < 0 })
    #expect(changes[4].allSatisfy { $0 > 0 })
  }

  @Test(arguments: Oracle.all) func theOrderOfCohortsChangesNothing(_ oracle: Oracle) {
    for alpha in Oracle.alphas {
      let (one, other) = (oracle.solve(alpha), oracle.solve(alpha, reversed: true))
      #expect(one.levels == other.levels.reversed() && one.profit == other.profit)
    }
  }

  @Test(arguments: Oracle.all) func theConstraintHolds(_ oracle: Oracle) {
    for alpha in Oracle.alphas {
      let found = oracle.solve(alpha, entries: 801)
      let values = zip(oracle.groups, found.levels).map {
        $0.outlook($1).statistic(oracle.notion)
      }
      // Between entries statistics are read as straight lines; the step is 0.005 at most.
      let spread = (values.max() ?? 0) - (values.min() ?? 0)
      #expect(found.isReached && spread <= found.allowed + 1e-5, "alpha \(alpha)")
    }
  }

  /// Against trying every pair of entries of small tables of any shape, which piecewise linear
  /// curves can only improve on.
  @Test func noPairOfEntriesEarnsMore() {
    var state: UInt64 = 7
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 9_007_199_254_740_992
    }
    func table() -> [Outlook] {
      (0..<7).map { level in
        Outlook(
          level: Double(level), profit: random(), price: random(), demand: 0, surplus: 0,
          refused: 0)
      }
    }
    for _ in 0..<200 {
      let (first, second, third) = (table(), table(), table())
      let found = FairLevels([first, second, third], notion: .price, alpha: 0.6)
      var best = -Double.infinity
      for a in first {
        for b in second {
          for c in third {
            let prices = [a.price, b.price, c.price]
            guard (prices.max() ?? 0) - (prices.min() ?? 0) <= found.allowed else { continue }
            best = max(best, a.profit + b.profit + c.profit)
          }
        }
      }
      #expect(found.profit >= best - 1e-12)
    }
  }

  /// Where tables do not meet, the cohorts come as near as they can, and it is said.
  @Test func whatCannotBeReachedIsApproached() {
    func table(_ prices: [Double]) -> [Outlook] {
      prices.map {
        Outlook(level: $0, profit: 1, price: $0, demand: 0, surplus: 0, refused: 0)
      }
    }
    let found = FairLevels([table([1, 2]), table([3, 4])], notion: .price, alpha: 1)
    #expect(!found.isReached && found.levels == [2, 3])
  }

  @Test func oneCohortOrNoneIsNeverBound() {
    let group = UniformGroup(bound: 1, cost: 0).table(upTo: 1, entries: 11)
    #expect(FairLevels([group], notion: .surplus, alpha: 1).levels == [0.5])
    #expect(FairLevels([], notion: .surplus, alpha: 1).levels.isEmpty)
  }
}
