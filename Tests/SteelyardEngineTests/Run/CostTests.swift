import SteelyardModel
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// What a strategy costs, and over which steps trust is scored, by hand.
@Suite struct CostTests {
  private func arm(
    _ strategy: Int = 0, changing change: (inout StrategySpec) -> Void = { _ in },
    parameters: [(path: String, value: Double)] = []
  ) throws -> Arm {
    var draft = Markets.draft(customers: 30)
    draft.parameters = parameters
    let scenario = try Markets.scenario(draft)
    var spec = scenario.strategies[strategy]
    change(&spec)
    return Simulation(
      scenario, population: try Markets.sharedPopulation(scenario), strategy: Composition(spec),
      listPrice: 4.2
    ).arm
  }

  @Test func everyPracticeCosts() throws {
    // Everybody pays for half of good security practice, .5 x .004; one price does nothing else.
    let security = 0.002
    #expect(abs(try arm(0).stepCost(showing: 0) - 4.2 * security) < 1e-12)
    // Going rate 4.2: personal price .004, messages .5 x .004, one nudge .001, control 1 x .002,
    // six categories x .001.
    let covert = 4.2 * (security + 0.004 + 0.002 + 0.001 + 0.002 + 0.006)
    #expect(abs(try arm(3).stepCost(showing: 1) - covert) < 1e-12)
    // Open book: messages .002, one nudge .001, transparency 4 x .002, control 4 x .002, one
    // category .001.
    let open = 4.2 * (security + 0.002 + 0.001 + 0.008 + 0.008 + 0.001)
    #expect(abs(try arm(4).stepCost(showing: 1) - open) < 1e-12)
  }

  /// What a change of one practice adds to the cost of the covert strategy, in going rates.
  @Test func eachPracticeHasItsPrice() throws {
    let covert = try arm(3).stepCost(showing: 1)
    func added(_ change: (inout StrategySpec) -> Void) throws -> Double {
      (try arm(3, changing: change).stepCost(showing: 1) - covert) / 4.2
    }
    #expect(abs(try added { $0.security = 1 } - 0.002) < 1e-12)
    #expect(abs(try added { $0.messageFrequency = 3 } - 0.004) < 1e-12, "messages .5 x 3 x .004")
    #expect(abs(try added { $0.messageFrequency = 0 } + 0.002) < 1e-12)
    #expect(abs(try added { $0.recommendation.kind = .popular } - 0.002) < 1e-12)
    #expect(abs(try added { $0.storesAbroad = true } + 0.3 * 0.006) < 1e-12, "30 % off the data")
    #expect(try added { $0.sellsData = true } == 0, "income from data depends on who shares them")
  }

  /// By the offers, not by what a strategy says of itself.
  @Test func everyKindOfNudgeThatIsShownCosts() throws {
    let arm = try arm(3)
    for kinds in 0..<NudgeKind.allCases.count {
      let more = arm.stepCost(showing: kinds + 1) - arm.stepCost(showing: kinds)
      #expect(abs(more - 4.2 * 0.001) < 1e-12)
    }
  }

  @Test func goodsCostTheGoingRateLessTheMargin() throws {
    #expect(abs(try arm(0).unitCost - 4.2 * 0.38) < 1e-12)
  }

  /// What a customer costs in a step: running costs less what the data held bring, and what
  /// complaints and bad outcomes cost on top.
  @Test func servingACustomerCostsWhatHappened() throws {
    let parameters = [("outcome.cost", 2.0)]
    let arm = try arm(3, changing: { $0.sellsData = true }, parameters: parameters)
    let work = Work(block: 30)
    work.begin(0)
    work.take(0..<30, of: 0..<30)
    arm.state.data[4] = DataCategory.purchases.bit | DataCategory.location.bit
    for row in [3, 4, 5, 6] { work.isActive[row] = true }
    work.complains[5] = true
    work.harm[6] = 1
    func cost(_ row: Int) -> Double { Phase.serving(arm, work, row) / 4.2 }
    let running = arm.stepCost(showing: 0) / 4.2
    #expect(cost(2) == 0, "no customer, no cost")
    #expect(abs(cost(3) - running) < 1e-12)
    #expect(abs(cost(4) - (running - 2 * 0.002)) < 1e-12, "two categories sold at .002")
    #expect(abs(cost(5) - (running + 0.5)) < 1e-12, "a complaint costs .5")
    #expect(abs(cost(6) - (running + 2)) < 1e-12, "a bad outcome costs 2")
  }

  @Test func whatHappensToTheFirmIsCountedInCurrency() throws {
    let parameters = [
      ("breach.cost", 0.3), ("audit.cost", 0.04), ("complaint.cost", 0.6), ("outcome.loss", 1.5),
    ]
    let arm = try arm(parameters: parameters)
    #expect(abs(arm.breachCost - 4.2 * 0.3) < 1e-12 && abs(arm.auditCost - 4.2 * 0.04) < 1e-12)
    #expect(abs(arm.complaintCost - 4.2 * 0.6) < 1e-12)
    #expect(abs(arm.outcomeLoss - 4.2 * 1.5) < 1e-12 && arm.outcomeCost == 0)
    #expect(arm.dataSale == 0, "nothing is sold")
  }

  /// 4.20 counts as 4.20, not as the nearest `Float`.
  @Test func moneyIsExact() throws {
    let scenario = try Markets.scenario()
    let record = try Markets.simulation(scenario, 0, try Markets.sharedPopulation(scenario))
      .finished()
    #expect(abs(record.all.spent / Double(record.all.purchases) - 4.2) < 1e-12)
    #expect(abs(record.listPrice - 4.2) < 1e-12)
  }

  @Test(arguments: [(1, 1), (4, 1), (5, 2), (104, 26), (103, 26)])
  func trustIsScoredOverTheLastQuarter(_ steps: Int, _ scored: Int) {
    #expect(Arm.scored(of: steps) == scored)
  }
}
