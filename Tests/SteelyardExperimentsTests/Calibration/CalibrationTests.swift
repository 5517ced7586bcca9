import SteelyardStrategies
import Testing

@testable import SteelyardExperiments
@testable import SteelyardModel

@Suite struct CalibrationTests {
  private static let mean = "sector.value_mean"
  private static let need = "sector.need_rate"
  /// A nudge's parameter: nothing here is nudged.
  private static let idle = "nudge.scarcity"

  private static func scenario(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws
    -> Scenario
  {
    var draft = ScenarioDraft()
    draft.name = "test"
    draft.customers = 600
    draft.steps = 3
    draft.replicates = 2
    draft.network = NetworkPlan(kind: .none, friends: 8, rewiring: 0, homophily: 0)
    draft.market.listPrice = .fixed(4)
    draft.strategies = [
      StrategyDraft(name: "other", kind: "covert_push"), StrategyDraft(name: "one price"),
    ]
    change(&draft)
    return try Scenario(draft, catalogue: Catalogue.builtIn)
  }

  private static func targets(
    fit: [String], _ targets: [(String, CalibrationTargets.Quantity, Double, Double)]
  ) throws -> CalibrationTargets {
    CalibrationTargets(
      fit: try fit.map { try #require(Registry.parameter($0)) }, strategy: 1, measures: [],
      targets: targets.map {
        CalibrationTargets.Target(name: $0.0, quantity: $0.1, value: $0.2, tolerance: $0.3)
      })
  }

  /// What the scenario gives with those parameters.
  private static func values(
    _ scenario: Scenario, _ targets: CalibrationTargets, _ parameters: [Double]
  ) throws -> [Double?] {
    try TargetSimulation(scenario, targets, workers: 2, isCancelled: { false }).values(parameters)
  }

  @Test func recoversParametersFromWhatTheyGave() throws {
    let scenario = try Self.scenario()
    let fit = [Self.mean, Self.need]
    let asked: [(String, CalibrationTargets.Quantity, Double, Double)] = [
      ("conversion", .aggregate(.conversion), 0, 0.02), ("access", .metric("revenue"), 0, 0.05),
    ]
    let truth = [6.2, 0.35]
    let data = try Self.values(scenario, try Self.targets(fit: fit, asked), truth)
    let targets = try Self.targets(
      fit: fit,
      zip(asked, data).map { ($0.0, $0.1, try #require($1), $0.3) })
    let result = try Calibration(scenario, to: targets).run(workers: 2)
    #expect(result.targets.allSatisfy { $0.isHit })
    #expect(result.objectiveAfter < 0.05 && result.objectiveBefore > 10)
    #expect(abs(result.parameters[0].after - 6.2) < 0.15)
    #expect(abs(result.parameters[1].after - 0.35) < 0.03)
    #expect(result.evaluations <= 140)
    #expect(result.identification.weak.isEmpty)
    #expect(result.strategy == "one price")
  }

  @Test func whatMovesNothingIsWeaklyIdentified() throws {
    let scenario = try Self.scenario()
    let targets = try Self.targets(
      fit: [Self.mean, Self.idle], [("conversion", .aggregate(.conversion), 0.5, 0.02)])
    let result = try Calibration(scenario, to: targets, evaluations: 12).run(workers: 2)
    #expect(result.identification.weak == [1])
    #expect(result.identification.reach[1] == 0)
    #expect(result.identification.hasWeakDirection)
    #expect(result.identification.conditionNumber == nil)
    #expect(abs(result.identification.weakestDirection[1]) > 0.999)
    #expect(result.identification.tradeOffs.isEmpty)
  }

  /// One target cannot tell two parameters that both move it.
  @Test func parametersThatMoveTheSameTradeOff() throws {
    let targets = try Self.targets(
      fit: [Self.mean, Self.need], [("revenue", .metric("revenue"), 1, 0.05)])
    let result = try Calibration(try Self.scenario(), to: targets, evaluations: 8).run()
    let pair = try #require(result.identification.tradeOffs.first)
    #expect((pair.first, pair.second) == (0, 1))
    #expect(pair.correlation > 0.99)
  }

  @Test func workersChangeNothing() throws {
    let targets = try Self.targets(
      fit: [Self.mean], [("conversion", .aggregate(.conversion), 0.4, 0.01)])
    let calibration = Calibration(try Self.scenario(), to: targets, evaluations: 15)
    #expect(try calibration.run() == calibration.run(workers: 3))
  }

  /// The reported values are those that the written scenario gives.
  @Test func theFittedScenarioGivesWhatIsReported() throws {
    let targets = try Self.targets(
      fit: [Self.mean], [("access", .metric("access"), 0.4, 0.01)])
    let calibration = Calibration(try Self.scenario(), to: targets, evaluations: 15)
    let result = try calibration.run(workers: 2)
    let after = try Experiment(calibration.fitted(result)).run(workers: 2)
    let access = try #require(after.strategies[1].metrics["access"]?.mean)
    #expect(abs(access - (try #require(result.targets[0].after))) < 1e-12)
    #expect(result.parameters[0].after != result.parameters[0].before)
    let digits = Wording.number(result.parameters[0].after).filter(\.isNumber)
    #expect(digits.count <= 7, "six significant digits")
  }

  @Test func aggregatesAreWhatTheySay() throws {
    let scenario = try Self.scenario {
      $0.strategies[1] = StrategyDraft(name: "p", kind: "personal_price")
    }
    let targets = try Self.targets(
      fit: [Self.mean],
      [
        ("conversion", .aggregate(.conversion), 0, 1),
        ("elasticity", .aggregate(.elasticity), 0, 1),
        ("opt_in", .aggregate(.optIn), 0, 1), ("spread", .aggregate(.priceSpread), 0, 1),
      ])
    let values = try Self.values(scenario, targets, [7.1]).map { try #require($0) }
    #expect((0.2...1).contains(values[0]))
    #expect((-8 ... -0.2).contains(values[1]))
    #expect((0...1).contains(values[2]))
    #expect((0.01...0.5).contains(values[3]))
  }

  @Test func churnIsCarriedToAYear() throws {
    func churn(_ left: Double, _ joined: Double, prospects: Double, steps: Int) -> Double? {
      TargetMeasures.value(of: .churn, steps: steps, prospects: prospects) {
        $0.contains("left") ? left : $0.contains("joined") ? joined : nil
      }
    }
    #expect(churn(0.25, 0, prospects: 0, steps: 52) == 0.25)
    #expect(
      abs((try #require(churn(0.5, 0, prospects: 0, steps: 104))) - (1 - 0.5.squareRoot())) < 1e-12)
    #expect(abs((try #require(churn(0.2, 0.1, prospects: 0.3, steps: 52))) - 0.25) < 1e-12)
    #expect(churn(1, 0, prospects: 0, steps: 9) == 1)
  }

  @Test func cancellingStopsEverything() throws {
    let targets = try Self.targets(
      fit: [Self.mean], [("conversion", .aggregate(.conversion), 0.4, 0.01)])
    #expect(throws: ExperimentError.cancelled) {
      try Calibration(try Self.scenario(), to: targets).run(isCancelled: { true })
    }
  }

  @Test(arguments: [0.0, 0.2, 0.5, 0.999, 1]) func theScaleGoesThereAndBack(_ share: Double) {
    let scale = RangeScale(-2...6)
    let value = -2 + 8 * share
    #expect(abs(scale.value(at: scale.place(of: value)) - value) < 1e-5)
  }
}
