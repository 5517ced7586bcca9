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

  /// What a vendor collects, takes and keeps is the firm's doing.
  @Test func vendorsAreBoundToo() throws {
    var spec = try #require(Catalogue.builtIn.composition("one_price")).spec
    spec.vendor.kind = .platform
    func review(_ ban: Ban) -> PolicyReview {
      spec.governance.forbids = [ban]
      return PolicyReview(spec, catalogue: Catalogue.builtIn)
    }
    #expect(review(.thirdPartyData).spec.vendor.kind == .none)
    #expect(review(.thirdPartyData).findings.count == 1)
    #expect(!review(.dataSale).spec.passesDataOn && review(.dataSale).findings.count == 1)
    #expect(!review(.dataAbroad).spec.keepsAbroad && review(.dataAbroad).findings.count == 1)
    #expect(review(.sensitiveData).findings.isEmpty)
    spec.handling.isFederated = true
    #expect(review(.dataSale).findings.isEmpty)
  }

  /// Fairness in anything but prices makes prices differ by cohort, whatever part sets them.
  @Test(arguments: [(PriceConstraint.Notion.access, false), (.price, true)])
  func pricesByCohortArePersonal(_ notion: PriceConstraint.Notion, _ seeks: Bool) throws {
    var spec = try #require(Catalogue.builtIn.composition("one_price")).spec
    spec.pricing.constraint.fairness = .init(
      notion: notion, cohort: "age", cohorts: 2, alpha: 0.5, seeksProfit: seeks)
    spec.pricing.constraint.caps.ratio = 2
    spec.governance.forbids = [.personalPrices]
    let review = PolicyReview(spec, catalogue: Catalogue.builtIn)
    #expect(review.findings.map(\.removed) == ["the prices by cohort"])
    #expect(!review.spec.pricesDiffer && review.spec.pricing.constraint.caps.ratio == 2)
    let practice = Composition(spec).practice
    #expect(!practice.pricesDiffer && practice.labelsHeld == 0)
  }

  /// Everybody who can act is named.
  @Test func theScenarioSaysWhatIsForbiddenToAnybody() throws {
    var draft = ScenarioDraft()
    func selling(_ name: String) -> StrategyDraft {
      var draft = StrategyDraft(name: name)
      draft.sellsData = true
      draft.governance.forbids = ["data_sale"]
      return draft
    }
    var choosing = StrategyDraft(name: "choosing")
    var (sale, policy) = (selling("sale"), selling("policy"))
    sale.governance.forbids = nil
    policy.sellsData = nil
    choosing.affordable = AffordableDraft()
    choosing.affordable?.options = [sale, policy, StrategyDraft(name: "more")]
    var rolled = StrategyDraft(name: "rolled")
    rolled.rollout = RolloutDraft()
    rolled.rollout?.insteadOf = selling("other")
    draft.strategies = [choosing, rolled]
    let words = "`data_sale` is forbidden by its own policy, so it goes without the sale of data"
    #expect(
      try Scenario(draft, catalogue: Catalogue.builtIn).forbidden(catalogue: Catalogue.builtIn)
        == ["choosing with sale and policy: \(words)", "rolled, before its roll-out: \(words)"])
    draft.strategies = [StrategyDraft(name: "plain")]
    var rival = RivalDraft(name: "rival")
    rival.strategy = selling("")
    draft.market.rivals = [rival]
    #expect(
      try Scenario(draft, catalogue: Catalogue.builtIn).forbidden(catalogue: Catalogue.builtIn)
        == ["rival: \(words)"])
  }
}
