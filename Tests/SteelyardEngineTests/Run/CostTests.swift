import SteelyardModel
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// What a strategy costs, and over which steps trust is scored, by hand.
@Suite struct CostTests {
  private func arm(_ strategy: Int) throws -> Arm {
    let scenario = try Markets.scenario(Markets.draft(customers: 30))
    return Markets.simulation(scenario, strategy, try Markets.population(scenario)).arm
  }

  @Test func everyPracticeCosts() throws {
    #expect(abs(try arm(0).stepCost - 0) < 1e-12, "one price does nothing of the kind")
    // Going rate 4.2: personal price .004, messages .5 x .004, one nudge .001, control 1 x .002,
    // six categories x .001.
    let covert = 4.2 * (0.004 + 0.002 + 0.001 + 0.002 + 0.006)
    #expect(abs(try arm(3).stepCost - covert) < 1e-12)
    // Open book: messages .002, one nudge .001, transparency 4 x .002, control 4 x .002, one
    // category .001.
    let open = 4.2 * (0.002 + 0.001 + 0.008 + 0.008 + 0.001)
    #expect(abs(try arm(4).stepCost - open) < 1e-12)
  }

  @Test func goodsCostTheGoingRateLessTheMargin() throws {
    #expect(abs(try arm(0).unitCost - 4.2 * 0.38) < 1e-12)
  }

  /// 4.20 counts as 4.20, not as the nearest `Float`.
  @Test func moneyIsExact() throws {
    let scenario = try Markets.scenario()
    let record = try Markets.simulation(scenario, 0, try Markets.population(scenario)).finished()
    #expect(abs(record.all.spent / Double(record.all.purchases) - 4.2) < 1e-12)
    #expect(abs(record.listPrice - 4.2) < 1e-12)
  }

  @Test(arguments: [(1, 1), (4, 1), (5, 2), (104, 26), (103, 26)])
  func trustIsScoredOverTheLastQuarter(_ steps: Int, _ scored: Int) {
    #expect(Arm.scored(of: steps) == scored)
  }
}
