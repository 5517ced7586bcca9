internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Perceived fairness, reactance, trust and its ceiling move; the ledger books every cause of
  /// trust as the difference of fixed-point states before and after it. Customers to whom
  /// something out of the ordinary happened are gone through one by one, all others together.
  static func judge(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let concerned = markAll(arm, work)
    judgeMany(arm, work)
    for index in 0..<concerned {
      let row = Int(work.drawn[index])
      judge(arm, work, row, first + row)
    }
    unsubscribe(arm, work)
    dealAll(arm, work)
    feelShock(arm, work)
    settle(arm, work)
  }

  private static func judge(_ arm: Arm, _ work: Work, _ row: Int, _ customer: Int) {
    let prices = judgePrices(arm, work, row, customer)
    let isAware = arm.state.flags[customer] & State.Flag.aware != 0
    let learns = !isAware && learnsPersonal(arm, work, row, customer, prices)
    work.learnsPersonal[row] = learns
    let mechanisms = arm.coefficients
    let stirred =
      work.needs[row]
      ? mechanisms.reactance.stirred(
        intensity: work.pressure[row],
        proneness: arm.population.proneness[customer]) : 0
    moveTrust(arm, work, row, customer, prices, learns: learns, stirred: stirred)
    moveFairness(arm, customer, prices, learns: learns)
    moveReference(arm, work, row, customer, prices)
    if stirred > 0 { arm.state.firsts.note(Firsts.stirred) }
    if arm.state.firsts.has(Firsts.stirred) {
      arm.state.reactance[customer] = mechanisms.reactance.updated(
        arm.state.reactance[customer], stirred: stirred)
    }
    arm.state.flags[customer] |= learns ? State.Flag.aware : 0
  }

  private static func unsubscribe(_ arm: Arm, _ work: Work) {
    let flags = arm.state.flags.base + work.rows.lowerBound
    let unsubscribes = work.unsubscribes.ones
    arm.forEachMet(work.rows) { row in
      flags[row] |= unsubscribes[row] &* State.Flag.unsubscribed
    }
  }

  /// What a customer thinks of the prices met in this step.
  private struct PriceJudgement {
    /// Own price in going rates; 0 without a need.
    var price: Float = 0
    /// Chance that the own price is judged unfair against the reference, 0...1.
    var unfair: Float = 0
    /// A friend's price in going rates and the friend's weight, 0 when none was learnt.
    var friend: Float = 0
    var friendWeight: Float = 0
    /// Chance that the own price is judged unfair against the friend's.
    var unfairToFriend: Float = 0
    /// Whether the friend's price differs by more than the tolerance.
    var differs = false
  }

  private static func judgePrices(_ arm: Arm, _ work: Work, _ row: Int, _ customer: Int)
    -> PriceJudgement
  {
    let mechanisms = arm.coefficients
    let sensitivity = arm.population.fairnessSensitivity[customer]
    var judged = PriceJudgement()
    if work.needs[row] {
      judged.price = work.price[row] / arm.goingRate
      let slope = mechanisms.slope(
        arm.practice.framing, isAware: arm.state.flags[customer] & State.Flag.aware != 0)
      judged.unfair = PriceFairness.unfairness(
        price: judged.price, reference: arm.state.reference[customer],
        slope: sensitivity * slope)
      judged.unfair = mechanisms.explanation.unfairness(
        judged.unfair, trust: arm.state.trust[customer])
    }
    let learnt = work.learnt[row]
    if learnt.isFinite {
      let own = arm.state.shown[(work.step + 1) % 2][customer].paid
      judged.friend = learnt / arm.goingRate
      judged.friendWeight = work.learntWeight[row]
      let felt = max(ReferencePrice.lowest * arm.goingRate, learnt)
      judged.unfairToFriend = PriceFairness.unfairness(
        price: own, reference: felt,
        slope: sensitivity * judged.friendWeight * mechanisms.peers.judgement
          * mechanisms.price.exploit)
      judged.differs = abs(own - learnt) > Float(Metric.envyTolerance) * learnt
    }
    return judged
  }

  /// Whether the customer learns now that prices are personal: the firm tells, or a friend's
  /// price gives it away.
  private static func learnsPersonal(
    _ arm: Arm, _ work: Work, _ row: Int, _ customer: Int, _ prices: PriceJudgement
  ) -> Bool {
    guard arm.practice.framing == .personal else { return false }
    if work.news.tellsPersonal { return true }
    let isTold =
      work.needs[row] && arm.state.data[customer] != 0
      && work.awareDraw[row]
        < arm.coefficients.education.awareness(
          arm.coefficients.transparency.awareness, learnt: arm.learnt(customer))
    return isTold || prices.differs
  }

  private static func moveTrust(
    _ arm: Arm, _ work: Work, _ row: Int, _ customer: Int, _ prices: PriceJudgement,
    learns: Bool, stirred: Float
  ) {
    let mechanisms = arm.coefficients
    let trust = mechanisms.trust
    let softening = mechanisms.transparency.softening
    let ceiling = arm.state.ceiling[customer]
    let regained = mechanisms.repair.factor(
      isFresh: work.news.isRepairing, isDeceived: arm.state.lies[customer] > 0)
    var moving = MovingTrust(arm.state.trust[customer])
    var blow: Float = 0
    var experienced = Experienced()
    func lose(_ entry: Mechanism.Entry, _ severity: Float) {
      blow += severity
      experienced.suffer(entry, severity)
      moving.move(entry, work.ledger) { trust.lost($0, severity: severity) }
    }
    if work.buys[row] {
      if work.misses[row] {
        lose(.disappointment, mechanisms.experience.missSeverity * softening)
      } else {
        moving.move(.purchase, work.ledger) {
          trust.gained($0, quality: regained * work.quality[row], ceiling: ceiling)
        }
      }
      if !work.buysUnpushed[row] { lose(.regret, mechanisms.experience.regretSeverity) }
    }
    if prices.unfair > 0 {
      lose(.price, mechanisms.price.severity * softening * prices.unfair)
    }
    if prices.unfairToFriend > 0 {
      lose(.peers, mechanisms.peers.severity * softening * prices.unfairToFriend)
    }
    // What a firm's word of being ethical denies is counted as it is found out.
    let isCovert = !mechanisms.transparency.isOvert
    if learns {
      lose(.awareness, mechanisms.transparency.awarenessSeverity * softening)
      if isCovert {
        experienced.findOut(mechanisms.transparency.awarenessSeverity * softening)
      }
    }
    if work.notices[row] {
      let severity = creepinessSeverity(arm, work, row)
      lose(.creepiness, severity)
      experienced.findOut(severity)
    }
    if isFoundOut(arm, work, row) {
      lose(.purpose, mechanisms.purposes.severity)
      experienced.findOut(mechanisms.purposes.severity)
    }
    if isOffended(arm, work, row) { lose(.offence, mechanisms.localization.severity) }
    if work.news.isSuffered {
      blow += suffer(arm, work, &moving, ceiling: ceiling, regained: regained)
    }
    if work.news.breach > 0 { lose(.breach, breachSeverity(arm, work, customer)) }
    if work.opinion[row] >= 0 {
      let weight = arm.weights(of: customer).word
      moving.move(.word, work.ledger) {
        mechanisms.word.heard($0, opinion: work.opinion[row], weight: weight)
      }
    }
    if work.news.press != 0 { blow += read(arm, work, row, &moving, ceiling: ceiling) }
    if work.harm[row] > 0 { lose(.harm, mechanisms.outcome.severity) }
    func seeThrough() {
      lose(.deception, mechanisms.nudge.severity)
      experienced.findOut(mechanisms.nudge.severity)
    }
    if work.detects[row] { seeThrough() }
    if work.news.deception { seeThrough() }
    if stirred > 0 {
      lose(.reactance, mechanisms.reactance.severity * stirred)
      experienced.findOut(mechanisms.reactance.severity * stirred)
    }
    if work.flagged[row] { lose(.suspicion, mechanisms.fraud.severity) }
    if arm.state.voices.isOpen {
      blow += speak(arm, work, row, &moving, ceiling: ceiling, experienced)
    }
    work.blow[row] = blow
    let isLiedTo = work.detects[row] || work.news.deception
    let lowered = moveCeiling(arm, customer, detects: isLiedTo)
    moving.move(.clamping, work.ledger) { min($0, lowered) }
    if arm.state.voices.isOpen {
      remember(arm, customer, lost: arm.state.trust[customer] - moving.value)
    }
    arm.state.trust[customer] = moving.value
  }

  /// Blow of noticing that private data are used.
  static func creepinessSeverity(_ arm: Arm, _ work: Work, _ row: Int) -> Float {
    let creepiness = arm.coefficients.creepiness
    return creepiness.severity(
      depth: work.depth[row],
      burden: creepiness.burden[Int(arm.state.data[work.rows.lowerBound + row])],
      isNoticed: true)
  }

  /// What the firm does to everybody.
  ///
  /// - Returns: the severity dealt, in lies.
  private static func suffer(
    _ arm: Arm, _ work: Work, _ moving: inout MovingTrust, ceiling: Float, regained: Float
  ) -> Float {
    let (news, trust) = (work.news, arm.coefficients.trust)
    let broken = news.violation * arm.coefficients.transparency.softening
    moving.move(.deeds, work.ledger) {
      trust.gained(
        trust.lost($0, severity: broken), quality: regained * news.goodAct, ceiling: ceiling)
    }
    return broken
  }

  /// Blow of learning that the firm lost one's data.
  private static func breachSeverity(_ arm: Arm, _ work: Work, _ customer: Int) -> Float {
    arm.coefficients.breach.severity(
      manner: work.news.breach, burden: burden(arm, customer), habit: arm.state.habit[customer])
  }

  /// What the press writes, on those who read it.
  private static func read(
    _ arm: Arm, _ work: Work, _ row: Int, _ moving: inout MovingTrust, ceiling: Float
  ) -> Float {
    let (press, trust, tone) = (arm.coefficients.press, arm.coefficients.trust, work.news.press)
    guard Uniform.open(work.block(arm, row, .outcome).x2) < press.reach else { return 0 }
    let severity = press.severity(tone: tone)
    moving.move(.press, work.ledger) {
      trust.gained(
        trust.lost($0, severity: severity), quality: max(0, tone), ceiling: ceiling)
    }
    return severity
  }

  /// The new ceiling.
  private static func moveCeiling(_ arm: Arm, _ customer: Int, detects: Bool) -> Float {
    let trust = arm.coefficients.trust
    let ceiling = arm.state.ceiling[customer]
    if detects {
      arm.state.firsts.note(Firsts.deceived)
      let lies = arm.state.lies[customer]
      arm.state.lies[customer] = lies == .max ? lies : lies + 1
    }
    let moved =
      detects
      ? trust.ceiling(ceiling, afterDetection: Int32(arm.state.lies[customer]))
      : trust.recovered(ceiling: ceiling)
    arm.state.ceiling[customer] = moved
    return moved
  }

  private static func moveFairness(
    _ arm: Arm, _ customer: Int, _ prices: PriceJudgement, learns: Bool
  ) {
    let price = arm.coefficients.price
    var fairness = price.recovered(arm.state.fairness[customer])
    fairness = price.judged(fairness, unfairness: prices.unfair)
    fairness = price.judged(fairness, unfairness: prices.unfairToFriend)
    let known = arm.coefficients.transparency.awarenessFairness
    arm.state.fairness[customer] = learns ? max(0, fairness - known) : fairness
  }

  private static func moveReference(
    _ arm: Arm, _ work: Work, _ row: Int, _ customer: Int, _ prices: PriceJudgement
  ) {
    var reference = arm.state.reference[customer]
    if work.needs[row] {
      reference = arm.coefficients.reference.updated(reference, seeing: prices.price)
    }
    if prices.friendWeight > 0 {
      reference = arm.coefficients.peers.updated(
        reference, learning: prices.friend, weight: prices.friendWeight)
    }
    arm.state.reference[customer] = reference
  }
}
