internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Messages reach the active: some are opened, some make their readers unsubscribe, and some
  /// give away that private data are used.
  static func message(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let sent = Float(arm.practice.messagesSent)
    clear(arm, work)
    guard sent > 0 else { return }
    let (isActive, flags) = (work.isActive.ones, arm.state.flags.base + first)
    let (isMuted, silent) = (work.isMuted.one, work.silent.ones)
    let readers = work.list(arm) { row in
      let isReader = isActive[row] & (flags[row] & State.Flag.unsubscribed == 0).one
      return isReader & ~(isMuted & silent[row])
    }
    work.drawAll(arm, .message, count: readers)
    for reader in 0..<readers { receive(sent, arm, work, reader) }
    let (click, leave) = (work.clickOdds.base, work.leaveOdds.base)
    for reader in 0..<readers { click[reader] = Elementary.logistic(click[reader]) }
    for reader in 0..<readers { leave[reader] = Elementary.logistic(leave[reader]) }
    for reader in 0..<readers { respond(work, reader) }
  }

  private static func clear(_ arm: Arm, _ work: Work) {
    arm.fill(work.messages, with: 0, work.rows)
    arm.fill(work.clicks, with: 0, work.rows)
    arm.fill(work.unsubscribes, with: false, work.rows)
    arm.fill(work.notices, with: false, work.rows)
    arm.fill(work.pull, with: 0, work.rows)
  }

  /// How many messages come, what they do to a purchase and how they are met, noting the log odds of
  /// each response.
  @inline(__always)
  private static func receive(_ sent: Float, _ arm: Arm, _ work: Work, _ reader: Int) {
    let row = Int(work.drawn[reader])
    let customer = work.rows.lowerBound + row
    let (mechanisms, population, state) = (arm.coefficients, arm.population, arm.state)
    let planned = sent * arm.wantedFrequency(customer)
    let count = min(left(arm, customer), Float(Int32(planned + work.draw2[reader])))
    work.draw2[reader] = count
    guard count > 0 else { return }
    let data = Int(state.data[customer])
    let depth =
      data == 0
      ? 0
      : min(
        1,
        Float(arm.practice.messages) * (1 - work.news.given.privacy)
          * arm.wantedDepth(customer))
    work.depth[row] = depth
    let light = Float(arm.practice.lightness)
    let trust = state.trust[customer]
    let match =
      mechanisms.localization.fit(arm.guess(of: customer))
      * mechanisms.relevance.match(
        depth: depth, signal: mechanisms.relevance.signal[data],
        taste: population.taste[customer], trust: trust)
    let notices =
      work.draw3[reader]
      < mechanisms.creepiness.noticing(depth: depth, literacy: arm.literacy(customer))
    let obtrusive = Float(arm.practice.obtrusiveness)
    let obtrusion =
      obtrusive == 0
      ? 0
      : mechanisms.relevance.obtrusion(
        obtrusive, depth: depth, sensitivity: mechanisms.creepiness.sensitivity[data],
        concern: population.privacyConcern[customer])
    let calming =
      mechanisms.creepiness.isOvert
      ? mechanisms.education.calming(learnt: arm.learnt(customer)) : 1
    let pulls =
      obtrusion
      + calming
      * mechanisms.creepiness.shift(
        depth: depth, burden: mechanisms.creepiness.burden[data], trust: trust,
        isNoticed: notices)
    let (response, fatigue) = (mechanisms.response, state.fatigue[customer])
    work.clickOdds[reader] = response.clickOdds(
      light: light, depth: depth, match: match, pulls: pulls, fatigue: fatigue)
    work.leaveOdds[reader] = response.unsubscribeOdds(
      light: light, pulls: pulls, fatigue: fatigue)
    work.messages[row] = UInt8(count)
    arm.state.limits.count(UInt8(count), arm, customer)
    work.notices[row] = notices
    work.pull[row] = mechanisms.relevance.weight * match + pulls
  }

  /// Who opens messages, and who wants no more of them.
  @inline(__always)
  private static func respond(_ work: Work, _ reader: Int) {
    let (row, count) = (Int(work.drawn[reader]), work.draw2[reader])
    guard count > 0 else { return }
    // Rounded up or down at random, so that the mean is right.
    work.clicks[row] = UInt8(Int32(count * work.clickOdds[reader] + work.draw0[reader]))
    work.unsubscribes[row] = work.draw1[reader] < count * work.leaveOdds[reader]
  }
}
