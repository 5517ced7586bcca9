extension ScenarioCheck {
  mutating func voice(_ draft: VoiceDraft, of spec: inout StrategySpec, at path: String) {
    spec.voice.feedback = number(
      draft.feedback, in: 0...1, at: "\(path).feedback", else: spec.voice.feedback)
    spec.voice.acts = draft.acts ?? spec.voice.acts
    spec.voice.education = number(
      draft.education, in: 0...1, at: "\(path).education", else: spec.voice.education)
    spec.voice.commitment = number(
      draft.commitment, in: 0...1, at: "\(path).commitment", else: spec.voice.commitment)
    guard draft.acts != nil || draft.feedback != nil, spec.voice.acts, spec.voice.feedback == 0
    else { return }
    complain(
      draft.acts == nil ? "\(path).feedback" : "\(path).act",
      "found `true` where nobody is asked, wanted `feedback` above 0 beside it")
  }

  mutating func governance(
    _ draft: GovernanceDraft, of spec: inout StrategySpec, at path: String
  ) {
    if let names = draft.scope {
      spec.governance.scope = Set(
        known(names, "something to audit", each: "name", at: "\(path).scope"))
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
      spec.governance.forbids = Set(
        known(names, "something to forbid", each: "name", at: "\(path).policy.forbids"))
    }
    let share = spec.governance.complaintHandling
    guard draft.complaintHandling != nil || draft.reviewCapacity != nil, share > 0,
      spec.governance.reviewCapacity == 0
    else { return }
    complain(
      draft.complaintHandling == nil ? "\(path).review.capacity" : "\(path).complaints",
      "found \(Wording.number(share)) where nobody can handle them, wanted `review: {capacity: …}`"
        + " above 0 beside it")
  }
}
