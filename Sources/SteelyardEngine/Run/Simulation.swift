public import SteelyardModel
internal import SteelyardNumerics

/// One run: a scenario, a strategy and the population of a replicate; or several strategies,
/// each meeting its share of the population.
///
/// Equal scenario, strategies and population give bit-identical results for any number of
/// workers and any batch size.
public struct Simulation: ~Copyable {
  /// By strategy, its stages in the order in which they come into force.
  private let arms: [[Arm]]
  private let workers: Workers
  private let batch: Int
  private var scratch: [Work]
  /// By strategy and step.
  private var traces: [[StepRecord]]
  /// What the scenario's study takes down; nil without one.
  private let probe: Probe?
  /// Positions of the strategies in the scenario.
  private let positions: [Int]
  /// By strategy and ledger entry.
  private var ledgers: [[Int64]]
  /// By strategy.
  private var firms: [Firm]
  /// By strategy: what it knows, and what it counted in its last step.
  private var memories: [Memory]
  private var last: [LastStep]

  /// The first strategy's first stage.
  var arm: Arm { arms[0][0] }

  /// Puts everybody at the start.
  ///
  /// - Parameters:
  ///   - scenario: the checked world.
  ///   - population: of the replicate; shared by all its arms.
  ///   - strategy: what the firm does.
  ///   - listPrice: published price, in currency units.
  ///   - workers: threads, at least 1. Changes speed, never results.
  ///   - batch: rows handled at once, 1...4,096. Changes speed, never results.
  public init(
    _ scenario: Scenario, population: Population, strategy: any Strategy, listPrice: Double,
    workers: Int = 1, batch: Int = 1_024
  ) {
    self.init(
      scenario, population: population, strategies: [[Stage(strategy)]], listPrice: listPrice,
      workers: workers, batch: batch)
  }

  /// Puts everybody at the start.
  ///
  /// - Parameter strategies: each with its stages, the first from step 0 on. With one, everybody
  ///   meets it; several share the population, each customer meeting one at random.
  ///   Positions say which of the scenario's strategies these are, for its study.
  /// - Precondition: 1 to 256 strategies, each with at least one stage.
  public init(
    _ scenario: Scenario, population: Population, strategies: [[Stage]],
    positions: [Int] = [0], listPrice: Double, workers: Int = 1, batch: Int = 1_024
  ) {
    precondition(!strategies.isEmpty && strategies.count <= 256, "1 to 256 strategies")
    precondition(strategies.allSatisfy { !$0.isEmpty }, "every strategy has a stage")
    let reads = strategies.joined().reduce(into: ObservationFields()) {
      $0.formUnion($1.strategy.reads)
    }
    let state = State(
      population, scenario.parameters, categories: scenario.market.categories, reads: reads)
    let assigned =
      strategies.count > 1
      ? Assigning.random(strategies.count, population: population) : nil
    arms = strategies.enumerated().map { member, stages in
      let position = positions.indices.contains(member) ? positions[member] : member
      let settings = Setting.all(of: scenario, strategy: position, listPrice: listPrice)
      let events = scenario.scheduled(for: position)
      return Setting.stages(stages, in: settings).reduce(into: []) { arms, turn in
        arms.append(
          Arm(
            scenario, population: population, stage: turn.0, setting: turn.1, state: state,
            events: events, assigned: assigned, member: member, after: arms.last))
      }
    }
    self.positions = positions
    probe = Probe(scenario, strategies: positions, customers: population.count)
    self.workers = Workers(workers)
    self.batch = min(summationBlock, max(1, batch))
    let size = min(summationBlock, population.count)
    let categories = scenario.market.categories
    scratch = (0..<self.workers.count).map { _ in
      Work(block: size, arms: strategies.count, categories: categories)
    }
    firms = strategies.map { _ in Firm(categories: categories) }
    let blocks = Workers.blocks(of: population.count)
    memories = arms.map { Memory($0[0], blocks: blocks) }
    last = strategies.map { _ in LastStep() }
    traces = Array(repeating: [], count: strategies.count)
    let entries = Mechanism.Entry.allCases.count
    ledgers = Array(
      repeating: [Int64](repeating: 0, count: entries), count: strategies.count)
  }

  /// Steps completed so far, in `0...scenario.steps`.
  public var step: Int { traces[0].count }

  /// What a strategy knows by now, for tests and reports.
  func known(of strategy: Int) -> UnsafeBufferPointer<Double> { memories[strategy].known }

  /// The stage in force of each strategy.
  private func inForce(_ step: Int) -> [Arm] {
    arms.map { stages in stages.last { $0.start <= step } ?? stages[0] }
  }

  /// Advances one step through all phases.
  ///
  /// - Parameter isCancelled: asked before every block; once it says yes, the run is of no use.
  /// - Precondition: `step` is below the scenario's steps.
  /// - Complexity: O(customers x friends).
  public mutating func advance(isCancelled: @Sendable () -> Bool = { false }) {
    let (step, batch, scratch, arms, probe) = (step, batch, scratch, inForce(step), probe)
    let (population, count) = (arms[0].population, arms.count)
    let news = meetEvents(arms)
    let sales = firms.map(\.logShares)
    let (memories, last) = (recall(arms), last)
    let blocks = Workers.blocks(of: population.count)
    let records = Column<StepRecord>(blocks * count, filledWith: StepRecord())
    workers.forEachBlock(of: population.count, unless: isCancelled) { rows, worker in
      let work = scratch[worker]
      work.begin(step, news: news, sales: sales, memories: memories, last: last)
      Phase.runAll(arms, work, block: rows, batch: batch, probe: probe)
      let block = rows.lowerBound / summationBlock
      for arm in 0..<count { records[block * count + arm] = work.records[arm] }
    }
    for arm in 0..<count {
      var record = StepRecord()
      for block in 0..<blocks { record.merge(records[block * count + arm]) }
      record.charge = news[arm].charge * Double(arms[arm].people)
      record.cost += record.charge
      traces[arm].append(record)
      self.last[arm] = memories[arm].count(record)
      memories[arm].revise(arms[arm], arms[arm].facts(at: step, last: self.last[arm]))
    }
    countSales()
    book(weight: Int64(min(arm.scoredSteps, arm.steps - step)))
  }

  /// What each strategy knows: a new stage starts with nothing learnt.
  private mutating func recall(_ arms: [Arm]) -> [Memory] {
    for (index, arm) in arms.enumerated() where memories[index].stageStart != arm.stageStart {
      memories[index] = Memory(arm, blocks: Workers.blocks(of: arm.population.count))
    }
    return memories
  }

  /// What the step brings to each firm.
  private mutating func meetEvents(_ arms: [Arm]) -> [News] {
    let step = step
    return arms.indices.map {
      firms[$0].news(arms[$0], step: step, last: traces[$0].last ?? StepRecord())
    }
  }

  /// Moves the workers' sales by category into the firms'.
  private mutating func countSales() {
    for work in scratch {
      for arm in firms.indices { firms[arm].sell(work.takeSales(of: arm)) }
    }
  }

  /// Moves the workers' ledgers into the run's: a move of trust counts in every scored step
  /// from its own on.
  private mutating func book(weight: Int64) {
    for work in scratch {
      for (arm, column) in work.ledgers.enumerated() {
        for entry in 0..<column.count { ledgers[arm][entry] += weight * column[entry] }
        column.base.update(repeating: 0, count: column.count)
      }
    }
  }

  /// Runs the remaining steps of a run with one strategy.
  ///
  /// - Parameter isCancelled: asked before every block of every step.
  /// - Returns: what the run leaves behind, or nil when it was cancelled.
  public consuming func run(isCancelled: @Sendable () -> Bool = { false }) -> RunRecord? {
    runAll(isCancelled: isCancelled)?.first
  }

  /// Runs the remaining steps.
  ///
  /// - Parameter isCancelled: asked before every block of every step.
  /// - Returns: what the run leaves behind, by strategy, or nil when it was cancelled.
  public consuming func runAll(
    isCancelled: @Sendable () -> Bool = { false }
  ) -> [RunRecord]? {
    while step < arm.steps && !isCancelled() { advance(isCancelled: isCancelled) }
    if isCancelled() { return nil }
    compareLastOffers()
    return arms.indices.map { index in
      var record = Tallying(arms[index][0]).record(
        ledger: ledgers[index], trace: traces[index])
      record.fines = firms[index].fines
      record.breaches = firms[index].breaches
      if let probe, positions.indices.contains(index) {
        record.measures = probe.values(of: positions[index], arms[index][0])
      }
      return record
    }
  }

  /// The offers of the last step are compared like all others, one step later.
  private func compareLastOffers() {
    let (steps, scratch, last) = (arm.steps, scratch, inForce(arm.steps))
    workers.forEachBlock(of: arm.population.count) { rows, worker in
      let work = scratch[worker]
      work.begin(steps)
      work.take(rows, of: rows)
      for arm in last { Phase.compare(arm, work) }
    }
  }
}

/// Which strategy each customer meets when several share a population.
enum Assigning {
  /// Every customer to one strategy at random, all alike, whatever the strategies are.
  static func random(_ strategies: Int, population: Population) -> Column<UInt8> {
    let assigned = Column<UInt8>(population.count, filledWith: 0)
    for customer in 0..<population.count {
      let word = population.key.block(
        customer: UInt32(truncatingIfNeeded: customer), step: 0, purpose: .assignment, index: 0
      ).x0
      assigned[customer] = UInt8(
        truncatingIfNeeded: (UInt64(word) * UInt64(strategies)) >> 32)
    }
    return assigned
  }
}
