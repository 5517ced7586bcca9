/// Where the firm meets its customers.
public struct Market: Sendable, Hashable {
  public let sector: Sector
  /// ISO 4217 code, for reports.
  public let currency: String
  /// The published price.
  public internal(set) var listPrice: ListPrice
  /// The price that customers feel as normal at the start, in currency units: what the same
  /// thing costs elsewhere. Demand is measured against it.
  public let goingRate: Double
  /// Number of categories in the product range, 1 to 32.
  public var categories = 1
  /// How need changes over the year.
  public var seasonality = Seasonality.none
  /// The privacy law in force at the start.
  public var regime = PrivacyRegime.culture
  /// Declared norm: change of a data category's acceptability in all cultures, -1 to 1; 0 for
  /// categories that are not named.
  public var acceptability: [DataCategory: Double] = [:]
  /// Change of the acceptability of all data flows per 52 steps, -1 to 1.
  public var normDrift = 0.0
  /// What regulation allows between the highest and the lowest price of a step.
  public var caps = PriceCaps()
  /// The other firms that every compared strategy faces, at most two.
  public var rivals: [Rival] = []

  /// The scenario's caps, or the sector's.
  public var capsInForce: PriceCaps {
    let isSilent = caps.range == nil && caps.ratio == nil
    return isSilent ? PriceCaps(ratio: sector.regulation.priceRatio) : caps
  }

  public init(sector: Sector, currency: String, listPrice: ListPrice, goingRate: Double) {
    self.sector = sector
    self.currency = currency
    self.listPrice = listPrice
    self.goingRate = goingRate
  }

  /// A yearly wave of need: rate x (1 + amplitude x cos(2 pi (step - peak) / 52)).
  public struct Seasonality: Sendable, Hashable {
    /// Share of the mean need rate, 0 to 1.
    public var amplitude: Double
    /// The step of the year at which need is highest, 0 to 52.
    public var peak: Double

    public init(amplitude: Double, peak: Double) {
      self.amplitude = amplitude
      self.peak = peak
    }

    /// The same all year.
    public static let none = Seasonality(amplitude: 0, peak: 0)
  }

  /// Regulation of personal prices; nil where the law says nothing.
  public struct PriceCaps: Sendable, Hashable {
    /// Highest less lowest price, in currency units, at least 0.
    public var range: Double?
    /// Highest over lowest price, at least 1.
    public var ratio: Double?

    public init(range: Double? = nil, ratio: Double? = nil) {
      self.range = range
      self.ratio = ratio
    }
  }
}

/// How the published price is set.
public enum ListPrice: Sendable, Hashable {
  /// In currency units.
  case fixed(Double)
  /// The uniform price that earns most in one step from the initial customers.
  case optimal
}

/// What privacy law asks of firms. Raw values are the names used in scenarios.
public enum PrivacyRegime: String, CaseIterable, Sendable, Hashable {
  /// Each customer's culture profile says which law protects them.
  case culture
  /// Data may be used once the customer agrees.
  case optIn = "opt_in"
  /// Data may be used until the customer objects.
  case optOut = "opt_out"
  /// Only sensitive data need agreement; the rest is as with `opt_out`.
  case sectoral
  /// No privacy law.
  case none
}

extension PrivacyRegime {
  /// The laws themselves, without the reference to the customer's culture; tables by law are in
  /// this order.
  public static let laws: [PrivacyRegime] = [.optIn, .optOut, .sectoral, .none]

  /// The law that holds for customers of a culture, one of ``laws``.
  public func law(in culture: CultureProfile) -> PrivacyRegime {
    guard self == .culture else { return self }
    switch culture.consentDefault {
    case "opt_in": return .optIn
    case "opt_out", "mixed": return .optOut
    default: return .none
    }
  }
}
