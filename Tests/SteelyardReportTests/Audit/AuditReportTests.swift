import SteelyardModel
import Testing

@testable import SteelyardReport

/// An audit as table, JSON and page.
@Suite struct AuditReportTests {
  private func finding(
    _ scope: String, _ severity: Severity, mean: Double = 0.25
  ) -> AuditFinding {
    AuditFinding(
      check: "deception", principle: .integrity, title: "Deception <b>", scope: scope,
      measure: "offers that showed a false claim", unit: "share",
      measured: Estimate(mean: mean, low: mean - 0.05, high: mean + 0.05, n: 100), limit: 0,
      severity: severity, rule: "EU: some law",
      repair: AuditRepair(
        change: "show none", after: Estimate(mean: 0, low: 0, high: 0, n: 100),
        effect: [
          "trust": Contrast(difference: 2.5, low: 1, high: 4, p: 0.01),
          "profit": Contrast(difference: -0.1, low: -0.3, high: 0.1, p: 0.4),
        ]))
  }

  private func result(_ findings: [AuditFinding]) -> AuditResult {
    AuditResult(
      provenance: Provenance(
        version: "1", seed: 7, scenarioDigest: "abc", customers: 100, steps: 5, replicates: 2),
      strategy: "sly <script>", findings: findings,
      repaired: ["trust": Contrast(difference: 3, low: 2, high: 4, p: 0.01)])
  }

  @Test func theTableSaysWhatHowBadAndWhatMends() {
    let text = AuditTable.text(result([finding("all", .breach)]), currency: "EUR")
    #expect(text.contains("Integrity: 1 breach in 1 measurements."))
    #expect(text.contains("BREACH  Deception <b> [integrity]"))
    #expect(text.contains("0.25 (0.20 to 0.30) share; judged against 0."))
    #expect(
      text.contains("Repair: show none. Then 0 share; profit −0.100 (not sure), trust +2.50."))
    #expect(text.contains("With every repair at once: trust +3.00"))
  }

  @Test func scopesThatSayTheSameAreOne() {
    let text = AuditTable.text(
      result([finding("DEU", .breach), finding("JPN", .breach), finding("USA", .note)]),
      currency: "EUR")
    #expect(text.contains("BREACH  Deception <b>: DEU, JPN [integrity]"))
    #expect(text.contains("NOTE  Deception <b>: USA [integrity]"))
  }

  @Test func theWorstComesFirst() {
    let ranked = AuditText.ranked([
      finding("a", .note, mean: 0.1), finding("b", .breach, mean: 0.2), finding("c", .fine),
    ])
    #expect(ranked.map(\.finding.scope) == ["b", "a"])
  }

  @Test func whatIsFineIsSaidToBe() {
    let text = AuditTable.text(result([finding("all", .fine)]), currency: "EUR")
    #expect(text.contains("Found to be fine: Deception <b>."))
    #expect(!text.contains("BREACH"))
  }

  @Test func thePageEscapesNames() {
    let page = AuditPage.html(
      result([finding("all", .breach)]), of: "a & b <i>", currency: "EUR")
    #expect(!page.contains("<script>"))
    #expect(page.contains("sly &lt;script&gt;"))
    #expect(page.contains("a &amp; b &lt;i&gt;"))
    #expect(!page.contains("Deception <b>"))
  }

  @Test func theDocumentHasEveryFindingWithItsRepair() throws {
    let text = try AuditJSON.encode(result([finding("all", .breach)]))
    #expect(text.contains("\"schema\" : \"steelyard.audit/1\""))
    #expect(text.contains("\"severity\" : \"breach\""))
    #expect(text.contains("\"change\" : \"show none\""))
    #expect(text.contains("\"integrity\" : \"breach\""))
  }
}
