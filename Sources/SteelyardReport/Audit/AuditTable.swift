public import SteelyardModel

/// An audit for a reader at a terminal.
public enum AuditTable {
  /// The five principles, then every finding that needs attention with rule and repair, then what
  /// all repairs together would do; ends with a line break.
  ///
  /// - Complexity: O(findings).
  public static func text(
    _ result: AuditResult, currency: String, style: TextStyle = .plain
  ) -> String {
    let title = style.paint("Audit of \(result.strategy.harmless.shortened(to: 60))", .strong)
    let summary = AuditText.summary(result).map {
      Paragraph.wrapped($0, to: style.width)
    }
    let ranked = AuditText.ranked(result.findings)
    let findings = ranked.map { finding($0.finding, of: $0.scopes, currency, style) }
    let fine = Set(result.findings.filter { $0.severity == .fine }.map(\.title))
      .subtracting(ranked.map(\.finding.title))
    let good =
      fine.isEmpty ? [] : ["Found to be fine: " + fine.sorted().joined(separator: "; ") + "."]
    let all = repaired(result, currency)
    return
      ([title + "\n" + summary.joined(separator: "\n")] + findings
      + (good + all + [AuditText.caution]).map { Paragraph.wrapped($0, to: style.width) })
      .joined(separator: "\n\n") + "\n"
  }

  private static func finding(
    _ finding: AuditFinding, of scopes: [String], _ currency: String, _ style: TextStyle
  ) -> String {
    let tone: TextStyle.Tone = finding.severity == .breach ? .worse : .strong
    let scope = scopes.isEmpty ? "" : ": " + scopes.joined(separator: ", ").harmless
    let head =
      style.paint(AuditText.word(finding.severity).uppercased(), tone)
      + "  \(finding.title)\(scope) [\(finding.principle.rawValue)]"
    let against = finding.limit.map { "; judged against \(Listing.Field.plain($0))" } ?? ""
    let lines =
      [
        "\(finding.measure.capitalizedFirst): \(AuditText.number(finding.measured))"
          + " \(unit(finding, currency))\(against).",
        "Rule: \(finding.rule).",
      ] + [finding.repair.map { repair($0, finding, currency) }].compactMap(\.self)
    let wrapped = lines.map {
      "  " + Paragraph.wrapped($0.harmless, to: style.width - 2, indent: 2)
    }
    return ([head] + wrapped).joined(separator: "\n")
  }

  private static func repair(
    _ repair: AuditRepair, _ finding: AuditFinding, _ currency: String
  ) -> String {
    "Repair: \(repair.change). Then \(AuditText.number(repair.after))"
      + " \(unit(finding, currency)); \(AuditText.effect(repair.effect, currency: currency))."
  }

  private static func unit(_ finding: AuditFinding, _ currency: String) -> String {
    finding.unit.replacingCurrency(with: currency)
  }

  private static func repaired(_ result: AuditResult, _ currency: String) -> [String] {
    guard !result.repaired.isEmpty else { return ["Nothing was found that a repair would mend."] }
    return [
      "With every repair at once: \(AuditText.effect(result.repaired, currency: currency)), in"
        + " \(currency) per customer per step and points."
    ]
  }
}

extension String {
  /// A unit with the scenario's currency in place of the word.
  func replacingCurrency(with currency: String) -> String {
    hasPrefix("currency") ? currency.harmless + dropFirst("currency".count) : self
  }
}
