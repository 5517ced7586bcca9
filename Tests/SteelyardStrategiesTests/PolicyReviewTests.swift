import SteelyardEngine
import SteelyardModel
import SteelyardStrategies
import Testing

/// What an ethics policy takes out of a strategy, and what is said of it.
@Suite struct PolicyReviewTests {
  private func covertPush() throws -> StrategySpec {
    var spec = try #require(Catalogue.builtIn.composition("covert_push")).spec
    spec.sellsData = true
    spec.storesAbroad = true
    spec.exitObstruction = 1
    spec.consent.hidesReject = true
    spec.collected = DataCategories(DataCategory.allCases)
    let reminder = try #require(Catalogue.builtIn.part(.nudge, "reminder"))
    spec.nudges.append(PartSpec(reminder))
    return spec
  }

  @Test func forbiddingNothingChangesNothing() throws {
    for composition in Catalogue.builtIn.compositions {
      let review = PolicyReview(composition.spec, catalogue: Catalogue.builtIn)
      #expect(review.spec == composition.spec && review.findings.isEmpty)
    }
  }

  @Test(arguments: Ban.allCases) func everyBanFindsWhatItForbidsAndNothingElse(_ ban: Ban) throws {
    var spec = try covertPush()
    spec.governance.forbids = [ban]
    let review = PolicyReview(spec, catalogue: Catalogue.builtIn)
    #expect(!review.findings.isEmpty && review.findings.allSatisfy { $0.ban == ban })
    #expect(review.spec != spec)
    let again = PolicyReview(review.spec, catalogue: Catalogue.builtIn)
    #expect(again.spec == review.spec && again.findings.isEmpty)
  }

  @Test func allBansLeaveAPlainStrategy() throws {
    var spec = try covertPush()
    spec.governance.forbids = Set(Ban.allCases)
    let left = PolicyReview(spec, catalogue: Catalogue.builtIn).spec
    #expect(left.pricing.kind == "one_price" && left.nudges.map(\.kind) == ["reminder"])
    #expect(!left.sellsData && !left.storesAbroad && left.exitObstruction == 0)
    #expect(
      left.collected == DataCategories([.purchases, .browsing, .location, .device]))
    let practice = Composition(spec).practice
    #expect(practice.framing == .cost && practice.nudges == 1 && !practice.sellsData)
    #expect(practice.governance.forbids == Set(Ban.allCases))
  }

  @Test func aToldPersonalPriceIsNotCovert() throws {
    var spec = try #require(Catalogue.builtIn.composition("personal_price")).spec
    spec.governance.forbids = [.covertPricing]
    spec.transparency = 2
    #expect(PolicyReview(spec, catalogue: Catalogue.builtIn).findings.isEmpty)
    spec.transparency = 1
    let found = PolicyReview(spec, catalogue: Catalogue.builtIn).findings
    #expect(found.map(\.removed) == ["the pricing personal, for one price instead"])
  }

  @Test func theScenarioSaysWhatIsForbidden() throws {
    var draft = ScenarioDraft()
    var push = StrategyDraft(name: "push", kind: "covert_push")
    push.governance.forbids = ["false_claims"]
    var change = ChangeDraft(step: 9)
    change.strategy.sellsData = true
    change.strategy.governance.forbids = ["false_claims", "data_sale"]
    push.changes = [change]
    draft.strategies = [StrategyDraft(name: "one price"), push]
    let scenario = try Scenario(draft, catalogue: Catalogue.builtIn)
    #expect(
      scenario.forbidden(catalogue: Catalogue.builtIn) == [
        "push: `false_claims` is forbidden by its own policy, so it goes without the nudge social"
          + " proof, which is not true",
        "push from step 9 on: `data_sale` is forbidden by its own policy, so it goes without the"
          + " sale of data",
      ])
  }
}
