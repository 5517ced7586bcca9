extension ScenarioCheck {
  /// What a draft lets the firm choose from, all choices worked out; nil where it chooses nothing.
  mutating func affordable(
    _ draft: AffordableDraft?, for spec: StrategySpec, hasChanges: Bool, at path: String
  ) -> StrategySpec.Affordable? {
    guard let draft else { return nil }
    let limit = Scenario.Limits.options
    if draft.options.isEmpty {
      complain("\(path).options", "found none, wanted at least one option to choose from")
    }
    if hasChanges {
      complain(path, "found options and changes, wanted one of them: options are for every step")
    }
    checkCount(draft.options.count, atMost: limit, at: "\(path).options")
    checkDistinct(draft.options.map(\.name), "option") { name in
      let last = draft.options.lastIndex { $0.name == name } ?? 0
      return "\(path).options[\(last)].name"
    }
    let options = Array(draft.options.prefix(limit))
    for (index, option) in options.enumerated() {
      checkLine(option.name, of: "an option", at: "\(path).options[\(index)].name")
    }
    return StrategySpec.Affordable(
      options: options.map(\.name), pieces: options.map { .mapping($0.pieces) },
      goal: goal(draft.goal, at: "\(path).goal"),
      choices: choices(options, for: spec, at: "\(path).options"))
  }

  /// The strategy with every set of options; each option is checked once, on its own.
  private mutating func choices(
    _ options: [StrategyDraft], for spec: StrategySpec, at path: String
  ) -> [StrategySpec] {
    for (index, option) in options.enumerated() {
      _ = added(option, to: spec, at: "\(path)[\(index)]")
    }
    guard problems.isEmpty else { return [spec] }
    return options.indices.reduce(into: [spec]) { choices, index in
      choices += choices.map { added(options[index], to: $0, at: "\(path)[\(index)]") }
    }
  }

  /// A strategy with one more option: data and nudges are added, all else is replaced.
  private mutating func added(
    _ option: StrategyDraft, to spec: StrategySpec, at path: String
  ) -> StrategySpec {
    var sum = spec
    var option = option
    let held = spec.collected.members.map(\.rawValue)
    option.collect = option.collect.map { given in given + held.filter { !given.contains($0) } }
    replace(in: &sum, option, at: path)
    checkCover(of: sum, option, at: path)
    if option.nudges != nil {
      let kept = spec.nudges.filter { nudge in !sum.nudges.contains { $0.kind == nudge.kind } }
      sum.nudges = kept + sum.nudges
    }
    return sum
  }

  private mutating func goal(
    _ weights: [(metric: String, weight: Double)], at path: String
  ) -> [String: Double] {
    let known = StrategySpec.Affordable.goals
    for (metric, weight) in weights {
      if !known.contains(metric) {
        complainUnknown(metric, "a metric of which more is better", among: known, at: path)
      }
      require(weight, in: Scenario.Limits.weights, at: "\(path).\(metric)")
    }
    checkDistinct(weights.map(\.metric), "metric") { "\(path).\($0)" }
    let goal = Dictionary(weights.map { ($0.metric, $0.weight) }, uniquingKeysWith: { $1 })
    if !goal.isEmpty, goal.values.allSatisfy({ $0 == 0 }) {
      complain(path, "found no weight above 0, wanted at least one")
    }
    return goal.isEmpty ? ["profit": 1] : goal
  }
}

extension Scenario.Limits {
  /// Options that a strategy may choose from; their sets are all looked at.
  public static let options = 8
}
