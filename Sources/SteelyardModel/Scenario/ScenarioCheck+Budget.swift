extension ScenarioCheck {
  /// Gives a strategy, and what it changes into, its own budget or the one for all.
  func budget(_ draft: BudgetDraft?, of spec: inout StrategySpec) {
    let budget = draft?.budget ?? .unlimited
    spec.budget = budget
    spec.changes = spec.changes.map { change in
      var changed = change.spec
      changed.budget = budget
      return StrategySpec.Change(step: change.step, spec: changed)
    }
  }

  /// Budgets are numbers that there can be, and every strategy fits its own.
  mutating func budgets(_ draft: ScenarioDraft, of scenario: Scenario) {
    if let budget = draft.budget { numbers(of: budget, at: "budget") }
    for (index, strategy) in draft.strategies.enumerated() {
      if let budget = strategy.budget { numbers(of: budget, at: "strategies[\(index)].budget") }
    }
    // What a faulty strategy would cost means nothing.
    guard problems.isEmpty else { return }
    for (index, spec) in scenario.strategies.enumerated() {
      let isOwn = draft.strategies[index].budget != nil
      fit(scenario.costs(of: index), to: spec, at: isOwn ? "strategies[\(index)].budget" : "budget")
    }
  }

  private mutating func numbers(of budget: BudgetDraft, at path: String) {
    for (key, money) in [("setup", budget.setUp), ("running", budget.running)] {
      if let money { require(money, in: Scenario.Limits.money, at: "\(path).\(key)") }
    }
    if let known = budget.expertise { require(known, in: 0...1, at: "\(path).expertise") }
  }

  private mutating func fit(_ costs: FirmCosts, to spec: StrategySpec, at path: String) {
    let kinds: [(String, Double?, Double, String, KeyPath<FirmCosts.Line, Double>)] = [
      ("setup", spec.budget.setUp, costs.setUp, "to set up", \.setUp),
      ("running", spec.budget.running, costs.running, "a step to run", \.running),
    ]
    for (key, most, cost, what, amount) in kinds {
      guard let most, cost > most else { continue }
      let dearest = costs.lines.sorted { $0[keyPath: amount] > $1[keyPath: amount] }.prefix(3)
      let items = dearest.map { "\($0.name) \(Wording.money($0[keyPath: amount]))" }
      complain(
        "\(path).\(key)",
        "found \(Wording.number(most)), but \(Wording.name(spec.name)) takes"
          + " \(Wording.money(cost)) \(what): " + items.joined(separator: ", ")
          + (costs.lines.count > 3 ? ", …" : "") + "; wanted at least that, or less of a strategy")
    }
  }
}

extension Wording {
  /// Money to the cent.
  static func money(_ amount: Double) -> String { number((amount * 100).rounded() / 100) }
}

extension Scenario.Limits {
  /// A firm's money, in currency units.
  public static let money = 0.0...1e15
}
