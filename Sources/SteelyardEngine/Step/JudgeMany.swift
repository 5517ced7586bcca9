internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// Judging by those to whom nothing out of the ordinary happened: plain loops, one cause after the
/// other, several rows at a time. To the bit what ``Phase/judge(_:_:)`` says of them one by one.
extension Phase {
  /// What a row is in these loops, one bit each; 0 for customers who are gone through one by one.
  enum Mark {
    /// A customer to whom nothing out of the ordinary happened.
    static let plain: UInt8 = 1
    /// Bought, and the product kept its promise; or missed it; or bought for a push alone.
    static let gains: UInt8 = 2
    static let misses: UInt8 = 4
    static let regrets: UInt8 = 8
    /// Has a need.
    static let needs: UInt8 = 16
    /// No customer.
    static let away: UInt8 = 32
    /// A customer to whom something else happened.
    static let concerned: UInt8 = 64
  }

  /// Marks everybody, and lists the customers to whom something out of the ordinary happened in
  /// ``Work/drawn``.
  ///
  /// - Returns: how many these are.
  static func markAll(_ arm: Arm, _ work: Work) -> Int {
    let marks = work.marks.base
    findConcerned(arm, work)
    let (isActive, needs, buys) = (work.isActive.ones, work.needs.ones, work.buys.ones)
    let (misses, unpushed) = (work.misses.ones, work.buysUnpushed.ones)
    arm.forEachMet(work.rows) { row in
      let (plain, bought) = (isActive[row] & ~marks[row], buys[row])
      let (missed, free) = (misses[row], unpushed[row])
      let events =
        1 | (bought & ~missed) &<< 1 | (bought & missed) &<< 2 | (bought & ~free) &<< 3
        | needs[row] &<< 4
      marks[row] =
        plain &* events | (1 ^ isActive[row]) &* Mark.away | marks[row] &* Mark.concerned
    }
    return work.list(arm) { row in marks[row] / Mark.concerned }
  }

  /// Marks with 1 the customers to whom something out of the ordinary happened, all others with 0.
  private static func findConcerned(_ arm: Arm, _ work: Work) {
    let (isActive, learnt, notices) = (work.isActive.ones, work.learnt.base, work.notices.ones)
    let (detects, flagged, harm) = (work.detects.ones, work.flagged.ones, work.harm.base)
    let (marks, all) = (work.marks.base, concernsAll(arm, work).one)
    arm.forEachMet(work.rows) { row in
      marks[row] =
        all | learnt[row].isFinite.one | notices[row] | detects[row] | flagged[row]
        | (harm[row] > 0).one
    }
    if !work.kinds.isEmpty {
      let (needs, pressure) = (work.needs.ones, work.pressure.base)
      arm.forEachMet(work.rows) { row in
        marks[row] |= needs[row] & (pressure[row] > 0).one
      }
    }
    if arm.practice.framing == .personal {
      let first = work.rows.lowerBound
      let (flags, data) = (arm.state.flags.base + first, arm.state.data.base + first)
      let (luck, chance) = (work.awareDraw.base, arm.coefficients.transparency.awareness)
      let needs = work.needs.ones
      arm.forEachMet(work.rows) { row in
        let maySee = needs[row] & (data[row] != 0).one & (luck[row] < chance).one
        marks[row] |= maySee & (flags[row] & State.Flag.aware == 0).one
      }
    }
    arm.forEachMet(work.rows) { row in marks[row] &= isActive[row] }
  }

  /// Whether something out of the ordinary happens to all the firm's customers, or may.
  private static func concernsAll(_ arm: Arm, _ work: Work) -> Bool {
    let (news, mechanisms) = (work.news, arm.coefficients)
    let isPublic =
      news.isSuffered || news.isRepairing || news.tellsPersonal || news.breach > 0
      || news.press != 0 || news.deception
    let mayBeFoundOut =
      mechanisms.purposes.purposes > 0 || mechanisms.noise?.overspends ?? false
    return isPublic || mayBeFoundOut || arm.practice.culture.isLocalized
      || arm.state.voices.isOpen
  }

  /// All but those listed: what they make of prices, and how it moves them.
  static func judgeMany(_ arm: Arm, _ work: Work) {
    arm.fill(work.learnsPersonal, with: false, work.rows)
    judgePrices(arm, work)
    moveTrust(arm, work)
    let (first, mechanisms, marks) = (work.rows.lowerBound, arm.coefficients, work.marks.base)
    if arm.state.firsts.has(Firsts.deceived) {
      let (trusting, ceiling) = (mechanisms.trust, arm.state.ceiling.base + first)
      arm.forEachMet(work.rows) { row in
        let recovered = trusting.recovered(ceiling: ceiling[row])
        ceiling[row] = marks[row] == Mark.concerned ? ceiling[row] : recovered
      }
    }
    if arm.state.firsts.has(Firsts.stirred) {
      let (resisting, reactance) = (mechanisms.reactance, arm.state.reactance.base + first)
      arm.forEachMet(work.rows) { row in
        let calmed = resisting.updated(reactance[row], stirred: 0)
        reactance[row] = marks[row] == Mark.concerned ? reactance[row] : calmed
      }
    }
  }

  /// Fairness, the reference price and the blow of prices judged unfair.
  private static func judgePrices(_ arm: Arm, _ work: Work) {
    let (first, mechanisms, marks) = (work.rows.lowerBound, arm.coefficients, work.marks.base)
    let (price, rate, unfair) = (work.price.base, arm.goingRate, work.unfair.base)
    let reference = arm.state.reference.base + first
    let flags = arm.state.flags.base + first
    let sensitivity = arm.population.fairnessSensitivity.base + first
    let framing = arm.practice.framing
    let (aware, unaware) = (
      mechanisms.slope(framing, isAware: true), mechanisms.slope(framing, isAware: false)
    )
    arm.forEachMet(work.rows) { row in
      let slope = flags[row] & State.Flag.aware != 0 ? aware : unaware
      unfair[row] = PriceFairness.unfairness(
        price: price[row] / rate, reference: reference[row], slope: sensitivity[row] * slope)
    }
    let (explanation, trust) = (mechanisms.explanation, arm.state.trust.base + first)
    arm.forEachMet(work.rows) { row in
      let judged = explanation.unfairness(unfair[row], trust: trust[row])
      unfair[row] = marks[row] & Mark.needs != 0 ? judged : 0
    }
    let (judging, fairness) = (mechanisms.price, arm.state.fairness.base + first)
    arm.forEachMet(work.rows) { row in
      let recovered = judging.recovered(fairness[row])
      let judged = judging.judged(recovered, unfairness: unfair[row])
      fairness[row] = marks[row] == Mark.concerned ? fairness[row] : judged
    }
    let remembering = mechanisms.reference
    arm.forEachMet(work.rows) { row in
      let updated = remembering.updated(reference[row], seeing: price[row] / rate)
      reference[row] = marks[row] & Mark.needs != 0 ? updated : reference[row]
    }
  }

  /// Trust, cause by cause in the order of those that are gone through one by one.
  private static func moveTrust(_ arm: Arm, _ work: Work) {
    let (first, mechanisms) = (work.rows.lowerBound, arm.coefficients)
    let (trust, softening) = (mechanisms.trust, mechanisms.transparency.softening)
    let (quality, unfair) = (work.quality.base, work.unfair.base)
    let ceiling = arm.state.ceiling.base + first
    let missed = mechanisms.experience.missSeverity * softening
    let regretted = mechanisms.experience.regretSeverity
    let severity = mechanisms.price.severity * softening
    sumBlows(arm, work, missed: missed, regretted: regretted, severity: severity)
    if missed > 0 {
      move(.disappointment, of: Mark.misses, arm, work) { trust.lost($1, severity: missed) }
    }
    move(.purchase, of: Mark.gains, arm, work) { row, before in
      trust.gained(before, quality: quality[row], ceiling: ceiling[row])
    }
    if work.hasRivals || !work.kinds.isEmpty {
      move(.regret, of: Mark.regrets, arm, work) { trust.lost($1, severity: regretted) }
    }
    move(.price, of: Mark.needs, arm, work) { row, before in
      trust.lost(before, severity: severity * unfair[row])
    }
    if arm.population.network.most > 0 { hearFriends(arm, work) }
    move(.clamping, of: Mark.plain, arm, work) { row, before in
      min(before, trust.recovered(ceiling: ceiling[row]))
    }
    let propensity = arm.population.propensity.base + first
    move(.composition, of: Mark.away, arm, work) { row, before in
      trust.faded(before, towards: propensity[row])
    }
  }

  /// What friends said, on those to whom anybody talked.
  private static func hearFriends(_ arm: Arm, _ work: Work) {
    let (word, opinion, weight) =
      (arm.coefficients.word, work.opinion.base, work.draw0.base)
    arm.lookUp(\.word, into: weight, work.rows)
    move(.word, of: Mark.plain, arm, work) { row, before in
      let heard = word.heard(before, opinion: opinion[row], weight: weight[row])
      return opinion[row] < 0 ? before : heard
    }
  }

  /// Moves the trust of those with a mark and books the differences of fixed-point states.
  @inline(__always)
  private static func move(
    _ entry: Mechanism.Entry, of mark: UInt8, _ arm: Arm, _ work: Work,
    _ change: (Int, Float) -> Float
  ) {
    let (trust, marks) = (arm.state.trust.base + work.rows.lowerBound, work.marks.base)
    var booked: Int64 = 0
    arm.forEachMet(work.rows) { row in
      let before = trust[row]
      let moved = change(row, before)
      let after = marks[row] & mark != 0 ? moved : before
      booked &+= Int64(FixedPoint.steps(after) &- FixedPoint.steps(before))
      trust[row] = after
    }
    work.ledger[entry.rawValue] += booked
  }

  /// The severities dealt, in lies.
  private static func sumBlows(
    _ arm: Arm, _ work: Work, missed: Float, regretted: Float, severity: Float
  ) {
    let (blow, marks, unfair) = (work.blow.base, work.marks.base, work.unfair.base)
    arm.forEachMet(work.rows) { row in
      let disappointed = marks[row] & Mark.misses != 0 ? missed : 0
      let sorry = marks[row] & Mark.regrets != 0 ? regretted : 0
      blow[row] = disappointed + sorry + severity * unfair[row]
    }
  }
}

extension Arm {
  /// What the culture of each customer of a batch does within a mechanism; with one culture that is
  /// the same for all.
  @inline(__always)
  func lookUp(
    _ weight: (Coefficients.CultureWeights) -> Float, into column: UnsafeMutablePointer<Float>,
    _ rows: Range<Int>
  ) {
    let cultures = population.cultures.base + rows.lowerBound
    let weights = coefficients.cultures.map(weight)
    if weights.count == 1 {
      column.update(repeating: weights[0], count: rows.count)
    } else {
      for row in 0..<rows.count { column[row] = weights[Int(cultures[row])] }
    }
  }
}
