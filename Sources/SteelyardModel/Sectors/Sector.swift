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
  /// What its demand was solved for.
  public let demand: Demand
  /// Who is vulnerable there, and what a bad outcome is.
  public var stakes = ""
  /// What the law asks of such firms beyond the privacy law of the place.
  public var regulation = Regulation()

  /// What value, its spread and price sensitivity were solved for, together with the margin, so
  /// that the going rate is the uniform price that earns most once customers are used to it.
  public struct Demand: Sendable, Hashable {
    /// Purchases per need at the going rate and initial trust, 0 to 1.
    public let conversion: Double
    /// Where the price elasticity against the outside option - rivals and doing without - has to
    /// lie when customers who are used to the going rate first meet a price 5 % off it.
    public let elasticity: ClosedRange<Double>
  }

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
  public static let all: [Sector] = [
    .hospitality, .retail, .healthcare, .finance, .education,
  ]

  /// The sector of that id, or nil.
  public static func named(_ id: String) -> Sector? { all.first { $0.id == id } }
}
