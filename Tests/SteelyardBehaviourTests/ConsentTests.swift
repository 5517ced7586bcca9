import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@Suite struct ConsentTests {
  private let location = 2

  private func share(
    _ screen: Consent.Screen = .init(), level: Int = 3, law: Consent.Law = .none,
    category: Int = 2, _ changes: [(Parameter, Double)] = []
  ) -> Double {
    let consent = Consent(numbers(changes), rights: Rights(level: level), screen: screen, law: law)
    return Double(consent.acceptance(concern: 0, category: category))
  }

  /// 46 % accept a plain request of a firm they care no more or less about than others (ATT2021).
  @Test func aPlainRequestIsAcceptedAsPublished() {
    #expect((share() - 0.46).magnitude < 0.005)
  }

  /// By hand: -0.16 - 0.3 (s - 1) - 0.3 z in logit.
  @Test(arguments: [
    (DataCategory.purchases, Float(0), 0.497_500_0), (.location, 0, 0.460_085_1),
    (.location, 1, 0.386_985_8), (.location, -2, 0.608_259_0), (.sensitive, 0, 0.224_436_0),
    (.thirdParty, 2, 0.229_701_1),
  ])
  func acceptanceByHand(_ category: DataCategory, _ concern: Float, _ wanted: Double) throws {
    let position = try #require(DataCategory.allCases.firstIndex(of: category))
    for level in [3, 4] {
      let found = Consent(numbers(), rights: Rights(level: level))
        .acceptance(concern: concern, category: position)
      #expect(isNear(found, wanted, 1e-6))
    }
  }

  /// What would be agreed to at a neutral interface: the same whatever the screen, the wear or the
  /// default, and to the bit what is agreed to where nothing steers.
  @Test(arguments: [Float(-1.5), 0, 2]) func aFreeAnswerKnowsNoScreen(_ concern: Float) {
    let plain = Consent(numbers(), rights: Rights(level: 3))
    let wanted = plain.acceptance(concern: concern, category: location)
    #expect(plain.freeAcceptance(concern: concern, category: location) == wanted)
    let steering: [Consent] = [
      Consent(numbers(), rights: Rights(level: 3), screen: .init(hidesReject: true)),
      Consent(numbers(), rights: Rights(level: 3), screen: .init(isGranular: true)),
      Consent(numbers(), rights: Rights(level: 3), screen: .init(isUnticked: true)),
      Consent(numbers(), rights: Rights(level: 1), law: .optIn),
    ]
    for consent in steering {
      let free = consent.freeAcceptance(concern: concern, category: location)
      #expect(isNear(free, Double(wanted), 1e-6))
      #expect(consent.acceptance(concern: concern, category: location) != free)
    }
    let worn = plain.acceptance(concern: concern, category: location, repeats: 3)
    #expect(worn > plain.freeAcceptance(concern: concern, category: location))
    let taught = plain.freeAcceptance(
      concern: concern, category: location, isEndowed: true, informed: 0.4)
    #expect(
      taught
        == plain.acceptance(
          concern: concern, category: location, isEndowed: true, informed: 0.4))
  }

  /// Hiding refusal adds 22 to 23 points to the share that accepts and purposes one by one take
  /// 14 away (NOUWENS2020); a box to tick leaves under 2 % (UTZ2019); where going on counts as
  /// accepting, one in eight is not observed (ARIDOR2023).
  @Test func screensMoveSharesAsPublished() {
    let hidden = share(.init(hidesReject: true)) - share()
    #expect((hidden - 0.225).magnitude < 0.02)
    let granular = share(.init(isGranular: true)) - share()
    #expect((granular + 0.14).magnitude < 0.02)
    #expect(share(.init(isUnticked: true)) < 0.02)
    let continued = share(level: 1, law: .optIn)
    #expect((continued - 0.875).magnitude < 0.005)
  }

  @Test func screensAddUpInLogit() {
    let plain = Elementary.logit(share())
    for hides in [false, true] {
      for granular in [false, true] {
        for unticked in [false, true] {
          let screen = Consent.Screen(
            hidesReject: hides, isGranular: granular, isUnticked: unticked)
          let wanted =
            plain + (hides ? 0.94 : 0) - (granular ? 0.59 : 0) - (unticked ? 4.2 : 0)
          #expect((Elementary.logit(share(screen)) - wanted).magnitude < 2e-5)
        }
      }
    }
  }

  @Test func theSectorShiftsTheBase() {
    let wanted = Elementary.logit(share()) + 0.4
    #expect((Elementary.logit(share([(.consentSector, 0.4)])) - wanted).magnitude < 1e-5)
  }

  private func share(_ changes: [(Parameter, Double)]) -> Double {
    share(.init(), level: 3, law: .none, category: 2, changes)
  }

  @Test func concernAndSensitivityPutOff() {
    let consent = Consent(numbers(), rights: Rights(level: 4))
    for category in DataCategory.allCases.indices {
      let falling = grid(-4, 4, 20).map {
        -consent.acceptance(concern: $0, category: category)
      }
      #expect(isStrictlyRising(falling))
    }
    let byCategory = DataCategory.allCases.indices.map {
      consent.acceptance(concern: 0, category: $0)
    }
    #expect(byCategory.min() == byCategory[6] && byCategory.max() == byCategory[0])
  }

  /// Who starts private stays private (ACQUISTI2013).
  @Test func theEndowedAcceptLess() {
    let consent = Consent(numbers(), rights: Rights(level: 3))
    for concern in grid(-3, 3, 6) {
      let plain = Double(consent.acceptance(concern: concern, category: location))
      let endowed = Double(
        consent.acceptance(concern: concern, category: location, isEndowed: true))
      let difference = Elementary.logit(endowed) - Elementary.logit(plain)
      #expect((difference + 2.3).magnitude < 1e-4)
    }
  }

  @Test func zeroSlopesTreatEverybodyAlike() {
    let consent = Consent(
      numbers([(.consentConcern, 0), (.consentSensitivity, 0)]), rights: Rights(level: 3))
    let all = DataCategory.allCases.indices.flatMap { category in
      grid(-3, 3, 6).map { consent.acceptance(concern: $0, category: category) }
    }
    #expect(Set(all).count == 1)
  }

  @Test func acceptanceIsAChanceAtEveryCorner() {
    let ends: [Parameter] = [
      .consentBase, .consentSector, .consentHideReject, .consentGranular, .consentUnticked,
      .consentContinued, .consentConcern, .consentSensitivity, .consentRepeat, .consentEndowed,
    ]
    let screen = Consent.Screen(hidesReject: true, isGranular: true, isUnticked: true)
    for set in corners(of: ends) {
      let consent = Consent(set, rights: Rights(level: 3), screen: screen)
      for concern in [-11, 11] as [Float] {
        let chance = consent.acceptance(
          concern: concern, category: 6, repeats: .max, isEndowed: true)
        #expect(0...1 ~= chance)
      }
    }
  }
}
