import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct ReactanceTests {
  let reactance = Reactance(numbers())

  @Test func mildPushesStirNothing() {
    for intensity in grid(0, 1, 20) {
      #expect(reactance.stirred(intensity: intensity, proneness: 5) == 0)
    }
  }

  @Test func stirsBeyondTheOnset() {
    #expect(isNear(reactance.stirred(intensity: 2, proneness: 1), 0.3, 1e-6))
    #expect(isNear(reactance.stirred(intensity: 1.5, proneness: 2), 0.3, 1e-6))
    #expect(reactance.stirred(intensity: 2, proneness: 100) == 1)
    #expect(isStrictlyRising(grid(1, 2, 20).map { reactance.stirred(intensity: $0, proneness: 1) }))
  }

  /// With the same stir every step, R has the fixed point s / (s + d (1 - s)).
  @Test func settlesAtItsFixedPoint() {
    for stirred in [0.05, 0.3, 1] {
      var state: Float = 0
      for _ in 0..<500 { state = reactance.updated(state, stirred: Float(stirred)) }
      #expect(isNear(state, stirred / (stirred + 0.1 * (1 - stirred)), 1e-5))
    }
  }

  @Test func passesGeometrically() {
    var state: Float = 1
    var left = 1.0
    for _ in 0..<50 {
      state = reactance.updated(state, stirred: 0)
      left *= 0.9
      #expect(isNear(state, left, 1e-6))
    }
  }

  @Test func staysWithinBoundsAtEveryCorner() {
    for set in corners(of: [.reactanceOnset, .reactanceGain, .reactanceDecay]) {
      let reactance = Reactance(set)
      for intensity in grid(0, 2, 8) {
        let stirred = reactance.stirred(intensity: intensity, proneness: 4)
        #expect(0...1 ~= stirred)
        for state in grid(0, 1, 8) {
          #expect(0...1 ~= reactance.updated(state, stirred: stirred))
        }
      }
    }
  }

  @Test func zerosMoveNothing() {
    let off = Reactance(numbers([(.reactanceGain, 0), (.reactanceDecay, 0)]))
    #expect(off.stirred(intensity: 2, proneness: 5) == 0)
    for state in grid(0, 1, 50) {
      #expect(off.updated(state, stirred: 0) == state)
    }
    #expect(reactance.updated(0, stirred: 0) == 0)
  }
}
