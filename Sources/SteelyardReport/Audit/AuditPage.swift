public import SteelyardModel

/// An audit as one page of HTML that needs nothing else.
///
/// No scripts, nothing from elsewhere; it reads in light and dark, on paper and aloud. Equal
/// audits give equal bytes.
public enum AuditPage {
  /// Returns the page; it ends with a line break.
  ///
  /// - Parameters:
  ///   - scenario: name of the scenario.
  ///   - currency: of its market.
  /// - Complexity: O(findings).
  public static func html(
    _ result: AuditResult, of scenario: String, currency: String
  ) -> String {
    let title = "Audit of \(result.strategy)"
    return HTML.page(
      title, style: EvidenceStyle.css,
      "<h1>\(HTML.escaped(title))</h1>\n\(HTML.paragraph(scenario))\(body(result, currency))")
  }

  private static func body(_ result: AuditResult, _ currency: String) -> String {
    let findings = Principle.allCases.map { principle in
      EvidencePage.section(
        principle.rawValue.capitalizedFirst, section(principle, of: result, currency))
    }
    return summary(result, currency) + findings.joined() + provenance(result.provenance)
  }

  private static func summary(_ result: AuditResult, _ currency: String) -> String {
    let figures = Principle.allCases.map { principle in
      "<div><dt>\(HTML.escaped(principle.rawValue))</dt><dd>\(verdict(result.worst(principle)))"
        + "</dd></div>\n"
    }
    let texts =
      AuditText.summary(result) + AuditText.preface(result)
      + [AuditText.repaired(result, currency: currency), AuditText.caution]
    return "<dl class=\"figures\">\n\(figures.joined())</dl>\n"
      + texts.map(HTML.paragraph).joined()
  }

  private static func verdict(_ severity: Severity) -> String {
    HTML.verdict(AuditText.word(severity), severity == .fine)
  }

  /// What needs attention, worst first, then what is fine.
  private static func section(
    _ principle: Principle, of result: AuditResult, _ currency: String
  ) -> String {
    let found = result.findings.filter { $0.principle == principle }
    guard !found.isEmpty else { return HTML.paragraph("No question arose.") }
    let fine = AuditText.fine(found)
    let good = fine.isEmpty ? "" : "Looked at, and nothing found: \(fine.joined(separator: "; "))."
    return AuditText.ranked(found).map { article($0, currency) }.joined()
      + (good.isEmpty ? "" : HTML.paragraph(good))
  }

  private static func article(_ group: AuditText.Group, _ currency: String) -> String {
    let (finding, scopes) = group
    let scope = scopes.isEmpty ? "" : ": " + scopes.joined(separator: ", ")
    let terms: [(term: String, text: String)] = [
      ("When", AuditText.when(finding)),
      ("Measured", AuditText.measured(finding, currency: currency)),
      ("Rule or norm", "\(finding.rule.capitalizedFirst)."),
      (
        "Repair",
        finding.repair.map { AuditText.repair($0, of: finding, currency: currency) }
      ),
    ].compactMap { term, text in text.map { (term, $0) } }
    let heading = "\(verdict(finding.severity)) \(HTML.escaped(finding.title + scope))"
    return HTML.element("article", [], "<h3>\(heading)</h3>\n" + HTML.terms(terms)) + "\n"
  }

  private static func provenance(_ provenance: Provenance) -> String {
    EvidencePage.section(
      "How it was made",
      HTML.terms([
        ("Version", provenance.version), ("Seed", "\(provenance.seed)"),
        ("Digest of the scenario", provenance.scenarioDigest),
        (
          "Size",
          "\(provenance.customers) customers, \(provenance.steps) steps,"
            + " \(provenance.replicates) replicates"
        ),
      ]))
  }
}
