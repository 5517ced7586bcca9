import SteelyardModel
import SteelyardNumerics
import SteelyardScenarios
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// What pressure and messages stir up passes once they end.
@Suite struct RecoveryTests {
  /// Half a year of the hardest push and many messages, then a year and a half of quiet.
  private static let text = """
    steelyard: 1
    steps: 104
    replicates: 1
    population: {customers: 500}
    market: {sector: SECTOR}
    strategies:
      - name: pushy
        kind: one_price
        nudges:
          - {kind: confirm_shaming, intensity: 2}
          - {kind: obstruction, intensity: 2}
        messages: {depth: 0, light: 1, frequency: 5}
        changes:
          - {from: 26, nudges: [], messages: {depth: 0, light: 0, frequency: 0}}
    """

  @Test(arguments: Sector.all) func reactanceAndFatiguePass(_ sector: Sector) throws {
    let scenario = try ScenarioReader(catalogue: Catalogue.builtIn).read(
      text: Self.text.replacing("SECTOR", with: sector.id), name: "recovery")
    let population = try Population(
      scenario.population, parameters: scenario.parameters,
      key: StreamKey(seed: scenario.seed, replicate: 0))
    let spec = scenario.strategies[0]
    var simulation = Simulation(
      scenario, population: population,
      strategies: [
        [Stage(Composition(spec))] + spec.changes.map { Stage(from: $0.step, Composition($0.spec)) }
      ], listPrice: scenario.market.goingRate)
    var (reactance, fatigue): ([Double], [Double]) = ([], [])
    while simulation.step < scenario.steps {
      simulation.advance()
      let state = simulation.arm.state
      reactance.append(Self.mean(state.reactance.values, of: state))
      fatigue.append(Self.mean(state.fatigue.values, of: state))
    }
    for course in [reactance, fatigue] {
      let peak = try #require(course.prefix(26).max())
      let rest = try #require(course.last)
      #expect(peak > 0.001, "nothing was stirred up: \(sector.id)")
      #expect(rest < 0.1 * peak, "\(sector.id): \(rest) of \(peak)")
      #expect(course[51] < peak, "\(sector.id)")
    }
  }

  /// Mean over the firm's customers.
  private static func mean(_ values: [Float], of state: State) -> Double {
    let flags = state.flags.values
    let active = flags.indices.filter { flags[$0] & State.Flag.active != 0 }
    return active.reduce(0) { $0 + Double(values[$1]) } / Double(max(1, active.count))
  }
}
