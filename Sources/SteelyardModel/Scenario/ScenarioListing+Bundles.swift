extension Disclosures {
  /// The level and what differs from its bundle.
  var listing: ScenarioListing {
    .mapping(
      [.init("level", .count(level))]
        + switched.map { .init($0.rawValue, .truth(contains(Self($0)))) })
  }

  /// What differs from the level's bundle.
  var switched: [Item] {
    let bundle = Self(level: level)
    return Item.allCases.filter { contains(Self($0)) != bundle.contains(Self($0)) }
  }
}

extension Rights {
  /// The level and what differs from its bundle.
  var listing: ScenarioListing {
    let bundle = Self(level: level)
    let switched = Item.allCases.filter { contains(Self($0)) != bundle.contains(Self($0)) }
    let optOut: [ScenarioListing.Entry] =
      optOutKind == bundle.optOutKind ? [] : [.init("opt_out", .text(optOutKind.rawValue))]
    return .mapping(
      [.init("level", .count(level))] + optOut
        + switched.map { .init($0.rawValue, .truth(contains(Self($0)))) })
  }
}
