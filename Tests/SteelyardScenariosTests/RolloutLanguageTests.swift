import Foundation
import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

/// Budgets, options and roll-outs in a scenario file.
@Suite struct RolloutLanguageTests {
  private func read(_ text: String) throws -> Scenario {
    try ScenarioReader(catalogue: TestCatalogue.all).read(
      text: "steelyard: 1\nsteps: 20\npopulation: {customers: 100}\n" + text, name: "test")
  }

  private func complaints(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch {
      return "\(error)".split(separator: "\n").map(String.init)
    }
  }

  @Test func readsRollOuts() throws {
    let file = Fixtures.folder.appending(path: "sound/rolled.yaml").path
    let scenario = try ScenarioReader(catalogue: TestCatalogue.all).read(path: file)
    let rollout = try #require(scenario.strategies[0].rollout)
    #expect(rollout.start == 3 && rollout.share == 0.5 && rollout.ramp == 6)
    #expect(rollout.other.control == 4 && rollout.settles == 8)
    #expect(rollout.share(at: 2) == 0 && rollout.share(at: 5) == 0.25)
    #expect(rollout.share(at: 8) == 0.5 && rollout.share(at: 19) == 0.5)
    #expect(scenario.strategies[1].rollout?.share == 0.875)
    let text = ScenarioText.yaml(of: scenario)
    let again = try ScenarioReader(catalogue: TestCatalogue.all).read(text: text, name: "again")
    #expect(again == scenario)
  }

  @Test func readsBudgetsAndOptionsBack() throws {
    let scenario = try read(
      """
      budget: {running: 500, expertise: 0.5}
      strategies:
        - name: a
          budget: {setup: 1e6}
          changes: [{from: 3, kind: open_book}]
        - name: b
          affordable:
            options:
              - {name: more, data: {collect: [purchases]}, nudges: [{kind: reminder}]}
              - {name: yet more, data: {collect: [browsing]}, transparency: {level: 4}}
      """)
    #expect(scenario.strategies[0].budget == .init(setUp: 1e6))
    #expect(scenario.strategies[0].changes[0].spec.budget == .init(setUp: 1e6))
    #expect(scenario.strategies[1].budget == .init(running: 500, expertise: 0.5))
    let affordable = try #require(scenario.strategies[1].affordable)
    #expect(affordable.goal == ["profit": 1] && affordable.choices.count == 4)
    #expect(affordable.choices[3].collected == DataCategories([.purchases, .browsing]))
    #expect(affordable.choices[3].nudges.map(\.kind) == ["reminder"])
    #expect(affordable.names(of: 2) == ["yet more"])
    let text = ScenarioText.yaml(of: scenario)
    let again = try ScenarioReader(catalogue: TestCatalogue.all).read(text: text, name: "again")
    #expect(again == scenario)
  }

  @Test(arguments: [
    ("assignment: random\nstrategies: [{name: a, rollout: {}}, {name: b}]", "assignment: random"),
    ("strategies: [{name: a, rollout: {share: 0.6, holdout: 0.5}}]", "at most 1"),
    ("strategies: [{name: a, rollout: {from: 20}}]", "from 0 to 19"),
    ("strategies: [{name: a, rollout: {}, affordable: {options: [{name: b}]}}]", "options"),
    ("strategies: [{name: a, rollout: {instead_of: {kind: open_bok}}}]", "open_book"),
    ("strategies: [{name: a, rollout: {instead_of: {enters: 4}}}]", "this key is not known"),
  ])
  func complainsOfRollOuts(text: String, hint: String) {
    let said = complaints(text)
    #expect(said.count == 1 && said.allSatisfy { $0.contains(hint) && $0.contains("rollout") })
  }
}
