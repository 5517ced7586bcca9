extension StrategySpec.Rollout {
  var listing: ScenarioListing {
    let other = other.listing
    let always: [ScenarioListing.Entry] = [
      .init("from", .count(start)), .init("share", .number(share)),
    ]
    let rest: [ScenarioListing.Entry?] = [
      ramp == 0 ? nil : .init("ramp", .count(ramp)),
      .init("instead_of", other.without(["name", "budget"])),
    ]
    return .mapping(always + rest.compactMap(\.self))
  }
}

extension ScenarioListing {
  /// A mapping without some of its keys; anything else as it is.
  fileprivate func without(_ keys: Set<String>) -> ScenarioListing {
    guard case .mapping(let entries) = self else { return self }
    return .mapping(entries.filter { !keys.contains($0.key) })
  }
}
