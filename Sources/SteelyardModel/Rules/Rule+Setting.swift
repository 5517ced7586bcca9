extension StrategySpec {
  /// The strategy in another market: names in its rules stand for what is there.
  func placed(in setting: Rule.Setting) -> StrategySpec {
    var placed = self
    placed.pricing = pricing.placed(in: setting)
    placed.nudges = nudges.map { $0.placed(in: setting) }
    placed.changes = changes.map { Change(step: $0.step, spec: $0.spec.placed(in: setting)) }
    placed.affordable?.choices = affordable?.choices.map { $0.placed(in: setting) } ?? []
    placed.rollout?.others = rollout?.others.map { $0.placed(in: setting) } ?? []
    return placed
  }
}

extension PartSpec {
  fileprivate func placed(in setting: Rule.Setting) -> PartSpec {
    var placed = self
    placed.values = values.mapValues { value in
      guard case .rule(var rule) = value else { return value }
      rule.setting = setting
      return .rule(rule)
    }
    return placed
  }
}
