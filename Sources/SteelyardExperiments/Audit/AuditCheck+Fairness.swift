internal import SteelyardModel

extension AuditCheck {
  static let fairness: [AuditCheck] = [
    priceGap, riskPriceGap, priceRatio, accessRatio, approvalRatio, fraudGap, envy,
    representation,
  ]

  private static let onePrice = AuditChange("one_price", "ask the list price of everybody") {
    $0.pricing = Self.listPrice
  }
  /// A part of that kind is always there.
  private static let listPrice = PartSpec(
    PartDescriptor(
      family: .pricing, kind: StrategyCatalogue.plainest, meaning: "", parameters: []),
    ["multiplier": 1])

  /// Cohort means of the offered price.
  private static let priceGap = AuditCheck(
    id: "price_gap", principle: .fairness, title: "Prices by cohort",
    measure: "highest less lowest cohort mean of the offered price, over the mean",
    unit: .share, limit: 0.05,
    rule: AuditRule(
      optIn: "unlawful if it follows sex or ethnic origin: Directives 2004/113/EC, 2000/43/EC",
      optOut: "unlawful if it follows a protected class: Unruh Civil Rights Act",
      norm: "the same on average, whoever one is"),
    applies: \.hasCohorts,
    read: { stage, arm in arm.byDimension(stage) { priceGap($0, in: $1) } },
    severity: always(.concern), repair: onePrice)

  /// The same among customers of like risk.
  private static let riskPriceGap = AuditCheck(
    id: "risk_price_gap", principle: .fairness, title: "Prices by cohort at equal risk",
    measure: "the same gap among customers of the same third of vulnerability", unit: .share,
    limit: 0.05,
    rule: AuditRule(
      optIn: "indirect discrimination: Directives 2004/113/EC, 2000/43/EC",
      optOut: "in lending, disparate impact is unlawful: ECOA, Regulation B",
      sectoral: "in lending, disparate impact is unlawful: ECOA, Regulation B",
      norm: "a price may follow what a customer costs, not who they are (Bartlett et al. 2022)"),
    applies: \.hasCohorts, read: { _, arm in [arm.reading("risk_price_gap")] },
    severity: { stage, reading in
      stage.screens && stage.isProtected(reading.scope, by: .any) ? .breach : .concern
    }, repair: onePrice)

  /// Whether prices stay as close together as the line of business has to keep them.
  private static let priceRatio = AuditCheck(
    id: "price_ratio", principle: .fairness, title: "The sector's bounds on prices",
    measure: "whether prices may lie further apart than the sector's rule allows", unit: .truth,
    limit: 0,
    rule: AuditRule(
      everywhere: "the sector's rule on the dearest price over the cheapest: fee schedules,"
        + " usury", norm: ""),
    applies: { $0.scenario.market.sector.regulation.priceRatio != nil },
    read: { stage, arm in
      [arm.exact(stage.spec.pricesDiffer && exceeds(stage.spec.pricing, stage.scenario.market))]
    },
    severity: always(.concern), repair: onePrice)

  /// Whether neither the market's caps nor the firm's own hold the ratio that the sector asks for.
  private static func exceeds(_ pricing: PartSpec, _ market: Market) -> Bool {
    guard let wanted = market.sector.regulation.priceRatio else { return false }
    let caps = [market.capsInForce.ratio, pricing.constraint.caps.ratio].compactMap(\.self)
    return !caps.contains { $0 <= wanted }
  }

  /// Purchases per need: lowest cohort over highest.
  private static let accessRatio = AuditCheck(
    id: "access_ratio", principle: .fairness, title: "Access by cohort (four-fifths)",
    measure: "purchases per need of the lowest cohort over those of the highest", unit: .ratio,
    limit: 0.8, isFloor: true,
    rule: AuditRule(norm: "the four-fifths rule (29 CFR 1607.4(D)), from employment law"),
    applies: \.hasCohorts,
    read: { stage, arm in
      arm.lowestOverHighest(stage) { share($0.purchases, $0.needs) }
    },
    severity: always(.concern), repair: onePrice)

  private static let approvalRatio = AuditCheck(
    id: "approval_ratio", principle: .fairness, title: "Approvals by cohort (four-fifths)",
    measure: "approvals per application of the lowest cohort over those of the highest",
    unit: .ratio, limit: 0.8, isFloor: true,
    rule: AuditRule(
      optIn: "indirect discrimination: Directives 2004/113/EC, 2000/43/EC",
      optOut: "disparate impact in lending: ECOA, Regulation B",
      sectoral: "disparate impact in lending: ECOA, Regulation B",
      norm: "the four-fifths rule (29 CFR 1607.4(D)), from employment law"),
    applies: { $0.hasCohorts && $0.screens },
    read: { stage, arm in
      arm.lowestOverHighest(stage) { share($0.approvals, $0.applications) }
    },
    severity: protected(by: .any), repair: monthlyAudits)

  /// Honest purchases that checks against fraud stop.
  private static let fraudGap = AuditCheck(
    id: "fraud_gap", principle: .fairness, title: "Suspicion of fraud by cohort",
    measure: "honest purchases stopped in the cohort most often suspected, less the least often",
    unit: .share, limit: 0.01,
    rule: AuditRule(
      optIn: "automated decisions have to be fair: GDPR Art. 5(1)(a), 22",
      norm: "honest people are suspected alike, whoever they are"),
    applies: { $0.hasCohorts && $0.spec.fraudChecks > 0 },
    read: { stage, arm in
      arm.byDimension(stage) { groups, _ in
        spread(groups.map { share($0.flagged, $0.flagged + $0.purchases) })
      }
    },
    severity: always(.concern), repair: monthlyAudits)

  private static let envy = AuditCheck(
    id: "envy_latent", principle: .fairness, title: "Friends who pay less",
    measure: "needs at which a friend was offered the same for over 5 % less", unit: .share,
    limit: 0.1, rule: AuditRule(norm: "no customer should wish to be treated like a friend"),
    applies: \.spec.pricesDiffer, read: { _, arm in [arm.reading("envy_latent")] },
    severity: always(.concern), repair: onePrice)

  /// How much of the gap comes from data that know some cohorts less well.
  private static let representation = AuditCheck(
    id: "representation", principle: .fairness, title: "Data that know some cohorts less well",
    measure: "how far the price gap falls when bias is looked for and mended every month",
    unit: .share, limit: 0.01,
    rule: AuditRule(
      optIn: "data of high-risk systems must represent those they are used on: AI Act Art. 10",
      norm: "data should tell as much of the few as of the many"),
    applies: { $0.hasCohorts && $0.holdsData && $0.spec.pricesDiffer },
    read: { _, arm in
      let mended = arm.probes[monthlyAudits.id] ?? []
      let values = zip(arm.records, mended).map { here, there -> Double? in
        guard let gap = widestPriceGap(here, arm), let rest = widestPriceGap(there, arm) else {
          return nil
        }
        return gap - rest
      }
      return [AuditReading(scope: "all", values: values, n: arm.reading("trust").n)]
    },
    severity: always(.concern), probes: { _ in [monthlyAudits] })

  /// Without it in their scope, audits do not look at bias at all.
  static let monthlyAudits = AuditChange(
    "monthly_audits", "look for bias every month and mend it"
  ) {
    $0.audits = max($0.audits, 12)
    $0.governance.scope.insert(.bias)
  }

  // MARK: Numbers by cohort

  private static func share(_ count: Int, _ all: Int) -> Double? {
    all > 0 ? Double(count) / Double(all) : nil
  }

  /// Highest less lowest; nil where any is unknown.
  static func spread(_ shares: [Double?]) -> Double? {
    let known = shares.compactMap(\.self)
    guard known.count == shares.count, let low = known.min(), let high = known.max() else {
      return nil
    }
    return high - low
  }

  /// Highest less lowest cohort mean of the offered price, over the mean of all.
  private static func priceGap(_ cohorts: [Tally], in record: RunRecord) -> Double? {
    let means = cohorts.map { $0.offers > 0 ? $0.offeredPrice / Double($0.offers) : nil }
    guard let gap = spread(means), record.all.offers > 0, record.all.offeredPrice > 0 else {
      return nil
    }
    return gap / (record.all.offeredPrice / Double(record.all.offers))
  }

  private static func widestPriceGap(_ record: RunRecord, _ arm: AuditArm) -> Double? {
    record.cohorts.indices.compactMap { dimension in
      let groups = arm.groups(of: dimension, in: record)
      return groups.count > 1 ? priceGap(groups, in: record) : nil
    }.max()
  }
}
