import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine

/// Coleman's inbreeding homophily of the networks that were built, over culture and cohorts.
@Suite struct HomophilyTests {
  private static let count = 6000

  /// With share P of friends from one's own group where chance gives p: (P - p)/(1 - p).
  private static func index(
    _ plan: PopulationPlan, within group: Int? = nil, test: String = #function
  ) -> Double {
    let built = Network.built(plan, key: sampleKey(test: test))
    let groups = built.placement.groups(plan)
    let sizes = histogram(groups).mapValues { Double($0) / Double(plan.customers) }
    var (same, expected, all) = (0.0, 0.0, 0.0)
    for (customer, friends) in built.network.lists.enumerated() {
      guard group == nil || groups[customer] == group else { continue }
      same += Double(friends.count { groups[$0] == groups[customer] })
      expected += Double(friends.count) * (sizes[groups[customer]] ?? 0)
      all += Double(friends.count)
    }
    return (same - expected) / (all - expected)
  }

  /// About 24,000 links: the index's standard error is below 0.005, the tolerance 0.025 five of
  /// them; 5 comparisons, a false alarm once in 300,000 seeds.
  @Test(arguments: [0, 0.3, 0.6, 0.9, 1])
  func smallWorldsAreAsRequested(_ homophily: Double) {
    let found = Self.index(plan(Self.count, homophily: homophily))
    #expect((found - homophily).magnitude < 0.025, "found \(found)")
  }

  /// Rewired or not, near or far, a link keeps to its group alike. Bounds as above.
  @Test(arguments: [0, 0.5])
  func rewiringLeavesItAlone(_ rewiring: Double) {
    let found = Self.index(plan(Self.count, rewiring: rewiring, homophily: 0.6))
    #expect((found - 0.6).magnitude < 0.025, "found \(found)")
  }

  /// Bounds as above.
  @Test(arguments: [0, 0.3, 0.6, 0.9])
  func randomNetworksAreAsRequested(_ homophily: Double) {
    let found = Self.index(plan(Self.count, .random, homophily: homophily))
    #expect((found - homophily).magnitude < 0.025, "found \(found)")
  }

  /// A fifth of the links at least: a standard error below 0.01, five of which are the bound; a
  /// false alarm once in 500,000 seeds.
  @Test(arguments: 0..<3)
  func everyCultureIsAsHomophilous(_ culture: Int) {
    let plan = plan(Self.count, cohorts: [], homophily: 0.6)
    let found = Self.index(plan, within: culture)
    #expect((found - 0.6).magnitude < 0.05, "found \(found)")
  }

  /// Heavy tails make groups' shares of links uneven, hence the wider tolerance.
  @Test(arguments: [0, 0.3, 0.6, 0.9])
  func scaleFreeNetworksAreAsRequested(_ homophily: Double) {
    let found = Self.index(plan(Self.count, .scaleFree, homophily: homophily))
    #expect((found - homophily).magnitude < 0.06, "found \(found)")
  }

  /// Being well connected does not hang on a culture's place in the plan.
  @Test func everyCultureOfAScaleFreeNetworkHasAsManyFriends() {
    let plan = plan(Self.count, .scaleFree, cohorts: [], homophily: 0.6)
    let built = Network.built(plan, key: sampleKey())
    for culture in 0..<3 {
      let lists = built.network.lists.enumerated()
        .filter { built.placement.cultures[$0.offset] == UInt8(culture) }
      let mean = Double(lists.reduce(0) { $0 + $1.element.count }) / Double(lists.count)
      #expect((mean - 8).magnitude < 1.2, "culture \(culture): \(mean)")
    }
  }
}
