import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct ExperienceTests {
  @Test func qualityIsUniformAroundItsMean() {
    let experience = Experience(numbers())
    #expect(experience.quality(0.5) == 0.8)
    #expect(isNear(experience.quality(0), 0.6, 1e-6))
    #expect(isNear(experience.quality(1), 1, 1e-6))
    #expect(isStrictlyRising(grid(0, 1, 50).map(experience.quality)))
  }

  @Test func qualityStaysWithinBounds() {
    for mean in stride(from: 0.0, through: 1, by: 0.05) {
      let experience = Experience(numbers([(.qualityMean, mean)]))
      for uniform in grid(0, 1, 20) {
        let quality = experience.quality(uniform)
        #expect(quality >= -1e-6 && quality <= 1 + 1e-6, "mean \(mean)")
      }
      #expect(isNear(experience.quality(0.5), mean, 1e-6))
    }
  }

  @Test func readsItsNumbers() {
    let experience = Experience(
      numbers([(.missRate, 0.11), (.missSeverity, 0.22), (.regretSeverity, 0.33)]))
    #expect(experience.missRate == 0.11)
    #expect(experience.missSeverity == 0.22)
    #expect(experience.regretSeverity == 0.33)
  }
}
