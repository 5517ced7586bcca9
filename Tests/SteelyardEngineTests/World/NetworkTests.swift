import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine

@Suite struct NetworkTests {
  /// Kinds that link anybody.
  static let kinds: [NetworkPlan.Kind] = [.smallWorld, .random, .scaleFree]

  private static func checkLists(_ lists: [[Int]]) {
    for (customer, friends) in lists.enumerated() {
      #expect(!friends.contains(customer), "customer \(customer)")
      #expect(zip(friends, friends.dropFirst()).allSatisfy { $0 < $1 }, "customer \(customer)")
      for friend in friends {
        #expect(lists[friend].contains(customer), "customer \(customer)")
      }
    }
  }

  @Test(arguments: kinds)
  func friendshipIsMutualAndListsAscend(_ kind: NetworkPlan.Kind) {
    Self.checkLists(Network.built(plan(1500, kind)).network.lists)
  }

  /// Repeats are dropped, hence up to 3 % below the plan.
  @Test(arguments: kinds)
  func meanDegreeIsThePlans(_ kind: NetworkPlan.Kind) {
    for friends in [2, 8, 20] {
      let lists = Network.built(plan(4000, kind, friends: friends)).network.lists
      let mean = Double(lists.reduce(0) { $0 + $1.count }) / 4000
      #expect(mean <= Double(friends), "\(friends) friends")
      #expect(mean >= 0.97 * Double(friends), "\(friends) friends")
    }
  }

  @Test(arguments: kinds)
  func sameKeySameFriends(_ kind: NetworkPlan.Kind) {
    let plan = plan(1000, kind)
    let one = Network.built(plan).network.lists
    #expect(one == Network.built(plan).network.lists)
    #expect(one != Network.built(plan, key: StreamKey(seed: 2026, replicate: 1)).network.lists)
  }

  @Test func noneLinksNobody() {
    let network = Network.built(plan(1000, NetworkPlan.Kind.none)).network
    #expect(network.lists.allSatisfy { $0.isEmpty })
    #expect(network.lists.count == 1000)
  }

  @Test(arguments: [1, 2, 3, 9])
  func tinyPopulationsWork(_ customers: Int) {
    for kind in NetworkPlan.Kind.allCases {
      for friends in [2, 8, 64] {
        for homophily in [0, 0.6, 1] {
          let built = Network.built(plan(customers, kind, friends: friends, homophily: homophily))
          #expect(built.network.lists.count == customers)
          Self.checkLists(built.network.lists)
        }
      }
    }
  }

  /// Within a block of customers, at the end of one, and beyond.
  @Test(arguments: [100, 4_095, 4_096, 4_097, 8_193]) func unrewiredIsTheRing(_ count: Int) {
    let lists = Network.built(plan(count, rewiring: 0)).network.lists
    let wanted = (0..<count).map { customer in
      [-4, -3, -2, -1, 1, 2, 3, 4].map { (customer + $0 + count) % count }.sorted()
    }
    #expect(lists == wanted)
  }

  /// Nine in ten links of a small world stay within 4 numbers; random ones hardly ever do.
  /// The bounds are seven standard errors of some 20,000 links: chance alone never breaks them.
  @Test func friendsOfASmallWorldAreNear() {
    #expect((Self.near(plan(5000)) - 0.9).magnitude < 0.015)
    #expect((Self.near(plan(5000, rewiring: 0.5)) - 0.5).magnitude < 0.025)
    #expect(Self.near(plan(5000, .random, homophily: 0)) < 0.01)
  }

  /// Share of friends whose number is at most 4 away.
  private static func near(_ plan: PopulationPlan, test: String = #function) -> Double {
    var (near, all) = (0.0, 0.0)
    let built = Network.built(plan, key: sampleKey(test: test))
    for (customer, friends) in built.network.lists.enumerated() {
      for friend in friends {
        let gap = abs(friend - customer)
        near += min(gap, plan.customers - gap) <= 4 ? 1 : 0
        all += 1
      }
    }
    return near / all
  }

  /// Barabási and Albert: the share with k friends falls like k^-3, so some have very many.
  @Test func scaleFreeHasAHeavyTail() {
    let lists = Network.built(plan(4000, .scaleFree)).network.lists
    let degrees = lists.map(\.count).sorted()
    #expect(degrees[2000] <= 6)
    #expect(degrees[3999] >= 100)
    let beyond = Double(degrees.count { $0 >= 32 }) / 4000
    #expect(beyond > 0.008 && beyond < 0.03)
    let random = Network.built(plan(4000, .random)).network.lists.map(\.count).max() ?? 0
    #expect(random < 30)
  }

  @Test func repeatedLinksCountOnce() {
    let links = [(0, 1), (1, 0), (0, 1), (2, 0)].map { Network.Link(from: $0, to: $1) }
    let network = Network(customers: 4, links: links)
    #expect(network.lists == [[1, 2], [0], [0], []])
  }
}
