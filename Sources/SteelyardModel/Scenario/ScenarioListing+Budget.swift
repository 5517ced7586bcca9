extension StrategySpec.Budget {
  /// What is limited; nil where nothing is.
  var listing: ScenarioListing? {
    .mapping(ofAny: [
      setUp.map { .init("setup", .number($0)) },
      running.map { .init("running", .number($0)) },
      expertise == 1 ? nil : .init("expertise", .number(expertise)),
    ])
  }
}
