@testable import SteelyardModel

/// A scenario with strategies of those names, as far as reports look at it.
func makeScenario(_ names: [String], currency: String = "EUR") -> Scenario {
  let pricing = PartDescriptor(family: .pricing, kind: "one_price", meaning: "", parameters: [])
  return Scenario(
    name: "test", question: "", seed: 1, steps: 104, replicates: 10,
    population: PopulationPlan(
      customers: 20_000, cultures: [], cohorts: [], correlations: [],
      network: NetworkPlan(kind: .none, friends: 8, rewiring: 0, homophily: 0)),
    market: Market(
      sector: .hospitality, currency: currency, listPrice: .fixed(4.2), goingRate: 4.2),
    parameters: ParameterSet(sector: .hospitality),
    strategies: names.map { StrategySpec(name: $0, pricing: PartSpec(pricing)) },
    baseline: 0, scoring: .equal)
}
