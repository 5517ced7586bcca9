import SteelyardModel
import Testing

@testable import SteelyardExperiments

/// How what was measured becomes a finding.
@Suite struct AuditJudgeTests {
  /// What two replicates leave behind, with a change made to each.
  private func records(_ changes: [(inout RunRecord) -> Void]) -> [RunRecord] {
    changes.map { change in
      var record = AuditBench.record()
      change(&record)
      return record
    }
  }

  private func complaints(_ counts: [Int]) throws -> AuditFinding {
    var bench = AuditBench()
    bench.records = records(counts.map { count in { $0.all.complaints = count } })
    return try bench.finding("complaints")
  }

  @Test func oneReplicateIsNeverSure() throws {
    #expect(try complaints([100]).severity == .note)
    #expect(try complaints([100, 100]).severity == .concern)
    #expect(try complaints([10, 100]).severity == .note, "a part of the interval is within")
    #expect(try complaints([10]).severity == .fine)
  }

  @Test func whatTheStrategyDoesByItselfNeedsNoLuck() throws {
    var bench = AuditBench { $0.exitObstruction = 1 }
    bench.records = records([{ _ in }])
    #expect(try bench.severity("exit") == .breach)
    bench.records = records([{ $0.trace[7].deceptive = 3 }])
    let finding = try bench.finding("deception")
    #expect(finding.severity == .breach && finding.since == 7)
  }

  @Test func aGapNeedsTwoLargeCohorts() throws {
    var bench = AuditBench()
    func dear(_ young: Int) -> (inout RunRecord) -> Void {
      { record in
        var one = AuditBench.tally(young)
        one.offeredPrice *= 1.5
        record.cohorts = [[one, AuditBench.tally(200 - young)]]
      }
    }
    bench.records = records([dear(30), dear(30)])
    #expect(try bench.severity("price_gap", "age") == .concern)
    bench.records = records([dear(30), dear(29)])
    let found = try bench.findings()
    #expect(
      !found.contains { $0.check == "price_gap" }, "too small once is too small in every run")
    #expect(!found.contains { $0.check == "manipulation_gap" })
  }

  @Test func onlyWhatIsWorthItIsNeeded() throws {
    func need(_ earned: [Double], kind: PrivacyRegime = .optIn) throws -> Severity {
      var bench = AuditBench(regime: kind) { $0.collect = ["purchases"] }
      bench.changed["without_purchases"] = records(
        earned.map { share in { $0.all.cost += share * $0.all.spent } })
      return try bench.severity("minimisation", "purchases")
    }
    #expect(try need([0.1, 0.1]) == .fine)
    #expect(try need([0, 0]) == .concern, "what earns nothing is not needed")
    #expect(try need([-0.1, -0.1]) == .concern)
    #expect(try need([0, 0.1]) == .note, "not sure")
    #expect(try need([0, 0], kind: .none) == .note)
  }

  @Test func fourFifthsIsAFloor() throws {
    var bench = AuditBench()
    let fewer: (inout RunRecord) -> Void = { $0.cohorts[0][0].purchases = 100 }
    bench.records = records([fewer, fewer])
    let finding = try bench.finding("access_ratio", "age")
    #expect(finding.severity == .concern && finding.isFloor && finding.limit == 0.8)
    #expect(try !bench.finding("price_gap", "age").isFloor)
  }

  /// Who is last by chance in one replicate and first in another is not treated worse.
  @Test func chanceIsNoDisparity() throws {
    var bench = AuditBench()
    let first: (inout RunRecord) -> Void = { $0.cohorts[0][0].purchases = 100 }
    let second: (inout RunRecord) -> Void = { $0.cohorts[0][1].purchases = 100 }
    bench.records = records([first, second])
    #expect(try bench.finding("access_ratio", "age").severity == .fine)
  }

  @Test func eachPlaceHasItsOwnNumbers() throws {
    var bench = AuditBench(kind: "personal_price") { $0.collect = ["purchases"] }
    let change: (inout RunRecord) -> Void = { record in
      record.cultures[0].held = 300
      record.cultures[1].aware = 50
    }
    bench.records = records([change, change])
    #expect(try bench.finding("data_notice", "USA").measured.mean == 3)
    #expect(try bench.finding("data_notice", "DEU").measured.mean == 1)
    #expect(try bench.finding("personal_price_notice", "USA").measured.mean == 0)
    #expect(try bench.finding("personal_price_notice", "DEU").measured.mean == 0.5)
  }

  @Test func silenceIsNoSecurity() throws {
    var bench = AuditBench { $0.collect = ["purchases"] }
    let quiet: (inout RunRecord) -> Void = { ($0.losses, $0.breaches) = (2, 0) }
    bench.records = records([quiet, quiet])
    #expect(try bench.finding("security").measured.mean == 2)
    #expect(try bench.severity("security") == .concern)
    // A breach that the scenario sets says nothing about security.
    bench.draft.events = [EventDraft(step: 3, kind: .breach), EventDraft(step: 9, kind: .breach)]
    #expect(try bench.severity("security") == .fine)
  }

  @Test func suspicionIsComparedByCohort() throws {
    var bench = AuditBench { $0.fraudChecks = 0.5 }
    let few: (inout RunRecord) -> Void = { $0.cohorts[0][0].flagged = 100 }
    bench.records = records([few, few])
    let finding = try bench.finding("fraud_gap", "age")
    #expect(abs(try #require(finding.measured.mean) - 100.0 / 600) < 1e-12)
    #expect(finding.severity == .concern)
  }

  @Test func rulesAreThoseOfThePlace() throws {
    let bench = AuditBench(kind: "personal_price")
    #expect(try bench.finding("personal_price_notice", "DEU").rule.contains("such as the EU's"))
    #expect(try !bench.finding("personal_price_notice", "USA").rule.contains("EU"))
    let nowhere = AuditBench(kind: "personal_price", regime: .none)
    #expect(try nowhere.finding("personal_price_notice", "DEU").rule.hasPrefix("a norm and no law"))
  }
}
