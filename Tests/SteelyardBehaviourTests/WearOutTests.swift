import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct WearOutTests {
  private let wearOut = WearOut(numbers())

  private func settled(_ wearOut: WearOut, from start: Float) -> Float {
    (0..<2000).reduce(start) { wear, _ in wearOut.updated(wear, isExposed: true) }
  }

  @Test func oneStepIsTheEquation() {
    #expect(isNear(wearOut.updated(1, isExposed: true), 0.95, 1e-7))
    #expect(isNear(wearOut.updated(0.5, isExposed: false), 0.55, 1e-7))
    #expect(wearOut.updated(1, isExposed: false) == 1)
    #expect(wearOut.updated(0.97, isExposed: false) == 1)
    #expect(isNear(wearOut.updated(0, isExposed: true), 0.05, 1e-7))
  }

  /// Shown in every step it settles at r / (1 - k): half the fresh pull by default.
  @Test func settlesAtItsFixedPointFromEitherSide() {
    for start in [0, 0.3, 1] as [Float] {
      #expect(isNear(settled(wearOut, from: start), 0.5, 1e-5))
    }
    for (exposure, recovery, wanted) in [
      (0.8, 0.05, 0.25), (0.5, 0.1, 0.2), (0.9, 0.2, 1), (0.5, 1, 1), (0.5, 0, 0),
    ] {
      let wearOut = WearOut(numbers([(.wearExposure, exposure), (.wearRecovery, recovery)]))
      #expect(isNear(settled(wearOut, from: 1), wanted, 1e-5))
    }
    #expect(isNear(wearOut.updated(0.5, isExposed: true), 0.5, 1e-7))
  }

  /// The distance to the fixed point shrinks by k in each exposure.
  @Test func nearsItsFixedPointGeometrically() {
    var wear: Float = 1
    var distance = 0.5
    for _ in 0..<40 {
      wear = wearOut.updated(wear, isExposed: true)
      distance *= 0.9
      #expect(isNear(wear, 0.5 + distance, 1e-5))
    }
  }

  @Test func recoversInEqualSteps() {
    var wear: Float = 0
    for step in 1...30 {
      wear = wearOut.updated(wear, isExposed: false)
      #expect(isNear(wear, min(1, 0.05 * Double(step)), 1e-6))
    }
  }

  @Test func risesInWearAndFallsByExposure() {
    for isExposed in [false, true] {
      let after = grid(0, 1, 50).map { wearOut.updated($0, isExposed: isExposed) }
      #expect(isRising(after))
    }
    for wear in grid(0, 1, 20) {
      #expect(wearOut.updated(wear, isExposed: true) <= wearOut.updated(wear, isExposed: false))
    }
  }

  @Test func oneSwitchesWearOff() {
    let fresh = WearOut(numbers([(.wearExposure, 1), (.wearRecovery, 0)]))
    for wear in grid(0, 1, 20) { #expect(fresh.updated(wear, isExposed: true) == wear) }
  }

  @Test func staysWithinBoundsAtEveryCorner() {
    for set in corners(of: [.wearExposure, .wearRecovery]) {
      let wearOut = WearOut(set)
      for wear in grid(0, 1, 20) {
        #expect(0...1 ~= wearOut.updated(wear, isExposed: true))
        #expect(0...1 ~= wearOut.updated(wear, isExposed: false))
      }
    }
  }
}
