internal import SteelyardModel

extension AuditCheck {
  static let transparency: [AuditCheck] = [personalPriceNotice, reasons, dataNotice, breachNotice]

  /// Whether customers whose price is theirs, or their cohort's, are told so.
  private static let personalPriceNotice = AuditCheck(
    id: "personal_price_notice", principle: .transparency, title: "Telling of personal prices",
    fault: "Nothing says, when it happens, that prices are personal",
    measure: "customers who know at the end that prices are personal", unit: .share, limit: nil,
    rule: AuditRule(
      optIn: "a price personalised by automated decision must be said to be: Directive 2011/83/EU"
        + " Art. 6(1)(ea), as amended by 2019/2161",
      norm: "who asks people for different prices says so"),
    applies: \.spec.pricesDiffer,
    read: { stage, arm in
      arm.byPlace(stage) { Double($0.aware) / Double(max(1, $0.customers)) }
    },
    severity: { stage, reading in
      if stage.spec.disclosures.isOvert { return .fine }
      return stage.isProtected(reading.scope, by: [.optIn]) ? .breach : .concern
    },
    repair: AuditChange("notice", "show a notice when prices are personal") {
      $0.disclosures.insert([.policyPage, .notice])
    })

  /// Whether whoever is judged hears why.
  private static let reasons = AuditCheck(
    id: "reasons", principle: .transparency, title: "Reasons for decisions",
    fault: "Who is turned down does not hear why",
    measure: "applications turned down", unit: .share, limit: nil,
    rule: AuditRule(
      optIn: "meaningful information on automated decisions: GDPR Art. 13-15, 22",
      optOut: "reasons for turning down credit: ECOA, 15 U.S.C. 1691(d)",
      sectoral: "reasons for turning down credit: ECOA, 15 U.S.C. 1691(d)",
      norm: "who turns somebody down says why"),
    applies: \.screens,
    read: { _, arm in [arm.reading { _, metrics in metrics["approval"].map { 1 - $0 } }] },
    severity: { stage, reading in
      if stage.spec.disclosures.contains(.reasons) { return .fine }
      return stage.isProtected(reading.scope, by: .any) ? .breach : .concern
    },
    repair: AuditChange("reasons", "give the reasons with each offer") {
      $0.disclosures.insert(.reasons)
    })

  /// Whether anything says what is done with data.
  private static let dataNotice = AuditCheck(
    id: "data_notice", principle: .transparency, title: "Telling what is done with data",
    fault: "Nothing says what is done with data",
    measure: "data categories held of each active customer at the end", unit: .categories,
    limit: nil,
    rule: AuditRule(
      optIn: "information to be provided: GDPR Art. 13",
      optOut: "notice at collection: CCPA 1798.100", norm: "customers can read what is kept"),
    applies: \.holdsData, read: heldByPlace,
    severity: { stage, reading in
      if stage.spec.disclosures.tellsUse { return .fine }
      return stage.isProtected(reading.scope, by: .general) ? .breach : .concern
    },
    repair: AuditChange("policy_page", "say on a page what is done with data") {
      $0.disclosures.insert(.policyPage)
    })

  /// Whether customers hear of a breach from the firm.
  private static let breachNotice = AuditCheck(
    id: "breach_notice", principle: .transparency, title: "Telling of breaches",
    fault: "Customers do not hear of a breach from the firm at once",
    measure: "breaches in a year, known or not", unit: .count, limit: nil,
    rule: AuditRule(
      optIn: "communication to those concerned: GDPR Art. 34",
      optOut: "breach laws of the states", sectoral: "breach laws of the states",
      norm: "who loses people's data tells them"),
    applies: \.holdsData, read: { stage, arm in [lossesPerYear(stage, arm)] },
    severity: { stage, reading in
      switch stage.spec.repair.disclosure {
      case .proactive: .fine
      case .onDiscovery: .concern
      case .none: stage.isProtected(reading.scope, by: .any) ? .breach : .concern
      }
    },
    repair: AuditChange("breach_notice", "tell of breaches at once, unasked") {
      $0.repair.disclosure = .proactive
    })

  /// Breaches in a year, known or not, less some that no strategy could have prevented.
  static func lossesPerYear(
    _ stage: AuditStage, _ arm: AuditArm, without scheduled: Int = 0
  ) -> AuditReading {
    arm.reading { record, _ in
      52 * Double(record.losses - scheduled) / Double(stage.scenario.steps)
    }
  }

  /// Data categories held at the end, mean over those active then.
  static let heldByPlace: @Sendable (AuditStage, AuditArm) -> [AuditReading] = { stage, arm in
    arm.byPlace(stage) { Double($0.held) / Double(max(1, $0.active)) }
  }
}
