extension StrategySpec.Affordable {
  /// What is wanted, and every option as it was written: what it comes to depends on the others.
  var listing: ScenarioListing {
    let weights = Self.goals.compactMap { id in goal[id].map { (id, $0) } }
    let options = zip(options, pieces).map { name, pieces in
      ScenarioListing.mapping(
        ScenarioListing.merged([.init("name", .text(name))], pieces.entries))
    }
    return .mapping([
      .init("goal", .mapping(weights.map { .init($0.0, .number($0.1)) })),
      .init("options", .list(options)),
    ])
  }
}
