internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Everything that is counted, and what friends will see.
  static func account(_ arm: Arm, _ work: Work) {
    complain(arm, work)
    show(arm, work)
    countVisits(arm, work)
    countPurchases(arm, work)
    useData(arm, work)
    record(arm, work)
  }

  /// Who complains of what the step did to them.
  private static func complain(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let complaint = arm.coefficients.complaint
    let complaints = arm.state.account.complaints.base + first
    let (isActive, blow) = (work.isActive.ones, work.blow.base)
    let complains = work.complains.ones
    arm.fill(work.complains, with: false, work.rows)
    guard complaint.rate > 0 else { return }
    let hurt = work.list(arm) { row in isActive[row] & (blow[row] > 0).one }
    work.drawAll(arm, .outcome, count: hurt)
    for index in 0..<hurt {
      let row = Int(work.drawn[index])
      let chance =
        complaint.chance(
          blow: blow[row], weight: arm.weights(of: first + row).complaint)
        * arm.coefficients.localization.complaining(arm.guess(of: first + row))
      guard work.draw1[index] < chance * arm.coefficients.review.complaints else { continue }
      complains[row] = 1
      complaints[row] += 1
      if arm.coefficients.review.takenUp > 0 { takeUp(arm, work, row) }
    }
  }

  /// A complaint may be taken up.
  private static func takeUp(_ arm: Arm, _ work: Work, _ row: Int) {
    let luck = Uniform.open(work.block(arm, row, .review).x0)
    if luck < arm.coefficients.review.takenUp {
      file(.complaint, arm, work.rows.lowerBound + row)
    }
  }

  /// What friends will see of this step.
  private static func show(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let shown = arm.state.shown[work.step % 2].base + first
    let flags = arm.state.flags.base + first
    let (isActive, needs, buys) = (work.isActive.ones, work.needs.ones, work.buys.ones)
    let (price, trust) = (work.price.base, arm.state.trust.base + first)
    arm.forEachMet(work.rows) { row in
      let offered = isActive[row] != 0 ? price[row] : .infinity
      let opinion = isActive[row] & needs[row] != 0 ? trust[row] : -1
      shown[row] = State.Shown(offered: offered, isPaid: buys[row] != 0, opinion: opinion)
    }
    arm.forEachMet(work.rows) { row in
      flags[row] = flags[row] & ~State.Flag.needed | needs[row] &* State.Flag.needed
    }
  }

  /// Steps, needs and offers.
  private static func countVisits(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let account = arm.state.account
    let (activeSteps, allNeeds) = (account.activeSteps.base + first, account.needs.base + first)
    let (offers, offered) = (account.offers.base + first, account.offered.base + first)
    let (isActive, needs) = (work.isActive.ones, work.needs.ones)
    let (price, money) = (work.price.base, arm.moneyPerPrice)
    let (flags, joins) = (arm.state.flags.base + first, work.joins.ones)
    arm.forEachMet(work.rows) { row in activeSteps[row] &+= UInt16(isActive[row]) }
    arm.forEachMet(work.rows) { row in
      allNeeds[row] &+= UInt16(needs[row] & knows(flags[row], joins: joins[row] != 0).one)
    }
    arm.forEachMet(work.rows) { row in offers[row] &+= UInt16(needs[row] & isActive[row]) }
    arm.forEachMet(work.rows) { row in
      let asked = money * Double(price[row])
      offered[row] += needs[row] & isActive[row] != 0 ? asked : 0
    }
  }

  /// What serving each customer costs.
  private static func serve(_ arm: Arm, _ work: Work) {
    let serving = work.serving.base
    guard arm.dataSale == 0 && arm.fraudSaved == 0 && !arm.practice.isMetered(at: work.step) else {
      arm.forEachMet(work.rows) { row in serving[row] = Self.serving(arm, work, row) }
      return
    }
    let (isActive, complains, harm) = (work.isActive.ones, work.complains.ones, work.harm.base)
    let running = arm.stepCost(showing: work.kinds.count)
    let (complaint, outcome) = (arm.complaintCost, arm.outcomeCost)
    arm.forEachMet(work.rows) { row in
      serving[row] =
        (isActive[row] != 0 ? running : 0) + (complains[row] != 0 ? complaint : 0)
        + (harm[row] > 0 ? outcome : 0)
    }
  }

  /// Whether a customer knew the firm in the step in hand.
  @inline(__always)
  static func knows(_ flags: UInt8, joins: Bool) -> Bool {
    flags & State.Flag.prospect | joins.one == 0
  }

  /// What serving one customer in the step in hand costs beside the goods, in currency units.
  @inline(__always)
  static func serving(_ arm: Arm, _ work: Work, _ row: Int) -> Double {
    let isSold = arm.dataSale != 0 && arm.sells(work.news)
    let held = isSold ? arm.state.data[work.rows.lowerBound + row].nonzeroBitCount : 0
    let isMetered = arm.practice.isMetered(at: work.step)
    let cost = arm.stepCost(showing: work.kinds.count, isMetered: isMetered)
    let running = work.isActive[row] ? cost - arm.dataSale * Double(held) : 0
    return running + (work.complains[row] ? arm.complaintCost : 0)
      + (work.harm[row] > 0 ? arm.outcomeCost : 0) - (work.buys[row] ? arm.fraudSaved : 0)
      + (isMetered ? arm.messageCost * Double(work.messages[row]) : 0)
  }

  /// Purchases, money and surplus; who does not buy adds exactly 0.
  private static func countPurchases(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let account = arm.state.account
    let (purchases, spent) = (account.purchases.base + first, account.spent.base + first)
    let (surplus, costs) = (account.surplus.base + first, account.cost.base + first)
    let (serving, charge) = (work.serving.base, work.news.charge)
    let (buys, price, gain) = (work.buys.ones, work.price.base, work.surplus.base)
    let (money, unitCost, paid) = (arm.moneyPerPrice, arm.unitCost, work.paid.base)
    let (harm, loss) = (work.harm.base, arm.outcomeLoss)
    serve(arm, work)
    countEvents(arm, work)
    fillBaskets(arm, work)
    weighTrade(arm, work)
    countSwayed(arm, work)
    turnAway(arm, work)
    arm.forEachMet(work.rows) { row in
      let asked = money * Double(price[row])
      paid[row] = buys[row] != 0 ? asked : 0
    }
    arm.forEachMet(work.rows) { row in spent[row] += paid[row] }
    arm.forEachMet(work.rows) { row in
      let cost = costs[row] + (serving[row] + charge)
      costs[row] = cost + (buys[row] != 0 ? unitCost : 0)
    }
    arm.forEachMet(work.rows) { row in purchases[row] &+= UInt16(buys[row]) }
    arm.forEachMet(work.rows) { row in
      let gained = Double(gain[row]) - (harm[row] > 0 ? loss : 0)
      surplus[row] += buys[row] != 0 ? gained : 0
    }
  }

  /// Choices that would have been others had nobody pushed, and the surplus that this took.
  private static func countSwayed(_ arm: Arm, _ work: Work) {
    guard work.hasRivals || !work.kinds.isEmpty else { return }
    let first = work.rows.lowerBound
    let (lost, taken) = (arm.state.account.autonomyLost, arm.state.account.manipulated)
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      guard work.swayed[row] else { continue }
      lost[first + row] &+= 1
      let gain = Double(work.surplus[row])
      taken[first + row] +=
        work.hasRivals
        ? work.taken[row] : (work.buysUnpushed[row] ? gain : 0) - (work.buys[row] ? gain : 0)
    }
  }

  /// Drawn valuations of offers that were not taken.
  private static func turnAway(_ arm: Arm, _ work: Work) {
    let away = arm.state.account.turnedAway.base + work.rows.lowerBound
    let (isActive, needs, buys) = (work.isActive.ones, work.needs.ones, work.buys.ones)
    let (price, gain, money) = (work.price.base, work.surplus.base, arm.moneyPerPrice)
    arm.forEachMet(work.rows) { row in
      let worth = money * Double(price[row]) + Double(gain[row])
      let isTurnedAway = needs[row] & isActive[row] & ~buys[row] != 0
      away[row] += isTurnedAway ? worth : 0
    }
  }

  /// What purchases seemed worth beyond what they were, and gains from trade that were missed: v and
  /// c of one firm's offer, so only where it has no rivals.
  private static func weighTrade(_ arm: Arm, _ work: Work) {
    if !work.kinds.isEmpty || arm.coefficients.outcome.canHappen { countIllusions(arm, work) }
    guard !work.hasRivals else { return }
    let missed = arm.state.account.missedTrade.base + work.rows.lowerBound
    let (isActive, needs, buys) = (work.isActive.ones, work.needs.ones, work.buys.ones)
    let (gain, price, rejected) = (work.surplus.base, work.price.base, work.rejected.ones)
    let (money, unitCost) = (arm.moneyPerPrice, arm.unitCost)
    let weighed = work.weighed.base
    arm.forEachMet(work.rows) { row in
      weighed[row] = needs[row] & isActive[row] & ~rejected[row]
    }
    arm.forEachMet(work.rows) { row in
      let worth = Double(gain[row]) + money * Double(price[row]) - unitCost
      let isMissed = weighed[row] & (buys[row] ^ (worth >= 0).one) != 0
      missed[row] += isMissed ? abs(worth) : 0
    }
  }

  /// What pushes and bad outcomes that nobody saw coming made purchases seem worth.
  private static func countIllusions(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let illusion = arm.state.account.illusion.base + first
    let sensitivity = arm.population.priceSensitivity.base + first
    let isPushed = !work.kinds.isEmpty
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      guard work.buys[row] else { continue }
      if isPushed { illusion[row] += Double(work.push[row] / sensitivity[row] * arm.goingRate) }
      if work.harm[row] > 0 { illusion[row] += arm.outcomeLoss }
    }
  }

  /// Purchases by category, where there are several.
  private static func fillBaskets(_ arm: Arm, _ work: Work) {
    let categories = arm.coefficients.range.categories
    guard categories > 1 else { return }
    let baskets = arm.state.account.baskets.base + work.rows.lowerBound * categories
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      guard work.buys[row] else { continue }
      baskets[row * categories + Int(work.category[row])] &+= 1
    }
  }

  /// Bad outcomes and applications, where the sector has any.
  private static func countEvents(_ arm: Arm, _ work: Work) {
    let outcome = arm.coefficients.outcome
    guard outcome.canHappen || outcome.screens else { return }
    let first = work.rows.lowerBound
    let account = arm.state.account
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      account.harms[first + row] += work.harm[row] > 0 ? 1 : 0
      account.applications[first + row] += work.approved[row] || work.rejected[row] ? 1 : 0
      account.approvals[first + row] += work.approved[row] ? 1 : 0
    }
  }
}
