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
    guard work.step > 0, arm.population.network.most > 0 else { return }
    let flags = arm.state.flags.base + work.rows.lowerBound
    let shown = arm.state.shown[(work.step + 1) % 2].base
    let dealt = work.list(arm) { row in (flags[row] & State.Flag.needed != 0).one }
    if arm.coefficients.peers.discovery > 0 {
      work.drawAll(arm, .discovery, count: dealt)
    }
    var heard = 0..<0
    while heard.upperBound < dealt {
      heard = fetch(shown, arm, work, heard.upperBound..<dealt)
      meet(heard, shown, arm, work)
    }
  }

  /// What listed customers see and hear of their friends, who have been fetched.
  private static func meet(
    _ listed: Range<Int>, _ shown: UnsafeMutablePointer<State.Shown>, _ arm: Arm, _ work: Work
  ) {
    let (first, network, met) = (work.rows.lowerBound, arm.population.network, work.met)
    let (isActive, opinion, drawn) = (work.isActive.ones, work.opinion.base, work.drawn.base)
    let account = arm.state.account
    let (latent, discovered) =
      (account.envyLatent.base + first, account.envyDiscovered.base + first)
    var place = 0
    for index in listed {
      let row = Int(drawn[index])
      let (own, friends) = (shown[first + row], network.friends(of: first + row))
      let theirs = place..<place + friends.count
      var (lowest, talk) = (Float.infinity, WordOfMouth.Talk())
      for place in theirs {
        lowest = min(lowest, met.offered[place])
        talk.add(met.word(place))
      }
      place = theirs.upperBound
      if isActive[row] != 0 && own.opinion >= 0 && talk.friends > 0 {
        opinion[row] = talk.opinion
      }
      guard own.offered.isFinite else { continue }
      let learnt = discover(arm, work, index, friends, theirs, own)
      latent[row] &+= UInt16(isEnvied(own, lowest).one)
      discovered[row] &+= UInt16(isEnvied(own, learnt).one)
    }
  }

  /// Copies what friends of listed customers show to one place, for as many customers as there is
  /// room: friends live all over, and loads that wait for nothing else wait for each other least.
  /// Friends of neighbours are listed behind one another and are fetched in one go.
  ///
  /// - Returns: whose friends were fetched, the first of the list.
  private static func fetch(
    _ shown: UnsafeMutablePointer<State.Shown>, _ arm: Arm, _ work: Work, _ listed: Range<Int>
  ) -> Range<Int> {
    let (met, drawn) = (work.met, work.drawn.base)
    let (network, first) = (arm.population.network, work.rows.lowerBound)
    let (friends, fetched) = (network.friends.base, met.shown.base)
    var (index, filled) = (listed.lowerBound, 0)
    while index < listed.upperBound {
      let begin = network.start(of: first + Int(drawn[index]))
      var end = network.start(of: first + Int(drawn[index]) + 1)
      guard filled + (end - begin) <= met.room else { break }
      index += 1
      while index < listed.upperBound && drawn[index] == drawn[index - 1] &+ 1 {
        let next = network.start(of: first + Int(drawn[index]) + 1)
        guard filled + (next - begin) <= met.room else { break }
        (end, index) = (next, index + 1)
      }
      let (from, to) = (friends + begin, fetched + filled)
      for place in 0..<end - begin { to[place] = shown[Int(from[place])] }
      filled += end - begin
    }
    met.understand(filled, negative: arm.coefficients.word.negative)
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
  /// - Parameters:
  ///   - index: place in the list of those for whom was drawn.
  ///   - theirs: where the friends are among those fetched.
  ///   - own: what the customer shows.
  @inline(__always)
  private static func discover(
    _ arm: Arm, _ work: Work, _ index: Int, _ friends: UnsafeBufferPointer<UInt32>,
    _ theirs: Range<Int>, _ own: State.Shown
  ) -> Float {
    let row = Int(work.drawn[index])
    let customer = work.rows.lowerBound + row
    let chance = arm.coefficients.peers.discovery * arm.population.effort[customer]
    guard chance > 0, own.paid.isFinite else { return .infinity }
    let luck = work.draw0[index] / chance
    guard luck < Float(friends.count) else { return .infinity }
    let shown = work.met.shown.base
    var buyers = 0
    for place in theirs { buyers &+= Int(shown[place].isPaid.one) }
    guard Int(luck) < buyers else { return .infinity }
    let start = Int(work.draw1[index] * Float(buyers))
    var before = (start + Int(luck)) % buyers
    for place in theirs where shown[place].isPaid {
      if before == 0 {
        work.learnt[row] = shown[place].paid
        work.learntWeight[row] = weight(
          arm, customer, Int(friends[place - theirs.lowerBound]))
        return shown[place].paid
      }
      before -= 1
    }
    return .infinity
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
