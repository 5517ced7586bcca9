internal import SteelyardBehaviour
internal import SteelyardModel

/// What customers who dealt with the firm in the previous step see and hear of their friends.
extension Phase {
  /// Copies what friends of listed customers show to one place, for as many customers as there is
  /// room: friends live all over, and loads that wait for nothing else wait for each other least.
  /// Friends of neighbours are listed behind one another and are fetched in one go.
  ///
  /// - Returns: whose friends were fetched, the first of the list.
  static func fetch(
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

  /// What listed customers see and hear of their friends, who have been fetched. With one uniform u
  /// and chance c per friend, the price of number floor(u / c) among those who bought comes out, if
  /// there are so many: at most one. Nobody can guess who sees or finds what: hence no jumps but for
  /// the ends of loops, and those who find a price last.
  static func meet(
    _ listed: Range<Int>, _ shown: UnsafeMutablePointer<State.Shown>, _ arm: Arm, _ work: Work
  ) {
    let (first, network, met) = (work.rows.lowerBound, arm.population.network, work.met)
    let (isActive, opinion, drawn) = (work.isActive.ones, work.opinion.base, work.drawn.base)
    let latent = arm.state.account.envyLatent.base + first
    let (discovery, effort) =
      (arm.coefficients.peers.discovery, arm.population.effort.base + first)
    let (luck, finders) = (work.draw0.base, met.finders.base)
    var (place, finding) = (0, 0)
    for index in listed {
      let row = Int(drawn[index])
      let own = shown[first + row]
      let end = place + network.friends(of: first + row).count
      let heard = met.hear(place..<end)
      let hears = isActive[row] & (own.opinion >= 0).one & (heard.talk.friends > 0).one
      opinion[row] = hears != 0 ? heard.talk.opinion : opinion[row]
      latent[row] &+= UInt16(own.offered.isFinite.one & isEnvied(own, heard.lowest).one)
      let chance = discovery * effort[row]
      let number = luck[index] / chance
      finders[finding] = Met.Finder(
        index: UInt32(truncatingIfNeeded: index), place: UInt32(truncatingIfNeeded: place),
        number: number, buyers: heard.buyers)
      let finds = (chance > 0).one & own.paid.isFinite.one & (number < Float(heard.buyers)).one
      finding &+= Int(finds)
      place = end
    }
    for finder in 0..<finding { discover(finders[finder], shown, arm, work) }
  }

  /// Tells who finds a price out what the friend paid whose number it is, counted from a random one
  /// of those who bought, so that nobody is favoured.
  private static func discover(
    _ finder: Met.Finder, _ shown: UnsafeMutablePointer<State.Shown>, _ arm: Arm, _ work: Work
  ) {
    let row = Int(work.drawn[Int(finder.index)])
    let customer = work.rows.lowerBound + row
    let friends = arm.population.network.friends(of: customer)
    let turn = UInt32(work.draw1[Int(finder.index)] * Float(finder.buyers))
    let which = (turn + UInt32(finder.number)) % finder.buyers
    let found = work.met.buyer(
      which, among: Int(finder.place)..<Int(finder.place) + friends.count)
    let paid = work.met.shown[found].paid
    work.learnt[row] = paid
    work.learntWeight[row] = weight(
      arm, customer, Int(friends[found - Int(finder.place)]))
    arm.state.account.envyDiscovered[customer] &+= UInt16(isEnvied(shown[customer], paid).one)
  }

  /// Whether one's offered price is over 5 % above another.
  @inline(__always)
  private static func isEnvied(_ own: State.Shown, _ other: Float) -> Bool {
    own.offered > other * Float(1 + Metric.envyTolerance)
  }

  private static func weight(_ arm: Arm, _ customer: Int, _ friend: Int) -> Float {
    let weights = arm.weights(of: customer)
    return arm.population.cultures[friend] == arm.population.cultures[customer]
      ? weights.insideFriends : weights.outsideFriends
  }
}
