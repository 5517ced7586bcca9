/// A dimension on which culture profiles differ. Raw values are the columns of `cultures.csv`.
public enum CultureDimension: String, CaseIterable, Sendable, Hashable {
  case powerDistance = "pdi"
  case individualism = "idv"
  case masculinity = "mas"
  case uncertaintyAvoidance = "uai"
  case longTermOrientation = "lto"
  case indulgence = "ivr"
  case generalTrust = "trust_most_people_pct"

  /// The name in a sentence.
  public var plain: String {
    switch self {
    case .powerDistance: "power distance"
    case .individualism: "individualism"
    case .masculinity: "masculinity"
    case .uncertaintyAvoidance: "uncertainty avoidance"
    case .longTermOrientation: "long-term orientation"
    case .indulgence: "indulgence"
    case .generalTrust: "general trust"
    }
  }
}

/// How much of a message lies in the setting rather than in the words (Hall 1976; context only).
public enum ContextClass: String, Sendable, Hashable {
  case low, medium, high
}
