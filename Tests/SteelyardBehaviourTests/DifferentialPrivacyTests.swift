import Foundation
import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import SteelyardTestSupport
import Testing

@Suite struct DifferentialPrivacyTests {
  private func privacy(
    _ epsilon: Double = 1, _ budget: Double = 20, overspends: Bool = false
  ) -> StrategySpec.DifferentialPrivacy {
    var privacy = StrategySpec.DifferentialPrivacy()
    privacy.isOn = true
    (privacy.epsilon, privacy.budget, privacy.overspends) = (epsilon, budget, overspends)
    return privacy
  }

  @Test func thereIsNoneUnlessItIsOn() {
    #expect(DifferentialPrivacy(numbers(), StrategySpec.DifferentialPrivacy()) == nil)
  }

  @Test func scaleIsSensitivityOverEpsilon() throws {
    for epsilon in [0.1, 0.5, 1, 10] {
      let noise = try #require(DifferentialPrivacy(numbers(), privacy(epsilon)))
      #expect(noise.scale == 0.5 / epsilon)
      let wanted = 1 / (1 + 2 * 0.25 / (epsilon * epsilon)).squareRoot()
      #expect(isNear(noise.attenuation, wanted, 1e-6))
    }
  }

  /// The quantile function of Laplace's distribution, against its closed form by Foundation.
  @Test func noiseIsLaplace() throws {
    let noise = try #require(DifferentialPrivacy(numbers(), privacy(0.5)))
    #expect(noise.noise(0.5).magnitude < 1e-12)
    for uniform in [1e-12, 0.01, 0.2, 0.4, 0.7, 0.99, 1 - 1e-12] {
      let sign: Double = uniform < 0.5 ? -1 : 1
      let wanted = -sign * log(2 * min(uniform, 1 - uniform))
      #expect(abs(noise.noise(uniform) - wanted) < 1e-9 * (1 + abs(wanted)))
    }
  }

  /// Mean 0 and variance 2 s^2 over a grid of 10,000 equally likely ranks: the midpoint rule is
  /// off by far less than the tolerance.
  @Test func noiseHasItsVariance() throws {
    let noise = try #require(DifferentialPrivacy(numbers(), privacy(1)))
    let ranks = (0..<10_000).map { (Double($0) + 0.5) / 10_000 }
    let draws = ranks.map(noise.noise)
    #expect(abs(draws.reduce(0, +)) < 1e-9)
    let variance = draws.reduce(0) { $0 + $1 * $1 } / 10_000
    #expect(abs(variance - 0.5) < 0.005)
  }

  @Test(arguments: [(1, 20, 20), (0.1, 1, 10), (0.3, 0.9, 3), (7, 20, 2), (3, 3, 1)])
  func theBudgetLastsForWholeReleases(_ epsilon: Double, _ budget: Double, _ wanted: Int) throws {
    let noise = try #require(DifferentialPrivacy(numbers(), privacy(epsilon, budget)))
    #expect(noise.releases == wanted)
    #expect(noise.mayRelease(after: wanted - 1) && !noise.mayRelease(after: wanted))
    #expect(!noise.isBroken(after: wanted) && noise.isBroken(after: wanted + 1))
    let greedy = try #require(
      DifferentialPrivacy(numbers(), privacy(epsilon, budget, overspends: true)))
    #expect(greedy.mayRelease(after: wanted + 100))
  }
}
