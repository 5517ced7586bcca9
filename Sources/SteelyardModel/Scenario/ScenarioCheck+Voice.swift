extension ScenarioCheck {
  mutating func voice(_ draft: VoiceDraft, of spec: inout StrategySpec, at path: String) {
    spec.voice.feedback = number(
      draft.feedback, in: 0...1, at: "\(path).feedback", else: spec.voice.feedback)
    spec.voice.acts = draft.acts ?? spec.voice.acts
    spec.voice.education = number(
      draft.education, in: 0...1, at: "\(path).education", else: spec.voice.education)
    spec.voice.commitment = number(
      draft.commitment, in: 0...1, at: "\(path).commitment", else: spec.voice.commitment)
    guard draft.acts == true, spec.voice.feedback == 0 else { return }
    complain(
      "\(path).act", "found `true` where nobody is asked, wanted `feedback` above 0 beside it")
  }

  mutating func governance(
    _ draft: GovernanceDraft, of spec: inout StrategySpec, at path: String
  ) {
    if let names = draft.scope {
      spec.governance.scope = set(names, "something to audit", at: "\(path).scope")
    }
    spec.governance.reviewCapacity = number(
      draft.reviewCapacity, in: 0...1, at: "\(path).review.capacity",
      else: spec.governance.reviewCapacity)
    spec.governance.training = number(
      draft.training, in: 0...1, at: "\(path).training", else: spec.governance.training)
    spec.governance.complaintHandling = number(
      draft.complaintHandling, in: 0...1, at: "\(path).complaints",
      else: spec.governance.complaintHandling)
    if let names = draft.forbids {
      spec.governance.forbids = set(names, "something to forbid", at: "\(path).policy.forbids")
    }
    guard let share = draft.complaintHandling, share > 0, spec.governance.reviewCapacity == 0
    else { return }
    complain(
      "\(path).complaints",
      "found \(Wording.number(share)) where nobody can handle them, wanted `review: {capacity: …}`"
        + " above 0 beside it")
  }

  /// Those of the names that are known, each once.
  private mutating func set<Name: RawRepresentable & CaseIterable & Hashable>(
    _ names: [String], _ subject: String, at path: String
  ) -> Set<Name> where Name.RawValue == String {
    let known = Name.allCases.map(\.rawValue)
    for (index, name) in names.enumerated() where !known.contains(name) {
      complainUnknown(name, subject, among: known, at: "\(path)[\(index)]")
    }
    checkDistinct(names, "name") { name in "\(path)[\(names.lastIndex(of: name) ?? 0)]" }
    return Set(names.compactMap(Name.init))
  }
}
