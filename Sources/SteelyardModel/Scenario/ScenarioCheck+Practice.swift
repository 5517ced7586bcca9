extension ScenarioCheck {
  /// Replaces what a draft says of data, messages, recommendations, consent and governance.
  mutating func practice(
    _ draft: StrategyDraft, of spec: inout StrategySpec, at path: String
  ) {
    data(draft, of: &spec, at: "\(path).data")
    handling(draft, of: &spec, at: path)
    messages(draft, of: &spec, at: "\(path).messages")
    recommendation(draft, of: &spec.recommendation, at: "\(path).recommendation")
    spec.consent.hidesReject = draft.hidesReject ?? spec.consent.hidesReject
    spec.consent.isGranular = draft.isGranular ?? spec.consent.isGranular
    spec.consent.isUnticked = draft.isUnticked ?? spec.consent.isUnticked
    if let steps = draft.repeatEvery {
      require(steps, in: Scenario.Limits.repeats, at: "\(path).consent.repeat_every")
      spec.consent.repeatEvery = steps
    }
    spec.explanation.kind = draft.explanation ?? spec.explanation.kind
    spec.explanation.isVoluntary = draft.explainsVoluntarily ?? spec.explanation.isVoluntary
    spec.exitObstruction = number(
      draft.exitObstruction, in: Scenario.Limits.obstruction, at: "\(path).exit.obstruction",
      else: spec.exitObstruction)
    spec.repair.apologizes = draft.apologizes ?? spec.repair.apologizes
    spec.repair.promises = draft.promises ?? spec.repair.promises
    spec.repair.disclosure = draft.disclosure ?? spec.repair.disclosure
    spec.entry.easesSwitching = number(
      draft.easesSwitching, in: 0...1, at: "\(path).eases_switching",
      else: spec.entry.easesSwitching)
    spec.audits = number(
      draft.audits, in: Scenario.Limits.audits, at: "\(path).governance.audits",
      else: spec.audits)
    service(draft, of: &spec, at: path)
    voice(draft.voice, of: &spec, at: "\(path).voice")
    governance(draft.governance, of: &spec, at: "\(path).governance")
  }

  private mutating func data(
    _ draft: StrategyDraft, of spec: inout StrategySpec, at path: String
  ) {
    spec.security = number(
      draft.security, in: 0...1, at: "\(path).security", else: spec.security)
    if let steps = draft.retention {
      require(steps, in: Scenario.Limits.retention, at: "\(path).retention")
      spec.retention = steps
    }
    spec.sellsData = draft.sellsData ?? spec.sellsData
    spec.storesAbroad = draft.storesAbroad ?? spec.storesAbroad
  }

  private mutating func messages(
    _ draft: StrategyDraft, of spec: inout StrategySpec, at path: String
  ) {
    spec.messages = number(draft.messages, in: 0...1, at: "\(path).depth", else: spec.messages)
    spec.messageFrequency = number(
      draft.messageFrequency, in: Scenario.Limits.messages, at: "\(path).frequency",
      else: spec.messageFrequency)
    spec.sendsPlain = draft.sendsPlain ?? spec.sendsPlain
    occasions(draft.messageOccasions, of: &spec.messageOccasions, at: path)
    spec.lightness = number(draft.lightness, in: 0...1, at: "\(path).light", else: spec.lightness)
    spec.obtrusiveness = number(
      draft.obtrusiveness, in: 0...1, at: "\(path).obtrusive", else: spec.obtrusiveness)
  }

  /// The number given, or what was in force without it.
  mutating func number(
    _ given: Double?, in range: ClosedRange<Double>, at path: String, else inForce: Double
  ) -> Double {
    guard let given else { return inForce }
    require(given, in: range, at: path)
    return given
  }
}
