internal import SteelyardBehaviour
public import SteelyardModel
internal import SteelyardNumerics

/// Takes down what customers did and what the firm decided about them, step by step, and hands it
/// over at the end of each step; the run stays the same to the bit.
///
/// Each block's worker writes its own list; they are handed over in the order of blocks, so
/// customers come in the order of their rows whatever the workers.
public final class CustomerLog: @unchecked Sendable {
  /// Rows whose steps, and whose offers, are taken down.
  private let panel, decisions: [Bool]
  private let take: @Sendable ([CustomerStep], [Decision]) -> Void
  private let blocks: [Block]

  /// One block's lists.
  private final class Block {
    var steps: [CustomerStep] = []
    var decisions: [Decision] = []
    /// Category bought last and favourite one, before this step's purchase, by row of the block.
    var lastBought: [UInt8] = []
    var favourites: [UInt8] = []
  }

  /// - Parameters:
  ///   - customers: of the population.
  ///   - panel: rows whose steps are taken down.
  ///   - decisions: rows offers to whom are taken down.
  ///   - take: called at the end of every step, by one thread at a time.
  public init(
    customers: Int, panel: [Int], decisions: [Int],
    take: @escaping @Sendable ([CustomerStep], [Decision]) -> Void
  ) {
    func marks(_ rows: [Int]) -> [Bool] {
      var marks = [Bool](repeating: false, count: rows.isEmpty ? 0 : customers)
      for row in rows where marks.indices.contains(row) { marks[row] = true }
      return marks
    }
    self.panel = marks(panel)
    self.decisions = marks(decisions)
    self.take = take
    blocks = (0..<Workers.blocks(of: customers)).map { _ in Block() }
  }

  /// Looks at a batch after the firm has decided, before customers choose.
  func beforeChoice(_ arm: Arm, _ work: Work) {
    guard !decisions.isEmpty, arm.coefficients.range.categories > 1 else { return }
    let (block, first) = (blocks[work.block.lowerBound / summationBlock], work.block.lowerBound)
    if block.lastBought.count < work.block.count {
      block.lastBought = [UInt8](repeating: State.nothing, count: work.block.count)
      block.favourites = block.lastBought
    }
    for customer in work.rows where arm.meets(customer) {
      block.lastBought[customer - first] = arm.state.lastBought[customer]
      block.favourites[customer - first] = arm.state.favourite[customer]
    }
  }

  /// Looks at a block whose step is over.
  func note(_ stall: Stall, _ rows: Range<Int>) {
    guard stall.isOpen else { return }
    stall.work.take(rows, of: rows)
    let block = blocks[rows.lowerBound / summationBlock]
    for arm in stall.arms {
      stall.work.serve(arm.member)
      if !panel.isEmpty { noteSteps(arm, stall.work, block) }
      if !decisions.isEmpty { noteDecisions(arm, stall.work, block) }
    }
  }

  /// Hands over what the step brought.
  func handOver() {
    var (steps, offers): ([CustomerStep], [Decision]) = ([], [])
    for block in blocks {
      // Strategies that share a population take turns within a block.
      steps += block.steps.sorted { $0.customer < $1.customer }
      offers += block.decisions.sorted { $0.customer < $1.customer }
      block.steps.removeAll(keepingCapacity: true)
      block.decisions.removeAll(keepingCapacity: true)
    }
    take(steps, offers)
  }

  // MARK: Panels

  private func noteSteps(_ arm: Arm, _ work: Work, _ block: Block) {
    for row in 0..<work.rows.count {
      let customer = work.rows.lowerBound + row
      guard panel[customer], arm.meets(customer) else { continue }
      block.steps.append(Self.step(arm, work, row))
    }
  }

  private static func step(_ arm: Arm, _ work: Work, _ row: Int) -> CustomerStep {
    let (customer, state) = (work.rows.lowerBound + row, arm.state)
    let flags = state.flags[customer]
    var step = CustomerStep()
    step.customer = customer
    step.step = work.step
    step.member = Int(arm.member)
    step.standing =
      flags & State.Flag.prospect != 0
      ? .prospect : flags & State.Flag.active != 0 ? .customer : .left
    step.hasNeed = work.needs[row]
    step.trust = state.trust[customer]
    step.fairness = state.fairness[customer]
    step.reactance = state.reactance[customer]
    step.reference = Double(state.reference[customer]) * arm.goingMoney
    step.data = DataCategories(bits: state.data[customer])
    step.isAware = flags & State.Flag.aware != 0
    step.messages = Int(work.messages[row])
    step.complains = work.complains[row]
    guard work.needs[row] && work.isActive[row] else { return step }
    step.visits = true
    step.price = arm.moneyPerPrice * Double(work.price[row])
    step.recommended = recommended(arm, work, row)
    step.buys = work.buys[row]
    step.isSwayed = work.swayed[row]
    if step.buys {
      step.surplus = Double(work.surplus[row]) - (work.harm[row] > 0 ? arm.outcomeLoss : 0)
    }
    return step
  }

  private static func recommended(_ arm: Arm, _ work: Work, _ row: Int) -> Int? {
    let shown = work.recommended[row]
    return shown == State.nothing || arm.coefficients.range.categories < 2 ? nil : Int(shown)
  }

  // MARK: Decisions

  private func noteDecisions(_ arm: Arm, _ work: Work, _ block: Block) {
    let (desk, first) = (work.desk, work.block.lowerBound)
    let rows = (0..<desk.count).filter { row in
      let own = Int(desk.order[row])
      return decisions[first + own] && work.needs[own] && work.isActive[own]
    }
    guard !rows.isEmpty else { return }
    let observed = arm.observation(of: desk, work.facts(arm), work.memory)
    let chances = arm.strategy.priceChances(of: rows, observed)
    let recommending = RecommendationChance(arm, work)
    for (row, chance) in zip(rows, chances) {
      let own = Int(desk.order[row])
      var decision = Decision()
      decision.customer = first + own
      decision.step = work.step
      decision.member = Int(arm.member)
      Self.look(observed, row, arm, &decision)
      decision.action = desk.price[row]
      decision.price = arm.moneyPerPrice * Double(work.price[own])
      decision.recommended = Self.recommended(arm, work, own)
      decision.assignmentChance = arm.assignmentChance
      decision.priceChance = chance
      if !block.lastBought.isEmpty {
        decision.recommendationChance = recommending.chance(
          of: decision.recommended, data: desk.data[row], favourite: block.favourites[own],
          lastBought: block.lastBought[own])
      }
      decision.buys = work.buys[own]
      decision.reward = decision.buys ? decision.price - arm.unitCost : 0
      block.decisions.append(decision)
    }
  }

  /// What the firm saw of a customer at its desk.
  private static func look(
    _ observed: borrowing Observation, _ row: Int, _ arm: Arm, _ decision: inout Decision
  ) {
    decision.estimate = observed.estimatedWillingness(row)
    decision.data = observed.data(row)
    decision.season = observed.season
    decision.listPrice = observed.listPrice
    if arm.reads.contains(.records) {
      decision.purchases = observed.purchases(row)
      decision.stepsSincePurchase = observed.stepsSincePurchase(row)
      decision.lastPrice = observed.lastPrice(row)
      decision.clicks = observed.clicks(row)
    }
    decision.locale = observed.locale(row)
    decision.cohort = observed.cohort(row)
  }
}
