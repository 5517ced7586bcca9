import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@Suite struct TransparencyTests {
  let radical = Transparency(numbers(), disclosures: Disclosures(level: 4))
  let harmless = DataCategories([.purchases]).bits
  let inferred = DataCategories([.purchases, .inferred]).bits
  let bought = DataCategories([.purchases, .inferred, .thirdParty]).bits

  @Test func awarenessRisesWithTheLevel() {
    let chances = (0...4).map {
      Transparency(numbers(), disclosures: Disclosures(level: $0)).awareness
    }
    #expect(isStrictlyRising(chances))
    #expect(chances == [0.002, 0.01, 0.1, 0.5, 1])
  }

  @Test func moderateLevelsSoftenMost() {
    let softening = (0...4).map {
      Transparency(numbers(), disclosures: Disclosures(level: $0)).softening
    }
    #expect(softening == [1, 0.625, 0.5, 0.625, 1])
    for set in corners(of: [.softening]) {
      let ends = (0...4).map { Transparency(set, disclosures: Disclosures(level: $0)).softening }
      #expect(ends.allSatisfy { 0...1 ~= $0 })
      #expect(ends[0] == 1 && ends[4] == 1)
    }
  }

  @Test func disclosureShiftsByThePublishedInterest() {
    for level in [3, 4] {
      let transparency = Transparency(numbers(), disclosures: Disclosures(level: level))
      let shift = { transparency.disclosure(data: $0, trust: 1, weight: 1) }
      #expect(isNear(Elementary.exp(shift(bought)), 1 - 0.24, 0.005))
      #expect(isNear(Elementary.exp(shift(inferred)), 1 - 0.17, 0.005))
      #expect(isNear(shift(harmless), Elementary.log(1 + 0.05), 1e-6))
      #expect(isNear(shift(bought), -0.62 * 0.44, 1e-6))
      #expect(isNear(shift(inferred), -0.62 * 0.3, 1e-6))
    }
  }

  @Test func theLeastAcceptableFlowCounts() {
    let both = radical.disclosure(data: bought, trust: 0.5, weight: 1)
    let alone = radical.disclosure(
      data: DataCategory.thirdParty.bit, trust: 0.5, weight: 1)
    #expect(both == alone)
    let worse = radical.disclosure(data: inferred, trust: 0.5, weight: 1)
    #expect(both < worse && worse < 0)
  }

  @Test func onlyAcceptableFlowsLeanOnTrust() {
    let shifts = grid(0, 1, 10).map {
      radical.disclosure(data: harmless, trust: $0, weight: 1)
    }
    #expect(isStrictlyRising(shifts))
    #expect(shifts[0] == 0)
    let doubting = radical.disclosure(data: bought, trust: 0, weight: 1)
    #expect(doubting == radical.disclosure(data: bought, trust: 1, weight: 1))
  }

  @Test func lowLevelsAndNoDataDiscloseNothing() {
    for level in 0...1 {
      let transparency = Transparency(numbers(), disclosures: Disclosures(level: level))
      for data in 0...511 as ClosedRange<UInt16> {
        #expect(transparency.disclosure(data: data, trust: 1, weight: 1.2) == 0)
      }
    }
    for level in 0...4 {
      let transparency = Transparency(numbers(), disclosures: Disclosures(level: level))
      #expect(transparency.disclosure(data: 0, trust: 1, weight: 1.2) == 0)
    }
  }

  @Test func aNoticeTellsHalfAsMuchAsReasons() {
    let notice = Transparency(numbers(), disclosures: Disclosures(level: 2))
    let shift = notice.disclosure(data: bought, trust: 0.5, weight: 1)
    #expect(isNear(shift, 0.5 * -0.62 * 0.44, 1e-6))
  }

  @Test func wordsCountMoreWhereContextIsLow() {
    let weights = [ContextClass.high, .medium, .low].map {
      radical.weight(of: culture(context: $0))
    }
    #expect(weights == [0.8, 1, 1.2])
    let off = Transparency(numbers([(.contextWeight, 0)]), disclosures: Disclosures(level: 4))
    #expect(off.weight(of: culture(context: .low)) == 1)
    #expect(off.weight(of: culture(context: .high)) == 1)
  }

  @Test func zeroInterestShiftsNothing() {
    let off = Transparency(
      numbers([(.disclosureSlope, 0), (.disclosedAcceptable, 0)]),
      disclosures: Disclosures(level: 4))
    for data in [harmless, inferred, bought] {
      #expect(off.disclosure(data: data, trust: 1, weight: 1.2) == 0)
    }
  }

  @Test func cornersAreFinite() {
    let ends: [Parameter] = [
      .disclosureSlope, .disclosedAcceptable, .noticeSalience, .contextWeight,
      Parameter.acceptability[0], Parameter.acceptability[5],
    ]
    for set in corners(of: ends) {
      let transparency = Transparency(set, disclosures: Disclosures(level: 2))
      let weight = transparency.weight(of: culture(context: .low))
      for data in [harmless, inferred, bought] {
        let shift = transparency.disclosure(data: data, trust: 1, weight: weight)
        #expect(-3...0.8 ~= shift)
      }
    }
  }

  /// Below the norm the shift is a straight line through nothing, above it another one, and
  /// both meet there.
  @Test func shiftsAreLinearInAcceptability() {
    let (fall, rise) = (Float(0.62), Float(Elementary.log(1.05) / 0.5))
    for x in grid(-1, 1, 20) {
      let norm = Acceptability(numbers([(Parameter.acceptability[0], Double(x))]))
      let transparency = Transparency(
        numbers(), disclosures: Disclosures(level: 3), acceptability: norm)
      for trust in grid(0, 1, 4) {
        let shift = transparency.disclosure(data: harmless, trust: trust, weight: 1)
        let wanted = x < 0 ? fall * x : rise * x * trust
        #expect(isNear(shift, Double(wanted), 1e-6))
      }
    }
  }

  @Test func declaredNormsAndDriftReachTheDisclosure() {
    let strict = Acceptability(numbers(), changes: [.purchases: -0.8])
    let shift = Transparency(numbers(), disclosures: Disclosures(level: 4), acceptability: strict)
      .disclosure(data: harmless, trust: 1, weight: 1)
    #expect(isNear(shift, -0.62 * 0.3, 1e-6))
    let later = Acceptability(numbers(), drift: 0.3)
    let drifted = Transparency(numbers(), disclosures: Disclosures(level: 4), acceptability: later)
      .disclosure(data: inferred, trust: 1, weight: 1)
    #expect(isNear(drifted, 0, 1e-6))
  }

  @Test func customersAreToldFromTheSecondLevelOn() {
    let told = (0...4).map { Transparency(numbers(), disclosures: Disclosures(level: $0)).isOvert }
    #expect(told == [false, false, true, true, true])
  }
}
