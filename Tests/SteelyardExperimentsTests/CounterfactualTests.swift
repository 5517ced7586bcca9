import SteelyardModel
import SteelyardStrategies
import Testing

@testable import SteelyardExperiments

/// When flipped cohorts can say something of prices.
@Suite struct CounterfactualTests {
  private func scenario(
    customers: Int = 700, _ kinds: [String], _ change: (inout ScenarioDraft) -> Void = { _ in }
  ) throws -> Scenario {
    try ExperimentTests.scenario { draft in
      (draft.customers, draft.replicates) = (customers, 2)
      draft.correlations = [("age.old", "income", -1)]
      draft.strategies = kinds.map { kind in
        var strategy = StrategyDraft(name: kind)
        if kind != "one_price" { strategy.pricing = PartDraft(kind: kind) }
        return strategy
      }
      change(&draft)
    }.counterfactual(true)
  }

  /// A price that is learnt or follows load is the same for all, and moved a little by all who are
  /// flipped: that is no matter of cohorts.
  @Test func sharedLearningIsNotAccused() throws {
    let scenario = try scenario(["one_price", "thompson", "surge"])
    let found = try Experiment(scenario).run().strategies
    for id in Metric.ofTwins.map(\.id) {
      #expect(found[0].metrics[id]?.mean == 0)
      #expect(found[1].metrics[id]?.mean == nil && found[2].metrics[id]?.mean == nil)
    }
    let notes = scenario.counterfactualNotes()
    #expect(notes.map { $0.prefix { $0 != ":" } } == ["thompson", "surge"])
  }

  /// A learner beside it in the same market takes nothing from one that does not learn.
  @Test func onlyTheLearnerIsLeftOut() throws {
    let scenario = try scenario(["thompson", "one_price"]) { $0.assignment = .random }
    let found = try Experiment(scenario).run().strategies
    #expect(found[0].metrics["counterfactual_changed"]?.mean == nil)
    #expect(found[1].metrics["counterfactual_changed"]?.mean == 0)
  }

  /// Enough are flipped of 300 customers; of 80, or where nobody has a cohort, the command says that
  /// there will be nothing.
  @Test func tooFewAreSaid() throws {
    let small = try scenario(customers: 300, ["one_price"])
    #expect(small.counterfactualNotes() == [])
    let one = try Experiment(small).run().strategies[0]
    #expect(one.metrics["counterfactual_changed"]?.mean == 0)
    let tiny = try scenario(customers: 80, ["one_price"]).counterfactualNotes()
    #expect(tiny.count == 1 && tiny[0].contains("30 are needed"))
    let alone = try scenario(["one_price"]) { ($0.cohorts, $0.correlations) = ([], []) }
    #expect(alone.counterfactualNotes().count == 1)
    #expect(alone.counterfactual(false).counterfactualNotes() == [])
  }
}
