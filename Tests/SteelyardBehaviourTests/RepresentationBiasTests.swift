import Foundation
import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct RepresentationBiasTests {
  private static let dimensions = [
    CohortDimension(
      name: "age", cohorts: [Share("young", 0.1), Share("middle", 0.6), Share("old", 0.3)]),
    CohortDimension(name: "migrant", cohorts: [Share("no", 0.98), Share("yes", 0.02)]),
  ]

  private func coverage(_ power: Double) -> [[Float]] {
    RepresentationBias(numbers([(.signalBias, power)]), cohorts: Self.dimensions).coverage
  }

  /// Of an even share or more everything is known; below it, by a power of the share.
  @Test(arguments: [0.25, 0.5, 1, 2]) func fewAreKnownLess(_ power: Double) {
    let found = coverage(power)
    for (dimension, cohorts) in Self.dimensions.enumerated() {
      for (index, cohort) in cohorts.cohorts.enumerated() {
        let even = min(1, cohort.share * Double(cohorts.cohorts.count))
        #expect(isNear(found[dimension][index], pow(even, power), 1e-6), "\(cohort.subject)")
      }
    }
    #expect(found[0][1] == 1 && found[1][0] == 1)
    #expect(found[1][1] < found[0][0] && found[0][0] < found[0][2])
  }

  @Test func withoutPowerThereIsNoBias() {
    #expect(coverage(0).allSatisfy { $0.allSatisfy { $0 == 1 } })
  }

  @Test func aCohortOfNobodyIsFiniteAndKnownLeast() {
    let empty = [CohortDimension(name: "x", cohorts: [Share("all", 1), Share("none", 0)])]
    for set in corners(of: [.signalBias]) {
      let found = RepresentationBias(set, cohorts: empty).coverage[0]
      #expect(found[0] == 1 && found[1].isFinite && 0...1 ~= found[1])
    }
    #expect(RepresentationBias(numbers(), cohorts: []).coverage.isEmpty)
  }

  /// Audits leave a share of what is missing to 1: all of it, none of it, or in between.
  @Test func auditsBringItBackToOne() {
    for coverage in grid(0, 1, 20) {
      #expect(isNear(RepresentationBias.repaired(coverage, left: 1), Double(coverage), 1e-7))
      #expect(RepresentationBias.repaired(coverage, left: 0) == 1)
      let half = RepresentationBias.repaired(coverage, left: 0.5)
      #expect(isNear(half, (1 + Double(coverage)) / 2, 1e-6))
      #expect(RepresentationBias.repaired(1, left: coverage) == 1)
    }
    let falling = grid(0, 1, 20).map { -RepresentationBias.repaired(0.2, left: $0) }
    #expect(isStrictlyRising(falling))
  }
}
