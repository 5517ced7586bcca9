import SteelyardTestSupport
import Testing

@testable import SteelyardModel

@Suite struct StrategyChangeTests {
  private func spec(_ transparency: Int) throws -> StrategySpec {
    var spec = try #require(TestCatalogue.all.composition("one_price")).spec
    spec.transparency = transparency
    return spec
  }

  @Test func withoutChangesItStaysAsItIs() throws {
    let spec = try spec(1)
    for step in [0, 1, 51, 9_999] { #expect(spec.inForce(at: step) == spec) }
  }

  @Test func aChangeHoldsFromItsStepUntilTheNext() throws {
    var strategy = try spec(0)
    strategy.changes = [
      .init(step: 4, spec: try spec(2)), .init(step: 8, spec: try spec(4)),
    ]
    let levels = (0..<12).map { strategy.inForce(at: $0).transparency }
    #expect(levels == [0, 0, 0, 0, 2, 2, 2, 2, 4, 4, 4, 4])
    #expect(strategy.inForce(at: 3) == strategy)
    #expect(strategy.inForce(at: 9_999).changes.isEmpty)
  }

  @Test func practiceNamesAreThoseOfScenarios() {
    let explanations = StrategySpec.Explanation.Kind.allCases.map(\.rawValue)
    #expect(explanations == ["none", "cost", "motive"])
    let recommendations = StrategySpec.Recommendation.Kind.allCases.map(\.rawValue)
    #expect(recommendations == ["none", "popular", "similar", "learning", "diversity_aware"])
    let disclosures = StrategySpec.Repair.Disclosure.allCases.map(\.rawValue)
    #expect(disclosures == ["none", "on_discovery", "proactive"])
  }
}
