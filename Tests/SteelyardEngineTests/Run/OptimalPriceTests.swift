import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardBehaviour
@testable import SteelyardEngine

/// The sector's numbers belong together: conversion, elasticity and margin agree.
@Suite struct OptimalPriceTests {
  private func market(customers: Int) throws -> (Scenario, Population) {
    var draft = Markets.draft(customers: customers, steps: 1)
    draft.cultures = [("USA", 1)]
    draft.cohorts = []
    draft.correlations = []
    draft.network.kind = .none
    let scenario = try Markets.scenario(draft)
    return (scenario, try Markets.population(scenario))
  }

  @Test func hospitalityIsCalibrated() throws {
    let (scenario, population) = try market(customers: 12_000)
    let best = OptimalPrice.find(scenario.market, scenario.parameters, population)
    #expect(abs(best / scenario.market.goingRate - 1) < 0.03, "found \(best)")
    let demand = { price in Self.demand(at: price, scenario.parameters, population) }
    #expect(abs(demand(1) - 0.6) < 0.02, "conversion \(demand(1))")
    let elasticity = (demand(1.01) - demand(0.99)) / 0.02 / demand(1)
    #expect(abs(elasticity + 1 / 0.62) < 0.1, "elasticity \(elasticity)")
  }

  /// Purchases per need at a price that everybody is used to.
  static func demand(at price: Double, _ parameters: ParameterSet, _ population: Population)
    -> Double
  {
    let choice = Choice(parameters)
    var needs = 0.0
    var purchases = 0.0
    for customer in 0..<population.count {
      let utility = choice.utility(
        value: population.value[customer],
        sensitivity: population.priceSensitivity[customer], price: Float(price),
        trust: population.propensity[customer], shifts: 0)
      let rate = Double(min(1, population.needRate[customer]))
      needs += rate
      purchases += rate * Double(Elementary.logistic(utility))
    }
    return purchases / needs
  }

  /// A sample of a larger population takes people from all along the line of places.
  @Test func samplesEverybodyAlike() throws {
    let (scenario, population) = try market(customers: 20_000)
    let (large, small) = (population, try market(customers: 16_000).1)
    let found = OptimalPrice.find(scenario.market, scenario.parameters, large)
    let expected = OptimalPrice.find(scenario.market, scenario.parameters, small)
    #expect(abs(found - expected) < 0.05 * expected)
    #expect(OptimalPrice.asked(of: 20_000).last.map { $0 > 19_990 } == true)
    #expect(OptimalPrice.asked(of: 3) == [0, 1, 2])
  }

  /// No price on a fine grid earns more than the one found.
  @Test func noOtherPriceEarnsMore() throws {
    let (scenario, population) = try market(customers: 2_000)
    let best = OptimalPrice.find(scenario.market, scenario.parameters, population)
    let cost = 1 - scenario.parameters[.margin]
    func profit(_ price: Double) -> Double {
      (price - cost) * Self.demand(at: price, scenario.parameters, population)
    }
    let found = profit(best / scenario.market.goingRate)
    for price in stride(from: 0.4, to: 2.5, by: 0.01) {
      #expect(profit(price) <= found * (1 + 1e-6))
    }
  }
}
