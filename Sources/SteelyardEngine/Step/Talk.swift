internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Friends' offers, prices and opinions of the previous step: what was envied, what comes
  /// out, what is said, and who comes because of it.
  static func talk(_ arm: Arm, _ work: Work) {
    listen(arm, work)
    compare(arm, work)
  }

  /// Friends' offers and prices of the previous step: what was envied, and what comes out.
  static func compare(_ arm: Arm, _ work: Work) {
    guard work.step > 0 else {
      work.learnt.base.update(repeating: .infinity, count: work.rows.count)
      return
    }
    let first = work.rows.lowerBound
    let shown = arm.state.shown[(work.step + 1) % 2].base
    let flags = arm.state.flags.base
    let (latent, discovered) =
      (arm.state.account.envyLatent.base, arm.state.account.envyDiscovered.base)
    for row in 0..<work.rows.count where arm.meets(first + row) {
      let customer = first + row
      let own = shown[customer]
      work.learnt[row] = .infinity
      guard flags[customer] & State.Flag.needed != 0, own.offered.isFinite else { continue }
      let friends = arm.population.network.friends(of: customer)
      var lowest = Float.infinity
      for friend in friends { lowest = min(lowest, shown[Int(friend)].offered) }
      let learnt = discover(arm, work, row, friends, shown)
      latent[customer] += isEnvied(own, lowest) ? 1 : 0
      discovered[customer] += isEnvied(own, learnt) ? 1 : 0
    }
  }

  /// What friends who dealt with the firm think of it, for those who did and for others with a
  /// need: some prospects come, and some who left come back.
  private static func listen(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let flags = arm.state.flags.base + first
    let word = arm.coefficients.word
    let (opinion, joins) = (work.opinion.base, work.joins.base)
    let (needs, isActive) = (work.needs.base, work.isActive.base)
    let shown = arm.state.shown[(work.step + 1) % 2].base
    let network = arm.population.network
    arm.forEachMet(work.rows) { row in
      opinion[row] = -1
      joins[row] = false
      let hears = isActive[row] ? shown[first + row].opinion >= 0 : needs[row]
      guard hears else { return }
      let isProspect = flags[row] & State.Flag.prospect != 0
      let share = isProspect ? 1 : word.comeback
      let luck = isActive[row] ? 0 : Uniform.open(work.block(arm, row, .arrival).x0)
      let friends = network.friends(of: first + row)
      if !isActive[row] && friends.count <= WordOfMouth.bounded
        && luck >= share * arm.weights(of: first + row).joining
      {
        return
      }
      var talk = WordOfMouth.Talk()
      if work.step > 0 {
        for friend in friends {
          let opinion = shown[Int(friend)].opinion
          if opinion >= 0 { talk.add(opinion, negative: word.negative) }
        }
      }
      if talk.friends > 0 { opinion[row] = talk.opinion }
      guard !isActive[row] else { return }
      let chance = word.joining(talk, weight: arm.weights(of: first + row).word)
      guard luck < share * chance else { return }
      joins[row] = isProspect
      flags[row] = (flags[row] & ~State.Flag.prospect) | State.Flag.active
    }
  }

  /// Whether one's offered price is over 5 % above another.
  @inline(__always)
  private static func isEnvied(_ own: State.Shown, _ other: Float) -> Bool {
    own.offered > other * Float(1 + Metric.envyTolerance)
  }

  /// Whether a friend's paid price comes out, at most one: with one uniform u and chance c per
  /// friend, friend number floor(u / c) among those who bought, counted from a random one of
  /// them, so that nobody is favoured. Infinite when none does.
  @inline(__always)
  private static func discover(
    _ arm: Arm, _ work: Work, _ row: Int, _ friends: UnsafeBufferPointer<UInt32>,
    _ shown: UnsafeMutablePointer<State.Shown>
  ) -> Float {
    let customer = work.rows.lowerBound + row
    let chance = arm.coefficients.peers.discovery * arm.population.effort[customer]
    guard chance > 0, shown[customer].paid.isFinite else { return .infinity }
    let draws = work.block(arm, row, .discovery)
    let luck = Uniform.open(draws.x0) / chance
    guard luck < Float(friends.count) else { return .infinity }
    let buyers = friends.filter { shown[Int($0)].paid.isFinite }
    guard Int(luck) < buyers.count else { return .infinity }
    let start = Int(Uniform.open(draws.x1) * Float(buyers.count))
    let friend = Int(buyers[(start + Int(luck)) % buyers.count])
    work.learnt[row] = shown[friend].paid
    work.learntWeight[row] = weight(arm, customer, friend)
    return shown[friend].paid
  }

  private static func weight(_ arm: Arm, _ customer: Int, _ friend: Int) -> Float {
    let weights = arm.weights(of: customer)
    return arm.population.cultures[friend] == arm.population.cultures[customer]
      ? weights.insideFriends : weights.outsideFriends
  }
}

extension Arm {
  /// What the customer's culture does within mechanisms.
  @inline(__always)
  func weights(of customer: Int) -> Coefficients.CultureWeights {
    coefficients.cultures[Int(population.cultures[customer])]
  }
}
