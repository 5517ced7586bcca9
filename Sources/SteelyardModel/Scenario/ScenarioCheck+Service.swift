extension ScenarioCheck {
  /// What customers may set, how they are advised, and how they are checked.
  mutating func service(_ draft: StrategyDraft, of spec: inout StrategySpec, at path: String) {
    spec.settings.frequency = draft.settings.frequency ?? spec.settings.frequency
    spec.settings.depth = draft.settings.depth ?? spec.settings.depth
    spec.settings.data = draft.settings.data ?? spec.settings.data
    spec.advice.kind = draft.advice.kind ?? spec.advice.kind
    spec.advice.quality = number(
      draft.advice.quality, in: 0...1, at: "\(path).advice.quality", else: spec.advice.quality)
    spec.fraudChecks = number(
      draft.fraudChecks, in: 0...1, at: "\(path).fraud_checks.strictness",
      else: spec.fraudChecks)
  }
}
