internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Arm {
  /// The draws that decide what a customer sets and keeps up, fixed for good.
  @inline(__always)
  private func settingDraws(_ customer: Int) -> Philox4x32.Block {
    key.block(
      customer: UInt32(truncatingIfNeeded: customer), step: 0, purpose: .settings, index: 0)
  }

  private func changesSettings(_ customer: Int) -> Bool {
    coefficients.settings.changes(
      literacy: literacy(customer), uniform: Uniform.open(settingDraws(customer).x0))
  }

  /// Messages that a customer wants, as a multiple of the firm's own; 1 where the firm decides.
  @inline(__always)
  func wantedFrequency(_ customer: Int) -> Float {
    guard practice.settings.frequency, changesSettings(customer) else { return 1 }
    return coefficients.settings.frequency(
      trust: state.trust[customer], fatigue: state.fatigue[customer])
  }

  /// Depth of personalization that a customer wants, as a multiple of the firm's own; 1 where the
  /// firm decides.
  @inline(__always)
  func wantedDepth(_ customer: Int) -> Float {
    guard practice.settings.depth, changesSettings(customer) else { return 1 }
    return coefficients.settings.depth(
      trust: state.trust[customer], concern: population.privacyConcern[customer])
  }

  /// Whether a customer keeps up what is on record of them.
  @inline(__always)
  func keepsUp(_ customer: Int) -> Bool {
    guard practice.settings.data else { return false }
    return coefficients.settings.keepsUp(
      trust: state.trust[customer], uniform: Uniform.open(settingDraws(customer).x1))
  }
}

extension Phase {
  /// What customers keep up themselves does not age.
  static func renew(_ arm: Arm, _ work: Work) {
    guard arm.practice.settings.data else { return }
    let (desk, first) = (work.desk, work.block.lowerBound)
    for row in 0..<desk.count {
      let customer = first + Int(desk.order[row])
      guard arm.keepsUp(customer) else { continue }
      desk.willingness[row] = arm.state.estimate[customer] * arm.goingRate
    }
  }

  /// A personal price, no more personal than the customer wants.
  @inline(__always)
  static func heldToWishes(_ price: Float, _ arm: Arm, _ customer: Int) -> Float {
    let wanted = arm.wantedDepth(customer)
    return wanted < 1 ? arm.listPrice + wanted * (price - arm.listPrice) : price
  }

  /// Checks purchases for fraud; what is flagged does not take place.
  static func checkAll(_ arm: Arm, _ work: Work) {
    arm.fill(work.flagged, with: false, work.rows)
    guard arm.coefficients.fraud.isUsed else { return }
    for visit in 0..<work.visits { check(arm, work, Int(work.visitors[visit])) }
  }

  private static func check(_ arm: Arm, _ work: Work, _ row: Int) {
    guard work.buys[row] || work.buysUnpushed[row] || work.buysUnmarketed[row] else { return }
    let customer = work.rows.lowerBound + row
    let isCleared =
      arm.state.voices.isOpen
      && arm.state.voices.standing[customer] & Standing.cleared != 0
    let chance = arm.coefficients.fraud.chance(
      coverage: arm.coverage(of: customer, bias: work.news.bias))
    guard !isCleared, Uniform.open(work.block(arm, row, .fraud).x0) < chance else { return }
    work.flagged[row] = work.buys[row]
    work.buys[row] = false
    work.buysUnpushed[row] = false
    work.taken[row] = 0
    work.buysUnmarketed[row] = false
    guard work.flagged[row] else { return }
    arm.state.account.flagged[customer] &+= 1
    if arm.state.voices.isOpen { file(.suspicion, arm, customer) }
  }
}
