extension StrategySpec.Affordable {
  /// What is wanted, and every option by what it replaces of the plain strategy.
  var listing: ScenarioListing {
    let weights = Self.goals.compactMap { id in goal[id].map { (id, $0) } }
    let options = options.enumerated().map { index, name in
      let changed = choices.indices.contains(1 << index) ? choices[1 << index] : choices[0]
      return ScenarioListing.mapping(
        [.init("name", .text(name))] + changed.replacements(in: choices[0]))
    }
    return .mapping([
      .init("goal", .mapping(weights.map { .init($0.0, .number($0.1)) })),
      .init("options", .list(options)),
    ])
  }
}
