import SteelyardExperiments
import SteelyardModel
import SteelyardStrategies
import Testing

/// What an audit finds, and what it does not.
@Suite struct StrategyAuditTests {
  private func audit(
    _ strategy: StrategyDraft, workers: Int = 1, replicates: Int = 2
  ) throws -> AuditResult {
    try StrategyAudit(try scenario(strategy, replicates), strategy: 1).run(workers: workers)
  }

  private func scenario(_ strategy: StrategyDraft, _ replicates: Int = 2) throws -> Scenario {
    var draft = ScenarioDraft()
    draft.seed = 5
    draft.steps = 6
    draft.replicates = replicates
    draft.customers = 200
    draft.cultures = [("USA", 0.5), ("DEU", 0.5)]
    draft.cohorts = [("age", [("young", 0.5), ("old", 0.5)])]
    draft.strategies = [StrategyDraft(name: "other"), strategy]
    return try Scenario(draft, catalogue: Catalogue.builtIn)
  }

  private func finding(
    _ check: String, _ scope: String = "all", in result: AuditResult
  ) throws -> AuditFinding {
    try #require(result.findings.first { $0.check == check && $0.scope == scope })
  }

  @Test func onePriceThatHoldsNothingIsFine() throws {
    let result = try audit(StrategyDraft(name: "plain", kind: "one_price"))
    for principle in [Principle.transparency, .fairness, .privacy, .integrity] {
      let bad = result.findings.filter { $0.principle == principle && $0.severity > .note }
      #expect(bad.isEmpty, "\(bad.map(\.check))")
    }
    #expect(!result.findings.contains { $0.check == "consent_quality" })
    let asRead = try scenario(StrategyDraft(name: "plain", kind: "one_price"))
    #expect(result.provenance == ScenarioDigest.provenance(of: asRead))
  }

  @Test func covertPushBreaksWhatItBreaks() throws {
    let result = try audit(StrategyDraft(name: "covert", kind: "covert_push"))
    #expect(try finding("personal_price_notice", "DEU", in: result).severity == .breach)
    #expect(try finding("personal_price_notice", "USA", in: result).severity == .concern)
    let deception = try finding("deception", in: result)
    #expect(deception.severity == .breach)
    let repair = try #require(deception.repair)
    #expect(try #require(deception.measured.mean) > 0.5)
    #expect(repair.after.mean == 0)
    #expect(try #require(repair.effect["trust"]?.difference) > 0)
    #expect(result.worst(.integrity) == .breach)
    #expect(!result.repaired.isEmpty)
  }

  @Test func hiddenRefusalLowersConsentQuality() throws {
    var pushy = StrategyDraft(name: "pushy", kind: "personal_price")
    pushy.control = 3
    pushy.isUnticked = true
    pushy.isGranular = true
    pushy.hidesReject = true
    let steered = try finding("consent_quality", in: try audit(pushy))
    pushy.hidesReject = false
    let neutral = try finding("consent_quality", in: try audit(pushy))
    #expect(neutral.measured.mean == 1)
    #expect(try #require(steered.measured.mean) < 1)
    #expect(steered.repair?.after.mean == 1)
  }

  @Test func dataThatEarnNothingAreNotNeeded() throws {
    var curious = StrategyDraft(name: "curious", kind: "one_price")
    curious.collect = ["purchases", "sensitive"]
    let result = try audit(curious)
    let finding = try finding("minimisation", "sensitive", in: result)
    // One price uses no data, and keeping them costs money.
    #expect(try #require(finding.measured.mean) < 0)
    #expect(finding.severity == .concern)
    #expect(try self.finding("sensitive_data", in: result).severity == .breach)
    #expect(try self.finding("sensitive_data", in: result).repair?.after.mean == 0)
  }

  @Test func workersChangeNothing() throws {
    var draft = StrategyDraft(name: "honest", kind: "one_price")
    draft.nudges = [PartDraft(kind: "reminder")]
    #expect(try audit(draft) == audit(draft, workers: 2))
  }

  @Test func aRepairChangesLaterStagesToo() throws {
    var draft = StrategyDraft(name: "late", kind: "one_price")
    var pushy = StrategyDraft(name: "")
    pushy.nudges = [PartDraft(kind: "scarcity", parameters: [("truthful", 0)])]
    draft.changes = [ChangeDraft(step: 3, strategy: pushy)]
    let deception = try finding("deception", in: try audit(draft))
    #expect(deception.severity == .breach)
    #expect(deception.since == 3)
    #expect(deception.repair?.after.mean == 0)
  }

  /// Notes are not worth a repair: what is repaired at once is what is at least a concern.
  @Test func notesAreLeftAsTheyAre() throws {
    var draft = StrategyDraft(name: "long", kind: "one_price")
    draft.collect = ["purchases"]
    (draft.transparency, draft.control) = (1, 2)
    draft.retention = 200
    draft.disclosure = .proactive
    let result = try audit(draft, replicates: 1)
    let concerns = result.findings.filter { $0.severity >= .concern }
    #expect(concerns.isEmpty, "\(concerns.map(\.check))")
    #expect(try finding("retention", in: result).repair != nil)
    #expect(result.repaired.isEmpty)
  }

  /// A firm that can choose is audited as it chooses.
  @Test func whatTheBudgetChoosesIsAudited() throws {
    var draft = StrategyDraft(name: "choosing", kind: "one_price")
    draft.budget = BudgetDraft()
    draft.affordable = AffordableDraft()
    draft.affordable?.goal = [("profit", 1)]
    var dear = StrategyDraft(name: "sludge")
    dear.exitObstruction = 2
    dear.audits = 52
    draft.affordable?.options = [dear]
    let result = try audit(draft)
    let exit = try finding("exit", in: result)
    #expect(result.options == (exit.severity == .breach ? ["sludge"] : []))
    #expect(result.options == [], "52 audits a year do not pay in six weeks")
  }
}
