internal import SteelyardModel

extension AuditCheck {
  static let accountability: [AuditCheck] = [ownAudits, complaints, appeal, fines, harm]

  /// Whether the firm looks at what its data do.
  private static let ownAudits = AuditCheck(
    id: "own_audits", principle: .accountability, title: "Looking for bias",
    measure: "internal audits for bias in a year", unit: .count, limit: 1, isFloor: true,
    rule: AuditRule(
      optIn: "be able to show it: GDPR Art. 5(2), 35",
      norm: "who decides about people checks how (NIST AI RMF)"),
    applies: { $0.holdsData && $0.spec.pricesDiffer },
    read: { stage, arm in
      [arm.exact(stage.spec.governance.scope.contains(.bias) ? stage.spec.audits : 0)]
    },
    severity: always(.concern),
    repair: AuditChange("quarterly_audits", "look for bias every quarter") {
      $0.audits = max($0.audits, 4)
      $0.governance.scope.insert(.bias)
    })

  private static let complaints = AuditCheck(
    id: "complaints", principle: .accountability, title: "Complaints",
    measure: "complaints per customer in a year", unit: .count, limit: 0.2,
    rule: AuditRule(norm: "complaints are heard, and few"), applies: { _ in true },
    read: { stage, arm in
      [arm.reading("complaints")]
        + arm.byPlace(stage) {
          52 * Double($0.complaints) / Double($0.customers * stage.scenario.steps)
        }
    },
    severity: always(.concern),
    repair: AuditChange("complaint_handling", "let people take up every complaint") {
      $0.governance.complaintHandling = 1
      $0.governance.reviewCapacity = max($0.governance.reviewCapacity, reviewers)
    })

  /// Cases that people review in a step, as a share of the customers, where a repair needs any.
  private static let reviewers = 0.02

  /// Whether a human looks at what a machine turned down: a right that nobody serves is none.
  private static let appeal = AuditCheck(
    id: "appeal", principle: .accountability, title: "Appeal to a human",
    fault: "There is no right to ask a human, or no human to ask",
    measure: "applications turned down", unit: .share, limit: nil,
    rule: AuditRule(
      optIn: "human intervention in automated decisions: GDPR Art. 22(3)",
      norm: "a machine's no is not the last word"),
    applies: \.screens,
    read: { _, arm in [arm.reading { _, metrics in metrics["approval"].map { 1 - $0 } }] },
    severity: { stage, reading in
      let isServed = stage.spec.governance.reviewCapacity > 0
      if stage.spec.rights.contains(.appeal) && isServed { return .fine }
      return stage.isProtected(reading.scope, by: [.optIn]) ? .breach : .concern
    },
    repair: AuditChange("appeal", "let people look again, and have the people for it") {
      $0.rights.insert(.appeal)
      $0.governance.reviewCapacity = max($0.governance.reviewCapacity, reviewers)
    })

  private static let fines = AuditCheck(
    id: "fines", principle: .accountability, title: "Fines", measure: "fines",
    unit: .money, limit: 0,
    rule: AuditRule(everywhere: "what regulators found in the runs", norm: ""),
    applies: { _ in true }, read: { _, arm in [arm.reading("fines")] }, severity: always(.breach))

  private static let harm = AuditCheck(
    id: "harm", principle: .accountability, title: "Bad outcomes",
    measure: "bad outcomes in the sector's own sense, per purchase", unit: .share, limit: 0.05,
    rule: AuditRule(norm: "what is sold should do the customer good"),
    applies: { !$0.scenario.market.sector.stakes.isEmpty },
    read: { _, arm in [arm.reading("harm")] }, severity: always(.concern))
}
