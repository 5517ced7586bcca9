public import SteelyardModel
public import SteelyardNumerics
internal import SteelyardStatistics

/// A comparison of a scenario's strategies under common random numbers.
///
/// Every replicate is a new population that all strategies meet with the same luck; results are
/// put together in the order of the plan, never of finishing.
public struct Experiment: Sendable {
  public let scenario: Scenario

  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// How far an experiment has come.
  public struct Progress: Sendable, Hashable {
    /// Runs finished, of how many; a run is one strategy in one replicate. While design choices are
    /// moved, ends of their ranges.
    public let done, total: Int
    /// What is being done.
    public var phase = Phase.runs
    /// Customers times steps in one of the total, about; 0 where nobody says.
    public var customerSteps = 0

    /// What may be done one after the other.
    public enum Phase: Sendable, Hashable {
      case runs
      /// Finding out which design choices matter, and moving those.
      case screening, robustness
    }
  }

  /// Runs every strategy in every replicate.
  ///
  /// - Parameters:
  ///   - workers: threads, at least 1. Changes speed, never results.
  ///   - memory: bytes that may be used; nil means nine tenths of what the machine has to give.
  ///   - margins: which differences are too small to matter.
  ///   - rule: adds replicates to the scenario's until it is met; nil for no more than those.
  ///   - robust: how large the runs are that tell whether the comparison holds where design choices
  ///     move; nil for none, and none with a single strategy.
  ///   - isCancelled: asked all the time.
  ///   - progress: called from any thread after every run.
  /// - Throws: ``ExperimentError``.
  /// - Complexity: O(replicates x strategies x steps x customers x friends).
  public func run(
    workers: Int = 1, memory: Int? = nil, margins: Margins = Margins(),
    until rule: StoppingRule? = nil, robust: RobustnessCheck.Scope? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) throws(ExperimentError) -> ExperimentResult {
    try runKeeping(
      Recording(), workers: workers, memory: memory, margins: margins, until: rule,
      robust: robust, isCancelled: isCancelled, progress: progress
    ).result
  }

  /// Runs every strategy in every replicate, and keeps what tables are made of.
  ///
  /// What is recorded changes no result. Parameters and errors are those of
  /// ``run(workers:memory:margins:until:robust:isCancelled:progress:)``.
  ///
  /// - Parameter recording: what to keep of every run.
  public func runKeeping(
    _ recording: Recording, workers: Int = 1, memory: Int? = nil, margins: Margins = Margins(),
    until rule: StoppingRule? = nil, robust: RobustnessCheck.Scope? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Progress) -> Void = { _ in }
  ) throws(ExperimentError) -> ExperimentData {
    let (chosen, choices) = try choose(
      workers: workers, memory: memory, isCancelled: isCancelled)
    let schedule = rule?.schedule(from: chosen.replicates) ?? [chosen.replicates]
    // Whatever may be needed at last is known to be there before anything is run.
    _ = try MemoryPlan(
      chosen.repeated(schedule.last ?? chosen.replicates), workers: workers, available: memory,
      recording: recording)
    var records = chosen.strategies.map { _ in [RunRecord]() }
    for replicates in schedule {
      let scenario = chosen.repeated(replicates)
      let plan = try MemoryPlan(
        scenario, workers: workers, available: memory, recording: recording)
      let runs = Runs(
        scenario, from: records[0].count, plan: plan, recording: recording,
        isCancelled: isCancelled, progress: progress)
      for (strategy, more) in try runs.records().enumerated() { records[strategy] += more }
      if replicates == schedule.last { break }
      let result = try summary(
        of: records, scenario, margins, looks: schedule.count, workers: workers)
      if let rule, rule.isFinished(result, schedule) { break }
    }
    let ran = chosen.repeated(records[0].count)
    var result = try summary(
      of: records, ran, margins, looks: schedule.count, workers: workers)
    result.stopping = rule?.result(of: result, schedule)
    result.choices = choices
    try look(
      at: ran, records, &result, workers: workers, memory: memory, isCancelled: isCancelled)
    if let robust, ran.strategies.count > 1 {
      result.robustness = try RobustnessCheck(ran, robust).run(
        workers: workers, memory: memory, isCancelled: isCancelled, progress: progress)
    }
    return ExperimentData(result: result, rows: TidyRows(records, of: ran))
  }

  /// Adds what else there is to say of a scenario that was run.
  private func look(
    at scenario: Scenario, _ records: [[RunRecord]], _ result: inout ExperimentResult,
    workers: Int, memory: Int?, isCancelled: @escaping @Sendable () -> Bool
  ) throws(ExperimentError) {
    let plan = try MemoryPlan(scenario, workers: workers, available: memory)
    result.prices = try Runs(
      scenario, plan: plan, isCancelled: isCancelled, progress: { _ in }
    ).prices()
    guard scenario.study != nil else { return }
    result.study = try Replay(
      scenario, workers: workers, memory: memory, knowing: records, isCancelled: isCancelled
    ).study()
  }

  /// The scenario with the best chosen that each firm can afford, and how that was found.
  private func choose(
    workers: Int, memory: Int?, isCancelled: @escaping @Sendable () -> Bool
  ) throws(ExperimentError) -> (Scenario, [AffordResult]) {
    var (chosen, choices) = (scenario, [AffordResult]())
    for strategy in scenario.strategies.indices {
      guard let search = AffordSearch(scenario, strategy: strategy) else { continue }
      let found = try search.run(workers: workers, memory: memory, isCancelled: isCancelled)
      chosen = chosen.choosing(found.best.position, of: strategy)
      choices.append(found)
    }
    return (chosen, choices)
  }

  /// - Parameter chosen: The scenario as it was run.
  private func summary(
    of records: [[RunRecord]], _ chosen: Scenario, _ margins: Margins, looks: Int,
    workers: Int
  ) throws(ExperimentError) -> ExperimentResult {
    let asked = scenario.repeated(chosen.replicates)
    do {
      return try Summary.summarize(
        records, of: chosen, provenance: ScenarioDigest.provenance(of: asked), margins: margins,
        looks: looks, workers: workers)
    } catch {
      throw .numerics(error)
    }
  }
}

/// Why an experiment came to nothing.
public enum ExperimentError: Error, Equatable, CustomStringConvertible {
  /// Somebody stopped it.
  case cancelled
  /// It needs more memory than there is, in bytes.
  ///
  /// `isMostlyRecords` tells whether what runs leave behind takes more than the customers do.
  case tooLarge(needed: Int, available: Int, isMostlyRecords: Bool)
  /// No customer is as asked, in words.
  case nobody(String)
  /// A customer is in a cohort already, in words.
  case isThere(customer: Int, String)
  /// A numerical routine failed.
  case numerics(NumericsError)

  public var description: String {
    switch self {
    case .cancelled: "interrupted"
    case .tooLarge(let needed, let available, let isMostlyRecords):
      "this run needs about \(MemoryPlan.text(needed)) of memory, and \(MemoryPlan.text(available))"
        + " are there; ask for fewer "
        + (isMostlyRecords ? "replicates, strategies or steps" : "customers")
    case .nobody(let who): "no customer of the first replicate is of \(who)"
    case .isThere(let customer, let cohort): "customer \(customer) is of \(cohort) already"
    case .numerics(let error): "\(error)"
    }
  }
}
