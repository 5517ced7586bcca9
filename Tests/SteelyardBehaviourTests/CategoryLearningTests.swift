import SteelyardBehaviour
import Testing

/// What is learnt of categories, by hand.
@Suite struct CategoryLearningTests {
  private typealias L = CategoryLearning

  @Test func withoutRecordsEverybodysSalesDecide() {
    #expect(L.chance(count: 0, total: 0, share: 0.3, smoothing: 20) == 0.3)
    #expect(L.chance(count: 0, total: 0, share: 0.3, smoothing: 0) == 0.3)
  }

  @Test func recordsOutweighTheRest() {
    // 6 of 10, with 20 purchases' worth of .3: (6 + 6) / 30.
    #expect(abs(L.chance(count: 6, total: 10, share: 0.3, smoothing: 20) - 0.4) < 1e-12)
    #expect(L.chance(count: 6, total: 10, share: 0.3, smoothing: 0) == 0.6)
    let much = L.chance(count: 6e6, total: 1e7, share: 0.3, smoothing: 20)
    #expect(abs(much - 0.6) < 1e-5)
  }

  /// Chances over all categories add up to 1, whatever the counts.
  @Test(arguments: [0, 1, 20, 1e6] as [Double]) func chancesAddUp(_ smoothing: Double) {
    let (counts, shares) = ([5.0, 0, 12, 1], [0.4, 0.3, 0.2, 0.1])
    let sum = zip(counts, shares).reduce(0) {
      $0 + L.chance(count: $1.0, total: 18, share: $1.1, smoothing: smoothing)
    }
    #expect(abs(sum - 1) < 1e-12)
  }

  @Test func likenessIsTheCosine() {
    #expect(L.likeness(both: 6, one: 9, other: 16) == 0.5)
    #expect(L.likeness(both: 0, one: 9, other: 16) == 0)
    #expect(L.likeness(both: 0, one: 0, other: 16) == 0, "never sold")
    #expect(L.likeness(both: 12, one: 12, other: 12) == 1)
  }

  @Test func meritTurnsFromRelevanceToNovelty() {
    #expect(L.merit(relevance: 0.8, likeness: 0.5, diversity: 0) == 0.8)
    #expect(L.merit(relevance: 0.8, likeness: 0.5, diversity: 1) == -0.5)
    #expect(abs(L.merit(relevance: 0.8, likeness: 0.5, diversity: 0.5) - 0.15) < 1e-12)
  }

  /// An even sweep of the draw: categories at random as often as told, each place as often as the
  /// others.
  @Test func picksExploreAndShareOutTheList() {
    var (random, places) = ([Int](repeating: 0, count: 4), [Int](repeating: 0, count: 3))
    for draw in 0..<12_000 {
      let uniform = (Float(draw) + 0.5) / 12_000
      switch L.pick(uniform, explore: 0.25, length: 3, categories: 4) {
      case .category(let category): random[category] += 1
      case .place(let place): places[place] += 1
      }
    }
    #expect(random.allSatisfy { abs($0 - 750) <= 1 })
    #expect(places.allSatisfy { abs($0 - 3_000) <= 1 })
  }

  @Test func picksStayInTheRange() {
    for uniform in [0, 1e-9, 0.5, 0.999_999_9, 1] as [Float] {
      for explore in [0, 0.3, 1] as [Float] {
        switch L.pick(uniform, explore: explore, length: 2, categories: 5) {
        case .category(let category): #expect((0..<5).contains(category) && explore > 0)
        case .place(let place): #expect((0..<2).contains(place) && explore < 1)
        }
      }
    }
  }
}
