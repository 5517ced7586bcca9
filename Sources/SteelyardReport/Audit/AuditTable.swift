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
    let summary = AuditText.summary(result).map { Paragraph.wrapped($0, to: style.width) }
    let findings = AuditText.ranked(result.findings).map {
      finding($0.finding, of: $0.scopes, currency, style)
    }
    let fine = AuditText.fine(result.findings)
    let good =
      fine.isEmpty ? [] : ["Looked at, and nothing found: " + fine.joined(separator: "; ") + "."]
    let end = good + [AuditText.repaired(result, currency: currency.harmless), AuditText.caution]
    func paragraphs(_ texts: [String]) -> [String] {
      texts.map { Paragraph.wrapped($0.harmless, to: style.width) }
    }
    return
      ([title + "\n" + summary.joined(separator: "\n")] + paragraphs(AuditText.preface(result))
      + findings + paragraphs(end)).joined(separator: "\n\n") + "\n"
  }

  private static func finding(
    _ finding: AuditFinding, of scopes: [String], _ currency: String, _ style: TextStyle
  ) -> String {
    let tone: TextStyle.Tone = finding.severity == .breach ? .worse : .strong
    let scope = scopes.isEmpty ? "" : ": " + scopes.joined(separator: ", ").harmless
    let head =
      style.paint(AuditText.word(finding.severity).uppercased(), tone)
      + "  \(finding.title)\(scope) [\(finding.principle.rawValue)]"
    let lines =
      [
        AuditText.when(finding), AuditText.measured(finding, currency: currency),
        "Rule: \(finding.rule).",
        finding.repair.map {
          "Repair: \(AuditText.repair($0, of: finding, currency: currency))"
        },
      ].compactMap(\.self)
    let wrapped = lines.map {
      "  " + Paragraph.wrapped($0.harmless, to: style.width - 2, indent: 2)
    }
    return ([head] + wrapped).joined(separator: "\n")
  }
}
