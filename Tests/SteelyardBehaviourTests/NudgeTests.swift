import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

/// Weights, curve and caps; what is seen through.
@Suite struct NudgeTests {
  private let nudge = Nudge(numbers())

  private func pull(
    _ shown: [(Float, Float)], of nudge: Nudge? = nil, susceptibility: Float = 1, wear: Float = 1
  ) -> Float {
    var push = (nudge ?? self.nudge).nothing
    for (weight, intensity) in shown { push.add(weight, intensity: intensity) }
    return push.shift(susceptibility: susceptibility, wear: wear)
  }

  // MARK: Weights

  /// What was published is a mean over people who differ, so each pulls harder than it.
  @Test func weightsAreTheFittedOnes() {
    let wanted: [NudgeKind: Float] = [
      .defaultOption: 1, .reminder: 0.1, .socialProof: 0.57, .scarcity: 0.05,
      .countdown: -0.04, .decoy: 0, .framing: 0.11, .hiddenInformation: 1.07,
      .obstruction: 0.68, .confirmShaming: 0.4, .dripFee: 0,
    ]
    #expect(nudge.weights.count == NudgeKind.allCases.count)
    for kind in NudgeKind.allCases {
      #expect(nudge.weight(of: kind, isTruthful: true) == wanted[kind], "\(kind)")
    }
  }

  /// The table is indexed by raw values, each kind reading its own parameter.
  @Test func everyKindReadsItsOwnNumber() {
    for kind in NudgeKind.allCases {
      guard let parameter = Parameter.pull(of: kind) else {
        #expect(kind == .dripFee)
        continue
      }
      let changed = Nudge(numbers([(parameter, 0.123)]))
      for other in NudgeKind.allCases {
        let before = nudge.weight(of: other, isTruthful: true)
        let after = changed.weight(of: other, isTruthful: true)
        #expect(other == kind ? after == 0.123 : after == before, "\(kind), \(other)")
      }
      #expect(changed.weights[Int(kind.rawValue)] == 0.123)
    }
  }

  /// A true claim works like a false one; only a default is another thing when it is hostile.
  @Test func onlyAHostileDefaultHasAWeightOfItsOwn() {
    for kind in NudgeKind.allCases where kind != .defaultOption {
      let isSame =
        nudge.weight(of: kind, isTruthful: false) == nudge.weight(of: kind, isTruthful: true)
      #expect(isSame, "\(kind)")
    }
    #expect(nudge.weight(of: .defaultOption, isTruthful: false) == 0.43)
    let changed = Nudge(numbers([(.hostileDefaultShift, 1.1)]))
    #expect(changed.weight(of: .defaultOption, isTruthful: false) == 1.1)
    #expect(changed.weight(of: .defaultOption, isTruthful: true) == 1)
  }

  // MARK: Curve

  @Test func theCurveIsNothingOneAndThePublishedRatio() {
    for ratio in [1.4, 1.73, 2] {
      let nudge = Nudge(numbers([(.nudgeIntensity, ratio)]))
      #expect(pull([(0.4, 0)], of: nudge) == 0)
      #expect(isNear(pull([(0.4, 1)], of: nudge), 0.4, 1e-6))
      #expect(isNear(pull([(0.4, 2)], of: nudge), 0.4 * ratio, 1e-6))
      let half = 0.5 + (ratio - 2) / 2 * 0.5 * -0.5
      #expect(isNear(pull([(0.4, 0.5)], of: nudge), 0.4 * half, 1e-6))
    }
  }

  /// Ever more, and ever less per unit, at either end of the published ratio's range.
  @Test func theCurveRisesAndFlattens() {
    for set in corners(of: [.nudgeIntensity]) {
      let nudge = Nudge(set)
      let pulls = grid(0, 2, 40).map { pull([(0.4, $0)], of: nudge) }
      #expect(isStrictlyRising(pulls))
      let gains = zip(pulls, pulls.dropFirst()).map { $1 - $0 }
      let rounding: Float = 1e-6
      #expect(zip(gains, gains.dropFirst()).allSatisfy { $1 <= $0 + rounding })
    }
  }

  // MARK: Detection

  @Test func onlyFalseClaimsAreSeenThrough() {
    for literacy in grid(0, 1, 10) {
      #expect(nudge.detection(falseIntensity: 0, literacy: literacy) == 0)
      let chance = nudge.detection(falseIntensity: 0.1, literacy: literacy)
      #expect(isNear(chance, 0.02 + 0.08 * Double(literacy), 1e-7))
    }
  }

  @Test func detectionIsAChanceAtEveryCorner() {
    for set in corners(of: [.detectionBase, .detectionLiteracy, .deceptionSeverity]) {
      let nudge = Nudge(set)
      let chances = grid(0, 1, 10).map { nudge.detection(falseIntensity: 2, literacy: $0) }
      #expect(isRising(chances))
      #expect(chances.allSatisfy { 0...1 ~= $0 })
      #expect(0...1 ~= nudge.severity)
    }
  }
}
