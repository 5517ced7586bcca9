internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Friends' offers, prices and opinions of the previous step: what was envied, what comes
  /// out, what is said, and who comes because of it.
  static func talk(_ arm: Arm, _ work: Work) {
    arm.fill(work.learnt, with: .infinity, work.rows)
    arm.fill(work.opinion, with: -1, work.rows)
    arm.fill(work.joins, with: false, work.rows)
    listen(arm, work)
    attract(arm, work)
  }

  /// Those who dealt with the firm in the previous step hold their offer against friends' and hear
  /// what these think of it.
  static func listen(_ arm: Arm, _ work: Work) {
    guard work.step > 0 else { return }
    let first = work.rows.lowerBound
    let flags = arm.state.flags.base + first
    let (isActive, opinion) = (work.isActive.ones, work.opinion.base)
    let (network, negative) = (arm.population.network, arm.coefficients.word.negative)
    let shown = arm.state.shown[(work.step + 1) % 2].base
    let (latent, discovered) =
      (arm.state.account.envyLatent.base + first, arm.state.account.envyDiscovered.base + first)
    let dealt = work.list(arm) { row in (flags[row] & State.Flag.needed != 0).one }
    work.drawAll(arm, .discovery, count: dealt)
    var fetched = 0..<0
    while fetched.upperBound < dealt {
      fetched = fetch(shown, arm, work, fetched.upperBound..<dealt)
      var others = work.fetched.base
      for index in fetched {
        let row = Int(work.drawn[index])
        let (own, friends) = (shown[first + row], network.friends(of: first + row))
        var (lowest, talk) = (Float.infinity, WordOfMouth.Talk())
        for place in 0..<friends.count {
          lowest = min(lowest, others[place].offered)
          talk.add(others[place].opinion, negative: negative)
        }
        others += friends.count
        if isActive[row] != 0 && own.opinion >= 0 && talk.friends > 0 {
          opinion[row] = talk.opinion
        }
        guard own.offered.isFinite else { continue }
        let learnt = discover(arm, work, index, friends, shown)
        latent[row] &+= UInt16(isEnvied(own, lowest).one)
        discovered[row] &+= UInt16(isEnvied(own, learnt).one)
      }
    }
  }

  /// Copies what friends of listed customers show to one place, for as many customers as there is
  /// room: friends live all over, and loads that wait for nothing else wait for each other least.
  ///
  /// - Returns: whose friends were fetched, the first of the list.
  private static func fetch(
    _ shown: UnsafeMutablePointer<State.Shown>, _ arm: Arm, _ work: Work, _ listed: Range<Int>
  ) -> Range<Int> {
    let (network, drawn) = (arm.population.network, work.drawn.base)
    let (fetched, room) = (work.fetched.base, work.fetched.count)
    let first = work.rows.lowerBound
    var (index, filled) = (listed.lowerBound, 0)
    while index < listed.upperBound {
      let friends = network.friends(of: first + Int(drawn[index]))
      assert(friends.count <= room)
      guard filled + friends.count <= room else { break }
      for place in 0..<friends.count { fetched[filled + place] = shown[Int(friends[place])] }
      filled += friends.count
      index += 1
    }
    return listed.lowerBound..<index
  }

  /// What friends who dealt with the firm think of it, for others with a need: some prospects
  /// come, and some who left come back.
  private static func attract(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let flags = arm.state.flags.base + first
    let (isActive, needs) = (work.isActive.ones, work.needs.ones)
    let (word, network) = (arm.coefficients.word, arm.population.network)
    let shown = arm.state.shown[(work.step + 1) % 2].base
    let others = work.list(arm) { row in needs[row] & ~isActive[row] }
    work.drawAll(arm, .arrival, count: others)
    for index in 0..<others {
      let (row, luck) = (Int(work.drawn[index]), work.draw0[index])
      let isProspect = flags[row] & State.Flag.prospect != 0
      let share = isProspect ? 1 : word.comeback
      let weights = arm.weights(of: first + row)
      let friends = network.friends(of: first + row)
      if friends.count <= WordOfMouth.bounded && luck >= share * weights.joining { continue }
      var talk = WordOfMouth.Talk()
      if work.step > 0 {
        for friend in friends { talk.add(shown[Int(friend)].opinion, negative: word.negative) }
      }
      if talk.friends > 0 { work.opinion[row] = talk.opinion }
      guard luck < share * word.joining(talk, weight: weights.word) else { continue }
      work.joins[row] = isProspect
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
  ///
  /// - Parameter index: place in the list of those for whom was drawn.
  @inline(__always)
  private static func discover(
    _ arm: Arm, _ work: Work, _ index: Int, _ friends: UnsafeBufferPointer<UInt32>,
    _ shown: UnsafeMutablePointer<State.Shown>
  ) -> Float {
    let row = Int(work.drawn[index])
    let customer = work.rows.lowerBound + row
    let chance = arm.coefficients.peers.discovery * arm.population.effort[customer]
    guard chance > 0, shown[customer].paid.isFinite else { return .infinity }
    let luck = work.draw0[index] / chance
    guard luck < Float(friends.count) else { return .infinity }
    let buyers = friends.filter { shown[Int($0)].paid.isFinite }
    guard Int(luck) < buyers.count else { return .infinity }
    let start = Int(work.draw1[index] * Float(buyers.count))
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
