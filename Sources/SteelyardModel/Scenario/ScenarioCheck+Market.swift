extension ScenarioCheck {
  mutating func market(_ draft: ScenarioDraft) -> Market {
    market(draft.market, over: MarketDraft(), of: draft, at: "market")
  }

  /// The market of a draft, with what it leaves out taken from another. Only what is given is
  /// checked: the other has been.
  mutating func market(
    _ given: MarketDraft, over base: MarketDraft, of scenario: ScenarioDraft, at path: String
  ) -> Market {
    checkGiven(given, at: path)
    let draft = given.over(base)
    let sector = draft.sectorInForce
    let listPrice = draft.listPrice ?? .optimal
    var market = Market(
      sector: sector, currency: draft.currency ?? "EUR", listPrice: listPrice,
      goingRate: draft.goingRate ?? listPrice.number ?? sector.typicalPrice)
    market.categories = draft.categories ?? market.categories
    market.seasonality = draft.seasonality ?? market.seasonality
    market.regime = draft.regime ?? market.regime
    for (name, change) in draft.acceptability ?? [] where change != 0 {
      if let category = DataCategory(rawValue: name) { market.acceptability[category] = change }
    }
    market.normDrift = draft.normDrift ?? market.normDrift
    market.caps = draft.caps ?? market.caps
    market.rivals = rivals(draft.rivals ?? [], of: scenario, isGiven: given.rivals != nil, path)
    return market
  }

  private mutating func checkGiven(_ draft: MarketDraft, at path: String) {
    if let id = draft.sector { checkSector(id, at: "\(path).sector") }
    if let code = draft.currency { checkCurrency(code, at: "\(path).currency") }
    if let price = draft.listPrice?.number { checkPrice(price, at: "\(path).list_price") }
    if let price = draft.goingRate { checkPrice(price, at: "\(path).going_rate") }
    if let count = draft.categories {
      require(count, in: Scenario.Limits.categories, at: "\(path).categories")
    }
    if let wave = draft.seasonality {
      require(wave.amplitude, in: 0...1, at: "\(path).seasonality.amplitude")
      require(wave.peak, in: Scenario.Limits.peaks, at: "\(path).seasonality.peak")
    }
    checkAcceptability(draft.acceptability ?? [], at: "\(path).acceptability")
    if let drift = draft.normDrift {
      require(drift, in: Scenario.Limits.norms, at: "\(path).norm_drift")
    }
    if let range = draft.caps?.range {
      require(range, in: Scenario.Limits.capRange, at: "\(path).caps.range")
    }
    if let ratio = draft.caps?.ratio {
      require(ratio, in: Scenario.Limits.capRatio, at: "\(path).caps.ratio")
    }
  }

  private mutating func checkAcceptability(
    _ changes: [(category: String, change: Double)], at path: String
  ) {
    let known = DataCategory.allCases.map(\.rawValue)
    for (name, change) in changes {
      if !known.contains(name) {
        complainUnknown(name, "a data category", among: known, at: "\(path).\(name)")
      }
      require(change, in: Scenario.Limits.norms, at: "\(path).\(name)")
    }
    checkDistinct(changes.map(\.category), "category") { "\(path).\($0)" }
  }

  private mutating func checkSector(_ id: String, at path: String) {
    guard Sector.named(id) == nil else { return }
    let known = Sector.all.map(\.id)
    complain(
      path,
      "found \(Wording.name(id)), wanted a sector: " + Wording.choice(of: known)
        + hint(id, among: known))
  }

  private mutating func checkCurrency(_ code: String, at path: String) {
    let letters: ClosedRange<Unicode.Scalar> = "A"..."Z"
    let isCode = code.unicodeScalars.count == 3 && code.unicodeScalars.allSatisfy(letters.contains)
    guard !isCode else { return }
    complain(
      path,
      "found \(Wording.name(code)), wanted three capital letters (ISO 4217), such as `EUR`")
  }

  mutating func checkPrice(_ price: Double, at path: String) {
    let (lowest, highest) = (Scenario.Limits.lowestPrice, Scenario.Limits.highestPrice)
    // Written so that a value that is not a number fails.
    guard price >= lowest, price <= highest else {
      return complain(
        path,
        "found \(Wording.number(price)), wanted a number from"
          + " \(Wording.number(lowest)) to \(Wording.number(highest))")
    }
  }
}

extension MarketDraft {
  /// The sector, or the one that there is without.
  var sectorInForce: Sector { sector.flatMap(Sector.named) ?? .hospitality }
}

extension ListPrice {
  /// The price in currency units; nil when it is to be worked out.
  var number: Double? {
    if case .fixed(let price) = self { price } else { nil }
  }
}
