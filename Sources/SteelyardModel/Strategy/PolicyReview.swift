/// A strategy as its own ethics policy leaves it, and what the policy took out.
public struct PolicyReview: Sendable, Hashable {
  /// Something that was taken out.
  public struct Finding: Sendable, Hashable {
    public let ban: Ban
    /// What was taken out, in words: `the nudge social proof`.
    public let removed: String
  }

  /// The strategy without what its policy forbids; its changes are left as they are.
  public private(set) var spec: StrategySpec
  /// What was taken out, in the order of ``Ban``; empty where the policy forbids nothing that the
  /// strategy does.
  public private(set) var findings: [Finding] = []

  /// - Complexity: O(bans x nudges).
  public init(_ spec: StrategySpec, catalogue: StrategyCatalogue) {
    self.spec = spec
    for ban in Ban.allCases where spec.governance.forbids.contains(ban) {
      switch ban {
      case .darkPatterns: dropNudges(ban) { $0.isDark(isTruthful: $1) }
      case .falseClaims: dropNudges(ban) { $0.isClaim && !$1 }
      case .personalPrices: dropPersonalPrice(ban, catalogue)
      case .covertPricing: if !spec.disclosures.isOvert { dropPersonalPrice(ban, catalogue) }
      default: findings += self.spec.drop(ban).map { Finding(ban: ban, removed: $0) }
      }
    }
  }

  /// - Parameter isForbidden: asked with the kind and whether what it claims is true.
  private mutating func dropNudges(_ ban: Ban, _ isForbidden: (NudgeKind, Bool) -> Bool) {
    spec.nudges.removeAll { nudge in
      guard let kind = NudgeKind(rawName: nudge.kind) else { return false }
      let isTrue = kind.isTruthful(nudge)
      guard isForbidden(kind, isTrue) else { return false }
      let claim = isTrue ? "" : ", which is not true"
      findings.append(Finding(ban: ban, removed: "the nudge \(kind.plain)\(claim)"))
      return true
    }
  }

  private mutating func dropPersonalPrice(_ ban: Ban, _ catalogue: StrategyCatalogue) {
    if spec.pricing.isPersonal,
      let plain = catalogue.composition(StrategyCatalogue.plainest)?.spec.pricing
    {
      findings.append(
        Finding(ban: ban, removed: "the pricing \(spec.pricing.kind), for one price instead"))
      spec.pricing = plain
    }
    guard spec.pricing.constraint.dividesCohorts else { return }
    findings.append(Finding(ban: ban, removed: "the prices by cohort"))
    spec.pricing.constraint.fairness = nil
  }
}

extension StrategySpec: Forbiddable {}
