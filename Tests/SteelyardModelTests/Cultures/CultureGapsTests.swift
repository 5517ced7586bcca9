import Testing

@testable import SteelyardModel

/// What stands in for scores that nobody published.
@Suite struct CultureGapsTests {
  private static let gaps: [(code: String, dimension: CultureDimension)] = [
    ("IRL", .generalTrust), ("AUT", .generalTrust), ("BEL", .generalTrust),
    ("PRT", .generalTrust), ("ARE", .generalTrust), ("KEN", .longTermOrientation),
    ("KEN", .indulgence), ("ISR", .indulgence),
  ]

  /// The documented gaps are filled; of the published scores only unstable ones may be doubted.
  @Test func gapsAreTheDocumentedOnes() {
    var found: Set<String> = []
    for profile in CultureCatalogue.all {
      for dimension in CultureDimension.allCases where profile.uncertainty(dimension) > 0 {
        found.insert("\(profile.code) \(dimension.rawValue)")
      }
    }
    let documented = Set(Self.gaps.map { "\($0.code) \($0.dimension.rawValue)" })
    #expect(found.isSuperset(of: documented))
    let unstable = ["CHN", "IND", "IDN", "SAU"].map { $0 + " trust_most_people_pct" }
    let estimated = ["SAU", "ARE", "EGY", "NGA", "KEN", "ZAF"].flatMap { code in
      ["pdi", "idv", "mas", "uai"].map { "\(code) \($0)" }
    }
    let doubted = Set(unstable + estimated + ["ARE lto", "ARE ivr"])
    #expect(found.subtracting(documented) == doubted)
  }

  @Test(arguments: gaps)
  func aGapTakesItsGroupsMeanWithMoreDoubt(_ code: String, _ dimension: CultureDimension) throws {
    let profile = try #require(CultureCatalogue.profile(code))
    let published = { (group: String?) in
      CultureCatalogue.all
        .filter { group == nil || $0.group == group }
        .compactMap { $0.dimensions[dimension] }.filter(\.isPublished).map(\.score)
    }
    let peers = published(profile.group).isEmpty ? published(nil) : published(profile.group)
    let standing = try #require(profile.dimensions[dimension])
    #expect((standing.score - peers.reduce(0, +) / Double(peers.count)).magnitude < 1e-9)
    #expect(standing.uncertainty >= 0.5 && standing.uncertainty < 2)
    #expect(!standing.isPublished)
  }

  /// By hand: scores 10, 20, 60 have mean 30 and deviation 26.46; the group a has mean 15.
  @Test func fillsByHand() {
    let filled = CultureCatalogue.fill([10, 20, 60, nil, nil], ["a", "a", "b", "a", "c"])
    #expect(filled.map(\.score) == [10, 20, 60, 15, 30])
    let deviation = 700.0.squareRoot()
    let wanted = [-20, -10, 30, -15, 0].map { $0 / deviation }
    for (found, wanted) in zip(filled.map(\.standardized), wanted) {
      #expect((found - wanted).magnitude < 1e-12)
    }
    #expect(filled.map(\.uncertainty) == [0, 0, 0, 0.5, 1])
  }

  @Test func equalScoresAreNotStretched() {
    let filled = CultureCatalogue.fill([5, 5, nil], ["a", "a", "a"])
    #expect(filled.map(\.standardized) == [0, 0, 0])
    #expect(filled.map(\.uncertainty) == [0, 0, 0.5])
  }

  @Test func unknownTextFallsBackToTheMiddle() {
    let table = CSVTable(parsing: "iso3,culture_group,idv\nAAA,x,10\nBBB,x,high\n")
    let profiles = CultureCatalogue.profiles(from: table)
    #expect(profiles.map(\.code) == ["AAA", "BBB"])
    #expect(profiles[1].score(.individualism) == 10)
    #expect(profiles[1].uncertainty(.individualism) == 0.5)
    #expect(profiles[0].gini == 38 && profiles[0].context == .medium)
    #expect(profiles[0].consentDefault == "none")
  }
}
