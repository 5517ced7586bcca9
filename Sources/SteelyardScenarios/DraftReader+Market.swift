import SteelyardModel

extension DraftReader {
  /// Reads a scenario's market, or what a world replaces of it.
  mutating func market(_ spot: Spot, into place: WritableKeyPath<DraftReader, MarketDraft>) {
    func at<Value>(_ path: WritableKeyPath<MarketDraft, Value>) -> WritableKeyPath<
      DraftReader, Value
    > { place.appending(path: path) }
    fields(
      spot,
      [
        Field("sector", into: at(\.sector)) { $0.text($1, wanted: "the name of a sector") },
        Field("currency", into: at(\.currency)) { $0.text($1, wanted: "a code such as `EUR`") },
        Field("list_price", into: at(\.listPrice)) { $0.listPrice($1) },
        Field("going_rate", into: at(\.goingRate)) { $0.number($1) },
        Field("categories", into: at(\.categories)) {
          $0.whole($1, in: Scenario.Limits.categories)
        },
        Field("seasonality", into: at(\.seasonality)) { $0.seasonality($1) },
        Field("regime", into: at(\.regime)) { $0.choice($1, of: PrivacyRegime.self) },
        Field("acceptability", into: at(\.acceptability)) { reader, changes in
          let wanted = "data categories with the changes of their acceptability"
          return reader.numbers(changes, wanted: wanted).map { ($0, $1) }
        },
        Field("norm_drift", into: at(\.normDrift)) { $0.number($1) },
        Field("caps", into: at(\.caps)) { $0.caps($1) },
        Field("rivals", into: at(\.rivals)) { $0.rivals($1) },
      ])
  }

  private mutating func listPrice(_ spot: Spot) -> ListPrice? {
    if case .scalar("optimal", _) = spot.tree.content { return .optimal }
    return number(spot, wanted: "a number or `optimal`").map(ListPrice.fixed)
  }

  private mutating func seasonality(_ spot: Spot) -> Market.Seasonality? {
    var wave = Market.Seasonality.none
    fields(
      spot,
      [
        Field("amplitude") { wave.amplitude = $0.number($1) ?? 0 },
        Field("peak") { wave.peak = $0.number($1) ?? 0 },
      ])
    requireKeys(["amplitude"], of: spot)
    return wave
  }

  private mutating func caps(_ spot: Spot) -> Market.PriceCaps? {
    var caps = Market.PriceCaps()
    fields(
      spot,
      [
        Field("range") { caps.range = $0.number($1) },
        Field("ratio") { caps.ratio = $0.number($1) },
      ])
    return caps
  }
}
