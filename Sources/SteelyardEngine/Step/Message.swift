internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Messages reach the active: some are opened, some make their readers unsubscribe, and some
  /// give away that private data are used.
  static func message(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let sent = Float(arm.practice.messagesSent)
    for row in 0..<work.rows.count where arm.meets(first + row) {
      clear(work, row)
      guard sent > 0, work.isActive[row],
        arm.state.flags[first + row] & State.Flag.unsubscribed == 0
      else { continue }
      receive(sent, arm, work, row)
    }
  }

  @inline(__always)
  private static func clear(_ work: Work, _ row: Int) {
    work.messages[row] = 0
    work.clicks[row] = 0
    work.unsubscribes[row] = false
    work.notices[row] = false
    work.pull[row] = 0
  }

  private static func receive(_ sent: Float, _ arm: Arm, _ work: Work, _ row: Int) {
    let customer = work.rows.lowerBound + row
    let (mechanisms, population, state) = (arm.coefficients, arm.population, arm.state)
    let draws = work.block(arm, row, .message)
    let count = Float(Int32(sent + Uniform.open(draws.x2)))
    guard count > 0 else { return }
    let data = Int(state.data[customer])
    let depth = data == 0 ? 0 : Float(arm.practice.messages)
    let light = Float(arm.practice.lightness)
    let trust = state.trust[customer]
    let match = mechanisms.relevance.match(
      depth: depth, signal: mechanisms.relevance.signal[data],
      taste: population.taste[customer], trust: trust)
    let notices =
      Uniform.open(draws.x3)
      < mechanisms.creepiness.noticing(depth: depth, literacy: population.literacy[customer])
    let pulls =
      mechanisms.relevance.obtrusion(
        Float(arm.practice.obtrusiveness), depth: depth,
        sensitivity: mechanisms.creepiness.sensitivity[data],
        concern: population.privacyConcern[customer])
      + mechanisms.creepiness.shift(
        depth: depth, burden: mechanisms.creepiness.burden[data], trust: trust,
        isNoticed: notices)
    let click = mechanisms.response.clickChance(
      light: light, depth: depth, match: match, pulls: pulls, fatigue: state.fatigue[customer])
    let leave = mechanisms.response.unsubscribeChance(
      light: light, pulls: pulls, fatigue: state.fatigue[customer])
    work.messages[row] = UInt8(count)
    // Rounded up or down at random, so that the mean is right.
    work.clicks[row] = UInt8(Int32(count * click + Uniform.open(draws.x0)))
    work.unsubscribes[row] = Uniform.open(draws.x1) < count * leave
    work.notices[row] = notices
    work.pull[row] = mechanisms.relevance.weight * match + pulls
  }
}
