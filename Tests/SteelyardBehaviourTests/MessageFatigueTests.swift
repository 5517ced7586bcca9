import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct MessageFatigueTests {
  private let fatigue = MessageFatigue(numbers())

  private func settled(_ fatigue: MessageFatigue, from start: Float, messages: Float) -> Float {
    (0..<2000).reduce(start) { state, _ in fatigue.updated(state, messages: messages) }
  }

  @Test func oneStepIsTheEquation() {
    #expect(isNear(fatigue.updated(0, messages: 1), 0.1, 1e-6))
    #expect(isNear(fatigue.updated(0, messages: 3), 1 - 0.729, 1e-6))
    #expect(isNear(fatigue.updated(0.4, messages: 0), 0.34, 1e-6))
    #expect(isNear(fatigue.updated(0.4, messages: 2), 1 - 0.66 * 0.81, 1e-6))
    #expect(fatigue.updated(0, messages: 0) == 0)
  }

  /// Half a message twice is a message once.
  @Test func fractionsCountAsTheirPart() {
    let still = MessageFatigue(numbers([(.fatigueRecovery, 0)]))
    let halves = still.updated(still.updated(0.2, messages: 0.5), messages: 0.5)
    #expect(isNear(halves, Double(still.updated(0.2, messages: 1)), 1e-6))
    var state: Float = 0.2
    for _ in 0..<7 { state = still.updated(state, messages: 1) }
    #expect(isNear(state, Double(still.updated(0.2, messages: 7)), 2e-6))
  }

  /// One message a step settles at r / (1 - (1 - r)(1 - d)), just after it.
  @Test func settlesAtItsFixedPointFromEitherSide() {
    for (rise, recovery) in [(0.1, 0.15), (0.5, 0.5), (0.9, 0.05), (0.02, 1)] {
      let fatigue = MessageFatigue(
        numbers([(.fatigueRise, rise), (.fatigueRecovery, recovery)]))
      let wanted = rise / (1 - (1 - rise) * (1 - recovery))
      for start in [0, 1] as [Float] {
        #expect(isNear(settled(fatigue, from: start, messages: 1), wanted, 1e-5))
      }
      #expect(isNear(fatigue.updated(Float(wanted), messages: 1), wanted, 1e-6))
    }
  }

  @Test func passesGeometrically() {
    var state: Float = 1
    var left = 1.0
    for _ in 0..<40 {
      state = fatigue.updated(state, messages: 0)
      left *= 0.85
      #expect(isNear(state, left, 1e-6))
    }
  }

  @Test func risesInMessagesAndInFatigue() {
    #expect(isStrictlyRising(grid(0, 14, 28).map { fatigue.updated(0.3, messages: $0) }))
    #expect(isStrictlyRising(grid(0, 1, 20).map { fatigue.updated($0, messages: 2) }))
  }

  @Test func fullFatigueGrowsNoFurther() {
    let still = MessageFatigue(numbers([(.fatigueRecovery, 0)]))
    #expect(still.updated(1, messages: 14) == 1)
    let forgetful = MessageFatigue(numbers([(.fatigueRecovery, 1)]))
    #expect(forgetful.updated(1, messages: 0) == 0)
    let patient = MessageFatigue(numbers([(.fatigueRise, 0), (.fatigueRecovery, 0)]))
    for state in grid(0, 1, 20) {
      #expect(isNear(patient.updated(state, messages: 14), Double(state), 1e-7))
    }
  }

  @Test func staysWithinBoundsAtEveryCorner() {
    for set in corners(of: [.fatigueRise, .fatigueRecovery]) {
      let fatigue = MessageFatigue(set)
      for state in grid(0, 1, 10) {
        for messages in grid(0, 14, 7) {
          #expect(0...1 ~= fatigue.updated(state, messages: messages))
        }
      }
    }
  }
}
