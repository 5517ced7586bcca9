import SteelyardStatistics
import Testing

@Suite struct HolmTests {
  /// Ranked .005, .01, .03, .04 times 4, 3, 2, 1: .02, .03, .06 and .04, which may not be lower
  /// than the one before.
  @Test func matchesACorrectionByHand() {
    let adjusted = Holm.adjusted([0.01, 0.04, 0.03, 0.005])
    for (found, wanted) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) {
      #expect(abs(found - wanted) < 1e-15)
    }
  }

  @Test func oneComparisonNeedsNoCorrection() {
    #expect(Holm.adjusted([0.03]) == [0.03])
    #expect(Holm.adjusted([]) == [])
  }

  @Test func neverAboveOneNorBelowTheGiven() {
    var random = SplitMix(state: 3)
    for _ in 0..<50 {
      let values = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        Double.random(in: 0...1, using: &random)
      }
      let adjusted = Holm.adjusted(values)
      #expect(zip(values, adjusted).allSatisfy { $0 <= $1 && $1 <= 1 })
      let ranks = values.indices.sorted { values[$0] < values[$1] }
      #expect(zip(ranks, ranks.dropFirst()).allSatisfy { adjusted[$0] <= adjusted[$1] })
    }
  }

  /// Ten true hypotheses: at 5 % at most one experiment in twenty has a false alarm. Of 2,000
  /// experiments 100 are expected; five standard deviations are 49.
  @Test func falseAlarmsStayBelowTheLevel() {
    var random = SplitMix(state: 11)
    let alarms = (0..<2000).count { _ in
      Holm.adjusted((0..<10).map { _ in Double.random(in: 0..<1, using: &random) })
        .contains { $0 < 0.05 }
    }
    #expect(abs(alarms - 98) <= 49, "\(alarms) of 2000")
  }
}
