internal import SteelyardModel

extension AuditCheck {
  /// What is agreed to, collected and given back.
  static let privacy: [AuditCheck] = [
    consentQuality, hiddenRefusal, minimisation, optOut, erasure, sensitiveData, vulnerable,
    labels,
  ]

  /// Consent at a neutral request over consent at the actual one.
  private static let consentQuality = AuditCheck(
    id: "consent_quality", principle: .privacy, title: "Free consent",
    measure: "data held where consent is asked for neutrally, over data held as it is asked",
    unit: .ratio, limit: 0.9, isFloor: true,
    rule: AuditRule(
      optIn: "consent is freely given, by a clear act, and as easy to refuse: GDPR Art. 4(11), 7",
      optOut: "no consent by dark patterns: CPRA 1798.140(h)", norm: "asking is not pushing"),
    applies: \.holdsData,
    read: { _, arm in
      let neutral = arm.probes[neutralID] ?? []
      let values = zip(neutral, arm.records).map { plain, actual -> Double? in
        let held = held(actual)
        return held > 0 ? min(1, Self.held(plain) / held) : nil
      }
      return [AuditReading(scope: "all", values: values, n: arm.reading("trust").n)]
    },
    severity: protected(by: [.optIn]), probes: { [neutralRequest($0)] })

  private static let neutralID = "neutral_request"

  /// Under an opt-in law silence is no consent, and each purpose is asked for by itself.
  static func neutralRequest(_ subject: AuditSubject) -> AuditChange {
    let takesAnAct = subject.stages.contains { $0.isProtected("all", by: [.optIn]) }
    let act = takesAnAct ? ", by a box to tick for each purpose" : ""
    return AuditChange(
      neutralID, "ask for consent neutrally, refusing as easy as agreeing\(act)"
    ) {
      $0.consent.hidesReject = false
      $0.consent.repeatEvery = 0
      if takesAnAct { ($0.consent.isUnticked, $0.consent.isGranular) = (true, true) }
      if !$0.rights.isOptOutPlain { $0.rights.optOutKind = .plain }
    }
  }

  /// Data categories held, mean over customers and steps.
  private static func held(_ record: RunRecord) -> Double {
    let active = record.trace.reduce(0) { $0 + $1.active }
    return Double(record.trace.reduce(0) { $0 + $1.held }) / Double(max(1, active))
  }

  /// Whether refusing is made harder than agreeing.
  private static let hiddenRefusal = AuditCheck(
    id: "hidden_refusal", principle: .privacy, title: "Refusing consent",
    measure: "whether refusing is hidden where consent is asked for", unit: .truth, limit: 0,
    rule: AuditRule(
      optIn: "consent is freely given: GDPR Art. 4(11), 7",
      optOut: "no consent by dark patterns: CPRA 1798.140(h)", norm: "no is as easy as yes"),
    applies: \.holdsData, read: { stage, arm in [arm.exact(stage.spec.consent.hidesReject)] },
    severity: offence(.hiddenRefusal, else: .concern),
    repair: AuditChange("plain_refusal", "put the refusal beside the agreement") {
      $0.consent.hidesReject = false
    })

  /// What each category collected earns: one that earns little or nothing is not needed.
  private static let minimisation = AuditCheck(
    id: "minimisation", principle: .privacy, title: "Need for data",
    measure: "profit that is lost without the category, over revenue", unit: .share,
    limit: 0.01, isFloor: true,
    rule: AuditRule(
      optIn: "data minimisation: GDPR Art. 5(1)(c)",
      optOut: "no more than is reasonably necessary: CPRA 1798.100(c)",
      norm: "what is not needed is not kept"),
    applies: { $0.spec.collected.bits != 0 },
    read: { stage, arm in
      stage.spec.collected.members.map { category in
        let without = arm.probes[Self.without(category).id] ?? []
        let values = zip(arm.records, without).map { here, there -> Double? in
          here.all.spent > 0 ? (profit(here) - profit(there)) / here.all.spent : nil
        }
        return AuditReading(
          scope: category.rawValue, values: values, n: arm.reading("trust").n)
      }
    },
    severity: protected(by: .general, .concern, else: .note),
    probes: { subject in
      let all = subject.stages.reduce(DataCategories([])) { $0.union($1.spec.collected) }
      return all.members.map(without)
    })

  /// The strategy without a category of data.
  private static func without(_ category: DataCategory) -> AuditChange {
    AuditChange(
      "without_\(category.rawValue)", "collect no \(category.plain)", scope: category.rawValue
    ) {
      $0.collected = DataCategories(bits: $0.collected.bits & ~category.bit)
    }
  }

  private static func profit(_ record: RunRecord) -> Double { record.all.spent - record.all.cost }

  private static let optOut = AuditCheck(
    id: "opt_out", principle: .privacy, title: "Taking data back",
    fault: "There is no plain way to take data back",
    measure: "data categories held of each active customer at the end", unit: .categories,
    limit: nil,
    rule: AuditRule(
      optIn: "withdrawing is as easy as giving: GDPR Art. 7(3)",
      optOut: "right to opt out: CCPA 1798.120", norm: "who gave may take back"),
    applies: \.holdsData, read: heldByPlace,
    severity: { stage, reading in
      if stage.spec.rights.isOptOutPlain { return .fine }
      return stage.isProtected(reading.scope, by: .general) ? .breach : .concern
    },
    repair: AuditChange("plain_opt_out", "offer a plain way to take data back") {
      $0.rights.optOutKind = .plain
    })

  /// Whether what was given can be made to go away.
  private static let erasure = AuditCheck(
    id: "erasure", principle: .privacy, title: "Having data erased",
    measure: "whether customers have no way to have their data erased", unit: .truth, limit: 0,
    rule: AuditRule(
      optIn: "right to erasure: GDPR Art. 17", optOut: "right to delete: CCPA 1798.105",
      norm: "what was taken back is gone"),
    applies: \.holdsData,
    read: { stage, arm in
      let isGoneWhenTakenBack = stage.spec.rights.hasOptOut && !stage.spec.keepsWithdrawn
      let canErase = stage.spec.rights.contains(.deletion) || isGoneWhenTakenBack
      return stage.places.map { arm.exact(!canErase, scope: $0.code) }
    },
    severity: offence(.keptWithdrawn, else: .concern),
    repair: AuditChange("deletion", "erase a customer's data on demand") {
      $0.rights.insert(.deletion)
    })

  private static let sensitiveData = AuditCheck(
    id: "sensitive_data", principle: .privacy, title: "Asking for sensitive data",
    measure: "sensitive categories collected without asking for each", unit: .categories,
    limit: 0,
    rule: AuditRule(
      optIn: "explicit consent: GDPR Art. 9",
      optOut: "health, credit and pupils' records: HIPAA, GLBA, FERPA",
      sectoral: "health, credit and pupils' records: HIPAA, GLBA, FERPA",
      norm: "what hurts most when it gets out is asked for by itself"),
    applies: { $0.spec.dataTaken.bits & sensitive($0).bits != 0 },
    read: { stage, arm in
      let count = (stage.spec.dataTaken.bits & sensitive(stage).bits).nonzeroBitCount
      return [arm.exact(stage.spec.rights.contains(.granular) ? 0 : Double(count))]
    },
    severity: { stage, reading in
      let ofSector = stage.scenario.market.sector.regulation.asked.bits
      let isAsked = stage.spec.dataTaken.bits & ofSector != 0
      return isAsked || stage.isProtected(reading.scope, by: [.optIn, .sectoral])
        ? .breach : .concern
    },
    repair: granular)

  private static let granular = AuditChange("granular", "ask for each category by itself") {
    $0.rights.insert([.preferenceCentre, .granular])
  }

  /// What needs agreement everywhere, or in this line of business.
  private static func sensitive(_ stage: AuditStage) -> DataCategories {
    DataCategories([.sensitive, .biometric])
      .union(stage.scenario.market.sector.regulation.asked)
  }

  /// Whether the vulnerable are asked as their line of business has to ask them.
  private static let vulnerable = AuditCheck(
    id: "vulnerable", principle: .privacy, title: "Asking the vulnerable",
    measure: "whether going on counts as the agreement of minors or their parents", unit: .truth,
    limit: 0,
    rule: AuditRule(
      everywhere: "minors or their parents agree before data are used: COPPA, FERPA, GDPR Art. 8",
      norm: ""),
    applies: { $0.holdsData && $0.scenario.market.sector.regulation.asksVulnerable },
    read: { stage, arm in [arm.exact(!stage.spec.asksForAnAct)] },
    severity: always(.breach), repair: granular)

  /// Cohort labels that are held of everybody, agreed to or not.
  private static let labels = AuditCheck(
    id: "labels", principle: .privacy, title: "Labels held of everybody",
    measure: "cohort labels held of everybody, whether they agreed or not", unit: .count,
    limit: 0,
    rule: AuditRule(
      optIn: "explicit consent for special categories, but for finding bias in high-risk systems:"
        + " GDPR Art. 9, AI Act Art. 10(5)",
      optOut: "lenders may not ask for most of them: Regulation B 1002.5",
      sectoral: "lenders may not ask for most of them: Regulation B 1002.5",
      norm: "a label held for fairness is a label all the same"),
    applies: { $0.spec.labelsHeld > 0 },
    read: { stage, arm in [arm.exact(Double(stage.spec.labelsHeld))] },
    severity: protected(by: .any, .concern, else: .note),
    repair: AuditChange("no_labels", "hold no labels, and bind no price to them") {
      $0.pricing.constraint.fairness = nil
    })
}
