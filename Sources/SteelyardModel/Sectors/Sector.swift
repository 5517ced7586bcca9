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
  /// Who is vulnerable there, and what a bad outcome is.
  public var stakes = ""
  /// What the law asks of such firms beyond the privacy law of the place.
  public var regulation = Regulation()

  /// Rules of one line of business.
  public struct Regulation: Sendable, Hashable {
    /// Data that need agreement whatever else the law of the place says: health data, records
    /// of minors.
    public var asked = DataCategories([])
    /// Highest over lowest price that may be asked in a step, at least 1; nil for no rule. A
    /// scenario's own caps replace it.
    public var priceRatio: Double?
    /// Whether the vulnerable - minors - have to be asked for all data.
    public var asksVulnerable = false

    public init(
      asked: DataCategories = DataCategories([]), priceRatio: Double? = nil,
      asksVulnerable: Bool = false
    ) {
      self.asked = asked
      self.priceRatio = priceRatio
      self.asksVulnerable = asksVulnerable
    }
  }

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
