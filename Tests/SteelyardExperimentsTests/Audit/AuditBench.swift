import SteelyardModel
import SteelyardStatistics
import SteelyardStrategies
import Testing

@testable import SteelyardExperiments

/// A strategy in a small scenario, judged on records made by hand: no runs, no luck.
struct AuditBench {
  var draft = ScenarioDraft()
  /// What its runs left behind, one a replicate.
  var records = [record(), record()]
  /// The same of a change, by its id; those that are not here left behind what the strategy did.
  var changed: [String: [RunRecord]] = [:]

  /// Half the customers live under opt-out law (USA), half under opt-in law (DEU).
  init(_ strategy: StrategyDraft, regime: PrivacyRegime = .culture, sector: String? = nil) {
    draft.steps = 52
    draft.replicates = 2
    draft.customers = 200
    draft.cultures = [("USA", 0.5), ("DEU", 0.5)]
    draft.cohorts = [("age", [("young", 0.5), ("old", 0.5)])]
    draft.market.regime = regime
    draft.market.sector = sector
    draft.strategies = [StrategyDraft(name: "other"), strategy]
  }

  init(
    kind: String = "one_price", regime: PrivacyRegime = .culture, sector: String? = nil,
    _ change: (inout StrategyDraft) -> Void = { _ in }
  ) {
    var strategy = StrategyDraft(name: "audited", kind: kind)
    change(&strategy)
    self.init(strategy, regime: regime, sector: sector)
  }

  var subject: AuditSubject {
    get throws {
      AuditSubject(try Scenario(draft, catalogue: Catalogue.builtIn), position: 1)
    }
  }

  func findings() throws -> [AuditFinding] {
    let subject = try subject
    let scenario = subject.trying([AuditSubject.named(subject.spec, "0")])
    let judged = Comparability([records] + Array(changed.values), of: scenario)
    func arm(_ spec: StrategySpec, _ records: [RunRecord]) -> AuditArm {
      AuditArm(
        spec: spec, records: records,
        values: records.map { MetricValues($0, of: scenario, judging: judged).all },
        judged: judged)
    }
    var known: [String: AuditArm] = [:]
    for change in StrategyAudit.changes(of: subject) {
      known[change.id] = arm(change.changed(subject.spec), changed[change.id] ?? records)
    }
    return try AuditJudge(subject: subject, arm: arm(subject.spec, records), known: known)
      .findings().map(\.finding)
  }

  func finding(_ check: String, _ scope: String = "all") throws -> AuditFinding {
    try #require(try findings().first { $0.check == check && $0.scope == scope })
  }

  func severity(_ check: String, _ scope: String = "all") throws -> Severity {
    try finding(check, scope).severity
  }

  /// A year of 200 customers at 4 for each purchase.
  static func record() -> RunRecord {
    var step = StepRecord()
    (step.active, step.needs, step.held) = (200, 100, 200)
    return RunRecord(
      all: tally(200), cultures: [tally(100), tally(100)], cohorts: [[tally(100), tally(100)]],
      trustTenth: 0.5, ledger: [], trace: Array(repeating: step, count: 52), listPrice: 4,
      scoredSteps: 13)
  }

  static func tally(_ customers: Int) -> Tally {
    var tally = Tally()
    (tally.customers, tally.active) = (customers, customers)
    (tally.founders, tally.retained) = (customers, customers)
    (tally.needs, tally.offers) = (10 * customers, 10 * customers)
    tally.offeredPrice = 40 * Double(customers)
    tally.purchases = 5 * customers
    tally.spent = 20 * Double(customers)
    tally.cost = 10 * Double(customers)
    (tally.held, tally.aware) = (customers, 0)
    return tally
  }
}
