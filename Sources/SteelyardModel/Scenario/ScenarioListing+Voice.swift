extension StrategySpec {
  func voiceChanges(from base: StrategySpec) -> [Entry?] {
    [
      entry("feedback", voice.feedback, base.voice.feedback),
      entry("act", voice.acts, base.voice.acts),
      entry("education", voice.education, base.voice.education),
      entry("commitment", voice.commitment, base.voice.commitment),
    ]
  }

  func governanceChanges(from base: StrategySpec) -> [Entry?] {
    let (own, before) = (governance, base.governance)
    let capacity = entry("capacity", own.reviewCapacity, before.reviewCapacity)
    return [
      entry("audits", audits, base.audits),
      own.scope == before.scope ? nil : Entry("scope", Self.names(own.scope)),
      capacity.map { Entry("review", .mapping([$0])) },
      entry("training", own.training, before.training),
      entry("complaints", own.complaintHandling, before.complaintHandling),
      own.forbids == before.forbids
        ? nil : Entry("policy", .mapping([Entry("forbids", Self.names(own.forbids))])),
    ]
  }

  /// The members of a set in the order of their type.
  private static func names<Name: RawRepresentable & CaseIterable & Hashable>(
    _ set: Set<Name>
  ) -> ScenarioListing where Name.RawValue == String {
    .list(Name.allCases.filter(set.contains).map { .text($0.rawValue) })
  }
}
