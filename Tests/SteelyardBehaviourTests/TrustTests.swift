import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@Suite struct TrustTests {
  let trust = Trust(numbers())

  /// n perfect events leave (1 - gain)^n of the way to the ceiling.
  @Test func gainsFollowTheirClosedForm() {
    for (gain, ceiling) in [(0.05, 1.0), (0.2, 0.6), (0.01, 0.9)] {
      let trust = Trust(numbers([(.trustGain, gain)]))
      var state: Float = 0.3
      var left = ceiling - 0.3
      for _ in 0..<60 {
        state = trust.gained(state, quality: 1, ceiling: Float(ceiling))
        left *= 1 - gain
        #expect(isNear(state, ceiling - left, 2e-6))
      }
    }
  }

  /// n events of severity s leave (1 - loss s)^n.
  @Test func lossesFollowTheirClosedForm() {
    for severity in [0.2, 0.7, 1] {
      var state: Float = 0.9
      var left = 0.9
      for _ in 0..<60 {
        state = trust.lost(state, severity: Float(severity))
        left *= 1 - 0.15 * severity
        #expect(isNear(state, left, 2e-6))
      }
    }
  }

  @Test func badWeighsMoreThanGood() {
    #expect(trust.loss > trust.gain)
    for state in grid(0.3, 0.7, 10) {
      let gained = trust.gained(state, quality: 1, ceiling: 1) - state
      let lost = state - trust.lost(state, severity: 1)
      #expect(lost > gained, "trust \(state)")
    }
  }

  @Test func severitiesAboveOneAreLies() {
    #expect(trust.lost(0.6, severity: 7) == trust.lost(0.6, severity: 1))
    #expect(trust.lost(0.6, severity: .infinity) == trust.lost(0.6, severity: 1))
  }

  @Test func zerosMoveNothing() {
    let still = Trust(
      numbers([(.trustGain, 0), (.trustLoss, 0), (.ceilingDrop, 0), (.ceilingRecovery, 0)]))
    for state in grid(0, 1, 100) {
      #expect(trust.lost(state, severity: 0) == state)
      #expect(trust.gained(state, quality: 0, ceiling: 1) == state)
      #expect(still.lost(state, severity: 1) == state)
      #expect(still.gained(state, quality: 1, ceiling: 1) == state)
      #expect(still.ceiling(max(0.25, state), afterDetection: 1) == max(0.25, state))
      #expect(still.recovered(ceiling: state) == state)
      #expect(trust.faded(state, towards: state) == state)
    }
  }

  @Test func nothingIsGainedAboveTheCeiling() {
    for state in grid(0.5, 1, 20) {
      #expect(trust.gained(state, quality: 1, ceiling: 0.5) == state)
    }
  }

  @Test func ceilingFallsByHalfAsMuchEachTime() {
    var ceiling: Float = 1
    var wanted = 1.0
    var drop = 0.3
    for count in 1...8 as ClosedRange<Int32> {
      ceiling = trust.ceiling(ceiling, afterDetection: count)
      wanted -= drop * (wanted - 0.25)
      drop /= 2
      #expect(isNear(ceiling, wanted, 1e-6), "detection \(count)")
    }
    #expect(isNear(trust.ceiling(1, afterDetection: 1), 0.775, 1e-6))
  }

  @Test func manyDetectionsChangeNoMore() {
    for count in [61, 200, .max] as [Int32] {
      #expect(trust.ceiling(0.7, afterDetection: count) == 0.7)
    }
    #expect(trust.ceiling(0.7, afterDetection: 0) == trust.ceiling(0.7, afterDetection: 1))
  }

  @Test func ceilingRecoversUpToOne() {
    let trust = Trust(numbers([(.ceilingRecovery, 0.01)]))
    #expect(isNear(trust.recovered(ceiling: 0.775), 0.785, 1e-6))
    #expect(trust.recovered(ceiling: 0.995) == 1)
    #expect(trust.recovered(ceiling: 1) == 1)
  }

  @Test func fadesTowardsPropensity() {
    #expect(isNear(trust.faded(0.2, towards: 0.6), 0.204, 1e-6))
    #expect(isNear(trust.faded(0.9, towards: 0.6), 0.897, 1e-6))
  }

  /// A hundred random histories at every corner of the ranges.
  @Test func staysBetweenNothingAndTheCeiling() {
    let ends: [Parameter] = [
      .trustGain, .trustLoss, .ceilingFloor, .ceilingDrop, .ceilingRecovery,
    ]
    for (index, set) in corners(of: ends).enumerated() {
      let trust = Trust(set)
      var (state, ceiling, lies): (Float, Float, Int32) = (0.5, 1, 0)
      for step in 0..<100 as Range<UInt32> {
        let draws = StreamKey(seed: 5, replicate: UInt32(index))
          .block(customer: 0, step: step, purpose: Purpose(902), index: 0)
        state = trust.gained(state, quality: Uniform.open(draws.x0), ceiling: ceiling)
        state = trust.lost(state, severity: 1.5 * Uniform.open(draws.x1))
        lies += draws.x2 < 1 << 30 ? 1 : 0
        ceiling =
          draws.x2 < 1 << 30
          ? trust.ceiling(ceiling, afterDetection: lies) : trust.recovered(ceiling: ceiling)
        state = min(state, ceiling)
        #expect(state >= 0 && state <= ceiling && ceiling <= 1 && ceiling >= trust.floor)
      }
    }
  }
}
