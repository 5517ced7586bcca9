internal import SteelyardModel

extension AuditCheck {
  static let fairness: [AuditCheck] = [
    priceGap, riskPriceGap, accessRatio, approvalRatio, envy, representation,
  ]

  private static let onePrice = AuditChange(
    id: "one_price", meaning: "ask the list price of everybody"
  ) {
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
    measure: "highest less lowest cohort mean of the offered price, over the mean", unit: "share",
    limit: 0.05,
    rule: "norm: the same on average, whoever one is; a cohort that the law protects may make it"
      + " unlawful (EU Directive 2004/113/EC; US: Unruh Act in California)",
    applies: hasCohorts,
    read: { subject, arm in byDimension(subject, arm) { priceGap($0, in: $1) } },
    severity: { _, _ in .concern }, repair: onePrice)

  /// The same among customers of like risk.
  private static let riskPriceGap = AuditCheck(
    id: "risk_price_gap", principle: .fairness, title: "Prices by cohort at equal risk",
    measure: "the same gap among customers of the same third of vulnerability", unit: "share",
    limit: 0.05,
    rule: "norm: a price may follow what a customer costs, not who they are (Bartlett et al."
      + " 2022); US: disparate impact in lending (ECOA)",
    applies: hasCohorts, read: { _, arm in arm.reading("risk_price_gap") },
    severity: { subject, _ in subject.screens ? .breach : .concern }, repair: onePrice)

  /// Purchases per need: lowest cohort over highest.
  private static let accessRatio = AuditCheck(
    id: "access_ratio", principle: .fairness, title: "Access by cohort (four-fifths)",
    measure: "purchases per need of the lowest cohort over those of the highest", unit: "ratio",
    limit: 0.8, isFloor: true,
    rule: "screen: the four-fifths rule (29 CFR 1607.4(D)), from employment law",
    applies: hasCohorts,
    read: { subject, arm in
      byDimension(subject, arm) { groups, _ in
        ratio(groups.map { $0.needs > 0 ? Double($0.purchases) / Double($0.needs) : nil })
      }
    },
    severity: { _, _ in .concern }, repair: onePrice)

  private static let approvalRatio = AuditCheck(
    id: "approval_ratio", principle: .fairness, title: "Approvals by cohort (four-fifths)",
    measure: "approvals per application of the lowest cohort over those of the highest",
    unit: "ratio", limit: 0.8, isFloor: true,
    rule: "US: disparate impact in lending (ECOA, Regulation B); screen: four-fifths rule",
    applies: { hasCohorts($0) && $0.screens },
    read: { subject, arm in
      byDimension(subject, arm) { groups, _ in
        ratio(
          groups.map {
            $0.applications > 0 ? Double($0.approvals) / Double($0.applications) : nil
          })
      }
    },
    severity: { _, _ in .breach }, repair: monthlyAudits)

  private static let envy = AuditCheck(
    id: "envy_latent", principle: .fairness, title: "Friends pay less",
    measure: "needs at which a friend was offered the same for over 5 % less", unit: "share",
    limit: 0.1, rule: "norm: no customer should wish to be treated like a friend",
    applies: \.pricesPersonally, read: { _, arm in arm.reading("envy_latent") },
    severity: { _, _ in .concern }, repair: onePrice)

  /// How much of the gap comes from data that know some cohorts less well.
  private static let representation = AuditCheck(
    id: "representation", principle: .fairness, title: "Data that know some cohorts less well",
    measure: "fall of the price gap when bias is looked for and mended every month",
    unit: "share", limit: 0.01,
    rule: "EU: data of high-risk systems must represent those they are used on (AI Act Art. 10);"
      + " elsewhere a norm",
    applies: { hasCohorts($0) && $0.holdsData && $0.pricesPersonally },
    read: { _, arm in
      let mended = arm.probes[monthlyAudits.id] ?? []
      let values = zip(arm.records, mended).map { here, there -> Double? in
        guard let gap = widestPriceGap(here), let rest = widestPriceGap(there) else {
          return nil
        }
        return gap - rest
      }
      return [AuditReading(scope: "all", values: values, n: arm.reading("trust")[0].n)]
    },
    severity: { _, _ in .concern }, repair: monthlyAudits, probes: { _ in [monthlyAudits] })

  static let monthlyAudits = AuditChange(
    id: "monthly_audits", meaning: "look for bias every month and mend it"
  ) {
    $0.audits = max($0.audits, 12)
  }

  // MARK: Numbers by cohort

  private static let hasCohorts: @Sendable (AuditSubject) -> Bool = {
    !$0.scenario.population.cohorts.isEmpty
  }

  /// A number from the cohorts of each dimension that are large enough to speak of.
  private static func byDimension(
    _ subject: AuditSubject, _ arm: AuditArm, _ value: ([Tally], RunRecord) -> Double?
  ) -> [AuditReading] {
    subject.scenario.population.cohorts.enumerated().map { position, dimension in
      let smallest = arm.records.flatMap { $0.cohorts[position].map(\.customers) }
        .filter { $0 >= Metric.smallestGroup }.min()
      return AuditReading(
        scope: dimension.name,
        values: arm.records.map { record in
          value(record.cohorts[position].filter { $0.customers >= Metric.smallestGroup }, record)
        }, n: smallest ?? 0)
    }
  }

  /// Lowest over highest; nil where fewer than two are known or nobody has any.
  private static func ratio(_ shares: [Double?]) -> Double? {
    let known = shares.compactMap(\.self)
    guard known.count > 1, let low = known.min(), let high = known.max(), high > 0 else {
      return nil
    }
    return low / high
  }

  /// Highest less lowest cohort mean of the offered price, over the mean of all.
  private static func priceGap(_ cohorts: [Tally], in record: RunRecord) -> Double? {
    let means = cohorts.filter { $0.customers >= Metric.smallestGroup && $0.offers > 0 }
      .map { $0.offeredPrice / Double($0.offers) }
    guard let high = means.max(), let low = means.min(), record.all.offeredPrice > 0 else {
      return nil
    }
    return (high - low) / (record.all.offeredPrice / Double(record.all.offers))
  }

  private static func widestPriceGap(_ record: RunRecord) -> Double? {
    record.cohorts.compactMap { priceGap($0, in: record) }.max()
  }
}
