public import SteelyardModel
internal import SteelyardNumerics
internal import SteelyardStatistics

/// Finds the best that a firm can afford: of all sets of a strategy's options that fit the budget,
/// the one whose goal is highest.
///
/// Every set is tried over the whole horizon, since set-up has to pay off, with few customers and
/// replicates; the better half goes on with twice as many of both, until two are left (successive
/// halving; Karnin, Koren and Somekh 2013). All sets of a round meet the same customers with the
/// same luck. The last two meet the scenario's own customers in all its replicates, whom no earlier
/// round has seen, so that being picked does not flatter the winner; the interval of their
/// difference says how sure the choice is. Equal scenarios give equal choices.
public struct AffordSearch: Sendable {
  let scenario: Scenario
  let strategy: Int
  private let affordable: StrategySpec.Affordable

  /// Customers and replicates of the first round.
  static let firstCustomers = 500
  static let firstReplicates = 3

  /// - Returns: Nil where the strategy has nothing to choose.
  /// - Parameter strategy: Its position.
  public init?(_ scenario: Scenario, strategy: Int) {
    guard scenario.strategies.indices.contains(strategy),
      let affordable = scenario.strategies[strategy].affordable
    else { return nil }
    self.scenario = scenario
    self.strategy = strategy
    self.affordable = affordable
  }

  /// Searches.
  ///
  /// - Parameters:
  ///   - workers: threads, at least 1. Changes speed, never results.
  ///   - memory: bytes that may be used; nil means nine tenths of what the machine has to give.
  ///   - isCancelled: asked all the time.
  ///   - progress: called from any thread after every run, with the runs of its round.
  /// - Throws: ``ExperimentError``.
  /// - Complexity: O(affordable sets x first round) and about as much again for every two rounds.
  public func run(
    workers: Int = 1, memory: Int? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Experiment.Progress) -> Void = { _ in }
  ) throws(ExperimentError) -> AffordResult {
    var trial = Trial(
      scenario, of: strategy, workers: workers, memory: memory, isCancelled: isCancelled,
      progress: progress)
    let all = scenario.affordableChoices(of: strategy)
    var left = all
    var (customers, replicates) = (Self.firstCustomers, Self.firstReplicates)
    while left.count > 2 {
      let values = try trial.values(
        of: left, customers: customers, replicates: replicates, isFinal: false)
      left = Self.better(half: left, by: values)
      (customers, replicates) = (2 * customers, 2 * replicates)
    }
    let final = left.contains(0) ? left : left + [0]
    let values = try trial.values(
      of: final, customers: scenario.population.customers, replicates: scenario.replicates,
      isFinal: true)
    return try result(final, left.count, values, all: all.count, runs: trial.runs)
  }

  /// The better half, rounded up, in the order of their positions; of equals the first.
  static func better(half sets: [Int], by values: [[Double?]]) -> [Int] {
    let means = values.map(mean)
    let order = sets.indices.sorted { first, second in
      let (one, other) = (means[first] ?? -.infinity, means[second] ?? -.infinity)
      return one == other ? first < second : one > other
    }
    return order.prefix(max(2, (sets.count + 1) / 2)).sorted().map { sets[$0] }
  }

  /// The mean of all values; nil where any is undefined.
  static func mean(_ values: [Double?]) -> Double? {
    let defined = values.compactMap(\.self)
    guard !defined.isEmpty, defined.count == values.count else { return nil }
    return defined.reduce(0, +) / Double(defined.count)
  }

  /// - Parameter finalists: How many of the sets, the first ones, may be the best.
  private func result(
    _ sets: [Int], _ finalists: Int, _ values: [[Double?]], all: Int, runs: Int
  ) throws(ExperimentError) -> AffordResult {
    let means = values.map(Self.mean)
    let order = (0..<finalists).sorted { first, second in
      let (one, other) = (means[first] ?? -.infinity, means[second] ?? -.infinity)
      return one == other ? first < second : one > other
    }
    let best = order[0]
    func choice(_ index: Int) throws(NumericsError) -> AffordResult.Choice {
      AffordResult.Choice(
        position: sets[index], options: affordable.names(of: sets[index]),
        costs: scenario.costs(of: affordable.choices[sets[index]]),
        value: try Estimate(replicates: values[index], n: scenario.population.customers),
        behind: index == best
          ? nil : try PairedContrast.of(values[index], against: values[best]))
    }
    do {
      let spec = scenario.strategies[strategy]
      let plain = sets.firstIndex(of: 0).flatMap { order.prefix(2).contains($0) ? nil : $0 }
      let (second, third) = (order.count > 1 ? order[1] : nil, plain)
      return AffordResult(
        provenance: ScenarioDigest.provenance(of: scenario), strategy: spec.name,
        budget: spec.budget, goal: affordable.goal, options: affordable.options,
        sets: affordable.choices.count, affordable: all, runs: runs, best: try choice(best),
        runnerUp: try second.map(choice), plain: try third.map(choice))
    } catch {
      throw .numerics(error)
    }
  }
}
