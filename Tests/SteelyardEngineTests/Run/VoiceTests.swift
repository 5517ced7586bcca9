import SteelyardBehaviour
import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// What listening, teaching, promising and reviewing come to over a run.
@Suite struct VoiceTests {
  private func run(
    _ strategy: Int, _ parameters: [(String, Double)] = [], customers: Int = 600, steps: Int = 40,
    _ change: @escaping @Sendable (inout StrategySpec) -> Void
  ) throws -> RunRecord {
    let twist = Twist(
      name: "voice", customers: customers, steps: steps,
      draft: { $0.parameters = parameters.map { (path: $0.0, value: $0.1) } }, strategy: change)
    let scenario = try twist.scenario()
    let population = try Markets.sharedPopulation(scenario)
    let records = scenario.simulation([strategy], population).runAll()
    return try #require(records?.first)
  }

  private func moved(_ record: RunRecord, _ entry: Mechanism.Entry) -> Int64 {
    record.ledger[entry.rawValue]
  }

  /// Saying that one would act, training nobody or auditing more things without audits is nothing.
  @Test func neutralSettingsChangeNoBit() throws {
    let plain = try run(3) { _ in }
    let neutral = try run(3) {
      $0.voice.acts = true
      $0.governance.scope = [.claims, .data]
    }
    #expect(neutral == plain)
    for entry in [Mechanism.Entry.voice, .commitment, .washing, .review] {
      #expect(moved(plain, entry) == 0)
    }
  }

  @Test func askingInVainCostsTrustAndActingDoesNot() throws {
    let often = [("feedback.response", 1.0), ("feedback.pace", 0.5)]
    let vain = try run(3, often) { $0.voice.feedback = 0.5 }
    let acting = try run(3, often) {
      $0.voice.feedback = 0.5
      $0.voice.acts = true
    }
    #expect(moved(vain, .voice) < 0)
    #expect(moved(acting, .voice) > moved(vain, .voice))
    // What is given up is given up: prices move to the list, pushes weaken.
    #expect(acting.all.autonomyLost <= vain.all.autonomyLost)
  }

  @Test func commitmentPaysWhileItIsKeptAndCostsWhenItIsNot() throws {
    let kept = try run(0) { $0.voice.commitment = 1 }
    #expect(moved(kept, .commitment) > 0 && moved(kept, .washing) == 0)
    let lies = [("nudge.detection_base", 0.3)]
    let silent = try run(3, lies) { _ in }
    let washing = try run(3, lies) { $0.voice.commitment = 1 }
    #expect(moved(washing, .washing) < 0)
    #expect(washing.all.trust < silent.all.trust)
  }

  @Test func educationRaisesDetectionAndOptOuts() throws {
    let numbers = [
      ("education.pace", 0.2), ("education.literacy", 1.0), ("education.opt_out", 4),
      ("consent.opt_out", 0.1), ("consent.opt_out_pace", 0.3),
    ]
    func taught(_ effort: Double) throws -> RunRecord {
      try run(3, numbers, customers: 1_500) {
        $0.control = 2
        $0.voice.education = effort
      }
    }
    let (untaught, taught) = (try taught(0), try taught(1))
    let detections = { (record: RunRecord) in record.trace.reduce(0) { $0 + $1.detections } }
    #expect(detections(taught) > detections(untaught))
    let held = { (record: RunRecord) in record.trace.last?.heldByActive ?? 0 }
    #expect(held(taught) < held(untaught))
  }

  @Test func auditsOfClaimsAndDataEndThem() throws {
    let sure = [("audit.claims", 1.0), ("audit.data", 1.0)]
    let record = try run(3, sure, steps: 30) {
      $0.audits = 5.2
      $0.transparency = 0
      $0.sellsData = true
      $0.governance.scope = [.claims, .data]
    }
    // The first audit is in step 9.
    #expect(record.trace[8].deceptive > 0)
    #expect(record.trace[9...].allSatisfy { $0.deceptive == 0 })
    // Income from data sold makes steps before cheaper.
    let cost = { (step: StepRecord) in (step.cost - step.charge) / Double(step.active) }
    let bias = try run(3, sure, steps: 30) {
      $0.audits = 5.2
      $0.transparency = 0
      $0.sellsData = true
    }
    #expect(bias.trace[9...].contains { $0.deceptive > 0 })
    #expect(cost(record.trace[8]) == cost(bias.trace[8]))
  }

  @Test func reviewersLetInWhomTheMachineTurnedDown() throws {
    let strict = [
      ("outcome.rate", 0.05), ("screening.cut", 0.3), ("screening.noise", 0.5),
      ("sector.vulnerability", -1.0), ("review.accuracy", 1),
    ]
    let alone = try run(0, strict) { _ in }
    let reviewed = try run(0, strict) { $0.governance.reviewCapacity = 0.2 }
    #expect(moved(alone, .review) == 0)
    #expect(reviewed.all.approvals > alone.all.approvals)
    let swamped = try run(0, strict) { $0.governance.reviewCapacity = 0.002 }
    #expect(moved(swamped, .review) < moved(reviewed, .review), "waiting hurts")
  }

  @Test func handlingComplaintsNeverPaysBackMoreThanWasLost() throws {
    let angry = [("complaint.rate", 1.0), ("experience.miss_rate", 0.4), ("review.wait", 0)]
    let deaf = try run(0, angry) { $0.governance.reviewCapacity = 1 }
    let open = try run(0, angry) {
      $0.governance.reviewCapacity = 1
      $0.governance.complaintHandling = 1
    }
    #expect(moved(deaf, .review) == 0 && moved(open, .review) > 0)
    let lost = moved(open, .disappointment) + moved(open, .price) + moved(open, .peers)
    #expect(moved(open, .review) < -lost)
  }

  @Test func trainedStaffMissLess() throws {
    let untrained = try run(0, [("experience.miss_rate", 0.4)]) { _ in }
    let trained = try run(0, [("experience.miss_rate", 0.4)]) { $0.governance.training = 1 }
    #expect(moved(trained, .disappointment) > moved(untrained, .disappointment))
    #expect(trained.all.complaints < untrained.all.complaints)
  }

  /// Every part is paid for.
  @Test func everythingCosts() throws {
    let parts: [@Sendable (inout StrategySpec) -> Void] = [
      { $0.voice.feedback = 1 }, { $0.voice.education = 1 }, { $0.voice.commitment = 1 },
      { $0.governance.reviewCapacity = 0.1 }, { $0.governance.training = 1 },
    ]
    func costs(_ part: @escaping @Sendable (inout StrategySpec) -> Void) throws -> Double {
      let scenario = try Twist(name: "costs", customers: 30, strategy: part).scenario()
      return scenario.simulation([0], try Markets.sharedPopulation(scenario)).arm.stepCost(
        showing: 0)
    }
    let plain = try costs { _ in }
    for part in parts { #expect(try costs(part) > plain) }
  }
}
