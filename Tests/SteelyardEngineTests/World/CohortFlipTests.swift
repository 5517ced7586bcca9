import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// The same people in another cohort.
@Suite struct CohortFlipTests {
  private func people() throws -> (Scenario, Population) {
    let scenario = try Markets.scenario(Markets.draft(customers: 1_000))
    return (scenario, try Markets.sharedPopulation(scenario))
  }

  private func columns(_ population: Population) -> [[Float]] {
    Trait.allCases.map { population.column($0).values }
  }

  /// Somebody in each cohort; what follows from it is what the synthesis makes of their residual,
  /// everybody else is who they were, and flipping back undoes it, to the bit.
  @Test func everythingElseIsKept() throws {
    let (scenario, population) = try people()
    let flips = population.drawFlips()
    let twin = try Population(population, flipping: flips, scenario.parameters)
    let flipped = Set(flips.map(\.customer))
    let synthesis = try TraitSynthesis(
      scenario.population, scenario.parameters, key: population.key)
    var changed = 0
    for row in 0..<population.count {
      let before = columns(population).map { $0[row] }
      let after = columns(twin).map { $0[row] }
      guard flipped.contains(row) else {
        #expect(before == after)
        continue
      }
      var cohorts = population.cohorts.map { $0[row] }
      for flip in flips where flip.customer == row {
        #expect(Int(cohorts[flip.dimension]) != flip.cohort)
        cohorts[flip.dimension] = UInt8(flip.cohort)
      }
      #expect(twin.cohorts.map { $0[row] } == cohorts)
      var made = synthesis.traits(
        of: UInt32(row), culture: Int(population.cultures[row]), cohorts: cohorts)
      made[Trait.priceSensitivity.index] = synthesis.sensitivity(of: made)
      #expect(after == made)
      changed += before == after ? 0 : 1
    }
    #expect(changed == flips.count, "every flip of this scenario moves a trait")
    let back = flips.map { flip in
      CohortFlip(
        customer: flip.customer, dimension: flip.dimension,
        cohort: Int(population.cohorts[flip.dimension][flip.customer]))
    }
    let again = try Population(twin, flipping: back, scenario.parameters)
    #expect(columns(again) == columns(population))
    #expect(again.cohorts.map(\.values) == population.cohorts.map(\.values))
  }

  /// One in four of few, 120 of more, one in twenty of many; nobody has friends here.
  @Test(arguments: [(100, 25), (400, 100), (1_000, 120), (3_000, 150)])
  func smallMarketsFlipMore(_ customers: Int, _ wanted: Int) throws {
    var draft = Markets.draft(customers: customers)
    draft.network.kind = .none
    let population = try Markets.population(try Markets.scenario(draft))
    #expect(population.drawFlips().count == wanted)
  }

  /// A hundred and twenty, no two of them friends, in every cohort of every dimension.
  @Test func noTwoOfTheFlippedAreFriends() throws {
    let (_, population) = try people()
    let flips = population.drawFlips()
    #expect(flips == population.drawFlips())
    #expect(flips.count == 120)
    let flipped = Set(flips.map(\.customer))
    #expect(flipped.count == flips.count)
    for customer in flipped {
      for friend in population.network.friends(of: customer) {
        #expect(!flipped.contains(Int(friend)))
      }
    }
    #expect(Set(flips.map { [$0.dimension, $0.cohort] }).count == 4)
    var draft = Markets.draft(customers: 100)
    (draft.cohorts, draft.correlations) = ([], [])
    let alone = try Markets.scenario(draft)
    #expect(try Markets.population(alone).drawFlips().isEmpty, "nobody has a cohort")
  }

  /// In the first step nobody has met anybody: who was not flipped lives the same to the bit.
  @Test func othersBeginTheSame() throws {
    let (scenario, population) = try people()
    let flips = population.drawFlips()
    let twin = try Population(population, flipping: flips, scenario.parameters)
    let flipped = Set(flips.map(\.customer))
    var states: [State] = []
    for people in [population, twin] {
      var simulation = Markets.simulation(scenario, 3, people)
      simulation.advance()
      states.append(simulation.arm.state)
    }
    for row in 0..<population.count where !flipped.contains(row) {
      #expect(
        states[0].customer(row, of: 1).differences(from: states[1].customer(row, of: 1)) == [])
    }
    #expect(flipped.contains { states[0].customer($0, of: 1) != states[1].customer($0, of: 1) })
  }
}
