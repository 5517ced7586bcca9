/// A line of business as data: what it is called, and where its numbers differ from the registry.
public struct Sector: Sendable, Hashable {
  /// The name used in scenarios.
  public let id: String
  /// The name in a sentence.
  public let name: String
  /// What such a business sells and to whom.
  public let meaning: String
  /// Price of a typical purchase, in currency units, when a scenario names none.
  public let typicalPrice: Double
  /// Registry values of this sector, by parameter path.
  public let values: [String: Double]

  /// The sectors that ship with the program.
  public static let all: [Sector] = [.hospitality]

  /// The sector of that id, or nil.
  public static func named(_ id: String) -> Sector? { all.first { $0.id == id } }
}

extension Sector {
  /// Cafés, restaurants, small hotels: frequent small needs, high margins, close substitutes.
  ///
  /// Value, its spread and price sensitivity were solved together so that the going rate is the
  /// optimal uniform price at the margin (Lerner: elasticity -1/.62 = -1.6, customers used to
  /// the price; about -2 before they are) and 60 % of needs end in a purchase there.
  public static let hospitality = Sector(
    id: "hospitality", name: "hospitality",
    meaning: "Cafés, restaurants and small hotels: frequent small needs, close substitutes",
    typicalPrice: 4.20,
    values: [
      "sector.need_rate": 0.6, "sector.margin": 0.62, "sector.value_mean": 7.1,
      "sector.value_spread": 1, "sector.price_sensitivity": 6.33,
      "sector.price_sensitivity_spread": 0.2, "sector.yearly_retention": 0.75,
    ])
}
