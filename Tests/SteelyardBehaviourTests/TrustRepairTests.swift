import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct TrustRepairTests {
  @Test func onlyAFreshApologyOfAnHonestFirmHelps() {
    let repair = TrustRepair(numbers([(.repairGain, 2.5)]))
    #expect(repair.factor(isFresh: true, isDeceived: false) == 2.5)
    #expect(repair.factor(isFresh: true, isDeceived: true) == 1)
    #expect(repair.factor(isFresh: false, isDeceived: false) == 1)
    #expect(repair.factor(isFresh: false, isDeceived: true) == 1)
  }

  @Test func neutralGainMovesNothing() {
    let still = TrustRepair(numbers([(.repairGain, 1)]))
    #expect(still.factor(isFresh: true, isDeceived: false) == 1)
  }

  @Test func stepsAreWhole() {
    for (given, steps) in [(8.0, 8), (1, 1), (52, 52), (2.4, 2), (2.6, 3)] {
      #expect(TrustRepair(numbers([(.repairSteps, given)])).steps == steps)
    }
  }

  /// While fresh, r times the gain in one good turn: trust regains r times as much of its way.
  @Test func trustIsRegainedFaster() {
    let set = numbers()
    let (repair, trust) = (TrustRepair(set), Trust(set))
    func regained(_ isDeceived: Bool) -> Float {
      let factor = repair.factor(isFresh: true, isDeceived: isDeceived)
      return trust.gained(0.4, quality: factor * 0.5, ceiling: 1) - 0.4
    }
    #expect(isNear(regained(false) / regained(true), set[.repairGain], 1e-4))
  }

  @Test func cornersNeverSlowItDown() {
    for set in corners(of: [.repairGain, .repairSteps]) {
      let repair = TrustRepair(set)
      #expect(repair.steps >= 1 && repair.steps <= 52)
      for (isFresh, isDeceived) in [(true, true), (true, false), (false, true), (false, false)] {
        #expect(1...3 ~= repair.factor(isFresh: isFresh, isDeceived: isDeceived))
      }
    }
  }
}
