import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// Lists of recommendations from counts that can be checked by hand.
@Suite struct ShelfTests {
  /// Four categories: 0 sells best; those who bought 2 go on to buy 3, those who bought 3 buy 2.
  private var counts: RangeCounts {
    var counts = RangeCounts(categories: 4)
    for (category, times) in [40, 20, 16, 15].enumerated() {
      for _ in 0..<times { counts.sell(category) }
    }
    for (last, next, times) in [(0, 0, 30), (2, 3, 12), (3, 2, 10), (2, 2, 3)] {
      for _ in 0..<times { counts.follow(next, after: last) }
    }
    return counts
  }

  private func shelf(
    _ kind: StrategySpec.Recommendation.Kind, _ counts: RangeCounts,
    _ change: (inout StrategySpec.Recommendation) -> Void = { _ in }
  ) -> Shelf {
    var setting = StrategySpec.Recommendation(kind: kind)
    setting.smoothing = 1
    change(&setting)
    return Shelf(counts, setting)
  }

  private func list(_ shelf: Shelf, after last: UInt8) -> [Int] {
    (0..<shelf.length).map { shelf.category(after: last, at: $0) }
  }

  @Test func learnsWhatGoesWithWhat() {
    let shelf = shelf(.learning, counts)
    #expect(shelf.length == 1)
    #expect(list(shelf, after: 2) == [3] && list(shelf, after: 3) == [2])
    #expect(list(shelf, after: 0) == [0])
    #expect(list(shelf, after: 1) == [0], "nobody bought anything after 1: what sells best")
    #expect(list(shelf, after: State.nothing) == [0], "not on record: what sells best")
  }

  @Test func strongSmoothingIsPopularity() {
    let shelf = shelf(.learning, counts) { $0.smoothing = 1e6 }
    for last in [0, 1, 2, 3, State.nothing] as [UInt8] { #expect(list(shelf, after: last) == [0]) }
  }

  @Test func beforeAnySaleTheFirstCategoryIsShown() {
    let shelf = shelf(.learning, RangeCounts(categories: 4))
    for last in [0, 3, State.nothing] as [UInt8] { #expect(list(shelf, after: last) == [0]) }
  }

  /// Relevance alone is the order of chances; after 2: 3 (12), 2 (3), then by sales.
  @Test func withoutDiversityTheListIsByRelevance() {
    let shelf = shelf(.diversityAware, counts) {
      $0.diversity = 0
      $0.list = 4
    }
    #expect(list(shelf, after: 2) == [3, 2, 0, 1])
    #expect(list(shelf, after: State.nothing) == [0, 1, 2, 3])
  }

  /// Novelty alone: after 2, nothing like 2; 3 is often bought with it (likeness
  /// 22 / sqrt(28 x 22)), so it comes last but for 2 itself; 0 and 1 have nothing in common with
  /// it, and 0 sells better.
  @Test func withNothingButDiversityTheUnlikeComeFirst() {
    let shelf = shelf(.diversityAware, counts) {
      $0.diversity = 1
      $0.list = 4
    }
    #expect(list(shelf, after: 2) == [0, 1, 3, 2])
  }

  /// In between, by hand for those not on record: relevance is sales over the best seller's,
  /// (41, 21, 17, 16) / 41; after 0 and 1, 2 has .5 x 17/41 and no likeness, and then 3 is like 2.
  @Test func listsAreRankedAnew() {
    let shelf = shelf(.diversityAware, counts) {
      $0.diversity = 0.5
      $0.list = 3
    }
    #expect(list(shelf, after: State.nothing) == [0, 1, 2])
    // After 2 (smoothing 1): 3 has (12 + .17)/16, the best; its merit .5 - .5 x .886 = .057.
    // 0 has relevance (0 + .43)/12.17 = .035, merit .018; 2 itself .5 x .26 - .5 < 0.
    #expect(list(shelf, after: 2) == [3, 0, 1])
  }

  /// Who bought 0 last is shown what others bought; who is not on record, what sells best.
  @Test func whatWasJustBoughtCanBeLeftOut() {
    let plain = shelf(.learning, counts) { $0.again = false }
    #expect(list(plain, after: 0) == [1] && list(plain, after: 2) == [3])
    #expect(list(plain, after: State.nothing) == [0])
    let long = shelf(.diversityAware, counts) {
      $0.again = false
      $0.list = 32
    }
    #expect(long.length == 3)
    for last in 0..<UInt8(4) { #expect(!list(long, after: last).contains(Int(last))) }
  }

  @Test(arguments: [1, 3, 4, 32]) func listsHoldNoCategoryTwice(_ length: Int) {
    let shelf = shelf(.diversityAware, counts) { $0.list = length }
    #expect(shelf.length == min(4, length))
    for last in [0, 1, 2, 3, State.nothing] as [UInt8] {
      #expect(Set(list(shelf, after: last)).count == shelf.length)
    }
  }
}
