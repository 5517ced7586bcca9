public import SteelyardModel

extension Listing {
  /// Culture profiles in the order of the catalogue: code, name, group, scores by dimension, which
  /// scores were filled in from the group, income inequality, context, and what the law asks.
  ///
  /// The table marks filled-in scores with `~`.
  public static func cultures(_ cultures: [CultureProfile]) -> Listing {
    let scores = CultureDimension.allCases.map { dimension in
      Column(key: "", title: dimension.heading, isTrailing: true)
    }
    let columns =
      [
        Column(key: "code", title: "code"), Column(key: "name", title: "name"),
        Column(key: "group", title: nil),
      ] + scores + [
        Column(key: "gini", title: "gini", isTrailing: true),
        Column(key: "context", title: "context"),
        Column(key: "consentDefault", title: "consent"),
        Column(key: "", title: "group: privacy law", isProse: true),
        Column(key: "privacyLaw", title: nil), Column(key: "dimensions", title: nil),
        Column(key: "filledIn", title: nil),
      ]
    return Listing(columns: columns, entries: cultures.map(entry), note: note)
  }

  private static let note =
    CultureDimension.allCases.map { "\($0.heading): \($0.plain)" }.joined(separator: "; ")
    + "; gini: income inequality; consent: what the law asks by default. ~ marks a score that no"
    + " source has: the mean of the culture group stands in, with a wider spread. Profiles describe"
    + " distributions, never persons."

  private static func entry(_ culture: CultureProfile) -> [Field] {
    let scores = CultureDimension.allCases.map { Field(.null, score(culture, $0)) }
    return [Field(culture.code), Field(culture.name), Field(culture.group)] + scores
      + [
        Field(JSONValue(culture.gini), Number.text(culture.gini, decimals: 1)),
        Field(culture.context.rawValue), Field(culture.consentDefault),
        Field("\(culture.group): \(culture.privacyLaw)"), Field(culture.privacyLaw),
        dimensions(of: culture), filledIn(culture),
      ]
  }

  private static func score(_ culture: CultureProfile, _ dimension: CultureDimension) -> String {
    let isPublished = culture.dimensions[dimension]?.isPublished ?? false
    return (isPublished ? "" : "~") + Number.text(culture.score(dimension), decimals: 0)
  }

  private static func dimensions(of culture: CultureProfile) -> Field {
    let scores = CultureDimension.allCases.map { ($0.rawValue, JSONValue(culture.score($0))) }
    return Field(.object(Dictionary(uniqueKeysWithValues: scores)), "")
  }

  private static func filledIn(_ culture: CultureProfile) -> Field {
    Field(
      CultureDimension.allCases.filter { culture.dimensions[$0]?.isPublished != true }
        .map(\.rawValue))
  }
}

extension CultureDimension {
  /// The customary abbreviation.
  fileprivate var heading: String { self == .generalTrust ? "trust" : rawValue }
}
