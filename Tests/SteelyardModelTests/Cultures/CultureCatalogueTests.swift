import Testing

@testable import SteelyardModel

@Suite struct CultureCatalogueTests {
  @Test func shipsAllProfiles() {
    #expect(CultureCatalogue.all.count == 52)
    #expect(Set(CultureCatalogue.all.map(\.code)).count == 52)
    for profile in CultureCatalogue.all {
      let letters = profile.code.unicodeScalars.allSatisfy { "A"..."Z" ~= $0 }
      #expect(profile.code.count == 3 && letters, "\(profile.code)")
      #expect(!profile.name.isEmpty && !profile.group.isEmpty, "\(profile.code)")
      #expect(CultureCatalogue.profile(profile.code) == profile)
    }
    #expect(CultureCatalogue.profile("XXX") == nil)
  }

  /// Norway's code must not be taken for a `no`, nor its absence go unseen.
  @Test func norwayExists() throws {
    let norway = try #require(CultureCatalogue.profile("NOR"))
    #expect(norway.name == "Norway" && norway.group == "nordic")
    #expect(norway.score(.individualism) == 69 && norway.gini == 26.9)
  }

  @Test func knowsPublishedScores() throws {
    let usa = try #require(CultureCatalogue.profile("USA"))
    let found = CultureDimension.allCases.map(usa.score)
    #expect(found == [40, 91, 62, 46, 26, 68, 39.7])
    #expect(usa.gini == 41.8 && usa.context == .low && usa.consentDefault == "opt_out")
    #expect(usa.privacyLaw.hasPrefix("CCPA/CPRA") && usa.privacyLaw.contains(", FERPA"))
    let japan = try #require(CultureCatalogue.profile("JPN"))
    #expect(japan.score(.individualism) == 46 && japan.context == .high)
    let brazil = try #require(CultureCatalogue.profile("BRA"))
    #expect(brazil.score(.generalTrust) == 6.5 && brazil.consentDefault == "opt_in")
  }

  @Test func everyDimensionStandsForEveryProfile() {
    for profile in CultureCatalogue.all {
      #expect(profile.dimensions.count == CultureDimension.allCases.count)
      #expect(20...65 ~= profile.gini, "\(profile.code)")
      for (dimension, standing) in profile.dimensions {
        #expect(-10...125 ~= standing.score, "\(profile.code) \(dimension)")
        #expect(standing.standardized.magnitude < 4, "\(profile.code) \(dimension)")
      }
    }
  }

  @Test func consentDefaultsAreKnown() {
    let known: Set<String> = ["opt_in", "opt_out", "mixed", "none"]
    #expect(Set(CultureCatalogue.all.map(\.consentDefault)) == known)
    let classes = Set(CultureCatalogue.all.map(\.context))
    #expect(classes == [.low, .medium, .high])
  }

  @Test(arguments: CultureDimension.allCases)
  func publishedScoresAreStandardized(_ dimension: CultureDimension) {
    let published = CultureCatalogue.all.compactMap { profile in
      profile.dimensions[dimension].flatMap { $0.isPublished ? $0 : nil }
    }
    let n = Double(published.count)
    let mean = published.reduce(0) { $0 + $1.standardized } / n
    let squares = published.reduce(0) { $0 + $1.standardized * $1.standardized }
    #expect(mean.magnitude < 1e-9)
    #expect((squares / (n - 1) - 1).magnitude < 1e-9)
    #expect(published.count >= 45)
  }
}
