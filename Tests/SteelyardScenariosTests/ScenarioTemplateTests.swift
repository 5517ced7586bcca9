import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

@Suite struct ScenarioTemplateTests {
  let reader = ScenarioReader(catalogue: TestCatalogue.all)

  @Test(arguments: Sector.all)
  func isAScenario(sector: Sector) throws {
    for count in [1, 2, 3, 7, CultureCatalogue.all.count] {
      let cultures = Array(CultureCatalogue.all.prefix(count))
      let text = ScenarioTemplate.yaml(sector: sector, cultures: cultures)
      let scenario = try reader.read(text: text, name: "t.yaml")
      #expect(scenario.market.sector == sector)
      #expect(scenario.market.listPrice == .fixed(sector.typicalPrice))
      #expect(scenario.population.cultures.map(\.subject) == cultures)
      let sum = scenario.population.cultures.reduce(0) { $0 + $1.share }
      #expect(abs(sum - 1) < 1e-9)
    }
  }

  /// Each line that is a key has an explanation on it or above it.
  @Test func explainsEveryKeyOfAStrategy() throws {
    let text = ScenarioTemplate.yaml(sector: .hospitality, cultures: [CultureCatalogue.all[0]])
    let scenario = try reader.read(text: text, name: "t.yaml")
    let own = try #require(scenario.strategies.last)
    #expect(own.name == "my own" && own.changes.map(\.step) == [52])
    #expect(text.count { $0 == "#" } > 40)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 110 })
  }
}
