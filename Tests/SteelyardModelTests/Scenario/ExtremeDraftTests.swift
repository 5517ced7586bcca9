import SteelyardTestSupport
import Testing

@testable import SteelyardModel

/// Numbers at the ends of what can be written: all are refused or taken, none traps.
@Suite struct ExtremeDraftTests {
  @Test(arguments: [Int.min, -1, 0, 1, 256, .max])
  func wholeNumbersDoNotOverflow(_ number: Int) {
    for steps in [Int.min, 0, 1, 5, .max] {
      for customers in [Int.min, 0, 5, .max] {
        let draft = draft(number, 0.5, steps: steps, customers: customers)
        _ = try? Scenario(draft, catalogue: TestCatalogue.rules)
      }
    }
    #expect(throws: ScenarioProblems.self) {
      try Scenario(draft(.min, 0.5, steps: .min, customers: 5), catalogue: TestCatalogue.rules)
    }
  }

  @Test(arguments: [
    Double.nan, .infinity, -.infinity, -1e308, 1e308, .leastNonzeroMagnitude,
  ])
  func numbersDoNotOverflow(_ number: Double) {
    for whole in [1, 3] {
      let draft = draft(whole, number, steps: 5, customers: 50)
      #expect(throws: ScenarioProblems.self) {
        try Scenario(draft, catalogue: TestCatalogue.rules)
      }
    }
  }

  /// A draft with the same number wherever one fits.
  private func draft(_ whole: Int, _ number: Double, steps: Int, customers: Int) -> ScenarioDraft {
    var draft = ScenarioDraft()
    (draft.steps, draft.customers) = (steps, customers)
    draft.network.friends = whole
    draft.market.categories = whole
    draft.budget = BudgetDraft(setUp: number, running: number, expertise: number)
    var strategy = strategy(whole, number)
    strategy.changes = [ChangeDraft(step: whole, strategy: strategy)]
    strategy.enters = whole
    var rival = RivalDraft(name: "rival")
    (rival.from, rival.listPrice, rival.prospects) = (whole, number, number)
    rival.strategy = strategy
    draft.market.rivals = [rival]
    var choosing = self.strategy(whole, number)
    choosing.affordable = AffordableDraft()
    choosing.affordable?.goal = [("profit", number)]
    choosing.affordable?.options = [self.strategy(whole, number)]
    var rolled = self.strategy(whole, number)
    var rollout = RolloutDraft()
    (rollout.from, rollout.ramp) = (whole, whole)
    (rollout.share, rollout.holdout) = (number, number)
    rollout.insteadOf = strategy
    rolled.rollout = rollout
    draft.strategies = [strategy, choosing, rolled].enumerated().map { index, strategy in
      var strategy = strategy
      strategy.name = "\(index)"
      return strategy
    }
    draft.events = [EventDraft(step: whole, kind: .breach)]
    draft.study = StudyDraft()
    return draft
  }

  private func strategy(_ whole: Int, _ number: Double) -> StrategyDraft {
    var draft = StrategyDraft(name: "any")
    var occasions = OccasionsDraft()
    (occasions.from, occasions.until, occasions.every) = (whole, whole, whole)
    (occasions.lapse, occasions.atMost, occasions.within) = (whole, whole, whole)
    draft.pricing = PartDraft(kind: "personal", parameters: [("strength", .number(number))])
    draft.pricing?.constraint.range = number
    draft.pricing?.constraint.ratio = number
    draft.nudges = [PartDraft(kind: "social_proof")]
    draft.nudges?[0].occasions = occasions
    draft.messageOccasions = occasions
    (draft.transparency, draft.control, draft.retention) = (whole, whole, whole)
    (draft.repeatEvery, draft.ranking.list) = (whole, whole)
    (draft.messages, draft.messageFrequency, draft.audits) = (number, number, number)
    (draft.handling.epsilon, draft.handling.budget) = (number, number)
    (draft.voice.feedback, draft.governance.reviewCapacity) = (number, number)
    (draft.governance.complaintHandling, draft.fraudChecks) = (number, number)
    return draft
  }
}
