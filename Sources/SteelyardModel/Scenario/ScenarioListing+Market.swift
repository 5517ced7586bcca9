extension Market {
  /// The market as a scenario lists it.
  var listing: ScenarioListing {
    let plain = Market(
      sector: sector, currency: currency, listPrice: listPrice, goingRate: goingRate)
    let always: [ScenarioListing.Entry] = [
      .init("sector", .text(sector.id)),
      .init("currency", .text(currency)),
      .init("list_price", listPrice.listing),
      .init("going_rate", .number(goingRate)),
    ]
    return .mapping(always + changes(from: plain))
  }

  /// What a world lists of its market: what differs from the scenario's; nil for nothing.
  func listing(besides base: Market) -> ScenarioListing? {
    let entries: [ScenarioListing.Entry?] = [
      sector == base.sector ? nil : .init("sector", .text(sector.id)),
      currency == base.currency ? nil : .init("currency", .text(currency)),
      listPrice == base.listPrice ? nil : .init("list_price", listPrice.listing),
      goingRate == base.goingRate ? nil : .init("going_rate", .number(goingRate)),
    ]
    return .mapping(ofAny: entries + changes(from: base))
  }

  private func changes(from base: Market) -> [ScenarioListing.Entry] {
    let entries: [ScenarioListing.Entry?] = [
      categories == base.categories ? nil : .init("categories", .count(categories)),
      seasonality == base.seasonality ? nil : .init("seasonality", seasonality.listing),
      regime == base.regime ? nil : .init("regime", .text(regime.rawValue)),
      acceptability == base.acceptability ? nil : .init("acceptability", acceptabilityListing),
      normDrift == base.normDrift ? nil : .init("norm_drift", .number(normDrift)),
      caps == base.caps ? nil : .init("caps", caps.listing),
      rivals == base.rivals ? nil : .init("rivals", .list(rivals.map(\.listing))),
    ]
    return entries.compactMap(\.self)
  }

  private var acceptabilityListing: ScenarioListing {
    let changes = DataCategory.allCases.compactMap { category in
      acceptability[category].map { (category.rawValue, $0) }
    }
    return .mapping(changes.map { .init($0.0, .number($0.1)) })
  }
}

extension ListPrice {
  fileprivate var listing: ScenarioListing {
    switch self {
    case .fixed(let price): .number(price)
    case .optimal: .text("optimal")
    }
  }
}

extension Market.Seasonality {
  fileprivate var listing: ScenarioListing {
    .mapping([.init("amplitude", .number(amplitude)), .init("peak", .number(peak))])
  }
}

extension Market.PriceCaps {
  fileprivate var listing: ScenarioListing {
    let entries: [ScenarioListing.Entry?] = [
      range.map { .init("range", .number($0)) }, ratio.map { .init("ratio", .number($0)) },
    ]
    return .mapping(entries.compactMap(\.self))
  }
}
