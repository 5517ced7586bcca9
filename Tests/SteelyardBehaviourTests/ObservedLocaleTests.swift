import SteelyardModel
import Testing

@testable import SteelyardBehaviour

/// What device and place tell of a culture.
@Suite struct ObservedLocaleTests {
  private func observed(_ cultures: Int) throws -> ObservedLocale {
    ObservedLocale(ParameterSet(sector: .hospitality), cultures: cultures)
  }

  @Test func itIsRightUnlessTheErrorStrikes() throws {
    let observed = try observed(4)
    for culture in 0..<4 {
      #expect(observed.seen(culture, error: 0.06, other: 0.5) == culture)
      #expect(observed.seen(culture, error: 0.04, other: 0.5) != culture)
    }
  }

  @Test func everyOtherCultureIsAsLikely() throws {
    let observed = try observed(4)
    for culture in 0..<4 {
      let seen = (0..<300).map {
        observed.seen(culture, error: 0, other: (Float($0) + 0.5) / 300)
      }
      for other in 0..<4 { #expect(seen.count { $0 == other } == (other == culture ? 0 : 100)) }
    }
  }

  @Test func aSingleCultureIsNeverMistaken() throws {
    #expect(try observed(1).seen(0, error: 0, other: 0.9) == 0)
  }
}
