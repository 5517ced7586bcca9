import SteelyardExperiments
import SteelyardModel
import Testing

/// What the simulator leaves behind of how outcomes are spread.
@Suite struct SpreadTests {
  private static func result() throws -> ExperimentResult {
    let scenario = try ExperimentTests.scenario {
      ($0.replicates, $0.steps) = (2, 12)
      $0.strategies = [
        StrategyDraft(name: "one price"), StrategyDraft(name: "personal", kind: "personal_price"),
        StrategyDraft(name: "covert", kind: "covert_push"),
      ]
      $0.market.listPrice = .fixed(4)
    }
    return try Experiment(scenario).run(workers: 2)
  }

  @Test func hangsTogether() throws {
    let result = try Self.result()
    func values(_ id: String, _ strategy: Int) throws -> [Double] {
      try #require(result.strategies[strategy].replicates[id]).map { try #require($0) }
    }
    // One price: nobody is offered another one, so nothing is unequal but incomes.
    for id in ["gini", "theil", "mld", "ge2", "atkinson_05", "atkinson_2", "theil_between"] {
      #expect(try values("price_\(id)", 0) == [0, 0], "\(id)")
    }
    #expect(try values("below_list", 0) == [0, 0])
    #expect(try values("burden_gini", 0).allSatisfy { $0 > 0.1 && $0 < 0.6 })
    #expect(try values("price_gini", 1).allSatisfy { $0 > 0.005 })
    for strategy in 0..<3 {
      for outcome in Outcome.allCases.map(\.rawValue) {
        let (whole, between, within) = (
          try values("\(outcome)_theil", strategy),
          try values("\(outcome)_theil_between", strategy),
          try values("\(outcome)_theil_within", strategy)
        )
        for index in 0..<2 {
          #expect(abs(between[index] + within[index] - whole[index]) < 1e-10)
        }
      }
      // The more averse to inequality, the less the same surplus is worth.
      let welfare = try ["0", "05", "1", "2"].map {
        try values("surplus_welfare_\($0)", strategy)[0]
      }
      #expect(zip(welfare, welfare.dropFirst()).allSatisfy { $0 > $1 })
      let share = try values("access_ratio", strategy)
      #expect(share.allSatisfy { $0 > 0 && $0 <= 1 })
    }
    #expect(try values("manipulation_harm", 0) == [0, 0], "nobody is pushed")
    #expect(try values("manipulation_harm", 2).allSatisfy { $0 > 0 }, "a push never helps here")
    #expect(try values("deceptive_offers", 0) == [0, 0])
    #expect(try values("deceptive_offers", 2).allSatisfy { $0 > 0 })
  }

  /// Worth over the horizon, at nearly no discount over twelve weeks, is what is earned in it.
  @Test func lifetimeValueIsDiscountedProfit() throws {
    let strategy = try Self.result().strategies[0]
    let profit = try #require(strategy.metrics["profit"]?.mean)
    let worth = try #require(strategy.metrics["lifetime_value"]?.mean)
    #expect(worth < 12 * profit && worth > 12 * profit * 0.97)
  }
}
