import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct NudgeTests {
  let nudge = Nudge(numbers())

  @Test func intensityOneShiftsByThePublishedSizes() {
    let reminder = nudge.shift(reminder: 1, socialProof: 0, susceptibility: 1)
    let proof = nudge.shift(reminder: 0, socialProof: 1, susceptibility: 1)
    #expect(reminder == 0.085 && proof == 0.49)
    let both = nudge.shift(reminder: 1, socialProof: 1, susceptibility: 1)
    #expect(isNear(both, 0.575, 1e-6))
  }

  @Test func growsWithIntensityAndSusceptibility() {
    #expect(isStrictlyRising(grid(0, 2, 20).map { Self.proof($0, 1) }))
    #expect(isStrictlyRising(grid(0, 5, 20).map { Self.proof(1, $0) }))
    #expect(isNear(Self.proof(2, 1.5), 3 * 0.49, 1e-6))
  }

  private static func proof(_ intensity: Float, _ susceptibility: Float) -> Float {
    Nudge(numbers()).shift(
      reminder: 0, socialProof: intensity, susceptibility: susceptibility)
  }

  @Test func noNudgeOrNoSusceptibilityShiftsNothing() {
    #expect(nudge.shift(reminder: 0, socialProof: 0, susceptibility: 3) == 0)
    #expect(nudge.shift(reminder: 2, socialProof: 2, susceptibility: 0) == 0)
    let off = Nudge(numbers([(.reminderShift, 0), (.socialProofShift, 0)]))
    #expect(off.shift(reminder: 2, socialProof: 2, susceptibility: 3) == 0)
  }

  @Test func onlyFalseClaimsAreSeenThrough() {
    for literacy in grid(0, 1, 10) {
      #expect(nudge.detection(falseIntensity: 0, literacy: literacy) == 0)
      let chance = nudge.detection(falseIntensity: 0.1, literacy: literacy)
      #expect(isNear(chance, 0.02 + 0.08 * Double(literacy), 1e-7))
    }
  }

  @Test func detectionIsAChanceAtEveryCorner() {
    for set in corners(of: [.detectionBase, .detectionLiteracy]) {
      let nudge = Nudge(set)
      let chances = grid(0, 1, 10).map { nudge.detection(falseIntensity: 2, literacy: $0) }
      #expect(isRising(chances))
      #expect(chances.allSatisfy { 0...1 ~= $0 })
    }
  }
}
