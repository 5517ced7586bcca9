import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@Suite struct ConsentTests {
  @Test func levelsChooseTheInterface() {
    let interfaces = (0...4).map { Consent(numbers(), level: $0).interface }
    #expect(interfaces == [.implied, .optOut, .optOut, .optIn, .optIn])
  }

  /// By hand: -0.16 - 0.59 - 0.3 (s - 1) - 0.3 z in logit.
  @Test(arguments: [
    (DataCategory.purchases, Float(0), 0.354_343_7), (.location, 0, 0.320_821_3),
    (.location, 1, 0.259_225_1), (.location, -2, 0.462_570_2), (.sensitive, 0, 0.138_256_4),
    (.thirdParty, 2, 0.141_85),
  ])
  func acceptanceByHand(_ category: DataCategory, _ concern: Float, _ wanted: Double) throws {
    let position = try #require(DataCategory.allCases.firstIndex(of: category))
    let found = Consent(numbers(), level: 3).acceptance(concern: concern, category: position)
    #expect(isNear(found, wanted, 1e-4))
  }

  @Test func concernAndSensitivityPutOff() {
    let consent = Consent(numbers(), level: 4)
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

  @Test func aBuriedOptOutIsRarelyFound() {
    #expect(Consent(numbers(), level: 0).optOutHazard == 0)
    #expect(isNear(Consent(numbers(), level: 1).optOutHazard, 0.0001, 1e-9))
    #expect(isNear(Consent(numbers(), level: 2).optOutHazard, 0.002, 1e-9))
  }

  @Test func concernMultipliesTheOptOut() {
    let consent = Consent(numbers(), level: 2)
    #expect(isNear(consent.optOut(concern: 0), 0.002, 1e-9))
    #expect(isNear(consent.optOut(concern: 2), 0.002 * Elementary.exp(0.6), 1e-8))
    #expect(isStrictlyRising(grid(-4, 4, 20).map(consent.optOut)))
  }

  @Test func cornersAreChances() {
    let ends: [Parameter] = [
      .consentBase, .consentGranular, .consentConcern, .consentSensitivity, .optOutHazard,
      .optOutBuried,
    ]
    for set in corners(of: ends) {
      for level in 1...3 {
        let consent = Consent(set, level: level)
        for concern in [-11, 0, 11] as [Float] {
          #expect(0...1 ~= consent.optOut(concern: concern))
          for category in [0, 6] {
            #expect(0...1 ~= consent.acceptance(concern: concern, category: category))
          }
        }
      }
    }
  }

  @Test func zeroSlopesTreatEverybodyAlike() {
    let consent = Consent(
      numbers([(.consentConcern, 0), (.consentSensitivity, 0)]), level: 3)
    let all = DataCategory.allCases.indices.flatMap { category in
      grid(-3, 3, 6).map { consent.acceptance(concern: $0, category: category) }
    }
    #expect(Set(all).count == 1)
    let leaving = Consent(numbers([(.consentConcern, 0)]), level: 2)
    #expect(leaving.optOut(concern: 3) == leaving.optOutHazard)
  }
}
