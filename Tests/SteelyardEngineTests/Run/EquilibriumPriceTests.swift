import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// Uniform prices of several firms: GSL's equilibrium against the first-order condition, against
/// theory and against the search that feeds list prices.
@Suite struct EquilibriumPriceTests {
  private func market(
    _ sector: String = "hospitality", rivals: [Double?] = []
  ) throws -> (Market, ParameterSet, Population) {
    var draft = Markets.draft(customers: 3_000, steps: 1)
    draft.sector = sector
    draft.network.kind = .none
    let scenario = try Markets.scenario(draft)
    var market = scenario.market
    market.rivals = rivals.map { Twist.rival("one_price", listPrice: $0) }
    return (market, scenario.parameters, try Markets.population(scenario))
  }

  @Test(arguments: ["hospitality", "retail", "finance"])
  func moreFirmsAskLessAndEqualFirmsAskTheSame(_ sector: String) throws {
    let (market, parameters, population) = try market(sector)
    let all = try (1...3).map {
      try EquilibriumPrice.find(market, parameters, population, firms: $0)
    }
    #expect(all.map(\.count) == [1, 2, 3])
    for prices in all {
      for price in prices { #expect(abs(price - prices[0]) < 1e-6 * prices[0]) }
    }
    #expect(all[0][0] > all[1][0] && all[1][0] > all[2][0])
    #expect(all[2][0] > market.unitCost(parameters))
  }

  @Test(arguments: ["hospitality", "retail"]) func aloneItIsTheOptimalPrice(_ sector: String) throws
  {
    let (market, parameters, population) = try market(sector)
    let found = try EquilibriumPrice.find(market, parameters, population, firms: 1)[0]
    let best = OptimalPrice.find(market, parameters, population)
    #expect(abs(found / best - 1) < 1e-3, "\(found) against \(best)")
  }

  /// Best answers by golden section, and roots by Powell's method: two ways to the same prices.
  @Test(arguments: [1, 2]) func bestAnswersEndThere(_ rivals: Int) throws {
    let (market, parameters, population) = try market(rivals: Array(repeating: nil, count: rivals))
    let found = try EquilibriumPrice.find(market, parameters, population, firms: rivals + 1)[0]
    let best = OptimalPrice.find(market, parameters, population)
    #expect(abs(found / best - 1) < 2e-3, "\(found) against \(best)")
  }

  /// No firm earns more by moving alone; the slope of profit is nothing.
  @Test func satisfiesTheFirstOrderCondition() throws {
    let (market, parameters, population) = try market()
    let price =
      try EquilibriumPrice.find(market, parameters, population, firms: 3)[0] / market.goingRate
    let cost = 1 - parameters[.margin]
    func profit(_ own: Double) -> Double {
      var sum = 0.0
      for row in 0..<population.count {
        let worth =
          Double(population.value[row])
          + parameters[.choiceTrust] * (Double(population.propensity[row]) - 0.5)
        let b = Double(population.priceSensitivity[row])
        let (mine, theirs) = (Elementary.exp(worth - b * own), Elementary.exp(worth - b * price))
        let rate = Double(min(1, population.needRate[row]))
        sum += rate * mine / (1 + mine + 2 * theirs)
      }
      return (own - cost) * sum
    }
    let best = profit(price)
    let slope = (profit(price + 1e-5) - profit(price - 1e-5)) / 2e-5
    #expect(abs(slope) < 1e-5 * best, "slope \(slope)")
    for own in stride(from: cost, to: 3, by: 0.01) { #expect(profit(own) <= best * (1 + 1e-9)) }
  }

  /// A rival whose price is given is answered: dear rivals leave room, cheap ones none.
  @Test func answersRivalsWithAPriceOfTheirOwn() throws {
    let (alone, parameters, population) = try market()
    let monopoly = OptimalPrice.find(alone, parameters, population)
    let answers = try [2.5, 4.2, 400].map { price in
      OptimalPrice.find(try market(rivals: [price]).0, parameters, population)
    }
    #expect(answers[0] < answers[1] && answers[1] < answers[2])
    #expect(abs(answers[2] / monopoly - 1) < 1e-3)
  }
}
