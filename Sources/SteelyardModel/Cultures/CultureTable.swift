/// A user's own culture profiles as written, with the columns of `cultures.csv`, before any check.
public struct CultureTable: Sendable {
  /// A place in a text, both from 1; columns count Unicode scalars.
  public struct Place: Sendable, Hashable {
    public let line: Int
    public let column: Int

    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// One value.
  public struct Cell: Sendable, Hashable {
    /// The name of its column.
    public let column: String
    public let text: String
    public let place: Place

    public init(column: String, text: String, place: Place) {
      self.column = column
      self.text = text
      self.place = place
    }
  }

  /// One profile; what is left out is not there.
  public struct Row: Sendable, Hashable {
    public let place: Place
    public let cells: [Cell]

    public init(place: Place, cells: [Cell]) {
      self.place = place
      self.cells = cells
    }
  }

  /// Something wrong, and where.
  public struct Fault: Error, Sendable, Hashable {
    public let place: Place
    /// The profile and the column, such as `NOR.pdi`; empty where neither is known.
    public let path: String
    /// What was found and what is wanted.
    public let message: String

    public init(_ place: Place, _ path: String = "", _ message: String) {
      self.place = place
      self.path = path
      self.message = message
    }
  }

  public let rows: [Row]
  /// What was wrong with the text.
  public let faults: [Fault]

  public init(rows: [Row], faults: [Fault] = []) {
    self.rows = rows
    self.faults = faults
  }

  /// Profiles of one file.
  public static let most = 1_000

  /// The columns of `cultures.csv`; only `iso3` must be there.
  public static let columns = [
    "iso3", "country", "region", "culture_group", "pdi", "idv", "mas", "uai", "lto", "ivr",
    "hofstede_confidence", "hofstede_imputed_cells", "trust_most_people_pct", "trust_year",
    "trust_confidence", "gdp_pcap_ppp", "gdp_year", "gini", "gini_year", "gini_confidence",
    "privacy_regime", "consent_default", "privacy_law", "law_year",
    "personalised_price_disclosure", "regulation_confidence", "context_class",
  ]

  /// What is said about a column that nobody knows.
  static func unknown(_ column: String) -> String {
    let known = ["iso3", "country", "culture_group"] + CultureDimension.allCases.map(\.rawValue)
    return "found the column \(Wording.name(column)), wanted columns of `cultures.csv`, such as "
      + Wording.choice(of: known) + Wording.hint(column, among: columns)
  }
}
