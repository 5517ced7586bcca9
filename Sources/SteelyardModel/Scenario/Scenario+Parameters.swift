extension Scenario {
  /// The scenario with other values for some parameters, in its study's worlds too.
  ///
  /// Values beyond a parameter's range become the nearest end of it, so that the scenario stays
  /// valid; what is not a number changes nothing.
  /// - Complexity: O(values x worlds).
  public func setting(_ values: [(parameter: Parameter, value: Double)]) -> Scenario {
    var changed = Scenario(
      name: name, question: question, seed: seed, steps: steps, replicates: replicates,
      population: population, market: market, parameters: parameters.setting(values),
      strategies: strategies, baseline: baseline, scoring: scoring)
    changed.events = events
    changed.assignment = assignment
    changed.study = study
    changed.study?.worlds = (study?.worlds ?? []).map { world in
      World(
        name: world.name, market: world.market, cultures: world.cultures,
        parameters: world.parameters.setting(values))
    }
    return changed
  }
}

extension ParameterSet {
  fileprivate func setting(_ values: [(parameter: Parameter, value: Double)]) -> ParameterSet {
    var changed = self
    for (parameter, value) in values where !value.isNaN {
      let range = parameter.range
      changed.set(
        parameter.path, to: min(range.upperBound, max(range.lowerBound, value)))
    }
    return changed
  }
}
