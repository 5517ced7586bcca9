internal import Foundation
internal import SteelyardEngine
internal import SteelyardModel
internal import SteelyardNumerics
internal import SteelyardScenarios
internal import SteelyardStrategies

extension Kernel {
  /// Whole steps of 16,384 customers. What friends, observing and rules take is the difference
  /// between two of them.
  static func steps(scenarios: String) -> [Kernel] {
    let part = "{kind: personal, strength: 0.8, floor: 0.8, cap: 1.25}"
    let rule =
      "{kind: rule, price: \"list_price * clamp(1 + 0.8 * (willingness / market_mean - 1), 0.8, 1.25)\"}"
    return [
      step("step: reduced model, a price for each", "\(scenarios)/reduced.yaml"),
      step(
        "step: reduced model, one price", "\(scenarios)/reduced.yaml",
        (part, "{kind: one_price}")),
      step(
        "step: reduced model, the price by a rule", "\(scenarios)/reduced.yaml", (part, rule)),
      step("step: reduced model with friends", "\(scenarios)/reduced-friends.yaml"),
      step("step: full model", "\(scenarios)/full.yaml"),
      people("people: full model", "\(scenarios)/full.yaml"),
    ]
  }

  private static let customers = 16_384

  /// The market is made at the first call.
  private static func step(
    _ name: String, _ path: String, _ change: (String, String)? = nil
  ) -> Kernel {
    var market: Market?
    return Kernel(name, items: customers) {
      let going = if let market { market } else { try Market(try scenario(path, change)) }
      market = going
      return try going.advance()
    }
  }

  private static func people(_ name: String, _ path: String) -> Kernel {
    Kernel(name, items: customers) { Float(try Market.people(of: scenario(path, nil)).count) }
  }

  private static func scenario(_ path: String, _ change: (String, String)?) throws -> Scenario {
    var text = try String(contentsOfFile: path, encoding: .utf8)
      .replacing("customers: 10000", with: "customers: \(customers)")
    if let (old, new) = change { text = text.replacing(old, with: new) }
    return try ScenarioReader(catalogue: Catalogue.builtIn).read(text: text, name: path)
  }
}

/// A market that starts anew once its time is over.
private final class Market {
  private let scenario: Scenario
  private let population: Population
  private var simulation: Simulation

  init(_ scenario: Scenario) throws {
    self.scenario = scenario
    population = try Self.people(of: scenario)
    simulation = Self.begin(scenario, population)
  }

  static func people(of scenario: Scenario) throws -> Population {
    try Population(
      scenario.population, parameters: scenario.parameters,
      key: StreamKey(seed: scenario.seed, replicate: 0))
  }

  private static func begin(_ scenario: Scenario, _ population: Population) -> Simulation {
    var price = 4.0
    if case .fixed(let given) = scenario.market.listPrice { price = given }
    return Simulation(
      scenario, population: population,
      strategies: [[Stage(scenario.strategies[0].makeStrategy())]], listPrice: price)
  }

  func advance() throws -> Float {
    if simulation.step == scenario.steps { simulation = Self.begin(scenario, population) }
    simulation.advance()
    return Float(simulation.step)
  }
}
