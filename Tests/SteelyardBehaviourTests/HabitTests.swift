import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct HabitTests {
  let habit = Habit(numbers())

  /// n purchases in a row leave (1 - gain)^n of the way to full habit.
  @Test func purchasesFollowTheirClosedForm() {
    for gain in [0.02, 0.1, 0.5] {
      let habit = Habit(numbers([(.habitGain, gain)]))
      var (state, left): (Float, Double) = (0.2, 0.8)
      for _ in 0..<60 {
        state = habit.updated(state, buys: true)
        left *= 1 - gain
        #expect(isNear(state, 1 - left, 2e-6))
      }
    }
  }

  /// n steps without one leave (1 - decay)^n.
  @Test func restsFollowTheirClosedForm() {
    for decay in [0.02, 0.05, 0.5] {
      let habit = Habit(numbers([(.habitDecay, decay)]))
      var (state, left): (Float, Double) = (0.9, 0.9)
      for _ in 0..<60 {
        state = habit.updated(state, buys: false)
        left *= 1 - decay
        #expect(isNear(state, left, 2e-6))
      }
    }
  }

  @Test func fullHabitAndNoneStay() {
    #expect(habit.updated(1, buys: true) == 1)
    #expect(habit.updated(0, buys: false) == 0)
  }

  /// Buying every second step, habit after a purchase settles where what it gains and what it
  /// loses are even: h = g / (1 - (1 - g)(1 - d)).
  @Test func everySecondStepHasItsOwnLevel() {
    var state: Float = 0
    for _ in 0..<400 {
      state = habit.updated(habit.updated(state, buys: false), buys: true)
    }
    #expect(isNear(state, 0.1 / (1 - 0.9 * 0.95), 1e-5))
  }

  @Test func moreBeforeIsMoreAfter() {
    let states = grid(0, 1, 50)
    #expect(isStrictlyRising(states.map { habit.updated($0, buys: true) }))
    #expect(isStrictlyRising(states.map { habit.updated($0, buys: false) }))
    for state in states {
      #expect(habit.updated(state, buys: true) >= state)
      #expect(habit.updated(state, buys: false) <= state)
    }
  }

  @Test func zerosMoveNothing() {
    let still = Habit(numbers([(.habitGain, 0), (.habitDecay, 0)]))
    for state in grid(0, 1, 20) {
      #expect(still.updated(state, buys: true) == state)
      #expect(still.updated(state, buys: false) == state)
    }
  }

  @Test func staysBetweenNothingAndOne() {
    for set in corners(of: [.habitGain, .habitDecay]) {
      let habit = Habit(set)
      var state: Float = 0.5
      for step in 0..<300 {
        state = habit.updated(state, buys: step % 7 < 4)
        #expect(0...1 ~= state)
      }
    }
  }
}
