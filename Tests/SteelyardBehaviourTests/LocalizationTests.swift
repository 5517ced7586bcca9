import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct LocalizationTests {
  private func localization(
    _ change: (inout StrategySpec.CulturalCare) -> Void = { _ in }
  ) -> Localization {
    var care = StrategySpec.CulturalCare()
    change(&care)
    return Localization(numbers(), care: care)
  }

  @Test func nothingDoneChangesNothing() {
    let none = localization()
    for guess in [.none, .right, .wrong] as [Localization.Guess] {
      #expect(none.fit(guess) == 1 && none.complaining(guess) == 1)
      #expect(none.disclosure(0.8, guess) == 0.8 && none.offending(9, guess) == 0)
    }
  }

  /// Whoever cannot be placed gets what everybody gets, whatever is done for others.
  @Test func theUnseenGetWhatEverybodyGets() {
    let all = localization { care in
      care.isLocalized = true
      care.adaptsDisclosure = true
      care.supportsLanguage = true
    }
    #expect(all.fit(.none) == 1 && all.complaining(.none) == 1)
    #expect(all.disclosure(0.8, .none) == 0.8 && all.offending(9, .none) == 0)
  }

  @Test func theRightLanguageFitsAndTheWrongOneDoesNot() {
    let texts = localization { $0.isLocalized = true }
    #expect(isNear(texts.fit(.right), 1.15, 1e-6) && isNear(texts.fit(.wrong), 0.7, 1e-6))
  }

  /// Wording for high-context cultures closes half of the gap to low-context ones.
  @Test func wordingClosesTheGap() {
    let worded = localization { $0.adaptsDisclosure = true }
    #expect(isNear(worded.disclosure(0.8, .right), 1, 1e-6))
    #expect(isNear(worded.disclosure(1.2, .right), 1.2, 1e-6), "nothing to close")
    #expect(isNear(worded.disclosure(1, .wrong), 0.8, 1e-6))
  }

  @Test func supportSettlesWhereItUnderstands() {
    let support = localization { $0.supportsLanguage = true }
    #expect(isNear(support.complaining(.right), 0.8, 1e-6) && support.complaining(.wrong) == 1)
  }

  @Test func textsOffendAndTestsFindThem() {
    let texts = localization { $0.isLocalized = true }
    #expect(isNear(texts.offending(3, .right), 0.006, 1e-7))
    #expect(isNear(texts.offending(3, .wrong), 0.024, 1e-7))
    let tested = localization { care in
      care.isLocalized = true
      care.testsSensitivity = true
    }
    #expect(isNear(tested.offending(3, .wrong), 0.3 * 0.024, 1e-7))
    #expect(localization { $0.testsSensitivity = true }.offending(3, .right) == 0)
    #expect(texts.offending(1e9, .wrong) == 1)
  }
}
