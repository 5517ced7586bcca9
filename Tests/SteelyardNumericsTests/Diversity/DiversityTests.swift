import Foundation
import SteelyardNumerics
import Testing

/// Diversity of counts, by hand.
@Suite struct DiversityTests {
  private func isNear(_ found: Double?, _ wanted: Double) -> Bool {
    found.map { abs($0 - wanted) < 1e-12 } ?? false
  }

  @Test func evenCountsAreAsDiverseAsTheyCanBe() {
    let even = [3.0, 3, 3, 3]
    #expect(isNear(Diversity.effective(even), 4) && isNear(Diversity.gini(even), 0))
    // 12 purchases: 4 x 3 x 2 of the 12 x 11 ordered pairs are alike.
    #expect(isNear(Diversity.variety(even), 1 - 24.0 / 132))
    #expect(isNear(Diversity.tailShare(even), 0.5))
  }

  @Test func oneCategoryIsNotDiverse() {
    let one = [0.0, 7, 0, 0]
    #expect(isNear(Diversity.effective(one), 1) && isNear(Diversity.variety(one), 0))
    #expect(isNear(Diversity.gini(one), 0.75), "n categories, all in one: (n - 1) / n")
    #expect(isNear(Diversity.tailShare(one), 0))
  }

  @Test func unevenCounts() {
    let counts = [6.0, 3, 1]
    // Entropy of .6, .3, .1.
    let entropy = -(0.6 * log(0.6) + 0.3 * log(0.3) + 0.1 * log(0.1))
    #expect(isNear(Diversity.effective(counts), exp(entropy)))
    // Alike: 6 x 5 + 3 x 2 + 1 x 0 of 10 x 9.
    #expect(isNear(Diversity.variety(counts), 1 - 36.0 / 90))
    // Mean absolute difference over ordered pairs (3 + 5 + 2) x 2 / 9, over twice the mean 10 / 3.
    #expect(isNear(Diversity.gini(counts), 20.0 / 9 / (20.0 / 3)))
    #expect(isNear(Diversity.tailShare(counts), 0.1), "the middle one is of the first half")
    #expect(isNear(Diversity.tailShare([5, 3, 1, 1]), 0.2))
  }

  @Test func whatWasNotCountedHasNoDiversity() {
    for counts in [[], [0.0, 0, 0]] as [[Double]] {
      #expect(Diversity.effective(counts) == nil && Diversity.gini(counts) == nil)
      #expect(Diversity.variety(counts) == nil && Diversity.tailShare(counts) == nil)
    }
    #expect(Diversity.variety([0, 1, 0]) == nil, "one purchase has no other to differ from")
    #expect(Diversity.variety([0, 1, 1]) == 1)
  }

  /// The order of categories says nothing but which of them are the tail.
  @Test func orderDoesNotMatter() {
    let (one, other) = ([1.0, 9, 4, 2], [9.0, 2, 1, 4])
    #expect(isNear(Diversity.effective(one), Diversity.effective(other) ?? 0))
    #expect(Diversity.gini(one) == Diversity.gini(other))
    #expect(isNear(Diversity.variety(one), Diversity.variety(other) ?? 0))
  }
}
