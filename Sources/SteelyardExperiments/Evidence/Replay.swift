internal import SteelyardModel
internal import SteelyardStatistics

/// One scenario run in every world that its study looks at, and what is read off.
struct Replay {
  private let scenario: Scenario
  private let workers: Int
  private let memory: Int?
  private let isCancelled: @Sendable () -> Bool
  /// What runs of the scenario as it stands left behind, where they have been run already.
  private let known: [[RunRecord]]?

  init(
    _ scenario: Scenario, workers: Int, memory: Int? = nil, knowing known: [[RunRecord]]? = nil,
    isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.known = known
    self.scenario = scenario
    self.workers = workers
    self.memory = memory
    self.isCancelled = isCancelled
  }

  /// The readings of the study, in its order.
  func readings() throws(ExperimentError) -> [ReadingResult] { try readings(of: measures()) }

  /// Measures and readings of the study, in its order.
  func study() throws(ExperimentError) -> StudyResult {
    let values = try measures()
    var measures: [MeasureResult] = []
    for measure in scenario.study?.measures ?? [] {
      let replicates = values.map { $0[measure.name] ?? nil }
      measures.append(MeasureResult(name: measure.name, value: try estimate(replicates)))
    }
    return StudyResult(measures: measures, readings: try readings(of: values))
  }

  private func readings(
    of values: [[String: Double?]]
  ) throws(ExperimentError) -> [ReadingResult] {
    var readings: [ReadingResult] = []
    for reading in scenario.study?.readings ?? [] {
      let replicates = values.map { values in
        reading.value.evaluate { values[$0] ?? nil }
      }
      readings.append(ReadingResult(reading, simulated: try estimate(replicates)))
    }
    return readings
  }

  private func estimate(_ replicates: [Double?]) throws(ExperimentError) -> Estimate {
    do {
      return try Estimate(replicates: replicates, n: scenario.population.customers)
    } catch {
      throw .numerics(error)
    }
  }

  /// By replicate, the measures by name, each from the run of its own world.
  func measures() throws(ExperimentError) -> [[String: Double?]] {
    let measures = scenario.study?.measures ?? []
    var values = Array(repeating: [String: Double?](), count: scenario.replicates)
    for world in worlds {
      let records = try records(in: world)
      for (position, measure) in measures.enumerated() where measure.world == world {
        for (replicate, record) in records[measure.strategy].enumerated() {
          values[replicate][measure.name] = record.measures[position]
        }
      }
    }
    return values
  }

  /// The worlds that measures name, in the order in which they come.
  private var worlds: [Int?] {
    var worlds: [Int?] = []
    for measure in scenario.study?.measures ?? [] where !worlds.contains(measure.world) {
      worlds.append(measure.world)
    }
    return worlds
  }

  private func records(in world: Int?) throws(ExperimentError) -> [[RunRecord]] {
    if world == nil, let known { return known }
    let scenario = scenario.inWorld(world)
    let plan = try MemoryPlan(scenario, workers: workers, available: memory)
    return try Runs(scenario, plan: plan, isCancelled: isCancelled, progress: { _ in }).records()
  }
}
