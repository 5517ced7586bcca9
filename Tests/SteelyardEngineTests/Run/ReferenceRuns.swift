import SteelyardModel
import SteelyardStrategies

@testable import SteelyardEngine

/// What the reference simulation makes of a twist.
struct ReferenceRun: Sendable {
  let scenario: Scenario
  let population: Population
  /// By ``Twist/arms``, the market after its last step.
  let markets: [ReferenceMarket]
}

/// The reference's runs, each made once for all tests that read it.
actor ReferenceRuns {
  static let shared = ReferenceRuns()

  private var runs: [String: Task<ReferenceRun, any Error>] = [:]

  func run(_ twist: Twist) async throws -> ReferenceRun {
    let task =
      runs[twist.name]
      ?? Task.detached {
        let scenario = try twist.scenario()
        let population = try Markets.sharedPopulation(scenario)
        let markets = twist.arms.map { arms in
          ReferenceMarket(
            scenario, population, arms, arms.map(scenario.stages), rollout: twist.rollout)
        }
        return ReferenceRun(scenario: scenario, population: population, markets: markets)
      }
    runs[twist.name] = task
    return try await task.value
  }
}

extension ReferenceMarket {
  /// A market with its rivals after its last step.
  init(
    _ scenario: Scenario, _ population: Population, _ positions: [Int], _ stages: [[Stage]],
    rollout: StrategySpec.Rollout? = nil
  ) {
    let own = ReferenceSimulation(
      scenario, population: population, strategies: stages, positions: positions, listPrice: 4.2,
      rollout: rollout)
    let rivals = zip(scenario.market.rivals, scenario.rivalStages).enumerated().map {
      ReferenceSimulation(
        scenario, population: population, strategies: [$1.1], positions: [],
        listPrice: $1.0.listPrice ?? 4.2, firm: $0 + 1, prospects: $1.0.prospects)
    }
    self.init([own] + rivals)
    run()
  }
}
