internal import SteelyardBehaviour

extension Phase {
  /// What a breach takes from utility, and how it passes.
  static func feelShock(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let breach = arm.coefficients.breach
    let (shock, firsts) = (arm.state.shock.base + first, arm.state.firsts)
    if work.news.breach > 0 { firsts.note(Firsts.shocked) }
    guard firsts.has(Firsts.shocked) else { return }
    arm.forEachMet(work.rows) { row in shock[row] *= breach.recovery }
    guard work.news.breach > 0 else { return }
    let (isActive, habit) = (work.isActive.ones, arm.state.habit.base + first)
    arm.forEachMet(work.rows) { row in
      guard isActive[row] != 0 else { return }
      let fall = breach.fall(burden: burden(arm, first + row), habit: habit[row])
      shock[row] = max(shock[row], fall)
    }
  }

  /// Burden of the data held; below 0 where none are.
  static func burden(_ arm: Arm, _ customer: Int) -> Float {
    let data = Int(arm.state.held(customer))
    return data == 0 ? -1 : arm.coefficients.creepiness.burden[data]
  }

  /// What goes on in everybody, customers or not: nudges wear out and get fresh again, fatigue
  /// and habit come and pass. Loops of their own, several rows at a time.
  static func settle(_ arm: Arm, _ work: Work) {
    let (first, firsts) = (work.rows.lowerBound, arm.state.firsts)
    if !work.kinds.isEmpty { firsts.note(Firsts.worn) }
    if arm.practice.messagesSent > 0 { firsts.note(Firsts.tired) }
    if firsts.has(Firsts.worn) { wearOut(arm, work) }
    if firsts.has(Firsts.tired) { tire(arm, work) }
    let (custom, habit) = (arm.coefficients.habit, arm.state.habit.base + first)
    let buys = work.buys.ones
    arm.forEachMet(work.rows) { row in
      habit[row] = custom.updated(habit[row], buys: buys[row] != 0)
    }
  }

  private static func wearOut(_ arm: Arm, _ work: Work) {
    let (wear, freshness) =
      (arm.coefficients.wear, arm.state.freshness.base + work.rows.lowerBound)
    let (isActive, needs, pressure) = (work.isActive.ones, work.needs.ones, work.pressure.base)
    arm.forEachMet(work.rows) { row in
      let isExposed = isActive[row] & needs[row] & (pressure[row] > 0).one
      freshness[row] = wear.updated(freshness[row], isExposed: isExposed != 0)
    }
  }

  private static func tire(_ arm: Arm, _ work: Work) {
    let (tiring, messages) = (arm.coefficients.fatigue, work.messages.base)
    let fatigue = arm.state.fatigue.base + work.rows.lowerBound
    arm.forEachMet(work.rows) { row in
      fatigue[row] = tiring.updated(fatigue[row], messages: Float(messages[row]))
    }
  }
}
