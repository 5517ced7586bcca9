import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardStrategies

/// Cards name what is in the evidence catalogue, and nothing of it in vain.
@Suite struct StrategyCardTests {
  @Test(arguments: Catalogue.builtIn.compositions)
  func citesFindingsThatExist(_ composition: StrategyCatalogue.Composition) throws {
    let card = try #require(composition.card)
    for text in [card.does, card.sees, card.costs, card.law, card.evidence] {
      #expect(!text.isEmpty)
      for match in text.matches(of: #/\b[A-Z][A-Z_]+[0-9]{4}[A-Z0-9_]*\b/#) {
        #expect(evidenceIDs.contains(String(match.output)))
      }
    }
  }
}
