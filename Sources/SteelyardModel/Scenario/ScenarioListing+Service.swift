extension StrategySpec {
  func settingsChanges(from base: StrategySpec) -> [Entry?] {
    [
      entry("frequency", settings.frequency, base.settings.frequency),
      entry("depth", settings.depth, base.settings.depth),
      entry("data", settings.data, base.settings.data),
    ]
  }

  func adviceChanges(from base: StrategySpec) -> [Entry?] {
    [
      entry("kind", advice.kind.rawValue, base.advice.kind.rawValue),
      entry("quality", advice.quality, base.advice.quality),
    ]
  }
}
