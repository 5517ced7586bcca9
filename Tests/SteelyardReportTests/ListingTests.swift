import Foundation
import SteelyardReport
import Testing

@testable import SteelyardModel

@Suite struct ListingTests {
  private static let part = PartDescriptor(
    family: .pricing, kind: "personal_price", meaning: "A price for everyone",
    parameters: [
      Parameter("strength", 0.5, in: 0...1, .designChoice, "How far prices follow the estimate")
    ], isPersonal: true)
  private static let catalogue = StrategyCatalogue(
    parts: [part],
    compositions: [
      .init(
        id: "covert_push", meaning: "A push nobody sees",
        spec: StrategySpec(
          name: "covert push", pricing: PartSpec(part), nudges: [PartSpec(part)],
          transparency: 0, control: 1, collected: DataCategories([.purchases, .device]),
          messages: 0.5))
    ])

  /// Every listing with the keys that its objects promise, and how many there are.
  private static var listings: [(listing: Listing, keys: Set<String>, count: Int)] {
    [
      (
        .parameters(Registry.all), ["path", "unit", "default", "range", "meaning", "source"],
        Registry.all.count
      ),
      (
        .cultures(CultureCatalogue.all),
        [
          "code", "name", "group", "dimensions", "filledIn", "gini", "context",
          "consentDefault", "privacyLaw",
        ], 52
      ),
      (
        .sectors(Sector.all),
        ["id", "name", "meaning", "typicalPrice", "stakes", "regulation", "values"],
        Sector.all.count
      ),
      (
        .mechanisms(Mechanism.all), ["id", "name", "meaning", "inLedger"], Mechanism.all.count
      ),
      (
        .metrics(Metric.all),
        [
          "id", "name", "unit", "better", "definition", "byGroup", "n", "formula", "source",
          "family",
        ],
        Metric.all.count
      ),
      (
        .strategies(catalogue),
        [
          "id", "meaning", "pricing", "nudges", "transparency", "control", "collect", "messages",
        ], 1
      ),
      (.parts(catalogue), ["family", "kind", "personal", "meaning", "parameters", "rules"], 1),
      (
        .fields(RuleField.allCases),
        ["name", "unit", "perCustomer", "needs", "neutral", "meaning"], RuleField.allCases.count
      ),
    ]
  }

  private func objects(_ listing: Listing) throws -> [[String: Any]] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(listing.json().utf8)) as? [[String: Any]])
  }

  @Test func objectsHaveTheSameKeys() throws {
    for (listing, keys, count) in Self.listings {
      let objects = try objects(listing)
      #expect(objects.count == count)
      #expect(objects.allSatisfy { Set($0.keys) == keys }, "\(keys)")
    }
  }

  @Test func tablesFitTheirWidth() {
    for (listing, keys, _) in Self.listings {
      for line in listing.text().split(separator: "\n") {
        #expect(line.count <= 100, "\(keys): \(line)")
      }
    }
  }

  @Test func everyEntryIsInTheTable() {
    let text = Listing.parameters(Registry.all).text()
    #expect(Registry.all.allSatisfy { text.contains("\n\($0.path) ") })
    let cultures = Listing.cultures(CultureCatalogue.all).text()
    #expect(CultureCatalogue.all.allSatisfy { cultures.contains("\n\($0.code)   \($0.name)") })
  }

  @Test func proseStandsBesideWhereThereIsRoom() {
    let wide = Listing.metrics(Metric.all).text(style: TextStyle(usesColor: false, width: 400))
    #expect(wide.split(separator: "\n").count == Metric.all.count + 1)
    let narrow = Listing.metrics(Metric.all).text()
    #expect(narrow.split(separator: "\n").count > 2 * Metric.all.count)
  }

  @Test func parametersTellTheirUnitRangeAndSource() throws {
    let text = Listing.parameters([.trustLoss]).text()
    #expect(
      text == """
        parameter   default  range     source
        trust.loss     0.15  0 to 0.5  † SLOVIC1993
            Share of trust that an event as bad as a detected lie takes; only that it exceeds the gain is
            evidenced [share per event]

        † the finding tells the direction only; the size is a design choice.

        """)
    let object = try #require(try objects(.parameters([.trustLoss])).first)
    #expect(object["range"] as? [Double] == [0, 0.5])
    #expect(object["default"] as? Double == 0.15)
  }

  @Test func culturesSayWhichScoresWereFilledIn() throws {
    let culture = CultureProfile(
      code: "AAA", name: "Aland", group: "nordic",
      dimensions: [
        .individualism: .init(score: 71.4, standardized: 1, uncertainty: 0),
        .indulgence: .init(score: 60, standardized: 0, uncertainty: 0.7),
      ], gini: 27, context: .low, consentDefault: "opt_in", privacyLaw: "A law")
    let text = Listing.cultures([culture]).text()
    #expect(
      text.contains("AAA   Aland  ~50   71  ~50  ~50  ~50  ~60    ~50  27.0  low      opt_in"))
    #expect(text.contains("nordic: A law\n"))
    #expect(text.contains("~ marks a score that no source has"))
    let object = try #require(try objects(.cultures([culture])).first)
    let filled = try #require(object["filledIn"] as? [String])
    #expect(filled.contains("ivr") && !filled.contains("idv") && filled.count == 6)
    #expect((object["dimensions"] as? [String: Double])?["idv"] == 71.4)
  }

  @Test func strategiesNameTheirParts() throws {
    let text = Listing.strategies(Self.catalogue).text()
    #expect(text.contains("collects purchases, device"))
    let object = try #require(try objects(.strategies(Self.catalogue)).first)
    #expect(object["collect"] as? [String] == ["purchases", "device"])
    #expect(object["nudges"] as? [String] == ["personal_price"])
    #expect(object["transparency"] as? Int == 0 && object["control"] as? Int == 1)
  }

  @Test func mechanismsOfTheLedgerAreMarked() throws {
    let objects = try objects(.mechanisms(Mechanism.all))
    let booked = objects.filter { $0["inLedger"] as? Bool == true }
    #expect(booked.map { $0["id"] as? String } == Mechanism.ledger.map(\.id))
  }
}
