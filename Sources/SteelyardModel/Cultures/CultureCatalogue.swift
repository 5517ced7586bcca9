/// The culture profiles that ship with the program: 52 economies.
///
/// Sources, licences and limits stand in the documentation's article *Cultures*.
public enum CultureCatalogue {
  /// All profiles, in the order of the file.
  public static let all: [CultureProfile] = profiles(from: shipped)

  /// The file as it ships.
  private static let shipped = CSVTable(
    parsing: String(decoding: PackageResources.cultures_csv, as: UTF8.self))

  private static let byCode = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The profile of that code, or nil.
  public static func profile(_ code: String) -> CultureProfile? { byCode[code] }

  /// Builds profiles from a table with the columns of `cultures.csv`; missing scores become
  /// the mean of the culture group, or of all profiles where the group has none.
  static func profiles(from table: CSVTable) -> [CultureProfile] {
    profiles(from: table.rows, beside: [], standardizedOver: table.rows)
  }

  /// Builds a user's own profiles from rows with the columns of `cultures.csv`: standardised over
  /// the profiles that ship with the program; missing scores become the mean of the culture group
  /// among those that ship and are not replaced, and one's own.
  static func profiles(fromOwn rows: [[String: String]]) -> [CultureProfile] {
    let codes = Set(rows.compactMap { $0["iso3"] })
    let kept = shipped.rows.filter { !codes.contains($0["iso3"] ?? "") }
    return profiles(from: rows, beside: kept, standardizedOver: shipped.rows)
  }

  private static func profiles(
    from rows: [[String: String]], beside others: [[String: String]],
    standardizedOver reference: [[String: String]]
  ) -> [CultureProfile] {
    let groups = (rows + others).map { $0["culture_group"] ?? "" }
    let standings = CultureDimension.allCases.map { dimension in
      let scores = (rows + others).map { score(on: dimension, in: $0) }
      let doubts = (rows + others).map { doubt(about: dimension, in: $0) }
      let published = Moments(reference.compactMap { score(on: dimension, in: $0) })
      return (dimension, fill(scores, groups, doubts: doubts, standardizedBy: published))
    }
    return rows.enumerated().map { index, row in
      CultureProfile(
        code: row["iso3"] ?? "", name: row["country"] ?? row["iso3"] ?? "", group: groups[index],
        dimensions: Dictionary(uniqueKeysWithValues: standings.map { ($0, $1[index]) }),
        gini: row["gini"].flatMap(Double.init) ?? 38,
        context: row["context_class"].flatMap(ContextClass.init) ?? .medium,
        consentDefault: row["consent_default"] ?? "none", privacyLaw: row["privacy_law"] ?? "",
        income: row["gdp_pcap_ppp"].flatMap(Double.init).map { $0 / unitedStates } ?? 1)
    }
  }

  /// Income a head of the United States in 2023 at purchasing power, in dollars.
  private static let unitedStates = 74_159.0

  /// A score that may be used: general trust that its source misread does not count.
  private static func score(on dimension: CultureDimension, in row: [String: String]) -> Double? {
    let isMisread =
      dimension == .generalTrust
      && (row["trust_confidence"] ?? "").contains("treat as missing")
    return isMisread ? nil : row[dimension.rawValue].flatMap(Double.init)
  }

  /// Uncertainty of a published score: one that its source estimated, or general trust that
  /// moved much between its own editions, is as doubtful as a missing one.
  private static func doubt(about dimension: CultureDimension, in row: [String: String]) -> Double {
    let isUnstable =
      dimension == .generalTrust && (row["trust_confidence"] ?? "").contains("unstable")
    let estimated = (row["hofstede_imputed_cells"] ?? "").split(separator: " ")
    return isUnstable || estimated.contains(Substring(dimension.rawValue)) ? leastDoubt : 0
  }

  /// Uncertainty of a score that nobody published, in standard deviations, at least.
  private static let leastDoubt = 0.5

  /// Standardises a column by moments, or by its own, and fills its gaps.
  static func fill(
    _ scores: [Double?], _ groups: [String], doubts: [Double] = [],
    standardizedBy moments: Moments? = nil
  ) -> [CultureProfile.Standing] {
    let published = moments ?? Moments(scores.compactMap(\.self))
    return zip(scores, groups).enumerated().map { index, row in
      let (score, group) = row
      if let score {
        return CultureProfile.Standing(
          score: score, standardized: published.standardize(score),
          uncertainty: doubts.isEmpty ? 0 : doubts[index], isPublished: true)
      }
      let peers = Moments(zip(scores, groups).compactMap { $1 == group ? $0 : nil })
      let stand = peers.count > 0 ? peers : published
      return CultureProfile.Standing(
        score: stand.mean, standardized: published.standardize(stand.mean),
        uncertainty: max(leastDoubt, stand.deviation / published.deviation))
    }
  }
}

/// Mean and standard deviation of a short list.
struct Moments {
  let count: Int
  let mean: Double
  let deviation: Double

  init(_ values: [Double]) {
    count = values.count
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    self.mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    deviation = values.count > 1 ? (squares / Double(values.count - 1)).squareRoot() : 0
  }

  func standardize(_ value: Double) -> Double {
    deviation > 0 ? (value - mean) / deviation : 0
  }
}
