import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// Who follows a customer changes nothing and tells the truth.
@Suite struct WitnessTests {
  private static let twist = Twist.everything

  private func simulation(
    _ scenario: Scenario, _ population: Population, workers: Int = 1, batch: Int = 1_024,
    _ witnesses: [Witness] = []
  ) -> Simulation {
    Simulation(
      scenario, population: population, strategies: Self.twist.strategies.map(scenario.stages),
      positions: Self.twist.strategies, listPrice: 4.2, workers: workers, batch: batch,
      witnesses: witnesses)
  }

  /// A customer at an end of a block, one in the middle of a batch, and one in the last block.
  @Test func changesNothingAndAddsUp() throws {
    let scenario = try Self.twist.scenario()
    let population = try Markets.population(scenario)
    let plain = simulation(scenario, population).runAll()
    let (middle, end) = (population.count / 3, population.count - 1)
    let places = [(summationBlock - 1, 1, 1_024), (middle, 2, 64), (end, 1, 7)]
    for (customer, workers, batch) in places where customer <= end {
      let witness = Witness(customer: customer)
      let watched = simulation(
        scenario, population, workers: workers, batch: batch, [witness])
      let account = watched.arm.state.account
      let records = watched.runAll()
      #expect(try #require(records) == #require(plain))
      #expect(witness.weeks.map(\.step) == Array(0..<scenario.steps))
      for (week, next) in zip(witness.weeks, witness.weeks.dropFirst()) {
        #expect(week.after == next.before)
      }
      for week in witness.weeks { checkMoves(week) }
      let story = CustomerStory(strategy: "", weeks: witness.weeks)
      #expect(story.purchases == Int(account.purchases[customer]))
      #expect(abs(story.spent - account.spent[customer]) < 1e-9)
      #expect(abs(story.surplus - account.surplus[customer]) < 1e-9)
      #expect(
        story.weeks.count { $0.events.contains(.complained) }
          == Int(account.complaints[customer]))
    }
  }

  /// Neighbours, both ends of the population, and two who follow the same customer: each
  /// sees what they would see alone.
  @Test func severalSeeWhatEachSeesAlone() throws {
    let scenario = try Self.twist.scenario()
    let population = try Markets.population(scenario)
    let plain = simulation(scenario, population).runAll()
    let end = population.count - 1
    let alone = [end, 0, 1].map(Witness.init)
    for witness in alone { _ = simulation(scenario, population, [witness]).runAll() }
    for (workers, batch) in [(1, 1_024), (2, 7)] {
      let together = [end, 0, 1, 0].map(Witness.init)
      let records = simulation(
        scenario, population, workers: workers, batch: batch, together
      ).runAll()
      #expect(try #require(records) == #require(plain))
      #expect(together[0].weeks.count == scenario.steps)
      #expect(together.map(\.weeks) == (alone + [alone[1]]).map(\.weeks))
    }
  }

  /// The causes add up to what became of trust, in fixed-point steps.
  private func checkMoves(_ week: CustomerStory.Week) {
    let steps = { (trust: Double) in Int64(FixedPoint.steps(Float(trust))) }
    let moved = week.moves.reduce(0) { $0 + $1.points } / 100
    let wanted = FixedPoint.value(steps(week.after.trust) - steps(week.before.trust), over: 1)
    #expect(abs(moved - wanted) < 1e-12)
  }

  /// The equation of each cause gives its move, one after another in the order of the ledger.
  @Test(arguments: [0, 3]) func numbersPutInGiveTheMove(_ strategy: Int) throws {
    let twist = Twist(name: "plain", customers: 300, steps: 20, strategies: [strategy])
    let scenario = try twist.scenario()
    let population = try Markets.population(scenario)
    var found: [Mechanism.Entry: Int] = [:]
    for customer in stride(from: 0, to: 300, by: 15) {
      let witness = Witness(customer: customer)
      let simulation = Simulation(
        scenario, population: population, strategies: [scenario.stages(strategy)],
        positions: [strategy], listPrice: 4.2, witnesses: [witness])
      #expect(simulation.runAll() != nil)
      for week in witness.weeks {
        var trust = week.before.trust
        for move in week.moves {
          guard let expected = change(of: trust, move, scenario.parameters) else { break }
          found[move.cause, default: 0] += 1
          #expect(abs(move.points - 100 * expected) < 1e-4, "\(move)")
          trust += move.points / 100
        }
      }
    }
    let wanted: Set<Mechanism.Entry> =
      strategy == 0 ? [.purchase, .disappointment, .word] : [.purchase, .price, .word, .reactance]
    #expect(Set(found.keys).isSuperset(of: wanted), "\(found)")
  }

  /// What a move's equation gives for its inputs; nil where it has none.
  private func change(
    of trust: Double, _ move: CustomerStory.Move, _ parameters: ParameterSet
  ) -> Double? {
    let inputs = Dictionary(uniqueKeysWithValues: move.inputs.map { ($0.name, $0.value) })
    if let quality = inputs["q"], let ceiling = inputs["C"] {
      return min(1, parameters[.trustGain] * quality) * max(0, ceiling - trust)
    }
    if let severity = inputs["s"] { return -parameters[.trustLoss] * severity * trust }
    if let opinion = inputs["m"], let weight = inputs["w"] {
      return parameters[.wordTrust] * weight * (opinion - trust)
    }
    return nil
  }
}
