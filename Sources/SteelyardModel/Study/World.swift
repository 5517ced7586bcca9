/// A variation of the scenario's market that a study looks at beside it: another sector, law,
/// price or mix of cultures, with the same strategies, seed and horizon.
public struct World: Sendable, Hashable {
  /// What measures call it.
  public let name: String
  public let market: Market
  public let cultures: [Share<CultureProfile>]
  /// The sector's values, then the scenario's.
  public let parameters: ParameterSet

  public init(
    name: String, market: Market, cultures: [Share<CultureProfile>], parameters: ParameterSet
  ) {
    self.name = name
    self.market = market
    self.cultures = cultures
    self.parameters = parameters
  }
}

extension Scenario {
  /// The scenario as it is in one of its study's worlds; nil means as it stands.
  public func inWorld(_ position: Int?) -> Scenario {
    guard let position, let worlds = study?.worlds, worlds.indices.contains(position) else {
      return self
    }
    let world = worlds[position]
    var population = population
    population.cultures = world.cultures
    let setting = setting(of: world)
    var market = world.market
    market.rivals = market.rivals.map { rival in
      var placed = rival
      placed.strategy = rival.strategy.placed(in: setting)
      return placed
    }
    var moved = Scenario(
      name: name, question: question, seed: seed, steps: steps, replicates: replicates,
      population: population, market: market, parameters: world.parameters,
      strategies: strategies.map { $0.placed(in: setting) }, baseline: baseline,
      scoring: scoring)
    moved.events = events
    moved.assignment = assignment
    moved.study = study
    return moved
  }
}

extension Scenario {
  private func setting(of world: World) -> Rule.Setting {
    Rule.Setting(cultures: world.cultures.map(\.subject.code), sector: world.market.sector.id)
  }
}
