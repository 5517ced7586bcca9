import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine

@Suite struct PopulationTests {
  private static let parameters = ParameterSet(sector: .hospitality)

  private static func columns(_ population: Population) -> [(name: String, values: [Float])] {
    [
      ("income", population.income.values), ("value", population.value.values),
      ("price sensitivity", population.priceSensitivity.values),
      ("taste", population.taste.values), ("need rate", population.needRate.values),
      ("fairness sensitivity", population.fairnessSensitivity.values),
      ("loss aversion", population.lossAversion.values),
      ("privacy concern", population.privacyConcern.values),
      ("susceptibility", population.susceptibility.values),
      ("proneness", population.proneness.values), ("literacy", population.literacy.values),
      ("propensity", population.propensity.values), ("effort", population.effort.values),
      ("vulnerability", population.vulnerability.values),
    ]
  }

  /// Three blocks, the last one short; every column to the bit.
  @Test func workersChangeNobody() throws {
    let plan = plan(2 * summationBlock + 77)
    let one = try Population(plan, parameters: Self.parameters, key: worldKey, workers: 1)
    for workers in [2, 7] {
      let other = try Population(
        plan, parameters: Self.parameters, key: worldKey, workers: workers)
      for (expected, found) in zip(Self.columns(one), Self.columns(other)) {
        #expect(expected.values == found.values, "\(expected.name), \(workers) workers")
      }
      #expect(one.cultures.values == other.cultures.values)
      #expect(one.cohorts.map(\.values) == other.cohorts.map(\.values))
      #expect(one.network.lists == other.network.lists)
      #expect(one.network.friends.values == other.network.friends.values)
      #expect(one.willingnessMean == other.willingnessMean)
      #expect(one.willingnessDeviation == other.willingnessDeviation)
    }
  }

  @Test func replicatesAreNewPeople() throws {
    let plan = plan(200)
    let one = try Population(plan, parameters: Self.parameters, key: worldKey)
    let other = try Population(
      plan, parameters: Self.parameters, key: StreamKey(seed: 2026, replicate: 1))
    for (expected, found) in zip(Self.columns(one), Self.columns(other)) {
      #expect(expected.values != found.values, "\(expected.name)")
    }
  }

  /// Every column holds its own trait, at the customer's culture and cohorts; price sensitivity
  /// falls with income to the power of its elasticity.
  @Test func columnsAreTheSynthesizedTraits() throws {
    let shift = CohortShift(dimension: 0, cohort: 2, trait: .literacy, shift: -0.4)
    let plan = plan(300, shifts: [shift])
    let population = try Population(plan, parameters: Self.parameters, key: worldKey)
    let synthesis = try TraitSynthesis(plan, Self.parameters, key: worldKey)
    let columns = Self.columns(population)
    try #require(columns.count == Trait.allCases.count)
    for row in 0..<300 {
      let wanted = synthesis.traits(
        of: UInt32(row), culture: Int(population.cultures[row]),
        cohorts: population.cohorts.map { $0[row] })
      for trait in Trait.allCases where trait != .priceSensitivity {
        #expect(columns[trait.index].values[row] == wanted[trait.index], "\(trait)")
      }
      let discount = Elementary.exp(
        Float(Self.parameters[.incomeElasticity]) * Elementary.log(wanted[Trait.income.index]))
      let sensitivity = wanted[Trait.priceSensitivity.index] / discount
      let found = population.priceSensitivity[row]
      #expect((found - sensitivity).magnitude < 1e-5 * sensitivity)
    }
  }

  @Test func withoutElasticityIncomeLeavesPricesAlone() throws {
    var parameters = Self.parameters
    parameters.set(Parameter.incomeElasticity.path, to: 0)
    let plan = plan(100)
    let population = try Population(plan, parameters: parameters, key: worldKey)
    let synthesis = try TraitSynthesis(plan, parameters, key: worldKey)
    for row in 0..<100 {
      let wanted = synthesis.traits(
        of: UInt32(row), culture: Int(population.cultures[row]),
        cohorts: population.cohorts.map { $0[row] })
      #expect(population.priceSensitivity[row] == wanted[Trait.priceSensitivity.index])
    }
  }

  /// Cultures differ in mean privacy concern by the declared amount; 5 standard errors, a
  /// false alarm once in 1,700,000 seeds.
  @Test func culturesMoveMeansByTheDeclaredAmount() throws {
    let plan = plan(6000, of: cultures([("SWE", 0.5), ("JPN", 0.5)]), cohorts: [])
    let population = try Population(plan, parameters: Self.parameters, key: sampleKey())
    let means = (0..<2).map { culture in
      let rows = (0..<6000).filter { population.cultures[$0] == UInt8(culture) }
      return rows.reduce(0) { $0 + Double(population.privacyConcern[$1]) } / Double(rows.count)
    }
    let shifts = plan.cultures.map { culture in
      0.15 * culture.subject.standardized(.uncertaintyAvoidance)
        + 0.1 * culture.subject.standardized(.individualism)
    }
    #expect((shifts[1] - shifts[0]).magnitude > 0.3)
    let error = (4.0 / 6000).squareRoot()
    #expect((means[1] - means[0] - (shifts[1] - shifts[0])).magnitude < 5 * error)
  }

  /// What the trade knows of such a market is near the truth, but tells nothing of these people.
  /// The mean within 5 standard errors, a false alarm once in 1,700,000 seeds.
  @Test func theMarketsMeanIsNobodysSecret() throws {
    let population = try Population(plan(5000), parameters: Self.parameters, key: sampleKey())
    let all = (0..<5000).map(population.willingness)
    let mean = all.reduce(0, +) / 5000
    let deviation = (all.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 5000).squareRoot()
    let error = deviation * (1.0 / 4096 + 1.0 / 5000).squareRoot()
    #expect((population.willingnessMean - mean).magnitude < 5 * error)
    #expect((population.willingnessDeviation / deviation - 1).magnitude < 0.1)
    #expect(all.allSatisfy { $0 >= 0 && $0.isFinite })
    let other = try Population(
      plan(5000), parameters: Self.parameters, key: StreamKey(seed: 77, replicate: 3))
    #expect(other.willingnessMean == population.willingnessMean)
    #expect(other.willingnessDeviation == population.willingnessDeviation)
  }

  /// At both ends of every range that shapes willingness to pay, nobody's is infinite.
  @Test(arguments: [
    Parameter.valueMean, .valueSpread, .priceSensitivity, .priceSensitivitySpread,
    .incomeElasticity,
  ])
  func willingnessIsFiniteAtTheEndsOfRanges(_ parameter: Parameter) throws {
    for value in [parameter.range.lowerBound, parameter.range.upperBound] {
      var parameters = Self.parameters
      parameters.set(parameter.path, to: value)
      let population = try Population(plan(300), parameters: parameters, key: worldKey)
      #expect(population.willingnessMean.isFinite, "\(parameter.path) \(value)")
      #expect(population.willingnessDeviation.isFinite, "\(parameter.path) \(value)")
    }
  }

  @Test func willingnessIsValueOverSensitivity() {
    #expect(Population.willingness(4.5, 3) == 1.5)
    #expect(Population.willingness(-1, 3) == 0)
  }

  @Test(arguments: [1, 2, 3, 9])
  func tinyPopulationsWork(_ customers: Int) throws {
    for kind in NetworkPlan.Kind.allCases {
      let population = try Population(
        plan(customers, kind), parameters: Self.parameters, key: worldKey, workers: 7)
      #expect(population.count == customers)
      #expect(population.willingnessMean.isFinite)
    }
  }
}
