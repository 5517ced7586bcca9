import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct PriceFairnessTests {
  let fairness = PriceFairness(numbers())

  private func unfairness(gap: Float, _ slope: Float) -> Float {
    PriceFairness.unfairness(price: 1 + gap, reference: 1, slope: slope)
  }

  @Test func meetsThePublishedSharesAtTheVignettesGap() {
    for gap in [0.1, 0.33, 0.6] {
      let fairness = PriceFairness(numbers([(.unfairGap, gap)]))
      let slopes = [fairness.exploit, fairness.cost, fairness.surcharge, fairness.discount]
      for (slope, share) in zip(slopes, [0.82, 0.21, 0.71, 0.42]) {
        #expect(isNear(unfairness(gap: Float(gap), slope), share, 1e-6))
      }
    }
  }

  @Test func everyReasonHasItsSlope() {
    let published: [(PriceReason, Double)] = [
      (.exploit, 0.82), (.cost, 0.21), (.surcharge, 0.71), (.discount, 0.42),
    ]
    #expect(published.count == PriceReason.allCases.count)
    for (reason, share) in published {
      #expect(isNear(unfairness(gap: 0.33, fairness.slope(of: reason)), share, 1e-6))
    }
  }

  /// Sensitivity and the weight of whom one compares with multiply the odds.
  @Test func oddsAreProportionalToTheSlope() {
    func odds(_ slope: Float) -> Float {
      let share = unfairness(gap: 0.2, slope)
      return share / (1 - share)
    }
    for factor in [0.25, 1.5, 4] as [Float] {
      let wanted = Double(factor * odds(fairness.exploit))
      #expect(isNear(odds(factor * fairness.exploit), wanted, 1e-4 * wanted))
    }
    #expect(unfairness(gap: 0.2, 0) == 0)
  }

  @Test func reasonsKeepTheirOrderAtEveryGap() {
    for gap in grid(0.001, 3, 200) {
      let unfair = [fairness.cost, fairness.discount, fairness.surcharge, fairness.exploit].map {
        unfairness(gap: gap, $0)
      }
      #expect(isStrictlyRising(unfair), "gap \(gap)")
    }
  }

  @Test func risesInTheGapAndStaysAChance() {
    for slope in [fairness.cost, fairness.exploit] {
      let rising = grid(0, 50, 500).map { unfairness(gap: $0, slope) }
      #expect(isStrictlyRising(rising))
      #expect(rising.allSatisfy { 0...1 ~= $0 })
    }
  }

  @Test func nothingIsJudgedAtNoGap() {
    for price in grid(0, 2, 20) {
      let unfair = PriceFairness.unfairness(price: price, reference: 2, slope: fairness.exploit)
      #expect(unfair == 0)
    }
  }

  @Test func onlyTheRelativeGapCounts() {
    for reference in [0.01, 0.5, 4.2, 900] as [Float] {
      let unfair = PriceFairness.unfairness(
        price: 1.5 * reference, reference: reference, slope: fairness.surcharge)
      #expect(isNear(unfair, Double(unfairness(gap: 0.5, fairness.surcharge)), 1e-6))
    }
  }

  @Test func judgementsMoveTowardsTheNormLessUnfairness() {
    let judged = fairness.judged(0.8, unfairness: 0.5)
    #expect(isNear(judged, 0.8 + 0.2 * (0.4 - 0.8), 1e-6))
    var state: Float = 0.8
    for _ in 0..<200 { state = fairness.judged(state, unfairness: 0.5) }
    #expect(isNear(state, 0.4, 1e-5))
  }

  @Test func noJudgementRaisesFairness() {
    for state in grid(0, 1, 20) {
      for unfair in grid(0, 1, 20) {
        let judged = fairness.judged(state, unfairness: unfair)
        #expect(judged <= state && judged >= 0)
      }
    }
  }

  @Test func returnsToTheNormGeometrically() {
    var state: Float = 0
    var gap = 0.8
    for _ in 0..<52 {
      state = fairness.recovered(state)
      gap *= 0.98
      #expect(isNear(state, 0.8 - gap, 1e-5))
    }
    #expect(fairness.recovered(fairness.norm) == fairness.norm)
  }

  @Test func zerosMoveNothing() {
    let still = PriceFairness(numbers([(.fairnessRate, 0), (.fairnessRecovery, 0)]))
    for state in grid(0, 1, 50) {
      #expect(still.judged(state, unfairness: 1) == state)
      #expect(still.recovered(state) == state)
      #expect(fairness.judged(state, unfairness: 0) == state)
    }
  }

  /// However far above the lowest reference a price is, the chance is one.
  @Test func extremeGapsAreSurelyUnfair() {
    for price in [1e3, 1e9, 1e30] as [Float] {
      let unfair = PriceFairness.unfairness(
        price: price, reference: ReferencePrice.lowest, slope: fairness.exploit)
      #expect(unfair > 0.99 && unfair <= 1, "price \(price)")
    }
  }

  @Test func cornersStayWithinBounds() {
    let ends: [Parameter] = [
      .unfairExploit, .unfairGap, .fairnessRate, .fairnessRecovery, .fairnessNorm,
    ]
    for set in corners(of: ends) {
      let fairness = PriceFairness(set)
      for unfair in grid(0, 20, 20).map({ unfairness(gap: $0, fairness.exploit) }) {
        #expect(0...1 ~= unfair)
        for state in grid(0, 1, 5) {
          #expect(0...1 ~= fairness.recovered(fairness.judged(state, unfairness: unfair)))
        }
      }
    }
  }
}
