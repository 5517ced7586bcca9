import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

/// Nudges shown together, to customers who differ.
@Suite struct NudgeBundleTests {
  private let nudge = Nudge(numbers())

  private func pull(
    _ shown: [(Float, Float)], of nudge: Nudge? = nil, susceptibility: Float = 1, wear: Float = 1
  ) -> Float {
    var push = (nudge ?? self.nudge).nothing
    for (weight, intensity) in shown { push.add(weight, intensity: intensity) }
    return push.shift(susceptibility: susceptibility, wear: wear)
  }

  /// Everything that was ever found to push, at once.
  private func everything(_ intensity: Float) -> [(Float, Float)] {
    NudgeKind.allCases.map { (max(0, nudge.weight(of: $0, isTruthful: true)), intensity) }
  }

  @Test func smallBundlesAddUp() {
    #expect(isNear(pull([(0.49, 1), (0.34, 1)]), 0.83, 1e-6))
    #expect(isNear(pull([(0.49, 1), (-0.04, 1)]), 0.45, 1e-6))
    #expect(pull([(-0.04, 1)]) < 0)
  }

  /// Of 11.3 % who accept an offer plainly, 25.8 % do with mild dark patterns and 41.9 % with
  /// aggressive ones, within 4 points (LUGURI2021_S1): means over people whose liking for the
  /// offer differs, here by 1.1 in logit.
  @Test func bundlesPullAsPublished() {
    func share(_ middle: Double, _ shift: Double) -> Double {
      let people = grid(0.5 / 400, 1 - 0.5 / 400, 399).map { Normal.quantile(Double($0)) }
      let shares = people.map { 1 / (1 + Elementary.exp(-middle - shift - 1.1 * $0)) }
      return shares.reduce(0, +) / Double(shares.count)
    }
    let middle = -2.44
    #expect((share(middle, 0) - 0.113).magnitude < 0.01)
    for (intensity, published) in [(Float(1), 0.258), (2, 0.419)] {
      let shift = Double(pull(everything(intensity)))
      #expect((share(middle, shift) - published).magnitude < 0.04)
    }
    #expect(isNear(pull(everything(1)), 1.2, 1e-6))
    #expect(isNear(pull(everything(2)), 2.15, 1e-6))
  }

  /// By hand: 1.2 times .53375 at one half, 1.2 + .475 at one and a half.
  @Test func theCapRunsThroughBothBundles() {
    #expect(isNear(pull(everything(0.5)), 0.640_5, 1e-6))
    #expect(isNear(pull(everything(1.5)), 1.675, 1e-6))
    #expect(pull(everything(0)) == 0)
    #expect(isStrictlyRising(grid(0, 2, 40).map { pull(everything($0)) }))
  }

  @Test func theStrongestIntensityDecidesTheCap() {
    let mixed: [(Float, Float)] = [(0.91, 1), (0.58, 1), (0.01, 2)]
    #expect(isNear(pull(mixed), 0.91 + 0.58 + 0.0173, 1e-5))
    #expect(pull(mixed.reversed()) == pull(mixed))
    #expect(isNear(pull(Array(mixed.dropLast())), 1.2, 1e-6))
  }

  @Test func oneNudgeMorePullsNoLess() {
    for intensity in grid(0.2, 2, 9) {
      var shown: [(Float, Float)] = []
      var before: Float = 0
      for kind in NudgeKind.allCases where nudge.weight(of: kind, isTruthful: true) >= 0 {
        shown.append((nudge.weight(of: kind, isTruthful: true), intensity))
        let after = pull(shown)
        #expect(after >= before)
        before = after
      }
    }
  }

  @Test func susceptibilityAndWearMultiplyWhatRemains() {
    let plain = pull(everything(2))
    for (susceptibility, wear) in [(2, 1), (0.5, 1), (1, 0.5), (3, 0.25)] as [(Float, Float)] {
      let shift = pull(everything(2), susceptibility: susceptibility, wear: wear)
      #expect(isNear(shift, Double(plain * susceptibility * wear), 1e-5))
    }
    #expect(pull(everything(2), susceptibility: 0) == 0)
    #expect(pull(everything(2), wear: 0) == 0)
  }

  @Test func nothingShownPullsNothing() {
    #expect(pull([]) == 0)
    #expect(nudge.nothing.total == 0 && nudge.nothing.strongest == 0)
  }

  @Test func noCornerPullsPastItsBundles() {
    let ends: [Parameter] = [
      .nudgeIntensity, .bundleMild, .bundleAggressive, .hiddenInformationShift,
      .obstructionShift, .countdownShift,
    ]
    for set in corners(of: ends) {
      let nudge = Nudge(set)
      for intensity in grid(0, 2, 8) {
        let shown = NudgeKind.allCases.map { (nudge.weights[Int($0.rawValue)], intensity) }
        let shift = pull(shown, of: nudge)
        let most = Float(max(set[.bundleMild], set[.bundleAggressive]))
        #expect(shift <= most + 1e-6 && shift >= -0.6)
        if intensity <= 1 { #expect(shift <= Float(set[.bundleMild]) + 1e-6) }
      }
    }
  }
}
