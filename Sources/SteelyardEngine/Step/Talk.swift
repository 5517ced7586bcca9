internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Friends' offers and prices of the previous step: what was envied, and what comes out.
  static func talk(_ arm: Arm, _ work: Work) {
    guard work.step > 0 else {
      work.learnt.base.update(repeating: 0, count: work.rows.count)
      return
    }
    let shown = arm.state.shown[(work.step + 1) % 2].base
    let flags = arm.state.flags.base
    let (latent, discovered) =
      (arm.state.account.envyLatent.base, arm.state.account.envyDiscovered.base)
    for row in 0..<work.rows.count {
      let customer = work.rows.lowerBound + row
      let own = shown[customer]
      work.learnt[row] = 0
      guard flags[customer] & State.Flag.needed != 0, own.offered.isFinite else { continue }
      let friends = arm.population.network.friends(of: customer)
      var lowest = Float.infinity
      for friend in friends { lowest = min(lowest, shown[Int(friend)].offered) }
      let learnt = discover(arm, work, row, friends, shown)
      latent[customer] += isEnvied(own, lowest) ? 1 : 0
      discovered[customer] += learnt > 0 && isEnvied(own, learnt) ? 1 : 0
    }
  }

  /// Whether one's offered price is over 5 % above another.
  @inline(__always)
  private static func isEnvied(_ own: State.Shown, _ other: Float) -> Bool {
    own.offered > other * Float(1 + Metric.envyTolerance)
  }

  /// Whether a friend's paid price comes out, at most one: with one uniform u and chance c per
  /// friend, the friend number floor(u / c) among those who bought. 0 when none does.
  @inline(__always)
  private static func discover(
    _ arm: Arm, _ work: Work, _ row: Int, _ friends: UnsafeBufferPointer<UInt32>,
    _ shown: UnsafeMutablePointer<State.Shown>
  ) -> Float {
    let customer = work.rows.lowerBound + row
    let chance = arm.coefficients.peers.discovery * arm.population.effort[customer]
    guard chance > 0, shown[customer].paid > 0 else { return 0 }
    let luck = Uniform.open(work.block(arm, row, .discovery).x0) / chance
    guard luck < Float(friends.count) else { return 0 }
    let buyers = friends.lazy.filter { shown[Int($0)].paid > 0 }
    guard let friend = buyers.dropFirst(Int(luck)).first else { return 0 }
    work.learnt[row] = shown[Int(friend)].paid
    work.learntWeight[row] = weight(arm, customer, Int(friend))
    return work.learnt[row]
  }

  private static func weight(_ arm: Arm, _ customer: Int, _ friend: Int) -> Float {
    let culture = arm.population.cultures[customer]
    let weights = arm.coefficients.cultures[Int(culture)]
    return arm.population.cultures[friend] == culture
      ? weights.insideFriends : weights.outsideFriends
  }
}
