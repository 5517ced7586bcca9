internal import SteelyardBehaviour
internal import SteelyardNumerics

extension Phase {
  /// Who has a need now: a chance per step, whether or not they are customers.
  static func arrive(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let rate = arm.population.needRate.base + first
    let flags = arm.state.flags.base + first
    let habit = arm.state.habit.base + first
    let arrival = arm.coefficients.need
    let season = arrival.season(work.step)
    let (needs, isActive) = (work.needs.base, work.isActive.base)
    let (churn, aware, optOut) =
      (work.churnDraw.base, work.awareDraw.base, work.optOutDraw.base)
    let draw = work.draws(arm, .week)
    for row in 0..<work.rows.count {
      let block = draw(UInt32(truncatingIfNeeded: row))
      let active = flags[row] & State.Flag.active != 0
      let chance = arrival.chance(
        rate: season * rate[row], habit: active ? habit[row] : 0)
      needs[row] = Uniform.open(block.x0) < chance
      churn[row] = Uniform.open(block.x1)
      aware[row] = Uniform.open(block.x2)
      optOut[row] = Uniform.open(block.x3)
      isActive[row] = active
    }
  }

  /// Lists those with a need who still are customers: choice and experience are for them alone.
  static func listVisitors(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let (needs, isActive, visitors) =
      (work.needs.base, work.isActive.base, work.visitors.base)
    var visits = 0
    for row in 0..<work.rows.count {
      visitors[visits] = UInt32(truncatingIfNeeded: row)
      visits += needs[row] && isActive[row] && arm.meets(first + row) ? 1 : 0
    }
    work.visits = visits
  }
}
