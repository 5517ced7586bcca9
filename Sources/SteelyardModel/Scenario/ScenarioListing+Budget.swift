extension StrategySpec {
  /// Budget, options and roll-out where a base has others.
  func means(besides base: StrategySpec) -> [ScenarioListing.Entry?] {
    [
      budget == base.budget ? nil : .init("budget", budget.listing ?? .mapping([])),
      affordable == base.affordable ? nil : affordable.map { .init("affordable", $0.listing) },
      rollout == base.rollout ? nil : rollout.map { .init("rollout", $0.listing) },
    ]
  }
}

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
