import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@Suite struct RelevanceTests {
  private func relevance(
    control level: Int, _ changes: [(Parameter, Double)] = []
  ) -> Relevance {
    let set = numbers(changes)
    return Relevance(set, control: Control(set, level: level))
  }

  /// Light personalization: purchase records alone, a customer of middling taste, no control.
  @Test func lightPersonalizationAddsAFifth() {
    let signal = Signal(numbers()).strength[Int(DataCategory.purchases.bit)]
    let shift = relevance(control: 0).shift(depth: 1, signal: signal, taste: 0.5)
    #expect(isNear(Elementary.exp(shift), 1.2, 0.03))
  }

  @Test func controlDoublesThePull() {
    let bare = relevance(control: 0).shift(depth: 0.7, signal: 0.6, taste: 0.4)
    let full = relevance(control: 4).shift(depth: 0.7, signal: 0.6, taste: 0.4)
    #expect(full == 2 * bare)
    let pulls = (0...4).map { relevance(control: $0).weight }
    #expect(isStrictlyRising(pulls))
  }

  @Test func genericOffersAreLeftAlone() {
    for level in 0...4 {
      let relevance = relevance(control: level)
      #expect(relevance.shift(depth: 0, signal: 1, taste: 1) == 0)
      #expect(relevance.shift(depth: 1, signal: 0, taste: 1) == 0)
      #expect(relevance.shift(depth: 1, signal: 1, taste: 0) == 0)
    }
  }

  @Test func risesInDepthSignalAndTaste() {
    let relevance = relevance(control: 2)
    let steps = grid(0, 1, 20)
    #expect(isStrictlyRising(steps.map { relevance.shift(depth: $0, signal: 1, taste: 1) }))
    #expect(isStrictlyRising(steps.map { relevance.shift(depth: 1, signal: $0, taste: 1) }))
    #expect(isStrictlyRising(steps.map { relevance.shift(depth: 1, signal: 1, taste: $0) }))
  }

  @Test func weightZeroMovesNothing() {
    let off = relevance(control: 4, [(.relevanceWeight, 0)])
    #expect(off.shift(depth: 1, signal: 1, taste: 1) == 0)
  }
}
