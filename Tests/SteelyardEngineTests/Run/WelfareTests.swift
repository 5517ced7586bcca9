import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// What trade was worth, felt like and missed, and whose doing it was.
@Suite struct WelfareTests {
  private func run(_ twist: Twist, _ strategy: Int) throws -> RunRecord {
    let scenario = try twist.scenario()
    return try scenario.simulation([strategy], try Markets.sharedPopulation(scenario)).finished()
  }

  /// At the price of its cost a good is bought if and only if it is worth that.
  @Test func aPriceAtCostMissesNothing() throws {
    let scenario = try Twist(name: "at cost", customers: 300).scenario()
    let population = try Markets.sharedPopulation(scenario)
    func missed(_ price: Double) throws -> (loss: Double, tally: Tally) {
      let simulation = Simulation(
        scenario, population: population, strategy: Composition(scenario.strategies[0]),
        listPrice: price)
      let all = try simulation.finished().all
      return (all.missedTrade, all)
    }
    let cost = scenario.market.unitCost(scenario.parameters)
    let fair = try missed(cost)
    #expect(fair.loss < 1e-6 * Double(fair.tally.offers) && fair.tally.purchases > 100)
    #expect(fair.tally.weighed == fair.tally.offers)
    #expect(try missed(1.5 * cost).loss > 1)
  }

  /// Without a push and a bad outcome a purchase is worth what it felt like, to the bit; pushes make
  /// it seem worth more.
  @Test func onlyPushesAndBadOutcomesMislead() throws {
    let calm = Twist(name: "calm", customers: 300)
    #expect(try run(calm, 2).all.illusion == 0)
    let pushed = try run(calm, 3).all
    #expect(pushed.illusion > 0)
    let bad = Twist(
      name: "bad outcomes", customers: 300, draft: Twist.parameters([("outcome.rate", 0.2)]))
    let hurt = try run(bad, 0)
    let scenario = try bad.scenario()
    let loss = scenario.market.goingRate * scenario.parameters[.outcomeLoss]
    #expect(hurt.all.harms > 0 && loss > 0)
    #expect(abs(hurt.all.illusion - Double(hurt.all.harms) * loss) < 1e-9 * hurt.all.illusion)
  }

  /// A firm that pushes customers over from another took what they would have had there; the other
  /// took nothing.
  @Test func whoPushesAmongRivalsIsToBlame() throws {
    let twist = Twist(
      name: "blame", customers: 600, steps: 12,
      market: { $0.rivals = [Twist.rival("one_price", listPrice: 3.6)] })
    let pusher = try #require(Markets.kinds.firstIndex(of: "covert_push"))
    let record = try run(twist, pusher)
    #expect(record.all.autonomyLost > 10)
    #expect(record.all.manipulated > 0)
    #expect(record.rivals[0].all.manipulated == 0)
    let calm = try run(twist, 0)
    #expect(calm.all.manipulated == 0 && calm.rivals[0].all.manipulated == 0)
  }
}
