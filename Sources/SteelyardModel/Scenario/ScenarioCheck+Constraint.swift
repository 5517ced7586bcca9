extension ScenarioCheck {
  /// The constraint on a pricing part: what the draft gives on top of what was in force for a part
  /// of the same kind.
  mutating func constraint(
    _ draft: ConstraintDraft, from inForce: PriceConstraint, at path: String
  ) -> PriceConstraint {
    var constraint = inForce
    if draft.liftsFairness { constraint.fairness = nil }
    if draft.liftsRange { constraint.caps.range = nil }
    if draft.liftsRatio { constraint.caps.ratio = nil }
    if draft.hasFairness {
      constraint.fairness = fairness(draft, from: constraint.fairness, at: "\(path).fairness")
    }
    if let range = draft.range {
      require(range, in: Scenario.Limits.ownRange, at: "\(path).caps.range")
      constraint.caps.range = range
    }
    if let ratio = draft.ratio {
      require(ratio, in: Scenario.Limits.capRatio, at: "\(path).caps.ratio")
      constraint.caps.ratio = ratio
    }
    return constraint
  }

  private mutating func fairness(
    _ draft: ConstraintDraft, from inForce: PriceConstraint.Fairness?, at path: String
  ) -> PriceConstraint.Fairness? {
    let (notion, cohort) = (draft.notion ?? inForce?.notion, draft.cohort ?? inForce?.cohort)
    let alpha = draft.alpha ?? inForce?.alpha
    if notion == nil { complainMissing("notion", at: path) }
    if cohort == nil { complainMissing("cohort", at: path) }
    if alpha == nil { complainMissing("alpha", at: path) }
    let dimension = dimensions.first { $0.name == cohort }
    if let cohort, dimension == nil {
      complainUnknown(
        cohort, "a cohort dimension of the population", among: dimensions.map(\.name),
        at: "\(path).cohort")
    }
    if let alpha { require(alpha, in: 0...1, at: "\(path).alpha") }
    guard let notion, let dimension, let alpha else { return nil }
    return PriceConstraint.Fairness(
      notion: notion, cohort: dimension.name, cohorts: dimension.cohorts, alpha: alpha,
      seeksProfit: draft.seeksProfit ?? inForce?.seeksProfit ?? false)
  }
}
