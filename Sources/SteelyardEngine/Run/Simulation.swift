public import SteelyardModel
internal import SteelyardNumerics

/// One run: a scenario, a strategy and the population of a replicate.
///
/// Equal scenario, strategy and population give bit-identical results for any number of
/// workers and any batch size.
public struct Simulation: ~Copyable {
  let arm: Arm
  private let workers: Workers
  private let batch: Int
  private var scratch: [Work]
  private var trace: [StepRecord] = []
  private var ledger = [Int64](repeating: 0, count: Mechanism.Entry.allCases.count)

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
    arm = Arm(scenario, population: population, strategy: strategy, listPrice: listPrice)
    self.workers = Workers(workers)
    self.batch = min(summationBlock, max(1, batch))
    let size = min(summationBlock, population.count)
    scratch = (0..<self.workers.count).map { _ in Work(block: size) }
    trace.reserveCapacity(scenario.steps)
  }

  /// Steps completed so far, in `0...scenario.steps`.
  public var step: Int { trace.count }

  /// Advances one step through all phases.
  ///
  /// - Parameter isCancelled: asked before every block; once it says yes, the run is of no use.
  /// - Precondition: `step` is below the scenario's steps.
  /// - Complexity: O(customers x friends).
  public mutating func advance(isCancelled: @Sendable () -> Bool = { false }) {
    let (step, arm, batch, scratch) = (step, arm, batch, scratch)
    let blocks = Workers.blocks(of: arm.population.count)
    let records = Column<StepRecord>(blocks, filledWith: StepRecord())
    workers.forEachBlock(of: arm.population.count, unless: isCancelled) { rows, worker in
      let work = scratch[worker]
      work.step = step
      work.record = StepRecord()
      Phase.runAll(arm, work, block: rows, batch: batch)
      records[rows.lowerBound / summationBlock] = work.record
    }
    var record = StepRecord()
    for block in 0..<blocks { record.merge(records[block]) }
    trace.append(record)
    book(weight: Int64(min(arm.scoredSteps, arm.steps - step)))
  }

  /// Moves the workers' ledgers into the run's: a move of trust counts in every scored step
  /// from its own on.
  private mutating func book(weight: Int64) {
    for work in scratch {
      for entry in ledger.indices { ledger[entry] += weight * work.ledger[entry] }
      work.ledger.base.update(repeating: 0, count: ledger.count)
    }
  }

  /// Runs the remaining steps.
  ///
  /// - Parameter isCancelled: asked before every block of every step.
  /// - Returns: what the run leaves behind, or nil when it was cancelled.
  public consuming func run(isCancelled: @Sendable () -> Bool = { false }) -> RunRecord? {
    while step < arm.steps && !isCancelled() { advance(isCancelled: isCancelled) }
    if isCancelled() { return nil }
    compareLastOffers()
    return Tallying(arm).record(ledger: ledger, trace: trace)
  }

  /// The offers of the last step are compared like all others, one step later.
  private func compareLastOffers() {
    let (arm, scratch) = (arm, scratch)
    workers.forEachBlock(of: arm.population.count) { rows, worker in
      let work = scratch[worker]
      work.step = arm.steps
      work.take(rows, of: rows)
      Phase.talk(arm, work)
    }
  }
}
