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
      measure: "offers that showed a false claim", unit: .share,
      measured: Estimate(mean: mean, low: mean - 0.05, high: mean + 0.05, n: 100), limit: 0,
      severity: severity, rule: "EU: some law",
      repair: AuditRepair(
        change: "show none", after: Estimate(mean: 0, low: 0, high: 0, n: 100), severity: .fine,
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
      .replacing("\n  ", with: " ").replacing("\nat once", with: " at once")
    #expect(text.contains("Integrity: 1 breach."))
    #expect(text.contains("BREACH  Deception <b> [integrity]"))
    #expect(text.contains("Offers that showed a false claim: 25 % (20 to 30); should be 0 %."))
    #expect(
      text.contains(
        "Repair: Show none. Then 0 %, which is fine; profit −0.100 (not sure), trust +2.50."))
    #expect(text.contains("With the repairs of all concerns and breaches at once: trust +3.00"))
  }

  @Test func scopesThatSayTheSameAreOne() {
    let text = AuditTable.text(
      result([finding("DEU", .breach), finding("JPN", .breach), finding("USA", .note)]),
      currency: "EUR")
    #expect(text.contains("BREACH  Deception <b>: Germany, Japan [integrity]"))
    #expect(text.contains("NOTE  Deception <b>: United States [integrity]"))
  }

  @Test func theWorstComesFirst() {
    let ranked = AuditText.ranked([
      finding("a", .note, mean: 0.1), finding("b", .breach, mean: 0.2), finding("c", .fine),
    ])
    #expect(ranked.map(\.finding.scope) == ["b", "a"])
  }

  @Test func whatIsFineIsSaidToBe() {
    let text = AuditTable.text(result([finding("all", .fine)]), currency: "EUR")
    #expect(text.contains("Looked at, and nothing found: Deception <b>."))
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

  private func limited(_ limit: Double, isFloor: Bool, unit: AuditUnit) -> AuditFinding {
    AuditFinding(
      check: "x", principle: .privacy, title: "X", scope: "all", since: 12, isHeldOut: true,
      measure: "something", unit: unit, measured: Estimate(mean: 1, low: 1, high: 1, n: 9),
      limit: limit, isFloor: isFloor, severity: .note, rule: "a rule", repair: nil)
  }

  @Test func aLimitIsAFloorOrACeiling() throws {
    let floor = limited(0.8, isFloor: true, unit: .ratio)
    #expect(AuditText.measured(floor, currency: "EUR") == "Something: 1; should be at least 0.8.")
    let ceiling = limited(0.8, isFloor: false, unit: .money)
    #expect(
      AuditText.measured(ceiling, currency: "EUR")
        == "Something: 1 EUR per customer per step; should be at most 0.8 EUR per customer per"
        + " step.")
    #expect(
      AuditText.measured(limited(0, isFloor: false, unit: .truth), currency: "")
        == "Something: yes; should be no.")
    #expect(try AuditJSON.encode(result([floor])).contains("\"isFloor\" : true"))
    #expect(try AuditJSON.encode(result([ceiling])).contains("\"isFloor\" : false"))
  }

  @Test func whatDoesNotChangeIsSure() {
    let same = ["trust": Contrast(difference: 0, low: 0, high: 0, p: 1)]
    #expect(AuditText.effect(same, currency: "EUR") == "trust 0")
  }

  @Test func whatIsWrongComesFirst() {
    let finding = AuditFinding(
      check: "x", principle: .privacy, title: "X", fault: "Nobody is told", scope: "all",
      measure: "those who know", unit: .share,
      measured: Estimate(mean: 0.5, low: 0.5, high: 0.5, n: 9), limit: nil, severity: .breach,
      rule: "a rule", repair: nil)
    #expect(
      AuditText.measured(finding, currency: "EUR")
        == "Nobody is told. Those who know: 50\u{A0}%.")
  }

  @Test func whenAndForWhomIsSaid() throws {
    let text = AuditTable.text(
      result([limited(0, isFloor: false, unit: .truth)]), currency: "EUR")
    #expect(
      text.contains("From step 12 on, only for those to whom the strategy is not rolled out."))
    #expect(
      try AuditJSON.encode(result([limited(0, isFloor: false, unit: .truth)]))
        .contains("\"since\" : 12"))
  }

  @Test func whatIsForbiddenChosenOrUnsureIsSaid() throws {
    let result = AuditResult(
      provenance: Provenance(
        version: "1", seed: 7, scenarioDigest: "abc", customers: 100, steps: 5, replicates: 1),
      strategy: "x", options: ["open book"], forbidden: ["x: dark patterns is forbidden"],
      findings: [], repaired: [:])
    let text = AuditTable.text(result, currency: "EUR")
    let page = AuditPage.html(result, of: "y", currency: "EUR")
    for said in [
      "Audited with what its budget chose: open book.", "x: dark patterns is forbidden.",
      "With one replicate nothing that depends on chance is sure",
    ] {
      #expect(text.contains(said))
      #expect(page.contains(said))
    }
    #expect(try AuditJSON.encode(result).contains("\"open book\""))
  }
}
