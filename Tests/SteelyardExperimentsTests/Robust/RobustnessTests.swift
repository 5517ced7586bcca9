import SteelyardModel
import SteelyardStrategies
import Testing

@testable import SteelyardExperiments

@Suite struct RobustnessTests {
  /// Nudges are as dear as can be, and all else that covert pushing costs is free: only the price of
  /// nudges keeps it from earning more.
  private static func scenario() throws -> Scenario {
    try ExperimentTests.scenario {
      ($0.customers, $0.steps, $0.market.listPrice) = (300, 8, .fixed(4))
      $0.parameters = [
        ("cost.nudge", 0.1), ("cost.personal_price", 0), ("cost.messages", 0), ("cost.data", 0),
      ]
    }
  }

  private static func check(_ paths: [String]) throws -> RobustnessCheck {
    RobustnessCheck(
      try scenario(),
      .init(
        customers: 250, replicates: 4,
        parameters: try paths.map { try #require(Registry.parameter($0)) }))
  }

  @Test func findsWhatTurnsItRound() throws {
    let paths = ["cost.abroad", "trust.gain", "cost.nudge", "sector.approval"]
    let known = paths.filter { Registry.parameter($0) != nil }
    let found = try Self.check(known).run(workers: 2)
    #expect(found.choices == known.count && found.idle == known.count - 2)
    #expect(found.flips.map(\.path) == ["cost.nudge"])
    let flip = try #require(found.moves.first)
    #expect(flip.path == "cost.nudge" && flip.value == 0.1 && flip.ends.map(\.value) == [0])
    let profit = try #require(found.leads.first)
    #expect(profit.goal == "profit" && profit.leader == "one price" && profit.other == "covert")
    #expect(
      flip.ends[0].outcomes[0].finding == .flips && flip.ends[0].outcomes[0].leader == "covert")
    #expect((flip.ends[0].outcomes[0].difference.high ?? 0) < 0 && flip.reach > 1)
    // Two strategies, four replicates: as it is, one end of one choice, two of another.
    #expect(found.runs == 4 * 4 * 2 && found.customers == 250 && found.replicates == 4)
    #expect(found.moves.map(\.path) == ["cost.nudge", "trust.gain"])
  }

  @Test func workersChangeNothing() throws {
    let check = try Self.check(["trust.gain", "cost.nudge"])
    #expect(try check.run(workers: 3) == check.run())
  }

  /// What nothing is moved by is the comparison itself.
  @Test func standsOnTheSameRuns() throws {
    let found = try Self.check(["cost.nudge"]).run()
    let plain = try Experiment(try Self.scenario().plain(customers: 250).repeated(4)).run()
    let contrast = try #require(plain.strategies[1].contrasts["profit"])
    #expect(found.leads[0].difference.difference == contrast.difference.map { -$0 })
  }

  /// Almost one trait, while a third goes with one of the two alone: no people are like that.
  @Test func correlationsThatCannotHoldTogetherAreLeftOut() throws {
    let path = try #require(Parameter.traitCorrelations.first).parameter.path
    let wide = Parameter(path, 0.2, in: -0.99...0.99, .designChoice, "")
    let found = try RobustnessCheck(
      try Self.scenario(), .init(customers: 100, replicates: 2, parameters: [wide])
    ).run()
    #expect(found.impossible.map(\.value) == [-0.99, 0.99])
    #expect(found.moves.isEmpty && found.idle == 0 && found.runs == 4)
  }

  @Test func stopsWhenAsked() throws {
    let check = try Self.check(["cost.nudge"])
    #expect(throws: ExperimentError.cancelled) { try check.run(isCancelled: { true }) }
  }

  @Test func isRefusedWhereItDoesNotFit() throws {
    let check = try Self.check(["cost.nudge"])
    #expect(throws: ExperimentError.self) { try check.run(memory: 1 << 20) }
  }

  @Test func isPartOfAnExperiment() throws {
    let experiment = Experiment(try Self.scenario())
    let plain = try experiment.run()
    let nudge = try #require(Registry.parameter("cost.nudge"))
    var checked = try experiment.run(
      robust: .init(customers: 250, replicates: 4, parameters: [nudge]))
    let found = try #require(checked.robustness)
    #expect(try plain.robustness == nil && found == Self.check(["cost.nudge"]).run())
    checked.robustness = nil
    #expect(checked == plain, "all else stays")
  }
}

@Suite struct RobustnessJudgeTests {
  /// By strategy, goal and replicate; trust and fairness are level.
  private func values(_ profit: [[Double]]) -> [[[Double?]]] {
    profit.map { [$0, [50, 50, 50], [90, 90, 90]] }
  }

  private let names = ["base", "rich", "fine"]
  private let usual = [[1.0, 2, 3], [2, 3.1, 4.2], [0.5, 1.4, 2.6]]

  @Test func theLeadIsOverTheBaseline() throws {
    let judge = try RobustnessJudge(values(usual), names: names, baseline: 0)
    #expect(judge.leads.map(\.goal) == Metric.goals)
    #expect(judge.leads[0].leader == "rich" && judge.leads[0].other == "base")
    // 1, 1.1, 1.2.
    #expect(abs((judge.leads[0].difference.difference ?? 0) - 1.1) < 1e-12)
    let own = try RobustnessJudge(values(usual), names: names, baseline: 1)
    #expect(own.leads[0].other == "base", "the next best, where the baseline leads")
  }

  @Test func tellsFlipsFromDoubts() throws {
    let judge = try RobustnessJudge(values(usual), names: names, baseline: 0)
    func finding(_ profit: [[Double]]) throws -> Robustness.Finding {
      try judge.outcomes(values(profit))[0].finding
    }
    #expect(try finding(usual) == .holds)
    // 0.5, 0.6, 0.7 ahead.
    #expect(try finding([[1, 2, 3], [1.5, 2.6, 3.7], [0, 0, 0]]) == .holds)
    // 1, 0, -0.5 ahead: may be chance.
    #expect(try finding([[1, 2, 3], [2, 2, 2.5], [0, 0, 0]]) == .unsure)
    // The last is 1, 1.1 and 1.2 ahead, and was clearly behind.
    #expect(try finding([[1, 2, 3], [1, 2, 3], [2, 3.1, 4.2]]) == .flips)
    // The last is ahead by chance.
    #expect(try finding([[0, 0, 0], [2, 3, 4], [9, 2, 3]]) == .unsure)
    // Trust and fairness are level and stay so.
    #expect(try judge.outcomes(values(usual)).map(\.finding) == [.holds, .holds, .holds])
  }

  @Test func reachIsInLeads() throws {
    let judge = try RobustnessJudge(values(usual), names: names, baseline: 0)
    let outcomes = try judge.outcomes(values([[1, 2, 3], [0, 1, 2], [0, 0, 0]]))
    let reach = judge.reach(of: [Robustness.End(value: 1, outcomes: outcomes)])
    // From 1.1 to -1, in leads of 1.1.
    #expect(abs(reach - 2.1 / 1.1) < 1e-12)
    #expect(judge.reach(of: []) == 0)
  }

  @Test func flipsComeFirst() throws {
    let judge = try RobustnessJudge(values(usual), names: names, baseline: 0)
    func move(_ path: String, _ profit: [[Double]], _ reach: Double) throws -> Robustness.Move {
      let end = Robustness.End(value: 0, outcomes: try judge.outcomes(values(profit)))
      return Robustness.Move(path: path, value: 1, ends: [end], reach: reach)
    }
    let moves = [
      try move("small", usual, 0.1), try move("large", usual, 9),
      try move("doubt", [[1, 2, 3], [2, 2, 2.5], [0, 0, 0]], 1),
      try move("flip", [[1, 2, 3], [1, 2, 3], [2, 3.1, 4.2]], 2),
    ]
    #expect(RobustnessJudge.sorted(moves).map(\.path) == ["flip", "doubt", "large", "small"])
  }
}
