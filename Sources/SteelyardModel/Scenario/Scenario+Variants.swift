extension Scenario {
  /// The scenario with other values for some parameters, in its study's worlds too.
  ///
  /// Values beyond a parameter's range become the nearest end of it, so that the scenario stays
  /// valid; what is not a number changes nothing.
  /// - Complexity: O(values x worlds).
  public func setting(_ values: [(parameter: Parameter, value: Double)]) -> Scenario {
    var changed = self
    changed.parameters = parameters.setting(values)
    changed.study?.worlds = (study?.worlds ?? []).map { world in
      World(
        name: world.name, market: world.market, cultures: world.cultures,
        parameters: world.parameters.setting(values))
    }
    return changed
  }

  /// The scenario with one of its strategies alone, or as it is where strategies share one
  /// population; and with a study of these measures only.
  ///
  /// - Parameters:
  ///   - strategy: Its position.
  ///   - measures: Of that strategy, by its position here.
  public func watching(_ strategy: Int, _ measures: [Measure]) -> Scenario {
    var changed = self
    changed.study = Study(measures: measures)
    guard assignment == .everyone, strategies.indices.contains(strategy) else { return changed }
    changed.strategies = [strategies[strategy]]
    changed.baseline = 0
    changed.events = events.compactMap { event in
      guard let those = event.strategies else { return event }
      let isMet = those.contains(strategy)
      guard isMet || event.rivals != nil else { return nil }
      return Event(
        step: event.step, strategies: isMet ? [0] : [], rivals: event.rivals, kind: event.kind)
    }
    changed.study?.measures = measures.map { measure in
      var moved = measure
      moved.strategy = 0
      return moved
    }
    return changed
  }

  /// The scenario with another number of replicates, within what is allowed; the first ones stay as
  /// they are.
  public func repeated(_ replicates: Int) -> Scenario {
    var changed = self
    let allowed = Limits.replicates
    changed.replicates = min(allowed.upperBound, max(allowed.lowerBound, replicates))
    return changed
  }

  /// The same with another name for the file of its own culture profiles, whose values stay.
  ///
  /// - Parameter profiles: nil for no name.
  public func naming(profiles: String?) -> Scenario {
    var changed = self
    changed.population.profilesFile = profiles
    return changed
  }

  /// The scenario with at most so many customers, and without a study: for runs of which only
  /// metrics are wanted.
  public func plain(customers: Int) -> Scenario {
    var plan = population
    plan.customers = max(1, min(customers, plan.customers))
    var changed = Scenario(
      name: name, question: question, seed: seed, steps: steps, replicates: replicates,
      population: plan, market: market, parameters: parameters, strategies: strategies,
      baseline: baseline, scoring: Scoring(fairness: scoring.fairness))
    (changed.events, changed.assignment) = (events, assignment)
    return changed
  }

  /// The scenario with or without runs in which the cohort of some customers is flipped.
  public func counterfactual(_ isWanted: Bool) -> Scenario {
    var changed = self
    changed.scoring.isCounterfactual = isWanted
    return changed
  }

  /// The first step at another list price, in currency units, within what prices may be.
  public func firstStep(at price: Double) -> Scenario {
    var changed = self
    let most = Limits.highestPrice
    changed.market.listPrice = .fixed(min(most, max(Limits.lowestPrice, price)))
    changed.steps = 1
    changed.events = events.filter { $0.step == 0 }
    changed.study?.measures = (study?.measures ?? []).map { measure in
      var first = measure
      first.steps = 0...0
      return first
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
