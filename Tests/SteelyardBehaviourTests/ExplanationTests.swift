import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@Suite struct ExplanationTests {
  private func explanation(
    _ kind: StrategySpec.Explanation.Kind, isVoluntary: Bool = true,
    _ changes: [(Parameter, Double)] = []
  ) -> Explanation {
    Explanation(numbers(changes), kind: kind, isVoluntary: isVoluntary)
  }

  @Test func sayingNothingDoesNothing() {
    let none = explanation(.none)
    for share in grid(-1, 1, 10) { #expect(none.shift(margin: share) == 0) }
    for unfair in grid(0, 1, 10) { #expect(none.unfairness(unfair, trust: 1) == unfair) }
  }

  /// By hand: .28 (1 - (margin - 1/2)), four tenths of it where the firm was made to.
  @Test func costsLaidOpenPullByTheEquation() {
    let freely = explanation(.cost)
    let forced = explanation(.cost, isVoluntary: false)
    for (share, factor) in [(0.5, 1.0), (0, 1.5), (1, 0.5), (0.62, 0.88), (-0.5, 2)] {
      #expect(isNear(freely.shift(margin: Float(share)), 0.28 * factor, 1e-6))
      #expect(isNear(forced.shift(margin: Float(share)), 0.4 * 0.28 * factor, 1e-6))
    }
  }

  /// Units sold +8 % to +30 %, published 21 % (MOHAN2020), for shops in which between a twentieth
  /// and six tenths of visits end in a purchase.
  @Test func salesRiseAsPublished() {
    let shift = Double(explanation(.cost).shift(margin: 0.5))
    for share in [0.05, 0.1, 0.3, 0.6] {
      let after = 1 / (1 + Elementary.exp(-Elementary.logit(share) - shift))
      #expect(0.08...0.31 ~= after / share - 1, "\(share)")
    }
    let third = 1 / (1 + Elementary.exp(-Elementary.logit(0.29) - shift))
    #expect((third / 0.29 - 1.21).magnitude < 0.01)
  }

  @Test func dearMarginsPullLessAndNeverPushAway() {
    let steep = explanation(.cost, [(.explanationMargin, 2)])
    #expect(steep.shift(margin: 1) == 0)
    #expect(steep.shift(margin: 3) == 0)
    let falling = grid(-1, 1.5, 20).map { -explanation(.cost).shift(margin: $0) }
    #expect(isStrictlyRising(falling))
    let blind = explanation(.cost, [(.explanationMargin, 0)])
    #expect(blind.shift(margin: 0) == blind.shift(margin: 1))
  }

  private func explanation(
    _ kind: StrategySpec.Explanation.Kind, _ changes: [(Parameter, Double)]
  ) -> Explanation {
    explanation(kind, isVoluntary: true, changes)
  }

  @Test func motivesPullNothing() {
    for share in grid(0, 1, 5) { #expect(explanation(.motive).shift(margin: share) == 0) }
  }

  @Test func costsRelieveWhateverTheTrust() {
    for trust in grid(0, 1, 5) {
      #expect(isNear(explanation(.cost).unfairness(0.82, trust: trust), 0.656, 1e-6))
    }
  }

  @Test func motivesRelieveOnlyTheTrusting() {
    let motive = explanation(.motive)
    #expect(motive.unfairness(0.82, trust: 0) == 0.82)
    #expect(isNear(motive.unfairness(0.82, trust: 1), 0.656, 1e-6))
    #expect(isStrictlyRising(grid(0, 1, 10).map { -motive.unfairness(0.82, trust: $0) }))
  }

  /// The gap decides more than its reason told: an explained exploiting rise stays worse than an
  /// unexplained one that passes on a cost (BOLTON_WA2003).
  @Test func explainingHelpsOnlyModestly() {
    let fairness = PriceFairness(numbers())
    for gap in grid(0.05, 1, 19) {
      let exploit = PriceFairness.unfairness(
        price: 1 + gap, reference: 1, slope: fairness.exploit)
      let cost = PriceFairness.unfairness(price: 1 + gap, reference: 1, slope: fairness.cost)
      #expect(explanation(.cost).unfairness(exploit, trust: 0.5) > cost)
    }
  }

  @Test func cornersStayWithinBounds() {
    let ends: [Parameter] = [
      .explanationLift, .explanationMargin, .explanationForced, .explanationCost,
      .explanationMotive,
    ]
    for set in corners(of: ends) {
      for kind in StrategySpec.Explanation.Kind.allCases {
        for isVoluntary in [false, true] {
          let explanation = Explanation(set, kind: kind, isVoluntary: isVoluntary)
          for share in grid(0, 1, 4) {
            #expect(0...2 ~= explanation.shift(margin: share))
            for trust in grid(0, 1, 4) {
              #expect(0...share ~= explanation.unfairness(share, trust: trust))
            }
          }
        }
      }
    }
  }
}
