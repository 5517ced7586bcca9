internal import SteelyardModel
internal import SteelyardNumerics
internal import SteelyardStatistics

/// Runs sets of a strategy's options against each other and tells what the goal comes to.
struct Trial {
  private let scenario: Scenario
  private let strategy: Int
  private let workers: Int
  private let memory: Int?
  private let isCancelled: @Sendable () -> Bool
  private let progress: @Sendable (Experiment.Progress) -> Void
  /// Runs so far.
  private(set) var runs = 0

  init(
    _ scenario: Scenario, of strategy: Int, workers: Int, memory: Int?,
    isCancelled: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (Experiment.Progress) -> Void
  ) {
    self.scenario = scenario
    self.strategy = strategy
    self.workers = workers
    self.memory = memory
    self.isCancelled = isCancelled
    self.progress = progress
  }

  /// The goal by set and replicate; nil where it is undefined.
  ///
  /// - Parameters:
  ///   - sets: Positions of the choices.
  ///   - customers: As many as there are at most.
  ///   - replicates: In the last round, the scenario's; else at most those.
  ///   - isFinal: Whether they meet the scenario's own customers rather than others.
  mutating func values(
    of sets: [Int], customers: Int, replicates: Int, isFinal: Bool
  ) throws(ExperimentError) -> [[Double?]] {
    guard let affordable = scenario.strategies[strategy].affordable else { return [] }
    let specs = sets.map { set in
      var spec = affordable.choices[set]
      spec.name = "set \(set)"
      return spec
    }
    let repeats = max(1, min(replicates, scenario.replicates))
    let trial = scenario.trying(
      specs, insteadOf: strategy, customers: min(customers, scenario.population.customers),
      replicates: repeats, seed: isFinal ? scenario.seed : ~scenario.seed)
    let plan = try MemoryPlan(trial, workers: workers, available: memory)
    let records = try Runs(trial, plan: plan, isCancelled: isCancelled, progress: progress)
      .records()
    runs += specs.count * repeats
    return try values(records, of: trial, affordable.goal)
  }

  private func values(
    _ records: [[RunRecord]], of trial: Scenario, _ goal: [String: Double]
  ) throws(ExperimentError) -> [[Double?]] {
    do {
      let result = try Summary.summarize(
        records, of: trial, provenance: ScenarioDigest.provenance(of: trial), workers: workers)
      return result.strategies.map { strategy in
        (0..<trial.replicates).map { Self.value(of: strategy, in: $0, goal) }
      }
    } catch {
      throw .numerics(error)
    }
  }

  /// The weighted sum of one replicate's metrics, in the order of their ids.
  private static func value(
    of strategy: StrategyResult, in replicate: Int, _ goal: [String: Double]
  ) -> Double? {
    var sum = 0.0
    for (id, weight) in goal.sorted(by: { $0.key < $1.key }) where weight != 0 {
      guard let values = strategy.replicates[id], let value = values[replicate] else {
        return nil
      }
      sum += weight * value
    }
    return sum
  }
}
