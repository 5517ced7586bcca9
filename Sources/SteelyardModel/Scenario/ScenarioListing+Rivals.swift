extension Rival {
  /// The rival as a scenario lists it.
  var listing: ScenarioListing {
    let given: [ScenarioListing.Entry?] = [
      .init("name", .text(name)),
      strategy.entry.step == 0 ? nil : .init("from", .count(strategy.entry.step)),
      listPrice.map { .init("list_price", .number($0)) },
      prospects.map { .init("prospects", .number($0)) },
      .init("strategy", strategy.listingOfRival),
    ]
    return .mapping(given.compactMap(\.self))
  }
}

extension StrategySpec {
  /// When the firm enters, where it is not there from the start.
  var entryListing: [ScenarioListing.Entry] {
    entry.step == 0 ? [] : [.init("enters", .count(entry.step))]
  }

  /// The strategy without what the rival says itself: name and entry.
  fileprivate var listingOfRival: ScenarioListing {
    guard case .mapping(let entries) = listing else { return listing }
    return .mapping(entries.filter { $0.key != "name" && $0.key != "enters" })
  }
}
