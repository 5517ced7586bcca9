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
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="color-scheme" content="light dark">
      <title>\(HTML.escaped(title))</title>
      <style>\(EvidenceStyle.css)</style>
      </head>
      <body>
      <main>
      <h1>\(HTML.escaped(title))</h1>
      \(HTML.paragraph(scenario))\(body(result, currency))</main>
      </body>
      </html>

      """
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
    let repaired =
      result.repaired.isEmpty
      ? "Nothing was found that a repair would mend."
      : "With every repair at once: \(AuditText.effect(result.repaired, currency: currency)), in"
        + " \(currency) per customer per step and points."
    return "<dl class=\"figures\">\n\(figures.joined())</dl>\n" + HTML.paragraph(repaired)
      + HTML.paragraph(AuditText.caution)
  }

  private static func verdict(_ severity: Severity) -> String {
    HTML.verdict(AuditText.word(severity), severity == .fine)
  }

  private static func section(
    _ principle: Principle, of result: AuditResult, _ currency: String
  ) -> String {
    let found = AuditText.grouped(result.findings.filter { $0.principle == principle })
    guard !found.isEmpty else { return HTML.paragraph("No question arose.") }
    let rows = found.map { finding, scopes in
      let unit = finding.unit.replacingCurrency(with: currency)
      let scope = scopes.isEmpty ? "" : ": " + scopes.joined(separator: ", ")
      return [
        HTML.escaped(finding.title + scope)
          + "<br><span class=\"note\">\(HTML.escaped(finding.measure))</span>",
        verdict(finding.severity),
        HTML.escaped("\(AuditText.number(finding.measured)) \(unit)"),
        HTML.escaped(finding.limit.map { Listing.Field.plain($0) } ?? "–"),
        HTML.escaped(finding.rule), repair(finding, unit, currency),
      ]
    }
    return HTML.table(
      "What was measured, with 95 % intervals over replicates",
      ["question", "finding", "measured", "limit", "rule or norm", "what a repair does"], rows)
  }

  private static func repair(
    _ finding: AuditFinding, _ unit: String, _ currency: String
  ) -> String {
    guard let repair = finding.repair else { return "–" }
    return HTML.escaped(
      "\(repair.change.capitalizedFirst): then \(AuditText.number(repair.after)) \(unit);"
        + " \(AuditText.effect(repair.effect, currency: currency)).")
  }

  private static func provenance(_ provenance: Provenance) -> String {
    EvidencePage.section(
      "How it was made",
      HTML.terms([
        ("version", provenance.version), ("seed", "\(provenance.seed)"),
        ("scenario", provenance.scenarioDigest),
        (
          "size",
          "\(provenance.customers) customers, \(provenance.steps) steps,"
            + " \(provenance.replicates) replicates"
        ),
      ]))
  }
}
