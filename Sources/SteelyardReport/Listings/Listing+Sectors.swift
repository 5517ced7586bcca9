public import SteelyardModel

extension Listing {
  /// Sectors: id, meaning, typical price, what is at stake, what the law asks there, and the values
  /// that differ from the registry.
  public static func sectors(_ sectors: [Sector]) -> Listing {
    Listing(
      columns: [
        Column(key: "id", title: "sector"), Column(key: "name", title: nil),
        Column(key: "typicalPrice", title: "typical price", isTrailing: true),
        Column(key: "meaning", title: "meaning", isProse: true),
        Column(key: "stakes", title: "stakes", isProse: true),
        Column(key: "regulation", title: "regulation", isProse: true),
        Column(key: "values", title: "own values", isProse: true),
      ],
      entries: sectors.map { sector in
        [
          Field(sector.id), Field(sector.name), Field(sector.typicalPrice),
          Field(sector.meaning), Field(sector.stakes), regulation(sector.regulation),
          values(sector.values),
        ]
      })
  }

  /// What the law asks beyond the privacy law of the place, as members and as a sentence.
  private static func regulation(_ rules: Sector.Regulation) -> Field {
    let asked = rules.asked.members
    let ratio = rules.priceRatio
    let texts = [
      asked.isEmpty ? nil : "\(asked.map(\.plain).joined(separator: ", ")) only with agreement",
      ratio.map { "highest price at most \(Field.plain($0)) times the lowest" },
      rules.asksVulnerable ? "the vulnerable are asked for all data" : nil,
    ].compactMap { $0 }
    let members: [String: JSONValue] = [
      "asked": JSONValue(asked.map(\.rawValue)), "asksVulnerable": .flag(rules.asksVulnerable),
      "priceRatio": ratio.map { JSONValue($0) } ?? .null,
    ]
    let sentence = texts.isEmpty ? "" : "the law: \(texts.joined(separator: "; "))"
    return Field(.object(members), sentence)
  }

  private static func values(_ values: [String: Double]) -> Field {
    let texts = values.sorted { $0.key < $1.key }.map { "\($0.key) \(Field.plain($0.value))" }
    return Field(.object(values.mapValues { JSONValue($0) }), texts.joined(separator: ", "))
  }
}
