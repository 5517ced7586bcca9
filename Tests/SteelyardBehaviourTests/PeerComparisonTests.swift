import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct PeerComparisonTests {
  let peers = PeerComparison(numbers())

  @Test func culturesWeighFriendsByIndividualism() {
    for (individualism, extra) in [(91.0, 0.045), (36, 0.32), (0, 0.5), (100, 0)] {
      let weights = peers.weights(of: culture(individualism: individualism))
      #expect(isNear(weights.inside, 1 + extra, 1e-6))
      #expect(isNear(weights.outside, 1 - extra, 1e-6))
    }
  }

  @Test func scoresBeyondTheScaleAreClipped() {
    let below = peers.weights(of: culture(individualism: -20))
    #expect(below.inside == 1.5 && below.outside == 0.5)
    let above = peers.weights(of: culture(individualism: 120))
    #expect(above.inside == 1 && above.outside == 1)
  }

  @Test func everyShippedCulturePrefersItsOwn() {
    for profile in CultureCatalogue.all {
      let weights = peers.weights(of: profile)
      #expect(weights.inside >= weights.outside, "\(profile.code)")
      #expect(0...2 ~= weights.outside && 0...2 ~= weights.inside, "\(profile.code)")
    }
  }

  @Test func pullsFromEitherSide() {
    #expect(isNear(peers.updated(1, learning: 0.5, weight: 1), 0.8, 1e-6))
    #expect(isNear(peers.updated(1, learning: 1.5, weight: 1), 1.2, 1e-6))
    #expect(isNear(peers.updated(1, learning: 0.5, weight: 1.5), 0.7, 1e-6))
    #expect(peers.updated(1, learning: 1, weight: 2) == 1)
  }

  @Test func pullsMoreThanTimeDoes() {
    let time = ReferencePrice(numbers())
    for price in [0.5, 0.9, 1.1, 2] as [Float] {
      let byFriend = peers.updated(1, learning: price, weight: 1) - 1
      let byTime = time.updated(1, seeing: price) - 1
      #expect(byFriend.magnitude > byTime.magnitude)
    }
  }

  @Test func neverPullsToNothing() {
    #expect(peers.updated(0.01, learning: 0, weight: 1) == ReferencePrice.lowest)
  }

  @Test func neverOvershoots() {
    for set in corners(of: [.peerWeight]) {
      let peers = PeerComparison(set)
      for weight in grid(0, 2, 8) {
        for price in grid(0.25, 4, 15) {
          let moved = peers.updated(1, learning: price, weight: weight)
          #expect(moved >= min(1, price) && moved <= max(1, price))
        }
      }
    }
  }

  @Test func zerosMoveNothing() {
    let still = PeerComparison(numbers([(.peerWeight, 0), (.peerInGroup, 0)]))
    #expect(still.updated(1, learning: 0.2, weight: 1.5) == 1)
    let weights = still.weights(of: culture(individualism: 5))
    #expect(weights.inside == 1 && weights.outside == 1)
  }
}
