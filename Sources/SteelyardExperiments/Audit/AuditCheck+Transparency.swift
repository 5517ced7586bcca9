internal import SteelyardModel

extension AuditCheck {
  static let transparency: [AuditCheck] = [personalPriceNotice, reasons, dataNotice, breachNotice]

  /// Whether customers whose price is theirs alone are told so.
  private static let personalPriceNotice = AuditCheck(
    id: "personal_price_notice", principle: .transparency, title: "Personal prices are told",
    measure: "customers who found out that prices are personal, per customer", unit: "share",
    limit: nil,
    rule: "EU: a price personalised by automated decision must be said to be (Directive"
      + " 2011/83/EU Art. 6(1)(ea), as amended by 2019/2161); elsewhere a norm",
    applies: \.pricesPersonally,
    read: { subject, arm in
      let found = arm.reading { record, _ in
        Double(record.trace.reduce(0) { $0 + $1.learned }) / Double(max(1, record.all.customers))
      }
      return subject.places.map {
        AuditReading(scope: $0.culture.code, values: found.values, n: found.n)
      }
    },
    severity: { subject, reading in
      if subject.spec.disclosures.isOvert { return .fine }
      return subject.isProtected(reading.scope, by: [.optIn]) ? .breach : .concern
    },
    repair: AuditChange(id: "notice", meaning: "show a notice when prices are personal") {
      $0.disclosures.insert([.policyPage, .notice])
    })

  /// Whether whoever is judged hears why.
  private static let reasons = AuditCheck(
    id: "reasons", principle: .transparency, title: "Reasons for decisions",
    measure: "applications turned down, per application", unit: "share", limit: nil,
    rule: "US: reasons for turning down credit (ECOA, 15 U.S.C. 1691(d)); EU: meaningful"
      + " information on automated decisions (GDPR Art. 13-15, 22)",
    applies: \.screens,
    read: { _, arm in [arm.reading { _, metrics in metrics["approval"].map { 1 - $0 } }] },
    severity: { subject, _ in subject.spec.disclosures.contains(.reasons) ? .fine : .breach },
    repair: AuditChange(id: "reasons", meaning: "give the reasons with each offer") {
      $0.disclosures.insert(.reasons)
    })

  /// Whether anything says what is done with data.
  private static let dataNotice = AuditCheck(
    id: "data_notice", principle: .transparency, title: "What is done with data is said",
    measure: "data categories held for each active customer at the end", unit: "categories",
    limit: nil,
    rule: "EU: information to be provided (GDPR Art. 13); US: notice at collection (CCPA"
      + " 1798.100); elsewhere a norm",
    applies: \.holdsData,
    read: { subject, arm in
      let held = arm.reading { record, _ in Self.heldAtEnd(record) }
      return subject.places.map {
        AuditReading(scope: $0.culture.code, values: held.values, n: held.n)
      }
    },
    severity: { subject, reading in
      if subject.spec.disclosures.tellsUse { return .fine }
      return subject.isProtected(reading.scope, by: [.optIn, .optOut]) ? .breach : .concern
    },
    repair: AuditChange(id: "policy_page", meaning: "say on a page what is done with data") {
      $0.disclosures.insert(.policyPage)
    })

  /// Whether customers hear of a breach from the firm.
  private static let breachNotice = AuditCheck(
    id: "breach_notice", principle: .transparency, title: "Breaches are told",
    measure: "breaches that became known in a run", unit: "count", limit: nil,
    rule: "EU: communication to those concerned (GDPR Art. 34); US: breach laws of the states",
    applies: \.holdsData,
    read: { _, arm in arm.reading("breaches") },
    severity: { subject, _ in
      switch subject.spec.repair.disclosure {
      case .proactive: .fine
      case .onDiscovery: .concern
      case .none: subject.isProtected("all", by: [.optIn, .optOut]) ? .breach : .concern
      }
    },
    repair: AuditChange(id: "breach_notice", meaning: "tell of breaches at once, unasked") {
      $0.repair.disclosure = .proactive
    })

  /// Data categories held, mean over the active at the end.
  static func heldAtEnd(_ record: RunRecord) -> Double? {
    guard let last = record.trace.last, last.active > 0 else { return nil }
    return Double(last.held) / Double(last.active)
  }

  /// The same, mean over all steps.
  static func held(_ record: RunRecord) -> Double {
    let active = record.trace.reduce(0) { $0 + $1.active }
    return Double(record.trace.reduce(0) { $0 + $1.held }) / Double(max(1, active))
  }
}
