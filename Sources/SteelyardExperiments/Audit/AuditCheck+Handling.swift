internal import SteelyardModel

extension AuditCheck {
  /// What becomes of data once they are there.
  static let handling: [AuditCheck] = [
    sale, vendorData, crossBorder, purposes, tracking, privacyBudget, retention, security,
  ]

  private static let sale = AuditCheck(
    id: "sale", principle: .privacy, title: "Passing data on",
    measure: "whether data are sold, or passed on to a vendor for its own use", unit: .truth,
    limit: 0,
    rule: AuditRule(
      optIn: "no second purpose without consent: GDPR Art. 5(1)(b)",
      optOut: "\"do not sell\": CCPA 1798.120", norm: "what was given to one is not sold on"),
    applies: \.holdsData, read: { stage, arm in [arm.exact(stage.spec.passesDataOn)] },
    severity: { stage, reading in
      if stage.commits(.secretSale, in: reading.scope) { return .breach }
      let isOptional = stage.spec.rights.isOptOutPlain
      return isOptional || !stage.isProtected(reading.scope, by: .general) ? .concern : .breach
    },
    repair: AuditChange("no_sale", "pass no data on, not to the vendor either") {
      $0.sellsData = false
      $0.vendor.takesData = false
    })

  /// What a vendor collects beyond what the firm wants.
  private static let vendorData = AuditCheck(
    id: "vendor_data", principle: .privacy, title: "What the vendor collects",
    measure: "categories that the vendor collects and the firm would not", unit: .categories,
    limit: 0,
    rule: AuditRule(
      optIn: "a processor acts on instructions alone: GDPR Art. 28(3)",
      norm: "who serves a firm does not serve itself"),
    applies: \.spec.vendor.isThere,
    read: { stage, arm in
      let spec = stage.spec
      let extra = spec.vendor.appetite.bits & ~spec.collected.bits
      return [arm.exact(Double(extra.nonzeroBitCount))]
    },
    severity: protected(by: [.optIn], .concern, else: .note),
    repair: AuditChange("no_vendor", "personalize without the vendor") {
      $0.vendor = StrategySpec.Vendor()
    })

  private static let crossBorder = AuditCheck(
    id: "cross_border", principle: .privacy, title: "Data abroad",
    measure: "whether data that tell whose they are are kept abroad without asking", unit: .truth,
    limit: 0,
    rule: AuditRule(
      optIn: "transfers need a ground: GDPR Chapter V; China: PIPL Art. 38-39",
      sectoral: "sensitive data abroad need agreement", norm: "customers know where data are"),
    applies: { $0.holdsData && $0.spec.keepsAbroad },
    read: { stage, arm in
      // An opt-in law asks for all that any law asks for.
      let isUnasked = stage.spec.keepsAbroad(against: .optIn)
      return stage.places.map { arm.exact(isUnasked, scope: $0.code) }
    },
    severity: offence(.dataAbroad, else: .note),
    repair: AuditChange("at_home", "keep data in the customers' country") {
      $0.storesAbroad = false
      $0.vendor.isAbroad = false
    })

  /// Whether data serve what customers were told, and nothing else.
  private static let purposes = AuditCheck(
    id: "purposes", principle: .privacy, title: "Use beyond what was said",
    measure: "purposes that data are used for without having been declared", unit: .count,
    limit: 0,
    rule: AuditRule(
      optIn: "purpose limitation: GDPR Art. 5(1)(b)",
      optOut: "no further purposes without notice: CCPA 1798.100(c)",
      sectoral: "unfair or deceptive acts: FTC Act section 5", norm: "a firm keeps its word"),
    applies: { $0.holdsData && $0.spec.handling.purposes != nil },
    read: { stage, arm in
      let count = Double(stage.spec.brokenPurposes.count)
      return stage.places.map { arm.exact(count, scope: $0.code) }
    },
    severity: offence(.brokenPurpose, else: .concern),
    repair: AuditChange("declare", "declare all that data are used for") {
      let used = $0.usedPurposes
      $0.handling.purposes?.formUnion(used)
    })

  /// Whether customers are followed without having agreed to it by an act.
  private static let tracking = AuditCheck(
    id: "tracking", principle: .privacy, title: "Following customers",
    measure: "ways of following customers, by cookies or across devices, where going on counts as"
      + " agreement", unit: .count, limit: 0,
    rule: AuditRule(
      optIn: "consent by a clear act before a cookie: ePrivacy Directive Art. 5(3)",
      norm: "who follows people asks them"),
    applies: { $0.spec.handling.trackers > 0 },
    read: { stage, arm in
      let ways = stage.spec.asksForAnAct ? 0 : stage.spec.handling.trackers
      return stage.places.map { arm.exact(Double(ways), scope: $0.code) }
    },
    severity: offence(.tracking, else: .note),
    repair: AuditChange("no_tracking", "follow nobody") {
      ($0.handling.usesCookies, $0.handling.followsDevices) = (false, false)
    })

  /// Whether the promised limit on privacy loss holds.
  private static let privacyBudget = AuditCheck(
    id: "privacy_budget", principle: .privacy, title: "The promise of privacy",
    measure: "customers who lost more privacy than was promised, mean over steps", unit: .share,
    limit: 0, isFact: true,
    rule: AuditRule(
      everywhere: "a promise not kept deceives: Directive 2005/29/EC Art. 6; FTC Act section 5",
      norm: ""),
    applies: \.spec.handling.privacy.isOn,
    read: { _, arm in [arm.happening(\.overspent, per: \.active)] },
    severity: { stage, reading in
      var facts = Offence.Facts()
      facts.hasOverspent = true
      return stage.commits(.overspentPrivacy, in: reading.scope, facts) ? .breach : .concern
    },
    repair: AuditChange("keep_budget", "stop when the promised privacy is spent") {
      $0.handling.privacy.overspends = false
    })

  private static let retention = AuditCheck(
    id: "retention", principle: .privacy, title: "How long data are kept",
    measure: "steps until data are deleted", unit: .steps, limit: 104,
    rule: AuditRule(
      optIn: "storage limitation: GDPR Art. 5(1)(e)", optOut: "retention: CPRA 1798.100(a)(3)",
      norm: "what is no longer needed goes"),
    applies: \.holdsData, read: { stage, arm in [arm.exact(Double(stage.spec.retention))] },
    severity: always(.note),
    repair: AuditChange("one_year", "delete data after 52 steps") {
      $0.retention = min($0.retention, 52)
    })

  /// Breaches that happen count, and not those that become known: silence is no security.
  private static let security = AuditCheck(
    id: "security", principle: .privacy, title: "Security of data",
    measure: "breaches in a year, known or not, without those that the scenario sets",
    unit: .count, limit: 0.1,
    rule: AuditRule(
      optIn: "security of processing: GDPR Art. 32", optOut: "FTC Act section 5",
      sectoral: "FTC Act section 5", norm: "who keeps data keeps them safe"),
    applies: \.holdsData,
    read: { stage, arm in
      [lossesPerYear(stage, arm, without: stage.scheduledBreaches)]
    },
    severity: always(.concern),
    repair: AuditChange("secure", "pay for all of good security practice") { $0.security = 1 })
}
