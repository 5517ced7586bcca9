import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardBehaviour
@testable import SteelyardEngine

/// A sector's numbers belong together: margin, conversion and elasticity agree.
///
/// Sampling: a conversion of 20,000 people varies by .0025 and an optimal price by .004, so that
/// the tolerances below are at least seven of those.
@Suite struct SectorDemandTests {
  private func market(_ sector: Sector) throws -> (Scenario, Population) {
    var draft = Markets.draft(customers: 20_000, steps: 1)
    draft.sector = sector.id
    draft.listPrice = nil
    draft.cultures = [("USA", 1)]
    draft.cohorts = []
    draft.correlations = []
    draft.network.kind = .none
    let scenario = try Markets.scenario(draft)
    return (scenario, try Markets.sharedPopulation(scenario))
  }

  @Test func theFiveSectorsAreListed() {
    #expect(
      Sector.all.map(\.id) == ["hospitality", "retail", "healthcare", "finance", "education"])
    for sector in Sector.all { #expect(!sector.stakes.isEmpty && !sector.meaning.isEmpty) }
  }

  /// The declared share of needs ends in a purchase at the going rate.
  @Test(arguments: Sector.all) func conversionIsTheDeclared(_ sector: Sector) throws {
    let (scenario, population) = try market(sector)
    #expect(scenario.market.goingRate == sector.typicalPrice)
    let found = Demand(scenario.parameters, population).share(at: 1)
    #expect(abs(found - sector.demand.conversion) < 0.02, "\(sector.id): \(found)")
  }

  /// Lerner: the going rate earns most at the sector's margin.
  @Test(arguments: Sector.all) func theGoingRateIsOptimal(_ sector: Sector) throws {
    let (scenario, population) = try market(sector)
    let best = OptimalPrice.find(scenario.market, scenario.parameters, population)
    #expect(abs(best / sector.typicalPrice - 1) < 0.03, "\(sector.id): \(best)")
  }

  /// Used to the going rate, customers answer to a price 5 % off it as the sector declares.
  @Test(arguments: Sector.all) func elasticityIsInTheDeclaredBand(_ sector: Sector) throws {
    let (scenario, population) = try market(sector)
    let demand = Demand(scenario.parameters, population)
    let found = (demand.share(at: 1.05) - demand.share(at: 0.95)) / 0.1 / demand.share(at: 1)
    #expect(sector.demand.elasticity.contains(found), "\(sector.id): \(found)")
  }

  /// Services, health, loans and lessons are clearly less elastic than shops (BIJMOLT2005).
  @Test func retailIsTheMostElastic() {
    for sector in Sector.all where sector != .retail {
      #expect(sector.demand.elasticity.lowerBound > Sector.retail.demand.elasticity.upperBound)
    }
  }
}

/// Purchases per need of people who are used to the going rate, in the first step.
private struct Demand {
  let choice: Choice
  let reference: ReferencePrice
  let population: Population

  init(_ parameters: ParameterSet, _ population: Population) {
    choice = Choice(parameters)
    reference = ReferencePrice(parameters)
    self.population = population
  }

  /// At a price in going rates, gains and losses against the going rate included.
  func share(at price: Float) -> Double {
    let needs = orderedSum(population.count) { Double(min(1, population.needRate[$0])) }
    let purchases = orderedSum(population.count) { customer in
      let felt = reference.gainOrLoss(
        price: price, reference: 1, aversion: population.lossAversion[customer])
      let utility = choice.utility(
        value: population.value[customer],
        sensitivity: population.priceSensitivity[customer], price: price,
        trust: population.propensity[customer], shifts: felt)
      return Double(min(1, population.needRate[customer]) * Elementary.logistic(utility))
    }
    return purchases / needs
  }
}
