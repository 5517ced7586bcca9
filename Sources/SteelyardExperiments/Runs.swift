internal import Dispatch
internal import SteelyardEngine
internal import SteelyardModel
internal import SteelyardNumerics
internal import SteelyardStrategies
internal import Synchronization

/// The runs of an experiment: replicates side by side, within each the strategies in turn.
final class Runs: Sendable {
  private let scenario: Scenario
  /// The first replicate to run; those before it have been run already.
  private let first: Int
  private let plan: MemoryPlan
  private let recording: Recording
  private let isCancelled: @Sendable () -> Bool
  private let progress: @Sendable (Experiment.Progress) -> Void
  private let outcome: Mutex<Outcome>
  /// What the trade knows of such a market: the same in all replicates, so found once.
  private let prior: Mutex<MarketPrior?>

  private struct Outcome {
    /// By replicate and strategy.
    var records: [[RunRecord]]
    var done = 0
    var error: ExperimentError?
  }

  init(
    _ scenario: Scenario, from first: Int = 0, plan: MemoryPlan, prior: MarketPrior? = nil,
    recording: Recording = Recording(), isCancelled: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (Experiment.Progress) -> Void
  ) {
    self.scenario = scenario
    self.first = first
    self.plan = plan
    self.recording = recording
    self.isCancelled = isCancelled
    self.progress = progress
    self.prior = Mutex(prior)
    outcome = Mutex(Outcome(records: Array(repeating: [], count: scenario.replicates - first)))
  }

  /// What every run left behind, by strategy and replicate.
  func records() throws(ExperimentError) -> [[RunRecord]] {
    let listPrice = try listPrice()
    let next = Atomic(first)
    DispatchQueue.concurrentPerform(iterations: plan.replicatesAtOnce) { _ in
      while self.outcome.withLock({ $0.error == nil }) {
        let replicate = next.add(1, ordering: .relaxed).oldValue
        if replicate >= self.scenario.replicates { return }
        do throws(ExperimentError) {
          try self.run(replicate: replicate, listPrice: listPrice)
        } catch {
          self.outcome.withLock { $0.error = $0.error ?? error }
        }
      }
    }
    return try collected()
  }

  private func collected() throws(ExperimentError) -> [[RunRecord]] {
    let (records, error) = outcome.withLock { ($0.records, $0.error) }
    if let error { throw error }
    return scenario.strategies.indices.map { strategy in records.map { $0[strategy] } }
  }

  /// What theory says of prices in a market with rivals; nil without any.
  func prices() throws(ExperimentError) -> PriceBenchmark? {
    guard !scenario.market.rivals.isEmpty else { return nil }
    let (population, parameters) = (try population(0), scenario.parameters)
    var alone = scenario.market
    alone.rivals = []
    // A market in which nobody would ever buy has no equilibrium.
    let equilibrium = try? EquilibriumPrice.find(
      scenario.market, parameters, population, firms: 1 + scenario.market.rivals.count)
    return PriceBenchmark(
      alone: OptimalPrice.find(alone, parameters, population), equilibrium: equilibrium ?? [])
  }

  /// Runs all strategies on one replicate's population.
  private func run(replicate: Int, listPrice: Double) throws(ExperimentError) {
    let population = try population(replicate)
    recording.introduce(population, ofReplicate: replicate)
    let twins = try twins(of: population)
    let all = Array(scenario.strategies.indices)
    let shares = scenario.assignment == .random ? [all] : all.map { [$0] }
    for positions in shares {
      let records = try runs(
        of: positions, on: population, twins, replicate: replicate, listPrice: listPrice)
      let done = outcome.withLock { outcome in
        outcome.records[replicate - first] += records
        outcome.done += records.count
        return outcome.done
      }
      progress(
        Experiment.Progress(
          done: first * scenario.strategies.count + done,
          total: scenario.replicates * scenario.strategies.count,
          customerSteps: scenario.population.customers * scenario.steps))
    }
  }

  /// Runs strategies that share a population, or one and all that is needed to judge its roll-out.
  private func runs(
    of positions: [Int], on own: Population, _ twins: Twins?, replicate: Int, listPrice: Double
  ) throws(ExperimentError) -> [RunRecord] {
    func run(
      _ specs: [StrategySpec], _ rollout: StrategySpec.Rollout? = nil, noting customers: [Int] = [],
      on population: Population? = nil, log: CustomerLog? = nil
    ) throws(ExperimentError) -> (records: [RunRecord], quotes: Quotes) {
      let simulation = Simulation(
        scenario, population: population ?? own, strategies: specs.map(\.acting),
        positions: rollout == nil ? positions : positions + positions, rollout: rollout,
        rivals: rollout == nil ? scenario.market.rivals.map(\.strategy.acting) : [],
        listPrice: listPrice,
        workers: plan.workersEach, periods: population == nil ? PeriodRecord.most : 0,
        keepsCells: recording.cells && population == nil, log: log)
      guard let ran = simulation.runAll(noting: customers, isCancelled: isCancelled) else {
        throw .cancelled
      }
      return ran
    }
    /// The same once more with some customers flipped.
    func runBoth(
      _ specs: [StrategySpec], _ rollout: StrategySpec.Rollout? = nil
    ) throws(ExperimentError) -> [RunRecord] {
      let log = recording.log(
        of: own, positions, replicate: replicate, met: specs.map(\.name))
      let isOwn = specs.map(\.pricesEachAlone)
      guard let twins, rollout == nil ? isOwn.contains(true) : !isOwn.contains(false) else {
        return try run(specs, rollout, log: log).records
      }
      let flipped = twins.flips.map(\.customer)
      var (records, quotes) = try run(specs, rollout, noting: flipped, log: log)
      let others = try run(specs, rollout, noting: flipped, on: twins.population).quotes
      quotes.compare(
        with: others, twins.flips, of: own, where: { rollout != nil || isOwn[$0] }, into: &records)
      return records
    }
    let spec = scenario.strategies[positions[0]]
    guard positions.count == 1, let rollout = spec.rollout, !rollout.isEverybody else {
      return try runBoth(positions.map { scenario.strategies[$0] })
    }
    var records = try runBoth([spec, rollout.other], rollout)
    let everybody = spec.forEverybody
    records[0].rollout?.everybody = try run(
      [everybody, rollout.other], everybody.rollout
    ).records[0].trace
    records[0].rollout?.nobody = try run([spec.forNobody]).records[0].trace
    return records
  }

  private func population(_ replicate: Int) throws(ExperimentError) -> Population {
    if isCancelled() { throw .cancelled }
    do {
      return try Population(
        scenario.population, parameters: scenario.parameters,
        key: StreamKey(seed: scenario.seed, replicate: UInt32(replicate)), prior: try market(),
        workers: plan.workersEach)
    } catch {
      throw .numerics(error)
    }
  }

  /// The same people, some of them in other cohorts.
  private struct Twins {
    let flips: [CohortFlip]
    let population: Population
  }

  /// Nil where nobody asks for them, or there are too few to say anything of.
  private func twins(of population: Population) throws(ExperimentError) -> Twins? {
    guard scenario.scoring.isCounterfactual else { return nil }
    let flips = population.drawFlips()
    guard flips.count >= Metric.smallestGroup else { return nil }
    do {
      return Twins(
        flips: flips,
        population: try Population(population, flipping: flips, scenario.parameters))
    } catch {
      throw .numerics(error)
    }
  }

  private func market() throws(NumericsError) -> MarketPrior {
    try prior.withLock { prior throws(NumericsError) in
      if let prior { return prior }
      let found = try MarketPrior(scenario.population, scenario.parameters)
      prior = found
      return found
    }
  }

  /// The published price: the scenario's, or the best uniform one for the first replicate's
  /// customers, so that all replicates ask the same.
  private func listPrice() throws(ExperimentError) -> Double {
    switch scenario.market.listPrice {
    case .fixed(let price): price
    case .optimal:
      OptimalPrice.find(scenario.market, scenario.parameters, try population(0))
    }
  }
}
