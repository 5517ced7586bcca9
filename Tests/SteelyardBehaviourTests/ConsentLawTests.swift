import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

/// What privacy laws change about how data come to be collected.
@Suite struct ConsentLawTests {
  private let special = DataCategories([.sensitive, .biometric]).bits
  private let everything = DataCategories(DataCategory.allCases).bits

  private func consent(_ level: Int, _ law: Consent.Law) -> Consent {
    Consent(numbers(), rights: Rights(level: level), law: law)
  }

  @Test func withoutALawTheLevelDecides() {
    let levels = (0...4).map { consent($0, .none) }
    #expect(levels.map(\.interface) == [.implied, .optOut, .optOut, .optIn, .optIn])
    #expect(levels.map(\.asked) == [0, 0, 0, everything, everything])
    #expect(levels.map(\.isPerCategory) == [false, false, false, true, true])
  }

  /// An opt-out has to be there, and may be buried.
  @Test func anOptOutLawGivesEverybodyAnOptOut() {
    for law in [Consent.Law.optOut, .sectoral] {
      let lowest = consent(0, law)
      #expect(lowest.interface == .optOut)
      #expect(isNear(lowest.optOutShare, 0.0023, 1e-8))
      #expect(consent(1, law).optOutShare == lowest.optOutShare)
      #expect(isNear(consent(2, law).optOutShare, 0.05, 1e-8))
    }
    #expect((0...4).map { consent($0, .optOut).asked } == [0, 0, 0, everything, everything])
  }

  @Test func aSectoralLawAsksForWhatIsSensitive() {
    for level in 0...2 { #expect(consent(level, .sectoral).asked == special) }
    for level in 3...4 { #expect(consent(level, .sectoral).asked == everything) }
  }

  @Test func anOptInLawAsksForEverything() {
    for level in 0...4 {
      let consent = consent(level, .optIn)
      #expect(consent.interface == .optIn && consent.asked == everything)
      #expect(consent.isPerCategory == (level >= 3))
    }
  }

  /// Below control level 3 going on counts as accepting, but never for what is sensitive.
  @Test func goingOnCountsAsAcceptingExceptForWhatIsSensitive() {
    for level in 0...2 {
      for (position, category) in DataCategory.allCases.enumerated() {
        let banner = consent(level, .optIn).acceptance(concern: 0, category: position)
        let plain = consent(3, .optIn).acceptance(concern: 0, category: position)
        let difference = Elementary.logit(Double(banner)) - Elementary.logit(Double(plain))
        let wanted = category.bit & special == 0 ? 2.1 : 0
        #expect((difference - wanted).magnitude < 1e-4, "\(category)")
      }
    }
  }

  /// Refusing is off the first screen already where going on counts as accepting; a box to tick
  /// takes that away.
  @Test func goingOnIsNotAddedToOtherScreens() {
    let hidden = Consent(
      numbers(), rights: Rights(level: 1), screen: .init(hidesReject: true), law: .optIn)
    let plain = consent(1, .optIn)
    #expect(
      hidden.acceptance(concern: 0, category: 2) == plain.acceptance(concern: 0, category: 2))
    let box = Consent(
      numbers(), rights: Rights(level: 1), screen: .init(isUnticked: true), law: .optIn)
    #expect(box.acceptance(concern: 0, category: 2) < 0.02)
    let weak = numbers([(.consentContinued, 0.5)])
    let both = Consent(
      weak, rights: Rights(level: 1), screen: .init(hidesReject: true), law: .optIn)
    let hiding = Consent(weak, rights: Rights(level: 3), screen: .init(hidesReject: true))
    #expect(
      both.acceptance(concern: 0, category: 2) == hiding.acceptance(concern: 0, category: 2))
  }

  @Test func purposesOneByOneAreAnsweredOneByOne() {
    let screen = Consent.Screen(isGranular: true)
    for level in 0...4 {
      #expect(
        Consent(numbers(), rights: Rights(level: level), screen: screen, law: .optIn).isPerCategory)
    }
  }

  /// One answer for all is the answer for what is given least readily.
  @Test func theLeastReadilyGivenCategoryDecides() {
    let asking = consent(3, .none)
    for data in 1...511 as ClosedRange<UInt16> {
      let shares = DataCategory.allCases.enumerated()
        .filter { data & $1.bit != 0 }
        .map { asking.acceptance(concern: 0, category: $0.offset) }
      let decided = asking.deciding(in: data).map {
        asking.acceptance(concern: 0, category: $0)
      }
      #expect(decided == shares.min())
    }
    #expect(asking.deciding(in: 0) == nil)
  }

  @Test func onlyWhatIsAskedForDecides() {
    let sectoral = consent(1, .sectoral)
    #expect(sectoral.deciding(in: DataCategories([.purchases, .thirdParty]).bits) == nil)
    #expect(sectoral.deciding(in: DataCategories([.purchases, .biometric]).bits) == 8)
    #expect(sectoral.deciding(in: everything) == 6)
    #expect(consent(1, .none).deciding(in: everything) == nil)
    // Where going on counts as accepting for the rest, what is sensitive is given least readily.
    #expect(consent(0, .optIn).deciding(in: everything) == 6)
  }

  @Test func lawsHaveTheirNamesInScenarios() {
    #expect(Consent.Law.allCases.map(\.rawValue) == ["none", "opt_out", "sectoral", "opt_in"])
  }
}
