import SteelyardTestSupport
import Testing

@testable import SteelyardModel

@Suite struct WorldTests {
  private func scenario() throws -> Scenario {
    var scenario = try Scenario(ScenarioCheckTests.sound, catalogue: TestCatalogue.all)
    scenario.events = [Event(step: 3, kind: .deception)]
    scenario.assignment = .random
    return scenario
  }

  private func other(_ scenario: Scenario, _ name: String) -> World {
    var market = scenario.market
    market.regime = .optIn
    var parameters = scenario.parameters
    parameters.set("trust.gain", to: 0.123)
    return World(
      name: name, market: market,
      cultures: Array(scenario.population.cultures.prefix(1)), parameters: parameters)
  }

  @Test func withoutAWorldTheScenarioStands() throws {
    var scenario = try scenario()
    for position in [nil, -1, 0, 5] { #expect(scenario.inWorld(position) == scenario) }
    scenario.study = Study(worlds: [other(scenario, "a")])
    for position in [nil, -1, 1, 5] { #expect(scenario.inWorld(position) == scenario) }
  }

  /// Where a world changes nothing, nothing at all is lost on the way.
  @Test func aWorldLikeTheScenarioIsTheScenario() throws {
    var scenario = try scenario()
    let same = World(
      name: "same", market: scenario.market, cultures: scenario.population.cultures,
      parameters: scenario.parameters)
    scenario.study = Study(worlds: [same])
    #expect(scenario.inWorld(0) == scenario)
  }

  @Test func aWorldReplacesMarketCulturesAndParametersAlone() throws {
    var scenario = try scenario()
    scenario.study = Study(worlds: [other(scenario, "a"), other(scenario, "b")])
    for position in 0...1 {
      let moved = scenario.inWorld(position)
      #expect(moved.market.regime == .optIn)
      #expect(moved.parameters[.trustGain] == 0.123)
      #expect(moved.population.cultures.count == 1)
      #expect(moved.population.customers == scenario.population.customers)
      #expect(moved.population.cohorts == scenario.population.cohorts)
      #expect(moved.population.correlations == scenario.population.correlations)
      #expect(moved.population.network == scenario.population.network)
      #expect(moved.strategies == scenario.strategies && moved.seed == scenario.seed)
      #expect(moved.events == scenario.events && moved.assignment == .random)
      #expect(moved.study == scenario.study)
    }
  }
}
