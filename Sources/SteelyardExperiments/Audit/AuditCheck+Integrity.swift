internal import SteelyardModel

extension AuditCheck {
  static let integrity: [AuditCheck] = [falseClaims, manipulation, manipulationGap, exit]

  /// Claims that are not true, and dark patterns.
  private static let falseClaims = AuditCheck(
    id: "deception", principle: .integrity, title: "Deception",
    measure: "offers that showed a false claim or a dark pattern, per need", unit: "share",
    limit: 0,
    rule: "EU: unfair commercial practices (Directive 2005/29/EC Annex I), dark patterns (DSA Art."
      + " 25); US: FTC Act section 5",
    applies: { _ in true },
    read: { _, arm in
      [
        arm.reading { record, _ in
          let needs = record.trace.reduce(0) { $0 + $1.needs }
          let deceptive = record.trace.reduce(0) { $0 + $1.deceptive }
          return Double(deceptive) / Double(max(1, needs))
        }
      ]
    },
    severity: { _, _ in .breach }, repair: honest)

  private static let honest = AuditChange(
    id: "honest", meaning: "show no false claim and no dark pattern"
  ) { spec in
    spec.nudges.removeAll { nudge in
      guard let kind = NudgeKind(rawName: nudge.kind) else { return false }
      return kind.isDark(isTruthful: kind.isTruthful(nudge))
    }
  }

  /// Choices that the interface made.
  private static let manipulation = AuditCheck(
    id: "manipulation", principle: .integrity, title: "Choices that the interface made",
    measure: "needs whose choice differs from that at a neutral interface, same luck",
    unit: "share", limit: 0.02, rule: "norm: a push may remind, not decide",
    applies: { _ in true }, read: { _, arm in arm.reading("autonomy_loss") },
    severity: { _, _ in .concern }, repair: neutral)

  private static let neutral = AuditChange(id: "no_nudges", meaning: "show no nudge") {
    $0.nudges = []
  }

  /// Whether some cohort is pushed more than others.
  private static let manipulationGap = AuditCheck(
    id: "manipulation_gap", principle: .integrity, title: "Who is pushed",
    measure: "autonomy loss of the most pushed cohort less that of the least", unit: "share",
    limit: 0.01,
    rule: "norm: the vulnerable are not pushed more; EU: vulnerable consumers"
      + " (Directive 2005/29/EC Art. 5(3))",
    applies: { !$0.scenario.population.cohorts.isEmpty },
    read: { subject, arm in
      subject.scenario.population.cohorts.enumerated().map { position, dimension in
        AuditReading(
          scope: dimension.name,
          values: arm.records.map { record in
            let losses = record.cohorts[position]
              .filter { $0.customers >= Metric.smallestGroup && $0.needs > 0 }
              .map { Double($0.autonomyLost) / Double($0.needs) }
            guard let most = losses.max(), let least = losses.min() else { return nil }
            return most - least
          }, n: arm.records.flatMap { $0.cohorts[position].map(\.customers) }.min() ?? 0)
      }
    },
    severity: { _, _ in .concern }, repair: neutral)

  /// Whether leaving is made hard.
  private static let exit = AuditCheck(
    id: "exit", principle: .integrity, title: "Leaving is easy",
    measure: "obstruction of leaving, 0 none to 2 aggressive", unit: "strength", limit: 0,
    rule: "EU: no obstacle to ending a contract (Directive 2005/29/EC Art. 9(d)); US: simple"
      + " cancelling (ROSCA, 15 U.S.C. 8403)",
    applies: { _ in true }, read: { _, arm in [arm.exact(arm.spec.exitObstruction)] },
    severity: { subject, _ in
      subject.isProtected("all", by: [.optIn, .optOut]) ? .breach : .concern
    },
    repair: AuditChange(id: "easy_exit", meaning: "let customers go") { $0.exitObstruction = 0 })
}
