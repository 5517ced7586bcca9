internal import SteelyardModel

extension AuditCheck {
  static let privacy: [AuditCheck] = [
    consentQuality, minimisation, optOut, sensitiveData, sale, crossBorder, retention, security,
  ]

  /// Consent at a neutral request over consent at the actual one.
  private static let consentQuality = AuditCheck(
    id: "consent_quality", principle: .privacy, title: "Consent is freely given",
    measure: "data held where consent is asked for neutrally, over data held as it is asked",
    unit: "ratio", limit: 0.9, isFloor: true,
    rule: "EU: consent is freely given and as easy to refuse (GDPR Art. 4(11), 7); US: no consent"
      + " by dark pattern (CPRA 1798.140(h))",
    applies: \.holdsData,
    read: { _, arm in
      let neutral = arm.probes[neutralRequest.id] ?? []
      let values = zip(neutral, arm.records).map { plain, actual -> Double? in
        let held = held(actual)
        return held > 0 ? min(1, Self.held(plain) / held) : nil
      }
      return [AuditReading(scope: "all", values: values, n: arm.reading("trust")[0].n)]
    },
    severity: { subject, _ in subject.isProtected("all", by: [.optIn]) ? .breach : .concern },
    repair: neutralRequest, probes: { _ in [neutralRequest] })

  private static let neutralRequest = AuditChange(
    id: "neutral_request", meaning: "ask for consent neutrally, refusing as easy as agreeing"
  ) {
    $0.consent.hidesReject = false
    $0.consent.repeatEvery = 0
    if !$0.rights.isOptOutPlain { $0.rights.optOutKind = .plain }
  }

  /// What each category collected earns.
  private static let minimisation = AuditCheck(
    id: "minimisation", principle: .privacy, title: "Data are needed",
    measure: "profit that is lost without the category", unit: "currency per customer per step",
    limit: 0, isFloor: true,
    rule: "EU: data minimisation (GDPR Art. 5(1)(c)); elsewhere a norm",
    applies: \.holdsData,
    read: { subject, arm in
      subject.spec.collected.members.map { category in
        let without = arm.probes[Self.without(category).id] ?? []
        let values = zip(arm.records, without).map { here, there -> Double? in
          profit(here, subject.scenario) - profit(there, subject.scenario)
        }
        return AuditReading(
          scope: category.rawValue, values: values, n: arm.reading("trust")[0].n)
      }
    },
    severity: { subject, _ in subject.isProtected("all", by: [.optIn]) ? .concern : .note },
    probes: { $0.spec.collected.members.map(without) })

  /// The strategy without a category of data.
  static func without(_ category: DataCategory) -> AuditChange {
    AuditChange(id: "without_\(category.rawValue)", meaning: "collect no \(category.plain)") {
      $0.collected = DataCategories(bits: $0.collected.bits & ~category.bit)
    }
  }

  private static func profit(_ record: RunRecord, _ scenario: Scenario) -> Double {
    (record.all.spent - record.all.cost)
      / Double(max(1, record.all.customers * scenario.steps))
  }

  private static let optOut = AuditCheck(
    id: "opt_out", principle: .privacy, title: "Data can be taken back",
    measure: "data categories held for each active customer at the end", unit: "categories",
    limit: nil,
    rule: "EU: withdrawing is as easy as giving (GDPR Art. 7(3)), erasure (Art. 17); US: right to"
      + " opt out and delete (CCPA 1798.105, 120)",
    applies: \.holdsData,
    read: { subject, arm in
      let held = arm.reading { record, _ in heldAtEnd(record) }
      return subject.places.map {
        AuditReading(scope: $0.culture.code, values: held.values, n: held.n)
      }
    },
    severity: { subject, reading in
      if subject.spec.rights.isOptOutPlain { return .fine }
      return subject.isProtected(reading.scope, by: [.optIn, .optOut]) ? .breach : .concern
    },
    repair: AuditChange(id: "plain_opt_out", meaning: "offer a plain way to take data back") {
      $0.rights.optOutKind = .plain
    })

  private static let sensitiveData = AuditCheck(
    id: "sensitive_data", principle: .privacy, title: "Sensitive data are asked for one by one",
    measure: "sensitive categories collected without asking for each", unit: "categories",
    limit: 0,
    rule: "EU: explicit consent (GDPR Art. 9); US: health, credit and pupils' records (HIPAA,"
      + " GLBA, FERPA)",
    applies: { $0.spec.collected.bits & sensitive($0).bits != 0 },
    read: { subject, arm in
      let asked = arm.spec.rights.contains(.granular)
      let count = arm.spec.collected.bits & sensitive(subject).bits
      return [arm.exact(asked ? 0 : Double(count.nonzeroBitCount))]
    },
    severity: { _, _ in .breach },
    repair: AuditChange(id: "granular", meaning: "ask for each category by itself") {
      $0.rights.insert([.preferenceCentre, .granular])
    })

  /// What needs agreement everywhere, or in this line of business.
  private static func sensitive(_ subject: AuditSubject) -> DataCategories {
    let special = DataCategories([.sensitive, .biometric])
    return DataCategories(bits: special.bits | subject.scenario.market.sector.regulation.asked.bits)
  }

  private static let sale = AuditCheck(
    id: "sale", principle: .privacy, title: "Data are sold", measure: "whether data are sold",
    unit: "0 or 1", limit: 0,
    rule: "EU: no second purpose without consent (GDPR Art. 5(1)(b)); US: \"do not sell\" (CCPA"
      + " 1798.120)",
    applies: \.holdsData,
    read: { _, arm in [arm.exact(arm.spec.sellsData ? 1 : 0)] },
    severity: { subject, _ in
      let isTold = subject.spec.disclosures.tellsUse && subject.spec.rights.isOptOutPlain
      return isTold || !subject.isProtected("all", by: [.optIn, .optOut]) ? .concern : .breach
    },
    repair: AuditChange(id: "no_sale", meaning: "sell no data") { $0.sellsData = false })

  private static let crossBorder = AuditCheck(
    id: "cross_border", principle: .privacy, title: "Data leave the country",
    measure: "whether data are kept abroad without asking", unit: "0 or 1", limit: 0,
    rule: "EU: transfers need a ground (GDPR Chapter V); China: PIPL Art. 38-39",
    applies: { $0.holdsData && $0.spec.storesAbroad },
    read: { subject, arm in
      let isAsked = arm.spec.rights.contains(.granular)
      return subject.places.map {
        arm.exact(arm.spec.storesAbroad && !isAsked ? 1 : 0, scope: $0.culture.code)
      }
    },
    severity: { subject, reading in
      subject.isProtected(reading.scope, by: [.optIn]) ? .breach : .note
    },
    repair: AuditChange(id: "at_home", meaning: "keep data in the customers' country") {
      $0.storesAbroad = false
    })

  private static let retention = AuditCheck(
    id: "retention", principle: .privacy, title: "Data are kept no longer than needed",
    measure: "steps until data are deleted", unit: "steps", limit: 104,
    rule: "EU: storage limitation (GDPR Art. 5(1)(e)); elsewhere a norm",
    applies: \.holdsData, read: { _, arm in [arm.exact(Double(arm.spec.retention))] },
    severity: { _, _ in .note },
    repair: AuditChange(id: "one_year", meaning: "delete data after 52 steps") {
      $0.retention = min($0.retention, 52)
    })

  private static let security = AuditCheck(
    id: "security", principle: .privacy, title: "Data are kept safe",
    measure: "breaches that became known in a run", unit: "count", limit: 0.5,
    rule: "EU: security of processing (GDPR Art. 32); US: FTC Act section 5",
    applies: \.holdsData, read: { _, arm in arm.reading("breaches") },
    severity: { _, _ in .concern },
    repair: AuditChange(id: "secure", meaning: "pay for all of good security practice") {
      $0.security = 1
    })
}
