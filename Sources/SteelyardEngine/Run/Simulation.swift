public import SteelyardModel
internal import SteelyardNumerics

/// One run: a scenario, a strategy and the population of a replicate; or several strategies,
/// each meeting its share of the population. With them, the rivals that the market has.
///
/// Equal scenario, strategies and population give bit-identical results for any number of
/// workers and any batch size.
public struct Simulation: ~Copyable {
  /// By seat - first the strategies compared, then the rivals - the stages in the order in which
  /// they come into force.
  let arms: [[Arm]]
  /// By firm, its seats.
  let seats: [Range<Int>]
  /// Where a strategy is rolled out, who meets it; nil otherwise.
  let rollout: Rollout?
  let workers: Workers
  private let batch: Int
  /// By worker and firm.
  private(set) var scratch: [[Work]]
  /// By seat and step.
  private(set) var traces: [[StepRecord]]
  /// By seat, step and culture.
  private(set) var cultureTrust: [[[Int64]]]
  /// By seat of the first firm, step and group; nothing where nobody asked for them.
  private(set) var cells: [[[CellRecord]]]
  private let groupCells: GroupCells?
  /// What the scenario's study takes down; nil without one.
  let probe: Probe?
  /// Who follow one customer each.
  private let witnesses: [Witness]
  /// What takes down many of them.
  private let log: CustomerLog?
  /// Positions of the strategies in the scenario.
  let positions: [Int]
  /// By seat and ledger entry.
  private(set) var ledgers: [[Int64]]
  private(set) var periods: Periods
  /// By seat.
  private(set) var firms: [Firm]
  /// By seat: what is known there, and what it counted in its last step.
  private var memories: [Memory]
  private var last: [LastStep]
  /// By seat.
  private(set) var desks: [ReviewDesk]

  /// The first strategy's first stage.
  var arm: Arm { arms[0][0] }

  /// The first stage of each firm.
  var firmArms: [Arm] { seats.map { arms[$0.lowerBound][0] } }

  /// Puts everybody at the start.
  ///
  /// - Parameters:
  ///   - strategies: each with its stages, the first from step 0 on. With one, everybody
  ///     meets it; several share the population, each customer meeting one at random.
  ///   - positions: which of the scenario's strategies these are, for its study and events.
  ///   - rollout: how customers come to the first of two strategies from the second, instead of
  ///     at random; both are one firm's.
  ///   - rivals: stages of the market's other firms, in its order; the market says the rest.
  ///   - periods: into how many stretches what the run leaves behind is cut at most.
  ///   - witnesses: who follow one customer of the first firm each; change nothing.
  ///   - log: what takes down many of the first firm's customers; changes nothing.
  ///   - keepsCells: whether the first firm's steps are summed by culture and cohort too.
  /// - Precondition: 1 to 256 strategies, each with at least one stage; with rivals, of which
  ///   there are at most two, one strategy.
  public init(
    _ scenario: Scenario, population: Population, strategies: [[Stage]],
    positions: [Int] = [0], rollout: StrategySpec.Rollout? = nil, rivals: [[Stage]] = [],
    listPrice: Double, workers: Int = 1, batch: Int = 1_024, periods: Int = 0,
    witnesses: [Witness] = [], keepsCells: Bool = false, log: CustomerLog? = nil
  ) {
    precondition(!strategies.isEmpty && strategies.count <= 256, "1 to 256 strategies")
    precondition((strategies + rivals).allSatisfy { !$0.isEmpty }, "every strategy has a stage")
    precondition(
      rivals.isEmpty || strategies.count == 1 && rivals.count <= Rival.most,
      "one strategy against at most two rivals")
    precondition(
      rollout == nil || strategies.count == 2 && rivals.isEmpty,
      "a roll-out is of one strategy instead of another, without rivals")
    let market = MarketPlaces(
      scenario, population: population, strategies: strategies, positions: positions,
      rollout: rollout, rivals: rivals, listPrice: listPrice)
    self.rollout = market.cells.map { Rollout($0, fronts: market.fronts) }
    arms = market.arms
    seats = market.seats
    self.positions = positions
    self.witnesses = witnesses
    self.log = log
    probe = Probe(scenario, strategies: positions, customers: population.count)
    self.workers = Workers(workers)
    self.batch = min(summationBlock, max(1, batch))
    let size = min(summationBlock, population.count)
    let categories = scenario.market.categories
    scratch = (0..<self.workers.count).map { _ in
      market.seats.map {
        Work(
          block: size, arms: $0.count, categories: categories, hasRivals: !rivals.isEmpty,
          friends: population.network.most)
      }
    }
    firms = arms.map { _ in Firm(categories: categories) }
    let blocks = Workers.blocks(of: population.count)
    memories = arms.map { Memory($0[0], blocks: blocks) }
    last = arms.map { _ in LastStep() }
    desks = arms.map { _ in ReviewDesk() }
    self.periods = Periods(periods, of: scenario.steps, seats: arms.count)
    traces = Array(repeating: [], count: arms.count)
    groupCells = keepsCells ? GroupCells(scenario.population) : nil
    cells = Array(repeating: [], count: market.seats[0].count)
    cultureTrust = Array(repeating: [], count: arms.count)
    let entries = Mechanism.Entry.allCases.count
    ledgers = Array(repeating: [Int64](repeating: 0, count: entries), count: arms.count)
  }

  /// Steps completed so far, in `0...scenario.steps`.
  public var step: Int { traces[0].count }

  /// What is known at a seat by now, for tests and reports.
  func known(of seat: Int) -> UnsafeBufferPointer<Double> { memories[seat].known }

  /// Advances one step through all phases.
  ///
  /// - Parameter isCancelled: asked before every block; once it says yes, the run is of no use.
  /// - Precondition: `step` is below the scenario's steps.
  /// - Complexity: O(customers x friends x firms).
  public mutating func advance(isCancelled: @Sendable () -> Bool = { false }) {
    rollout?.cells.begin(step, from: step > 0 ? inForce(step - 1)[1] : nil)
    let (step, batch, scratch, arms, probe) = (step, batch, scratch, inForce(step), probe)
    let (witnesses, log) = (witnesses, log)
    let (population, count, seats) = (arms[0].population, arms.count, seats)
    review(arms) { $0.clear($1) }
    review(arms) { $0.decide($1, step: step) }
    let news = meetEvents(arms)
    let sales = arms.indices.map { firms[house(of: $0)].logShares }
    let (memories, last) = (recall(arms), last)
    let shelves = arms.indices.map {
      firms[house(of: $0)].shelf(for: arms[$0].practice.recommendation)
    }
    let briefings = seats.map { seats in
      Briefing(
        news: Array(news[seats]), sales: Array(sales[seats]), shelves: Array(shelves[seats]),
        memories: Array(memories[seats]), last: Array(last[seats]))
    }
    let blocks = Workers.blocks(of: population.count)
    let records = Column<StepRecord>(blocks * count, filledWith: StepRecord())
    let groupCells = groupCells
    let tables = groupCells.map { cells in
      CellTable(blocks: blocks, seats: seats[0].count, groups: cells.groups.all.count)
    }
    workers.forEachBlock(of: population.count, unless: isCancelled) { rows, worker in
      let stalls = Self.stalls(of: arms, seats, scratch[worker])
      for (stall, briefing) in zip(stalls, briefings) { stall.work.begin(step, briefing) }
      Phase.runAll(stalls, block: rows, batch: batch, probe: probe, witnesses: witnesses, log: log)
      let block = rows.lowerBound / summationBlock
      if let groupCells, let tables { tables.fill(block, rows, stalls[0], by: groupCells) }
      for (stall, seats) in zip(stalls, seats) {
        for (seat, record) in zip(seats, stall.work.records) {
          records[block * count + seat] = record
        }
      }
    }
    for arm in 0..<count {
      var record = StepRecord()
      for block in 0..<blocks { record.merge(records[block * count + arm]) }
      record.charge = news[arm].charge * Double(arms[arm].people)
      record.cost += record.charge
      record.goods = arms[arm].unitCost * Double(record.purchases)
      record.marketing = arms[arm].marketing(record, at: step)
      traces[arm].append(record)
      cultureTrust[arm].append(arms[arm].trustByCulture(by: workers))
      guard arms[arm].opens <= step else { continue }
      self.last[arm] = memories[arm].count(record)
      memories[arm].revise(arms[arm], arms[arm].facts(at: step, last: self.last[arm]))
    }
    if let tables {
      for seat in seats[0] {
        cells[seat].append(tables.sums(seat: seat))
      }
    }
    log?.handOver()
    countSales()
    review(arms) { desk, arm in desk.collect(arm) }
    book(weight: Int64(min(arm.scoredSteps, arm.steps - step)))
    if self.step < arm.steps { notePeriod() }
  }

  /// Takes down a stretch of steps where one ends.
  mutating func notePeriod() {
    periods.note(step, rollout.map { [$0.fronts[0][0]] } ?? self.arms.map { $0[0] }, by: workers)
  }

  /// What each strategy knows: a new stage starts with nothing learnt.
  private mutating func recall(_ arms: [Arm]) -> [Memory] {
    for (index, arm) in arms.enumerated() where memories[index].stageStart != arm.stageStart {
      memories[index] = Memory(arm, blocks: Workers.blocks(of: arm.population.count))
    }
    return memories
  }

  /// What the step brings to each firm; to one that is still to come, nothing.
  private mutating func meetEvents(_ arms: [Arm]) -> [News] {
    let step = step
    if let rollout {
      let last = Rollout.merged(traces.compactMap(\.last))
      let news = firms[0].news(rollout.front(at: step), step: step, last: last)
      return arms.map { _ in news }
    }
    return arms.indices.map {
      guard arms[$0].opens <= step else { return .none }
      return firms[$0].news(arms[$0], step: step, last: traces[$0].last ?? StepRecord())
    }
  }

  /// Lets every firm's reviewers do something.
  private mutating func review(_ arms: [Arm], _ work: (inout ReviewDesk, Arm) -> Void) {
    for seat in arms.indices
    where arms[seat].state.voices.isOpen && arms[seat].opens <= step {
      work(&desks[seat], arms[seat])
    }
  }

  /// Moves the workers' counts of the product range into the firms'.
  private mutating func countSales() {
    for works in scratch {
      for (work, seats) in zip(works, seats) {
        for (member, seat) in seats.enumerated() {
          firms[house(of: seat)].sell(work.takeSales(of: member))
        }
      }
    }
    var answers: [Int: [[UInt64]]] = [:]
    for (firm, seats) in seats.enumerated() {
      for (member, seat) in seats.enumerated() {
        answers[house(of: seat), default: []] += scratch.map { $0[firm].takeAnswers(to: member) }
      }
    }
    for (house, told) in answers { firms[house].listening.hear(Listening.sums(told)) }
  }

  /// Moves the workers' ledgers into the run's: a move of trust counts in every scored step
  /// from its own on.
  private mutating func book(weight: Int64) {
    for works in scratch {
      for (work, seats) in zip(works, seats) {
        for (seat, column) in zip(seats, work.ledgers) {
          for entry in 0..<column.count { ledgers[seat][entry] += weight * column[entry] }
          column.base.update(repeating: 0, count: column.count)
        }
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
    runAll(noting: [], isCancelled: isCancelled)?.records
  }
}
