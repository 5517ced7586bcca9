import SteelyardModel
import SteelyardStrategies
import Testing

@testable import SteelyardExperiments

/// What an audit looks at: every stage, under the law of its time, without what is forbidden.
@Suite struct AuditStageTests {
  @Test func everyStageIsLookedAt() throws {
    let bench = AuditBench { strategy in
      var sludge = StrategyDraft(name: "")
      sludge.exitObstruction = 1
      strategy.changes = [ChangeDraft(step: 20, strategy: sludge)]
    }
    let finding = try bench.finding("exit")
    #expect(finding.severity == .breach)
    #expect(finding.since == 20)
    #expect(finding.measured.mean == 1)
  }

  @Test func theWorstStageIsTold() throws {
    let bench = AuditBench { strategy in
      strategy.exitObstruction = 0.5
      var open = StrategyDraft(name: "")
      open.exitObstruction = 0
      strategy.changes = [ChangeDraft(step: 20, strategy: open)]
    }
    #expect(try bench.finding("exit").since == 0)
    #expect(try bench.severity("exit") == .breach)
  }

  @Test func whatOthersMeetIsLookedAt() throws {
    let bench = AuditBench { strategy in
      var other = StrategyDraft(name: "")
      other.exitObstruction = 1
      var rollout = RolloutDraft()
      rollout.share = 0.5
      rollout.insteadOf = other
      strategy.rollout = rollout
    }
    let finding = try bench.finding("exit")
    #expect(finding.severity == .breach && finding.isHeldOut)
  }

  @Test func whatNobodyMeetsIsNot() throws {
    let bench = AuditBench { strategy in
      strategy.exitObstruction = 1
      strategy.enters = 20
      strategy.changes = [ChangeDraft(step: 10, strategy: StrategyDraft(name: ""))]
      strategy.changes[0].strategy.exitObstruction = 0
    }
    #expect(try bench.severity("exit") == .fine)
  }

  @Test func aLawThatComesLaterHoldsFromThen() throws {
    var bench = AuditBench(regime: .none) { strategy in
      strategy.collect = ["purchases"]
      strategy.hidesReject = true
    }
    #expect(try bench.severity("hidden_refusal") == .concern)
    bench.draft.events = [EventDraft(step: 30, kind: .regime, regime: .optIn)]
    let finding = try bench.finding("hidden_refusal")
    #expect(finding.severity == .breach && finding.since == 30)
    bench.draft.events[0].strategies = ["other"]
    #expect(try bench.severity("hidden_refusal") == .concern, "the other's law is not its own")
  }

  @Test func whatThePolicyForbidsIsNoFinding() throws {
    var bench = AuditBench { strategy in
      strategy.exitObstruction = 1
      strategy.collect = ["purchases"]
      strategy.hidesReject = true
    }
    #expect(try bench.severity("exit") == .breach)
    #expect(try bench.subject.forbidden == [])
    bench.draft.strategies[1].governance.forbids = ["exit_obstruction", "hidden_refusal"]
    #expect(try bench.severity("exit") == .fine)
    #expect(try bench.severity("hidden_refusal") == .fine)
    let forbidden = try bench.subject.forbidden
    #expect(forbidden.count == 2)
    #expect(forbidden.allSatisfy { $0.hasPrefix("audited") && $0.contains("its own policy") })
  }

  @Test func eventsStayWithWhomTheyMeet() throws {
    var bench = AuditBench()
    var rival = RivalDraft(name: "rival")
    rival.strategy = StrategyDraft(name: "", kind: "one_price")
    bench.draft.market.rivals = [rival]
    var ofRival = EventDraft(step: 3, kind: .breach)
    ofRival.rivals = ["rival"]
    bench.draft.events = [
      ofRival, EventDraft(step: 4, kind: .apology, strategies: ["audited"]),
      EventDraft(step: 5, kind: .breach, strategies: ["other"]),
    ]
    let subject = try bench.subject
    let scenario = subject.trying([
      AuditSubject.named(subject.spec, "0"), AuditSubject.named(subject.spec, "1"),
    ])
    func met(_ strategy: Int) -> [Int] {
      scenario.events.filter { $0.reaches(strategy: strategy) }.map(\.step)
    }
    #expect(met(0) == [4] && met(1) == [4])
    #expect(scenario.events.filter { $0.reaches(rival: 0) }.map(\.step) == [3])
    #expect(subject.stages[0].scheduledBreaches == 0)
  }
}
