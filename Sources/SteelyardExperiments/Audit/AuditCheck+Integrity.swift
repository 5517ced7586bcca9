internal import SteelyardModel

extension AuditCheck {
  static let integrity: [AuditCheck] = [
    falseClaims, manipulation, manipulationGap, exit, washing,
  ]

  /// Claims that are not true, and dark patterns.
  private static let falseClaims = AuditCheck(
    id: "deception", principle: .integrity, title: "Deception",
    measure: "offers that showed a false claim or a dark pattern, per need", unit: .share,
    limit: 0, isFact: true,
    rule: AuditRule(
      everywhere: "unfair commercial practices: Directive 2005/29/EC Annex I, DSA Art. 25; FTC"
        + " Act section 5", norm: ""),
    applies: { _ in true }, read: { _, arm in [arm.happening(\.deceptive, per: \.needs)] },
    severity: { stage, reading in
      var facts = Offence.Facts()
      facts.hasDeceived = true
      return stage.commits(.deception, in: reading.scope, facts) ? .breach : .concern
    },
    repair: honest)

  private static let honest = AuditChange("honest", "show no false claim and no dark pattern") {
    $0.nudges.removeAll(where: \.isDark)
  }

  /// Choices that the interface made.
  private static let manipulation = AuditCheck(
    id: "manipulation", principle: .integrity, title: "Choices that the interface made",
    measure: "needs whose choice differs from that at a neutral interface, same luck",
    unit: .share, limit: 0.02, rule: AuditRule(norm: "a push may remind, not decide"),
    applies: { _ in true }, read: { _, arm in [arm.reading("autonomy_loss")] },
    severity: always(.concern), repair: neutral)

  private static let neutral = AuditChange("no_nudges", "show no nudge") { $0.nudges = [] }

  /// Whether some cohort is pushed more than others.
  private static let manipulationGap = AuditCheck(
    id: "manipulation_gap", principle: .integrity, title: "Who is pushed",
    measure: "choices that the interface made in the most pushed cohort, less the least pushed",
    unit: .share, limit: 0.01,
    rule: AuditRule(
      optIn: "vulnerable consumers: Directive 2005/29/EC Art. 5(3)",
      norm: "the vulnerable are not pushed more"),
    applies: \.hasCohorts,
    read: { stage, arm in
      arm.byDimension(stage) { groups, _ in
        spread(groups.map { $0.needs > 0 ? Double($0.autonomyLost) / Double($0.needs) : nil })
      }
    },
    severity: always(.concern), repair: neutral)

  /// Whether leaving is made hard.
  private static let exit = AuditCheck(
    id: "exit", principle: .integrity, title: "Leaving",
    measure: "obstacles to leaving, from 0 none to 2 aggressive", unit: .count, limit: 0,
    rule: AuditRule(
      optIn: "no obstacle to ending a contract: Directive 2005/29/EC Art. 9(d)",
      optOut: "simple cancelling: ROSCA, 15 U.S.C. 8403",
      sectoral: "simple cancelling: ROSCA, 15 U.S.C. 8403", norm: "who wants to go may go"),
    applies: { _ in true }, read: { stage, arm in [arm.exact(stage.spec.exitObstruction)] },
    severity: protected(by: .any),
    repair: AuditChange("easy_exit", "let customers go") { $0.exitObstruction = 0 })

  /// Whether a firm that says it is ethical does what it says.
  private static let washing = AuditCheck(
    id: "ethics_washing", principle: .integrity, title: "Keeping the word of ethics",
    measure: "practices that the firm's own word denies: covert prices, data used or passed on"
      + " without a word, dark patterns, hidden refusal, obstacles to leaving",
    unit: .count, limit: 0,
    rule: AuditRule(
      everywhere: "misleading claims about oneself: Directive 2005/29/EC Art. 6; FTC Act section"
        + " 5", norm: ""),
    applies: { $0.spec.voice.commitment > 0 },
    read: { stage, arm in [arm.exact(Double(denied(stage.spec)))] },
    severity: always(.concern),
    repair: AuditChange("no_word", "say nothing about ethics") { $0.voice.commitment = 0 })

  private static func denied(_ spec: StrategySpec) -> Int {
    let tells = spec.disclosures
    return [
      spec.pricesDiffer && !tells.isOvert, spec.dataTaken.bits != 0 && !tells.tellsUse,
      spec.passesDataOn, spec.nudges.contains(where: \.isDark), spec.consent.hidesReject,
      spec.exitObstruction > 0,
    ].count { $0 }
  }
}

extension PartSpec {
  /// Whether a nudge deceives or coerces as it is used.
  fileprivate var isDark: Bool {
    guard let kind = NudgeKind(rawName: kind) else { return false }
    return kind.isDark(isTruthful: kind.isTruthful(self))
  }
}
