extension StrategySpec {
  /// What a firm may add to its strategy as far as the budget goes, and what it wants from it.
  public struct Affordable: Sendable, Hashable {
    /// Names of the options, in the order in which they are added.
    public var options: [String]
    /// What each option replaces or adds, as it was written: a mapping each.
    public var pieces: [ScenarioListing]
    /// Weight by metric id; the firm wants the largest weighted sum.
    public var goal: [String: Double]
    /// The strategy with every set of options, in the order of ``OptionSet`` bits: bit i of a
    /// position says whether option i is chosen. The first has none.
    public var choices: [StrategySpec]

    /// Metrics that a goal may be made of: of these, more is better.
    public static let goals = ["profit", "revenue", "trust", "fairness", "retention"]

    /// The names of the options in a choice, by its position.
    public func names(of choice: Int) -> [String] {
      options.indices.filter { choice >> $0 & 1 == 1 }.map { options[$0] }
    }
  }
}

extension Scenario {
  /// Positions of the choices that a strategy's firm can pay for, of those that come to the same
  /// strategy the first; empty where nothing is to be chosen.
  ///
  /// - Complexity: O(choices x items).
  public func affordableChoices(of strategy: Int) -> [Int] {
    guard let affordable = strategies[strategy].affordable else { return [] }
    var seen: Set<StrategySpec> = []
    return affordable.choices.indices.filter { index in
      let spec = affordable.choices[index]
      return costs(of: spec).fits(strategies[strategy].budget) && seen.insert(spec).inserted
    }
  }

  /// The scenario with nothing but these strategies, each as another would be in this market: its
  /// customers, its events, without a study.
  ///
  /// - Parameters:
  ///   - specs: Each with a name of its own.
  ///   - strategy: Whose events they meet.
  public func trying(
    _ specs: [StrategySpec], insteadOf strategy: Int, customers: Int, replicates: Int,
    seed: UInt64
  ) -> Scenario {
    var plan = population
    plan.customers = customers
    var changed = Scenario(
      name: name, question: question, seed: seed, steps: steps, replicates: replicates,
      population: plan, market: market, parameters: parameters, strategies: specs, baseline: 0,
      scoring: Scoring(fairness: scoring.fairness))
    changed.events = events.compactMap { event in
      guard let those = event.strategies else { return event }
      let isMet = those.contains(strategy)
      guard isMet || event.rivals != nil else { return nil }
      return Event(
        step: event.step, strategies: isMet ? Array(specs.indices) : [], rivals: event.rivals,
        kind: event.kind)
    }
    return changed
  }

  /// The scenario with one of a strategy's choices made.
  public func choosing(_ choice: Int, of strategy: Int) -> Scenario {
    var changed = self
    guard let affordable = strategies[strategy].affordable,
      affordable.choices.indices.contains(choice)
    else { return self }
    changed.strategies[strategy] = affordable.choices[choice]
    return changed
  }
}
