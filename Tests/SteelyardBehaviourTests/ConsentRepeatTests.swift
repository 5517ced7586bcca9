import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

/// Requests that come back, and opting out.
@Suite struct ConsentRepeatTests {
  private func logit(repeats: Int, _ set: ParameterSet = numbers()) -> Double {
    let chance = Consent(set, rights: Rights(level: 3)).acceptance(
      concern: 0, category: 2, repeats: repeats)
    return Elementary.logit(Double(chance))
  }

  @Test func naggingWearsRefusalsDownByHalvesOfWhatIsLeft() {
    let first = logit(repeats: 0)
    for (repeats, added) in [(1, 0.3), (2, 0.45), (3, 0.525), (40, 0.6), (.max, 0.6)] {
      #expect((logit(repeats: repeats) - first - added).magnitude < 1e-5, "\(repeats)")
    }
    #expect(logit(repeats: -3) == first && logit(repeats: .min) == first)
  }

  @Test func naggingRisesUntilTheBitsRunOut() {
    let consent = Consent(numbers(), rights: Rights(level: 3))
    let chances = (0...18).map { consent.acceptance(concern: 0, category: 2, repeats: $0) }
    #expect(isStrictlyRising(chances))
    let hurt = Consent(numbers([(.consentRepeat, -1)]), rights: Rights(level: 3))
    let falling = (0...18).map { -hurt.acceptance(concern: 0, category: 2, repeats: $0) }
    #expect(isStrictlyRising(falling))
    let off = numbers([(.consentRepeat, 0)])
    #expect(logit(repeats: 7, off) == logit(repeats: 0, off))
  }

  /// 5 % of those who are plainly offered an opt-out, .23 % where it is buried (JOHNSON2020).
  @Test func optOutSharesAreThePublishedOnes() {
    let shares = (0...4).map { Consent(numbers(), rights: Rights(level: $0)).optOutShare }
    #expect(shares[0] == 0)
    #expect(isNear(shares[1], 0.0023, 1e-8))
    #expect(isNear(shares[2], 0.05, 1e-8))
  }

  @Test func concernMultipliesTheShare() {
    let consent = Consent(numbers(), rights: Rights(level: 2))
    #expect(consent.optOutShare(concern: 0) == consent.optOutShare)
    #expect(isNear(consent.optOutShare(concern: 2), 0.05 * Elementary.exp(0.6), 1e-7))
    #expect(isNear(consent.optOutShare(concern: -2), 0.05 * Elementary.exp(-0.6), 1e-7))
    #expect(isStrictlyRising(grid(-4, 4, 20).map { consent.optOutShare(concern: $0) }))
    #expect(consent.optOutShare(concern: 40) == 1)
    let alike = Consent(numbers([(.consentConcern, 0)]), rights: Rights(level: 2))
    #expect(alike.optOutShare(concern: 3) == alike.optOutShare)
  }

  /// In the end exactly the share has left: whether it is worth the trouble is the customer's for
  /// good, and only when is left to chance.
  @Test func onlyThoseToWhomItIsWorthItGetRoundToIt() {
    let consent = Consent(numbers([(.optOutShare, 0.3)]), rights: Rights(level: 2))
    let hazards = grid(0.0005, 0.9995, 999).map { consent.optOut(concern: 0, uniform: $0) }
    let willing = hazards.filter { $0 > 0 }
    #expect(willing.count == 300)
    #expect(willing.allSatisfy { $0 == consent.optOutPace })
    #expect(consent.optOutPace == 0.05)
    #expect(Consent(numbers(), rights: Rights(level: 0)).optOut(concern: 9, uniform: 0) == 0)
  }

  @Test func cornersAreChances() {
    for set in corners(of: [.optOutShare, .optOutBuried, .optOutPace, .consentConcern]) {
      for level in 0...4 {
        let consent = Consent(set, rights: Rights(level: level))
        for concern in [-11, 0, 11] as [Float] {
          #expect(0...1 ~= consent.optOutShare(concern: concern))
          #expect(0...1 ~= consent.optOut(concern: concern, uniform: 0.001))
        }
      }
    }
  }
}
