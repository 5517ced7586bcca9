import Foundation
import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

@Suite struct ScenarioReaderTests {
  let reader = ScenarioReader(catalogue: TestCatalogue.all)

  static let minimal = "steelyard: 1\nstrategies: [{name: one price}]\n"

  func said(_ text: String, _ overrides: ScenarioOverrides = ScenarioOverrides()) -> String {
    do {
      _ = try reader.read(text: text, name: "s.yaml", overrides: overrides)
      return ""
    } catch {
      return error.description
    }
  }

  // MARK: Values

  @Test func fillsInDefaults() throws {
    let scenario = try reader.read(text: Self.minimal, name: "s.yaml")
    let draft = ScenarioDraft()
    #expect(scenario.seed == draft.seed && scenario.steps == draft.steps)
    #expect(scenario.replicates == draft.replicates)
    #expect(scenario.population.customers == draft.customers)
    #expect(scenario.population.network == draft.network)
    #expect(scenario.market.listPrice == .optimal)
  }

  @Test func readsEveryKey() throws {
    let scenario = try reader.read(
      path: Fixtures.folder.appending(path: "sound/everything.yaml").path)
    #expect(scenario.name == "Everything" && scenario.question == "Is every key read?")
    #expect(scenario.seed == .max && scenario.steps == 60 && scenario.replicates == 4)
    let population = scenario.population
    #expect(population.customers == 20_000)
    #expect(population.cultures.map(\.subject.code) == ["NOR", "XAA", "JPN"])
    #expect(population.cultures.map(\.share) == [0.25, 0.25, 0.5])
    #expect(population.cohorts.map(\.name) == ["migrant"])
    #expect(population.cohorts[0].cohorts.map(\.subject) == ["no", "yes"])
    #expect(population.correlations.map(\.shift) == [-0.5])
    #expect(
      population.network
        == NetworkPlan(kind: .scaleFree, friends: 6, rewiring: 0.25, homophily: 0.75))
    #expect(scenario.market.currency == "NOK" && scenario.market.goingRate == 40)
    #expect(scenario.market.listPrice == .fixed(42.5))
    #expect(scenario.parameters.overrides["sector.margin"] == 0.375)
    #expect(scenario.baseline == 1)
    #expect(scenario.scoring.fairness["price_gap"] == 2)
    #expect(scenario.scoring.fairness["access_gap"] == 0)
  }

  @Test func readsEveryPieceOfAStrategy() throws {
    let scenario = try reader.read(
      path: Fixtures.folder.appending(path: "sound/everything.yaml").path)
    let strategy = try #require(scenario.strategies.first)
    #expect(strategy.name == "true" && strategy.pricing.kind == "personal")
    #expect(strategy.pricing["strength"] == 1.5 && strategy.pricing["cap"] == 1.25)
    #expect(strategy.nudges.map(\.kind) == ["social_proof", "reminder"])
    #expect(strategy.nudges[0]["intensity"] == 1.5 && strategy.nudges[0]["truthful"] == 0)
    #expect(strategy.disclosures == [.notice, .reasons, .realTime, .proactive])
    #expect(strategy.rights == [.optOut, .granular, .portability])
    #expect(strategy.collected.members == [.browsing, .thirdParty])
    #expect(strategy.messages == 0.125)
  }

  @Test(arguments: ["20000", "20_000", "2e4", "2E+4", "20000.0", "+20000"])
  func acceptsWholeNumbers(written: String) throws {
    let text = Self.minimal + "population: {customers: \(written)}\n"
    #expect(try reader.read(text: text, name: "s.yaml").population.customers == 20_000)
  }

  @Test(arguments: ["0x10", "2e4.0", "20_", "_20", "2__0", "1:30", "'7'", "seven", "1e-1", "~"])
  func refusesWhatIsNoWholeNumber(written: String) {
    let found = said(Self.minimal + "steps: \(written)\n")
    #expect(found.hasPrefix("s.yaml:3:1: steps: found "))
    #expect(found.hasSuffix("wanted a whole number from 1 to 10000"))
  }

  @Test func ignoresAByteOrderMark() {
    #expect(said("\u{FEFF}" + Self.minimal) == "")
  }

  @Test func countsLinesWithCarriageReturns() {
    let text = "steelyard: 1\r\nsteps: 1\r\nsteps: 0\r\nstrategies: [{name: one price}]\r\n"
    let expected = """
      s.yaml:3:1: steps: this key is there again (first on line 2), wanted each key once
      s.yaml:3:1: steps: found 0, wanted a whole number from 1 to 10000
      """
    #expect(said(text) == expected)
  }

  @Test(arguments: ["corner-cafe", "minimal"])
  func readsTheScenariosForPeople(name: String) throws {
    let scenario = try reader.read(path: Self.shipped(name).path)
    #expect(scenario.strategies.count >= 2)
    #expect(scenario.strategies[scenario.baseline].name == "one price")
  }

  static func shipped(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Scenarios/\(name).yaml")
  }

  // MARK: Values of the command line

  @Test func letsTheCommandLineWin() throws {
    let text = Self.minimal + "seed: 5\nparameters: {trust.gain: 0.1, trust.loss: 0.2}\n"
    let overrides = ScenarioOverrides(
      seed: 7, steps: 8, replicates: 9, customers: 100,
      parameters: [("trust.gain", "0.3"), ("trust.gain", "1.5e-1")])
    let scenario = try reader.read(text: text, name: "s.yaml", overrides: overrides)
    #expect(scenario.seed == 7 && scenario.steps == 8 && scenario.replicates == 9)
    #expect(scenario.population.customers == 100)
    #expect(scenario.parameters[.trustGain] == 0.15 && scenario.parameters[.trustLoss] == 0.2)
  }

  @Test func namesTheOptionAtFault() {
    let overrides = ScenarioOverrides(
      steps: 0, replicates: -1, customers: 4,
      parameters: [("trust.gian", "3"), ("trust.gain", "3"), ("trust.loss", "high")])
    let expected = """
      s.yaml:3:1: seed: found `x`, wanted a whole number from 0 to 18446744073709551615
      --set trust.loss=high: found `high`, wanted a number
      --steps 0: found 0, wanted a whole number from 1 to 10000
      --replicates -1: found -1, wanted a whole number from 1 to 10000
      --customers 4: found 4, too few for 8 friends each; wanted more customers, fewer \
      `network.friends`, or the network `kind: none`
      --set trust.gian=3: found `trust.gian`, wanted a parameter (`steelyard list parameters` \
      shows all); did you mean `trust.gain`?
      --set trust.gain=3: found 3, wanted a number from 0 to 0.2
      """
    #expect(said(Self.minimal + "seed: x\n", overrides) == expected)
  }
}
