import SteelyardModel
import SteelyardScenarios
import SteelyardStrategies
import Testing

@testable import SteelyardExperiments

/// What roll-outs tell, beside what the strategy does.
@Suite struct RolloutExperimentTests {
  private func result(_ rollout: String, network: String = "none", replicates: Int = 4) throws
    -> ExperimentResult
  {
    let text = """
      steelyard: 1
      seed: 9
      steps: 16
      replicates: \(replicates)
      population: {customers: 2000, network: {kind: \(network)}}
      market: {list_price: 4.20}
      parameters: {breach.rate: 0, press.complaints: 0}
      strategies:
        - name: dear
          pricing: {kind: one_price, multiplier: 1.2}
          \(rollout)
        - name: plain
          pricing: {kind: one_price, multiplier: 1.2}
      """
    let scenario = try ScenarioReader(catalogue: Catalogue.builtIn).read(text: text, name: "test")
    return try Experiment(scenario).run()
  }

  @Test func noRollOutIsNoRollOut() throws {
    let result = try result("rollout: {holdout: 0}")
    #expect(result.rollouts.isEmpty)
    #expect(result.strategies[0].metrics == result.strategies[1].metrics)
    #expect(result.strategies[0].trace == result.strategies[1].trace)
  }

  /// Strangers in one market: a firm's test finds what the strategy does.
  @Test func withoutFriendsTheTestIsRight() throws {
    let result = try result("rollout: {share: 0.5}", replicates: 12)
    let rollout = try #require(result.rollouts.first)
    #expect(rollout.strategy == "dear" && rollout.steps == 0...15)
    for row in rollout.rows {
      let error = try #require(row.error.difference)
      let half = try #require(row.error.high) - error
      // Twice the reach of a 95 % interval of twelve replicates: once in some 10,000.
      #expect(abs(error) <= 2 * half, "\(row.measure)")
    }
    let purchases = try #require(rollout.rows.first { $0.measure == .purchases })
    #expect(try #require(purchases.effect.high) < 0)
    #expect(try #require(purchases.split.high) < 0)
  }

  @Test func everybodyAndNobodyAreTheStrategiesThemselves() throws {
    let result = try result(
      "rollout: {share: 0.5, instead_of: {pricing: {kind: one_price, multiplier: 1}}}")
    let rollout = try #require(result.rollouts.first)
    let revenue = try #require(rollout.rows.first { $0.measure == .revenue })
    let whole = try #require(result.strategies[1].metrics["revenue"]?.mean)
    let treated = try #require(revenue.effect.difference)
    let mixed = try #require(result.strategies[0].metrics["revenue"]?.mean)
    // The firm as a whole lies between everybody and nobody.
    let nobody = whole - treated
    #expect(mixed > min(whole, nobody) && mixed < max(whole, nobody))
  }

  @Test func theWindowBeginsWhereTheShareStays() throws {
    let result = try result("rollout: {from: 2, ramp: 5, holdout: 0.2}")
    let rollout = try #require(result.rollouts.first)
    #expect(rollout.steps == 6...15 && abs(rollout.share - 0.8) < 1e-12)
    let row = try #require(rollout.rows.first)
    #expect(row.others.n > 300 && row.others.n < 500 && row.treated.n > 1_500)
  }
}
