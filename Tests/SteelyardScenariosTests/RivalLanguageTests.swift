import Foundation
import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

/// Rivals in scenarios: what is read, and that it reads back.
@Suite struct RivalLanguageTests {
  let reader = ScenarioReader(catalogue: TestCatalogue.all)
  let scenario: Scenario

  init() throws {
    scenario = try reader.read(path: Fixtures.folder.appending(path: "sound/rivals.yaml").path)
  }

  @Test func readsEveryRival() throws {
    let rivals = scenario.market.rivals
    #expect(rivals.map(\.name) == ["chain", "club"])
    #expect(rivals.map(\.strategy.entry.step) == [12, 0])
    #expect(rivals.map(\.listPrice) == [3.5, nil] && rivals.map(\.prospects) == [0.25, nil])
    #expect(rivals.map(\.strategy.entry.easesSwitching) == [0.5, 0])
    let change = try #require(rivals[0].strategy.changes.first)
    #expect(change.step == 20 && change.spec.name == "chain" && change.spec.entry.step == 12)
  }

  @Test func readsWhenAFirmEntersAndWhatItEases() {
    #expect(scenario.strategies.map(\.entry.step) == [8, 0])
    #expect(scenario.strategies.map(\.entry.easesSwitching) == [0.75, 0])
  }

  /// Deeds reach whom they name; what happens to the world reaches everybody.
  @Test func eventsReachWhomTheyName() {
    let events = scenario.events
    func reached(_ event: Event) -> ([Bool], [Bool]) {
      ((0...1).map { event.reaches(strategy: $0) }, (0...1).map { event.reaches(rival: $0) })
    }
    #expect(reached(events[0]) == ([false, false], [true, false]))
    #expect(reached(events[1]) == ([false, true], [true, true]))
    #expect(reached(events[2]) == ([true, true], [true, true]))
    #expect(reached(Event(step: 0, kind: .breach)) == ([true, true], [false, false]))
    #expect(reached(Event(step: 0, strategies: [1], kind: .regime(.none))).1 == [false, false])
  }

  @Test(arguments: [true, false]) func readsBack(everyParameter: Bool) throws {
    let text = ScenarioText.yaml(of: scenario, everyParameter: everyParameter)
    #expect(try reader.read(text: text, name: "again.yaml") == scenario)
  }

  @Test func worldsOfAStudyMayHaveRivalsOrNone() throws {
    let text = """
      steelyard: 1
      steps: 5
      population: {customers: 100}
      market: {rivals: [{name: chain, strategy: {}}]}
      strategies: [{name: own}]
      study:
        worlds:
          - {name: alone, market: {rivals: []}}
          - {name: same, market: {currency: USD}}
          - {name: more, market: {rivals: [{name: a, strategy: {}}, {name: b, strategy: {}}]}}
        measures: [{name: sold, of: purchases, strategy: own, world: more}]
      """
    let scenario = try reader.read(text: text, name: "worlds.yaml")
    let names = scenario.study?.worlds.map { $0.market.rivals.map(\.name) }
    #expect(names == [[], ["chain"], ["a", "b"]])
    let again = ScenarioText.yaml(of: scenario)
    #expect(try reader.read(text: again, name: "again.yaml") == scenario)
  }

  @Test(arguments: [
    (
      "assignment: random", "strategies: [{name: a}, {name: b}]", "market.rivals: found rivals with"
    ),
    ("replicates: 2", "strategies: [{name: chain}]", "market.rivals[0].name: found `chain` again"),
  ])
  func complainsOf(line: String, strategies: String, words: String) throws {
    let text = """
      steelyard: 1
      steps: 5
      \(line)
      market: {rivals: [{name: chain, strategy: {}}]}
      \(strategies)
      """
    let error = #expect(throws: ScenarioFileError.self) {
      try reader.read(text: text, name: "bad.yaml")
    }
    #expect(try #require(error).description.contains(words))
  }

  @Test func atMostThreeFirmsMeet() throws {
    let rivals = (0..<3).map { "{name: r\($0), strategy: {}}" }.joined(separator: ", ")
    let text = "steelyard: 1\nsteps: 5\nmarket: {rivals: [\(rivals)]}\nstrategies: [{name: own}]"
    let error = #expect(throws: ScenarioFileError.self) {
      try reader.read(text: text, name: "bad.yaml")
    }
    #expect(try #require(error).description.contains("market.rivals: found 3, wanted at most 2"))
  }

  @Test func watchingOneStrategyKeepsWhatHappensToRivals() {
    let watched = scenario.watching(0, [])
    #expect(watched.events.count == 3)
    #expect(watched.events.map { $0.reaches(strategy: 0) } == [false, false, true])
    #expect(watched.events.map { $0.reaches(rival: 1) } == [false, true, true])
  }
}
