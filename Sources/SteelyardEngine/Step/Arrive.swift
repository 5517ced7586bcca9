internal import SteelyardBehaviour
internal import SteelyardNumerics

extension Phase {
  /// Who has a need now: a chance per step, whether or not they are customers.
  static func arrive(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let flags = arm.state.flags.base + first
    beginWindows(arm, work)
    expect(arm, work)
    let chance = work.needChance.base
    let (needs, isActive) = (work.needs.ones, work.isActive.ones)
    let (churn, aware, optOut) =
      (work.churnDraw.base, work.awareDraw.base, work.optOutDraw.base)
    let draw = work.draws(arm, .week)
    for row in 0..<work.rows.count {
      let block = draw(UInt32(truncatingIfNeeded: row))
      needs[row] = (Uniform.open(block.x0) < chance[row]).one
      churn[row] = Uniform.open(block.x1)
      aware[row] = Uniform.open(block.x2)
      optOut[row] = Uniform.open(block.x3)
      isActive[row] = flags[row] & State.Flag.active
    }
  }

  /// Everybody's chance of a need; a loop of its own, so that this one and the draws' both are
  /// worked out several rows at a time.
  private static func expect(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let (rate, habit) = (arm.population.needRate.base + first, arm.state.habit.base + first)
    let (flags, chance) = (arm.state.flags.base + first, work.needChance.base)
    let arrival = arm.coefficients.need
    let season = arrival.season(work.step)
    for row in 0..<work.rows.count {
      let active = flags[row] & State.Flag.active != 0
      chance[row] = arrival.chance(rate: season * rate[row], habit: active ? habit[row] : 0)
    }
  }

  /// A need is the customer's, not a firm's: one draw, at the chance that the firm with the
  /// strongest habit makes for it.
  static func shareNeeds(_ stalls: [Stall]) {
    guard let any = stalls.first, any.work.hasRivals else { return }
    let (key, count) = (any.arm.population.key, any.work.rows.count)
    let (strongest, needs) = (any.work.needChance.base, any.work.needs.ones)
    for stall in stalls.dropFirst() {
      let chance = stall.work.needChance.base
      for row in 0..<count { strongest[row] = max(strongest[row], chance[row]) }
    }
    let first = UInt32(truncatingIfNeeded: any.work.rows.lowerBound)
    let step = UInt32(truncatingIfNeeded: any.work.step)
    for row in 0..<count {
      let draw = key.block(
        customer: first &+ UInt32(truncatingIfNeeded: row), step: step, purpose: .week, index: 0)
      needs[row] = (Uniform.open(draw.x0) < strongest[row]).one
    }
    for stall in stalls.dropFirst() { stall.work.needs.ones.update(from: needs, count: count) }
  }

  /// Lists those with a need who still are customers: choice and experience are for them alone.
  static func listVisitors(_ arm: Arm, _ work: Work) {
    let (needs, isActive, marked) = (work.needs.ones, work.isActive.ones, work.marked.base)
    if !arm.meetsAll { marked.update(repeating: 0, count: work.rows.count) }
    arm.forEachMet(work.rows) { row in marked[row] = needs[row] & isActive[row] }
    work.visits = work.listMarked(into: work.visitors)
  }
}
