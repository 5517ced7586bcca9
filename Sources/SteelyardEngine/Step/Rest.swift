internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// What goes on in everybody to whom nothing happened in a step but friends' words: plain loops,
/// several rows at a time.
extension Phase {
  /// Marks the customers to whom something happened and lists them in ``Work/drawn``.
  ///
  /// - Returns: how many they are.
  static func findConcerned(_ arm: Arm, _ work: Work) -> Int {
    let (isActive, needs, learnt) = (work.isActive.base, work.needs.base, work.learnt.base)
    let (unsubscribes, notices) = (work.unsubscribes.base, work.notices.base)
    let (isConcerned, all) = (work.isConcerned.base, concernsAll(arm, work).one)
    arm.forEachMet(work.rows) { row in
      let happens = needs[row].one | unsubscribes[row].one | notices[row].one
      isConcerned[row] = isActive[row].one & (happens | learnt[row].isFinite.one | all)
    }
    return work.list(arm) { row in isConcerned[row] }
  }

  /// Whether something happens to all the firm's customers, or may.
  private static func concernsAll(_ arm: Arm, _ work: Work) -> Bool {
    let (news, mechanisms) = (work.news, arm.coefficients)
    let isPublic =
      news.isSuffered || news.tellsPersonal || news.breach > 0 || news.press != 0
      || news.deception
    let mayBeFoundOut =
      mechanisms.purposes.purposes > 0 || mechanisms.noise?.overspends ?? false
    return isPublic || mayBeFoundOut || arm.practice.culture.isLocalized
      || arm.state.voices.isOpen
  }

  /// All but those marked: trust, perceived fairness, reactance and the ceiling of trust.
  static func rest(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let (mechanisms, isConcerned) = (arm.coefficients, work.isConcerned.base)
    arm.fill(work.learnsPersonal, with: false, work.rows)
    arm.fill(work.blow, with: 0, work.rows)
    moveTrust(arm, work)
    let (resisting, reactance) = (mechanisms.reactance, arm.state.reactance.base + first)
    arm.forEachMet(work.rows) { row in
      let calmed = resisting.updated(reactance[row], stirred: 0)
      reactance[row] = isConcerned[row] == 0 ? calmed : reactance[row]
    }
    let (judging, fairness) = (mechanisms.price, arm.state.fairness.base + first)
    arm.forEachMet(work.rows) { row in
      let recovered = judging.recovered(fairness[row])
      fairness[row] = isConcerned[row] == 0 ? recovered : fairness[row]
    }
    let (trusting, ceiling) = (mechanisms.trust, arm.state.ceiling.base + first)
    arm.forEachMet(work.rows) { row in
      let recovered = trusting.recovered(ceiling: ceiling[row])
      ceiling[row] = isConcerned[row] == 0 ? recovered : ceiling[row]
    }
  }

  /// Friends' words move the trust of customers, which stays below its ceiling; that of all others
  /// fades.
  private static func moveTrust(_ arm: Arm, _ work: Work) {
    let (first, state) = (work.rows.lowerBound, arm.state)
    let (trusting, word) = (arm.coefficients.trust, arm.coefficients.word)
    let (trust, ceiling) = (state.trust.base + first, state.ceiling.base + first)
    let propensity = arm.population.propensity.base + first
    let (opinion, weight) = (work.opinion.base, work.draw0.base)
    let (isActive, isConcerned) = (work.isActive.base, work.isConcerned.base)
    arm.lookUp(\.word, into: weight, work.rows)
    var (told, clamped, faded): (Int64, Int64, Int64) = (0, 0, 0)
    arm.forEachMet(work.rows) { row in
      let before = trust[row]
      let words = word.heard(before, opinion: opinion[row], weight: weight[row])
      let heard = opinion[row] < 0 ? before : words
      let bounded = min(heard, trusting.recovered(ceiling: ceiling[row]))
      let away = trusting.faded(before, towards: propensity[row])
      let stays = Int32(isActive[row].one & ~isConcerned[row])
      let left = Int32(1 ^ isActive[row].one)
      told &+= Int64(stays &* (FixedPoint.steps(heard) &- FixedPoint.steps(before)))
      clamped &+= Int64(stays &* (FixedPoint.steps(bounded) &- FixedPoint.steps(heard)))
      faded &+= Int64(left &* (FixedPoint.steps(away) &- FixedPoint.steps(before)))
      trust[row] = stays != 0 ? bounded : left != 0 ? away : before
    }
    work.ledger[Mechanism.Entry.word.rawValue] += told
    work.ledger[Mechanism.Entry.clamping.rawValue] += clamped
    work.ledger[Mechanism.Entry.composition.rawValue] += faded
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
