internal import SteelyardBehaviour

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
}

extension Arm {
  /// What the customer's culture does within mechanisms.
  @inline(__always)
  func weights(of customer: Int) -> Coefficients.CultureWeights {
    coefficients.cultures[Int(population.cultures[customer])]
  }
}
