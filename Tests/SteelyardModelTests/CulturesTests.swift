import Testing

@testable import SteelyardModel

@Suite struct CulturesTests {
  @Test func shipsAllProfiles() {
    #expect(CultureCatalogue.all.count == 52)
    #expect(Set(CultureCatalogue.all.map(\.code)).count == 52)
  }
}
