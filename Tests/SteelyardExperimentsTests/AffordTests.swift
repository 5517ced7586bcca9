import SteelyardModel
import SteelyardScenarios
import SteelyardStrategies
import Testing

@testable import SteelyardExperiments

/// The best that a firm can afford.
@Suite struct AffordTests {
  private func scenario(_ budget: String, goal: String = "profit") throws -> Scenario {
    let text = """
      steelyard: 1
      seed: 5
      steps: 12
      replicates: 4
      population: {customers: 900, cohorts: {age: {young: 0.5, old: 0.5}}}
      market: {list_price: 4.20}
      strategies:
        - name: café
          kind: one_price
          budget: \(budget)
          affordable:
            goal: \(goal)
            options:
              - {name: messages, messages: {depth: 0.5}, data: {collect: [purchases]}}
              - {name: open, transparency: {level: 4}, control: {level: 4}}
              - {name: spendthrift, messages: {frequency: 14, depth: 1}}
      """
    return try ScenarioReader(catalogue: Catalogue.builtIn).read(text: text, name: "test")
  }

  private func search(_ scenario: Scenario, workers: Int = 1) throws -> AffordResult {
    try #require(AffordSearch(scenario, strategy: 0)).run(workers: workers)
  }

  /// Every set within the budget, and none beyond it, is looked at.
  @Test(arguments: [0.0, 500, 1_000, 1_500, 5_000])
  func looksAtWhatCanBePaidFor(setUp: Double) throws {
    let scenario = try scenario("{setup: \(setUp + 100)}")
    let choices = try #require(scenario.strategies[0].affordable).choices
    let affordable = scenario.affordableChoices(of: 0)
    #expect(choices.count == 8 && affordable.contains(0))
    for (index, spec) in choices.enumerated() {
      let isCheap = scenario.costs(of: spec).setUp <= setUp + 100
      #expect(affordable.contains(index) == isCheap)
    }
  }

  @Test func whatIsChosenIsPaidForAndSaysHowSure() throws {
    let scenario = try scenario("{setup: 900, running: 200}")
    let result = try search(scenario)
    for choice in [result.best, result.runnerUp, result.plain].compactMap(\.self) {
      #expect(choice.costs.fits(scenario.strategies[0].budget))
      #expect(
        choice.costs
          == scenario.costs(
            of: try #require(scenario.strategies[0].affordable).choices[choice.position]))
    }
    let next = try #require(result.runnerUp)
    #expect(result.best.behind == nil)
    #expect(try #require(next.behind?.difference) <= 0)
    #expect(result.affordable < result.sets)
    // Messages at full depth fourteen times a week: beyond 200 a week, whatever else they bring.
    #expect(!result.best.options.contains("spendthrift"))
  }

  @Test func theGoalDecides() throws {
    let rich = "{expertise: 1}"
    let pays = try search(scenario(rich, goal: "profit"))
    #expect(pays.affordable == pays.sets)
    // Openness costs and brings no customers in twelve weeks.
    #expect(!pays.best.options.contains("spendthrift"))
    let liked = try search(scenario(rich, goal: "trust"))
    #expect(liked.best.value.mean != pays.best.value.mean)
    #expect(liked.goal == ["trust": 1])
  }

  @Test func workersDoNotMatter() throws {
    let scenario = try scenario("{setup: 1500}")
    #expect(try search(scenario) == search(scenario, workers: 3))
  }

  @Test func aRunMakesTheSameChoice() throws {
    let scenario = try scenario("{setup: 1500}")
    let found = try search(scenario)
    let result = try Experiment(scenario).run()
    #expect(result.choices == [found])
    let profit = try #require(result.strategies[0].metrics["profit"])
    #expect(profit == found.best.value)
    let chosen = scenario.choosing(found.best.position, of: 0)
    #expect(try Experiment(chosen).run().strategies == result.strategies)
  }

  @Test func nothingToChooseIsNoSearch() throws {
    let scenario = try scenario("{setup: 1500}")
    #expect(AffordSearch(scenario.choosing(0, of: 0), strategy: 0) == nil)
    #expect(AffordSearch(scenario, strategy: 1) == nil)
  }

  @Test func theBetterHalfGoesOn() {
    let values: [[Double?]] = [[1, 2], [3, 4], [nil, 9], [0, 1], [3, 4]]
    #expect(AffordSearch.better(half: [0, 2, 5, 6, 7], by: values) == [0, 2, 7])
    #expect(AffordSearch.better(half: [0, 2], by: Array(values.prefix(2))) == [0, 2])
  }
}
