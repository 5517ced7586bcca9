import SteelyardModel
import SteelyardStrategies

@testable import SteelyardEngine

extension Scenario {
  /// A strategy's stages.
  func stages(_ strategy: Int) -> [Stage] { Self.stages(strategies[strategy]) }

  /// The rivals' stages.
  var rivalStages: [[Stage]] { market.rivals.map { Self.stages($0.strategy) } }

  private static func stages(_ spec: StrategySpec) -> [Stage] {
    [Stage(Composition(spec))] + spec.changes.map { Stage(from: $0.step, Composition($0.spec)) }
  }

  /// A run of the engine.
  func simulation(
    _ strategies: [Int], _ population: Population, rollout: StrategySpec.Rollout? = nil,
    workers: Int = 1, batch: Int = 64
  ) -> Simulation {
    Simulation(
      self, population: population, strategies: strategies.map(stages), positions: strategies,
      rollout: rollout, rivals: rivalStages, listPrice: 4.2, workers: workers, batch: batch)
  }
}
