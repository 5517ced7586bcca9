internal import SteelyardEngine
public import SteelyardModel
internal import SteelyardStatistics
internal import Synchronization

/// Moves every design choice to both ends of its plausible range, one at a time, and tells what
/// becomes of who is ahead.
///
/// All runs have the scenario's seed: every strategy meets the same customers with the same luck
/// wherever a parameter is. Which choices matter at all is found out with few customers: where all
/// strategies leave the same behind, to the bit, in every replicate, a choice is about something
/// that does not happen here, and is not run again.
public struct RobustnessCheck: Sendable {
  private let scenario: Scenario
  private let scope: Scope

  /// What is moved, and how large the runs are.
  public struct Scope: Sendable {
    public var customers: Int
    public var replicates: Int
    public var parameters: [Parameter]
    /// Customers of the cheap runs.
    public static let screened = 200

    /// - Parameter parameters: Design choices of the registry unless somebody says otherwise.
    public init(
      customers: Int = 2_000, replicates: Int = 5,
      parameters: [Parameter] = Registry.all.filter(\.source.isDesignChoice)
    ) {
      self.customers = customers
      self.replicates = replicates
      self.parameters = parameters
    }
  }

  /// - Parameter scenario: With two strategies or more.
  public init(_ scenario: Scenario, _ scope: Scope = Scope()) {
    self.scenario = scenario.plain(customers: scenario.population.customers)
      .repeated(max(2, scope.replicates))
    self.scope = scope
  }

  /// Runs it all.
  ///
  /// - Parameters: As of ``Experiment/run(workers:memory:margins:until:robust:isCancelled:progress:)``.
  /// - Throws: ``ExperimentError``.
  /// - Complexity: O(design choices x runs).
  public func run(
    workers: Int = 1, memory: Int? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Experiment.Progress) -> Void = { _ in }
  ) throws(ExperimentError) -> Robustness {
    let runs = VariantRuns(workers: workers, memory: memory, isCancelled: isCancelled)
    let screening = try screen(runs, progress)
    let moving = screening.filter(\.isMoving)
    let large = scenario.plain(
      customers: min(scope.customers, scenario.population.customers))
    let counter = Counter(moving.count + 1, of: large, .robustness, progress)
    let values = try runs.map(moving.count + 1, like: large) {
      variant, plan throws(ExperimentError) -> [[[Double?]]]? in
      let changed = variant == 0 ? large : large.setting([moving[variant - 1].setting])
      let records = try runs.records(of: changed, plan)
      counter.add()
      return records.map { Summary.values(of: Metric.goals, $0, of: changed) }
    }
    return try judged(values, moving, screening, large)
  }

  private func judged(
    _ values: [[[[Double?]]]?], _ moving: [Variant], _ screening: [Variant], _ large: Scenario
  ) throws(ExperimentError) -> Robustness {
    let judge: RobustnessJudge
    var outcomes: [[Robustness.Outcome]?] = []
    do {
      judge = try RobustnessJudge(
        values[0] ?? [], names: scenario.strategies.map(\.name), baseline: scenario.baseline)
      for found in values.dropFirst() { outcomes.append(try found.map(judge.outcomes)) }
    } catch {
      throw .numerics(error)
    }
    let ends = Dictionary(
      uniqueKeysWithValues: zip(moving, outcomes).compactMap { variant, outcomes in
        outcomes.map { (variant.place, $0) }
      })
    let moves = scope.parameters.compactMap { parameter -> Robustness.Move? in
      let own = screening.filter { $0.parameter == parameter }
      let found = own.map { Robustness.End(value: $0.value, outcomes: ends[$0.place] ?? []) }
      guard found.contains(where: { !$0.outcomes.isEmpty }) else { return nil }
      return Robustness.Move(
        path: parameter.path, value: scenario.parameters[parameter], ends: found,
        reach: judge.reach(of: found))
    }
    let isIdle = { (parameter: Parameter) in
      screening.allSatisfy { $0.parameter != parameter || $0.outcome == .same }
    }
    return Robustness(
      customers: large.population.customers, replicates: large.replicates,
      screened: min(Scope.screened, scenario.population.customers),
      runs: (moving.count + 1) * large.replicates * large.strategies.count,
      cheapRuns: screening.reduce(large.replicates) { $0 + $1.replicates }
        * large.strategies.count,
      choices: scope.parameters.count, idle: scope.parameters.count(where: isIdle),
      impossible: screening.filter { $0.outcome == .impossible }.map(\.place),
      leads: judge.leads, moves: RobustnessJudge.sorted(moves))
  }

  // MARK: What matters at all

  /// One end of one parameter's range.
  private struct Variant: Sendable {
    enum Outcome { case same, moves, impossible }

    let parameter: Parameter
    let value: Double
    var outcome = Outcome.same
    /// How many replicates it took to find out.
    var replicates = 0

    var isMoving: Bool { outcome == .moves }
    var place: Robustness.Place { Robustness.Place(path: parameter.path, value: value) }
    var setting: (parameter: Parameter, value: Double) { (parameter, value) }
  }

  private func screen(
    _ runs: VariantRuns, _ progress: @escaping @Sendable (Experiment.Progress) -> Void
  ) throws(ExperimentError) -> [Variant] {
    let small = scenario.plain(customers: min(Scope.screened, scenario.population.customers))
    let variants = scope.parameters.flatMap { parameter in
      [parameter.range.lowerBound, parameter.range.upperBound]
        .filter { $0 != scenario.parameters[parameter] }
        .map { Variant(parameter: parameter, value: $0) }
    }
    let plan = try MemoryPlan(small, workers: 1, available: runs.memory)
    guard let usual = try runs.records(of: small, plan) else { return [] }
    let counter = Counter(variants.count, of: small, .screening, progress)
    return try runs.map(variants.count, like: small) {
      index, plan throws(ExperimentError) -> Variant in
      var variant = variants[index]
      let changed = small.setting([variant.setting])
      // The same in all replicates, so found once.
      let prior = try? MarketPrior(changed.population, changed.parameters)
      if prior == nil { variant.outcome = .impossible }
      while variant.outcome == .same && variant.replicates < small.replicates {
        let replicate = variant.replicates
        variant.replicates += 1
        let records = try runs.records(
          of: changed.repeated(replicate + 1), from: replicate, prior: prior, plan)
        guard let records else {
          variant.outcome = .impossible
          break
        }
        let isSame = zip(records, usual).allSatisfy { $0[0] == $1[replicate] }
        if !isSame { variant.outcome = .moves }
      }
      counter.add()
      return variant
    }
  }
}

/// Counts variants that are done, from any thread.
private final class Counter: Sendable {
  private let total: Int
  private let scenario: Scenario
  private let phase: Experiment.Progress.Phase
  private let progress: @Sendable (Experiment.Progress) -> Void
  private let done = Atomic(0)

  init(
    _ total: Int, of scenario: Scenario, _ phase: Experiment.Progress.Phase,
    _ progress: @escaping @Sendable (Experiment.Progress) -> Void
  ) {
    self.total = total
    self.scenario = scenario
    self.phase = phase
    self.progress = progress
  }

  func add() {
    let now = done.add(1, ordering: .relaxed).newValue
    let runs = scenario.strategies.count * (phase == .screening ? 1 : scenario.replicates)
    progress(
      Experiment.Progress(
        done: now, total: total, phase: phase,
        customerSteps: runs * scenario.population.customers * scenario.steps))
  }
}
