internal import SteelyardModel

extension AuditCheck {
  static let accountability: [AuditCheck] = [ownAudits, complaints, appeal, fines, harm]

  /// Whether the firm looks at what its data do.
  private static let ownAudits = AuditCheck(
    id: "own_audits", principle: .accountability, title: "The firm audits itself",
    measure: "internal audits in a year", unit: "count", limit: 1, isFloor: true,
    rule: "EU: be able to show it (GDPR Art. 5(2), 35); US: a norm (NIST AI RMF)",
    applies: { $0.holdsData && $0.pricesPersonally },
    read: { _, arm in [arm.exact(arm.spec.audits)] }, severity: { _, _ in .concern },
    repair: AuditChange(id: "quarterly_audits", meaning: "look for bias every quarter") {
      $0.audits = max($0.audits, 4)
    })

  private static let complaints = AuditCheck(
    id: "complaints", principle: .accountability, title: "Complaints",
    measure: "complaints per customer in a year", unit: "count", limit: 0.2,
    rule: "norm: complaints are heard, and few", applies: { _ in true },
    read: { subject, arm in
      [arm.reading("complaints")[0]]
        + subject.places.map { place in
          AuditReading(
            scope: place.culture.code,
            values: arm.records.map { record in
              let tally = record.cultures[place.position]
              guard tally.customers >= Metric.smallestGroup else { return nil }
              return 52 * Double(tally.complaints)
                / Double(tally.customers * subject.scenario.steps)
            }, n: arm.records.map { $0.cultures[place.position].customers }.min() ?? 0)
        }
    },
    severity: { _, _ in .concern },
    repair: AuditChange(id: "apologize", meaning: "apologize and promise to do better") {
      $0.repair.apologizes = true
      $0.repair.promises = true
    })

  /// Whether a human looks at what a machine turned down.
  private static let appeal = AuditCheck(
    id: "appeal", principle: .accountability, title: "A human can be asked",
    measure: "applications turned down, per application", unit: "share", limit: nil,
    rule: "EU: human intervention in automated decisions (GDPR Art. 22(3))",
    applies: \.screens,
    read: { _, arm in [arm.reading { _, metrics in metrics["approval"].map { 1 - $0 } }] },
    severity: { subject, _ in
      if subject.spec.rights.contains(.appeal) { return .fine }
      return subject.isProtected("all", by: [.optIn]) ? .breach : .concern
    },
    repair: AuditChange(id: "appeal", meaning: "let a human look again") {
      $0.rights.insert(.appeal)
    })

  private static let fines = AuditCheck(
    id: "fines", principle: .accountability, title: "Fines",
    measure: "fines", unit: "currency per customer per step", limit: 0,
    rule: "what regulators found in the runs", applies: { _ in true },
    read: { _, arm in arm.reading("fines") }, severity: { _, _ in .breach })

  private static let harm = AuditCheck(
    id: "harm", principle: .accountability, title: "Bad outcomes",
    measure: "bad outcomes in the sector's own sense, per purchase", unit: "share", limit: 0.05,
    rule: "norm: what is sold should do the customer good",
    applies: { !$0.scenario.market.sector.stakes.isEmpty },
    read: { _, arm in arm.reading("harm") }, severity: { _, _ in .concern })
}
