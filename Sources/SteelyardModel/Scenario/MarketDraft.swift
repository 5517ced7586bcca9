/// A market as somebody wrote it; nil is what was left out.
public struct MarketDraft: Sendable {
  /// Nil means hospitality.
  public var sector: String?
  /// Nil means EUR.
  public var currency: String?
  /// Nil means optimal.
  public var listPrice: ListPrice?
  /// Nil means the list price, or the sector's typical price when that is optimal.
  public var goingRate: Double?
  public var categories: Int?
  public var seasonality: Market.Seasonality?
  public var regime: PrivacyRegime?
  /// Name of a data category and the change of its acceptability.
  public var acceptability: [(category: String, change: Double)]?
  public var normDrift: Double?
  public var caps: Market.PriceCaps?
  /// Nil means none.
  public var rivals: [RivalDraft]?

  public init() {}

  /// This market, with what it leaves out taken from another.
  public func over(_ base: MarketDraft) -> MarketDraft {
    var merged = base
    merged.sector = sector ?? base.sector
    merged.currency = currency ?? base.currency
    merged.listPrice = listPrice ?? base.listPrice
    merged.goingRate = goingRate ?? base.goingRate
    merged.categories = categories ?? base.categories
    merged.seasonality = seasonality ?? base.seasonality
    merged.regime = regime ?? base.regime
    merged.acceptability = acceptability ?? base.acceptability
    merged.normDrift = normDrift ?? base.normDrift
    merged.caps = caps ?? base.caps
    merged.rivals = rivals ?? base.rivals
    return merged
  }
}

extension ScenarioDraft {
  /// The sector's name.
  public var sector: String {
    get { market.sector ?? Sector.hospitality.id }
    set { market.sector = newValue }
  }

  /// The currency's code.
  public var currency: String {
    get { market.currency ?? "EUR" }
    set { market.currency = newValue }
  }

  /// The published price in currency units; nil means optimal.
  public var listPrice: Double? {
    get { if case .fixed(let price)? = market.listPrice { price } else { nil } }
    set { market.listPrice = newValue.map(ListPrice.fixed) ?? .optimal }
  }

  /// Nil means the list price, or the sector's typical price when that is optimal.
  public var goingRate: Double? {
    get { market.goingRate }
    set { market.goingRate = newValue }
  }
}
