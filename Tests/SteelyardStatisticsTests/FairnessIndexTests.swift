import SteelyardModel
import SteelyardStatistics
import Testing

@Suite struct FairnessIndexTests {
  @Test func weighsComponentsAlikeByDefault() {
    let components = [
      "price_gap": 0.1, "access_gap": 0.05, "surplus_gap": 0, "envy_latent": 0.15,
      "autonomy_loss": 0.02,
    ]
    // (0.5 + 0.75 + 1 + 0.25 + 0.9) / 5
    #expect(abs((FairnessIndex.points(components, by: .equal) ?? 0) - 68) < 1e-9)
  }

  @Test func weighsComponentsAsStated() {
    let scoring = Scoring(fairness: ["price_gap": 3, "autonomy_loss": 1])
    let components = ["price_gap": 0.1, "autonomy_loss": 0.05, "envy_latent": 0.2]
    // (3 x 0.5 + 0.75) / 4
    #expect(FairnessIndex.points(components, by: scoring) == 56.25)
  }

  @Test func nothingIsWorseThanWhollyUnfair() {
    let scoring = Scoring(fairness: ["price_gap": 1, "access_gap": 1])
    let points = { FairnessIndex.points(["price_gap": $0, "access_gap": 0], by: scoring) }
    #expect(points(0.2) == 50)
    #expect(points(0.9) == 50)
    #expect(FairnessIndex.points(["price_gap": 0, "access_gap": 0], by: scoring) == 100)
  }

  @Test func undefinedComponentsHandTheirWeightToTheOthers() {
    let scoring = Scoring(fairness: ["price_gap": 5, "envy_latent": 1, "autonomy_loss": 3])
    // (0.5 + 3 x 0.75) / 4
    let components = ["envy_latent": 0.1, "autonomy_loss": 0.05]
    #expect(FairnessIndex.points(components, by: scoring) == 68.75)
  }

  @Test func undefinedWhereNoWeightedComponentIsDefined() {
    let scoring = Scoring(fairness: ["price_gap": 1, "envy_latent": 0])
    #expect(FairnessIndex.points(["envy_latent": 0.1], by: scoring) == nil)
    #expect(FairnessIndex.points([:], by: .equal) == nil)
  }
}
