import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct CreepinessTests {
  private let overt = Creepiness(numbers(), isOvert: true)
  private let covert = Creepiness(numbers(), isOvert: false)
  private let location = Int(DataCategory.location.bit)

  /// By hand: location 1 against the norm's 1/2; third-party 2.5 x .72; bank records 4.6 x .75.
  @Test func burdenIsSensitivityTimesObjection() {
    let wanted: [(DataCategories, Double)] = [
      (DataCategories([.location]), 0.5), (DataCategories([.thirdParty]), 1.8),
      (DataCategories([.sensitive]), 3.45), (DataCategories([.purchases]), 0.125),
      (DataCategories([.purchases, .location, .thirdParty]), 1.8),
      (DataCategories(DataCategory.allCases), 3.45),
    ]
    for (data, burden) in wanted {
      #expect(isNear(overt.burden[Int(data.bits)], burden, 1e-6))
      #expect(covert.burden[Int(data.bits)] == overt.burden[Int(data.bits)])
    }
    #expect(overt.burden[0] == 0 && overt.sensitivity[0] == 0)
  }

  @Test func tablesNeverFallWithMoreData() {
    #expect(overt.burden.count == 512 && overt.sensitivity.count == 512)
    for bits in 0..<512 {
      for more in 0..<9 {
        #expect(overt.burden[bits | 1 << more] >= overt.burden[bits])
        #expect(overt.sensitivity[bits | 1 << more] >= overt.sensitivity[bits])
      }
    }
    #expect(overt.sensitivity[511] == 4.6)
  }

  @Test func shiftIsTheEquation() {
    let shift = overt.shift(depth: 0.8, burden: 1.8, trust: 0.25, isNoticed: true)
    #expect(isNear(shift, -0.5 * 0.8 * 1.8 * 0.75, 1e-6))
    let worse = covert.shift(depth: 0.8, burden: 1.8, trust: 0.25, isNoticed: true)
    #expect(isNear(worse, 1.5 * -0.5 * 0.8 * 1.8 * 0.75, 1e-6))
  }

  @Test func nothingHappensWithoutNoticeDepthBurdenOrDoubt() {
    for creepiness in [overt, covert] {
      let cases: [(Float, Float, Float, Bool)] = [
        (1, 3, 0, false), (0, 3, 0, true), (1, 0, 0, true), (1, 3, 1, true),
      ]
      for (depth, burden, trust, isNoticed) in cases {
        let shift = creepiness.shift(
          depth: depth, burden: burden, trust: trust, isNoticed: isNoticed)
        #expect(shift == 0)
      }
      #expect(creepiness.severity(depth: 1, burden: 3, isNoticed: false) == 0)
      #expect(creepiness.severity(depth: 0, burden: 3, isNoticed: true) == 0)
    }
  }

  @Test func discomfortRisesInDepthAndBurdenAndFallsInTrust() {
    let steps = grid(0, 1, 20)
    func loss(_ depth: Float, _ burden: Float, _ trust: Float) -> Float {
      -covert.shift(depth: depth, burden: burden, trust: trust, isNoticed: true)
    }
    #expect(isStrictlyRising(steps.map { loss($0, 1, 0.5) }))
    #expect(isStrictlyRising(steps.map { loss(1, $0, 0.5) }))
    #expect(isStrictlyRising(steps.map { -loss(1, 1, $0) }))
  }

  /// What is told is always noticed; what is not told, by chance.
  @Test func noticingIsCertainOnlyWhereUseIsTold() {
    for literacy in grid(0, 1, 10) {
      for depth in grid(0.1, 1, 9) {
        #expect(overt.noticing(depth: depth, literacy: literacy) == 1)
        let chance = covert.noticing(depth: depth, literacy: literacy)
        #expect(isNear(chance, Double(depth * (0.05 + 0.25 * literacy)), 1e-6))
      }
      #expect(overt.noticing(depth: 0, literacy: literacy) == 0)
      #expect(covert.noticing(depth: 0, literacy: literacy) == 0)
    }
  }

  /// Being told costs no trust by itself; finding out does.
  @Test func onlyFindingOutCostsTrust() {
    #expect(overt.severity(depth: 1, burden: 3.45, isNoticed: true) == 0)
    let found = covert.severity(depth: 1, burden: 0.5, isNoticed: true)
    #expect(isNear(found, 0.1 * 1.5 * 0.5, 1e-7))
    let grave = Creepiness(numbers([(.creepinessSeverity, 1)]), isOvert: false)
    #expect(grave.severity(depth: 1, burden: 3.45, isNoticed: true) == 1)
  }

  /// Neither openness nor covertness wins by assumption: for the sharp-eyed covert use hurts
  /// more than open use on average, for the others less.
  @Test func eitherMayHurtMore() {
    func mean(_ creepiness: Creepiness, _ literacy: Float) -> Float {
      creepiness.noticing(depth: 1, literacy: literacy)
        * creepiness.shift(depth: 1, burden: 1, trust: 0.3, isNoticed: true)
    }
    #expect(mean(covert, 0.5) > mean(overt, 0.5))
    let noisy = Creepiness(
      numbers([(.creepinessNotice, 0.5), (.creepinessLiteracy, 0.5)]), isOvert: false)
    #expect(mean(noisy, 1) < mean(overt, 1))
  }

  @Test func aNormMakesTheSameUseWorse() {
    let norm = Acceptability(numbers(), changes: [.location: -1])
    let strict = Creepiness(numbers(), isOvert: true, acceptability: norm)
    #expect(strict.burden[location] == 1 && overt.burden[location] == 0.5)
    let free = Acceptability(numbers(), changes: [.location: 1])
    #expect(Creepiness(numbers(), isOvert: true, acceptability: free).burden[location] == 0)
  }

  @Test func zerosMoveNothing() {
    let off = Creepiness(
      numbers([(.creepinessWeight, 0), (.creepinessSeverity, 0)]), isOvert: false)
    #expect(off.shift(depth: 1, burden: 6, trust: 0, isNoticed: true) == 0)
    #expect(off.severity(depth: 1, burden: 6, isNoticed: true) == 0)
    let blind = Creepiness(
      numbers([(.creepinessNotice, 0), (.creepinessLiteracy, 0)]), isOvert: false)
    #expect(blind.noticing(depth: 1, literacy: 1) == 0)
  }

  @Test func staysWithinBoundsAtEveryCorner() {
    let ends: [Parameter] = [
      .creepinessWeight, .creepinessNotice, .creepinessLiteracy, .creepinessCovert,
      .creepinessSeverity, Parameter.sensitivity[6], Parameter.acceptability[6],
    ]
    for set in corners(of: ends) {
      for isOvert in [false, true] {
        let creepiness = Creepiness(set, isOvert: isOvert)
        let burden = creepiness.burden[511]
        #expect(0...6 ~= burden)
        #expect(0...1 ~= creepiness.noticing(depth: 1, literacy: 1))
        #expect(0...1 ~= creepiness.severity(depth: 1, burden: burden, isNoticed: true))
        let shift = creepiness.shift(depth: 1, burden: burden, trust: 0, isNoticed: true)
        #expect(-54...0 ~= shift)
      }
    }
  }
}
