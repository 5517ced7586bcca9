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
    let (isActive, blow) = (work.isActive.base, work.blow.base)
    let complains = work.complains.base
    arm.fill(work.complains, with: false, work.rows)
    let hurt = work.list(arm) { row in isActive[row].one & (blow[row] > 0).one }
    work.drawAll(arm, .outcome, count: hurt)
    for index in 0..<hurt {
      let row = Int(work.drawn[index])
      let chance =
        complaint.chance(
          blow: blow[row], weight: arm.weights(of: first + row).complaint)
        * arm.coefficients.localization.complaining(arm.guess(of: first + row))
      guard work.draw1[index] < chance * arm.coefficients.review.complaints else { continue }
      complains[row] = true
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
    let (isActive, needs, buys) = (work.isActive.base, work.needs.base, work.buys.base)
    let (price, trust) = (work.price.base, arm.state.trust.base + first)
    arm.forEachMet(work.rows) { row in
      shown[row] = State.Shown(
        offered: isActive[row] ? price[row] : .infinity, isPaid: buys[row],
        opinion: isActive[row].one & needs[row].one != 0 ? trust[row] : -1)
    }
    arm.forEachMet(work.rows) { row in
      flags[row] = flags[row] & ~State.Flag.needed | needs[row].one * State.Flag.needed
    }
  }

  /// Steps, needs and offers.
  private static func countVisits(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let account = arm.state.account
    let (activeSteps, allNeeds) = (account.activeSteps.base + first, account.needs.base + first)
    let (offers, offered) = (account.offers.base + first, account.offered.base + first)
    let (isActive, needs, visitors) =
      (work.isActive.base, work.needs.base, work.visitors.base)
    let (price, money) = (work.price.base, arm.moneyPerPrice)
    let costs = account.cost.base + first
    let (flags, joins) = (arm.state.flags.base + first, work.joins.base)
    let (serving, charge) = (work.serving.base, work.news.charge)
    serve(arm, work)
    arm.forEachMet(work.rows) { row in costs[row] += serving[row] + charge }
    arm.forEachMet(work.rows) { row in activeSteps[row] &+= UInt32(isActive[row].one) }
    arm.forEachMet(work.rows) { row in
      allNeeds[row] &+= UInt32(needs[row].one & knows(flags[row], joins: joins[row]).one)
    }
    for visit in 0..<work.visits {
      let row = Int(visitors[visit])
      offers[row] &+= 1
      offered[row] += money * Double(price[row])
    }
  }

  /// What serving each customer costs.
  private static func serve(_ arm: Arm, _ work: Work) {
    let serving = work.serving.base
    guard arm.dataSale == 0 && arm.fraudSaved == 0 && !arm.practice.isMetered(at: work.step) else {
      arm.forEachMet(work.rows) { row in serving[row] = Self.serving(arm, work, row) }
      return
    }
    let (isActive, complains, harm) = (work.isActive.base, work.complains.base, work.harm.base)
    let running = arm.stepCost(showing: work.kinds.count)
    let (complaint, outcome) = (arm.complaintCost, arm.outcomeCost)
    arm.forEachMet(work.rows) { row in
      serving[row] =
        (isActive[row] ? running : 0) + (complains[row] ? complaint : 0)
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

  /// Purchases, money and surplus.
  private static func countPurchases(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let account = arm.state.account
    let (purchases, spent) = (account.purchases.base + first, account.spent.base + first)
    let (lost, surplus) = (account.autonomyLost.base + first, account.surplus.base + first)
    let (buys, swayed) = (work.buys.base, work.swayed.base)
    let (unpushed, taken) = (work.buysUnpushed.base, account.manipulated.base + first)
    let away = account.turnedAway.base + first
    let (price, gain) = (work.price.base, work.surplus.base)
    let money = arm.moneyPerPrice
    let (costs, unitCost) = (account.cost.base + first, arm.unitCost)
    countEvents(arm, work)
    fillBaskets(arm, work)
    let (harm, loss) = (work.harm.base, arm.outcomeLoss)
    weighTrade(arm, work)
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      lost[row] &+= swayed[row] ? 1 : 0
      if swayed[row] {
        taken[row] +=
          work.hasRivals
          ? work.taken[row]
          : (unpushed[row] ? Double(gain[row]) : 0) - (buys[row] ? Double(gain[row]) : 0)
      }
      guard buys[row] else {
        away[row] += money * Double(price[row]) + Double(gain[row])
        continue
      }
      costs[row] += unitCost
      purchases[row] &+= 1
      spent[row] += money * Double(price[row])
      surplus[row] += Double(gain[row]) - (harm[row] > 0 ? loss : 0)
    }
  }

  /// What purchases seemed worth beyond what they were, and gains from trade that were missed: v and
  /// c of one firm's offer, so only where it has no rivals.
  private static func weighTrade(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let account = arm.state.account
    let (illusion, missed) = (account.illusion.base + first, account.missedTrade.base + first)
    let sensitivity = arm.population.priceSensitivity.base + first
    let (money, unitCost, rate) = (arm.moneyPerPrice, arm.unitCost, arm.goingRate)
    let isPushed = !work.kinds.isEmpty
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      if work.buys[row] {
        if isPushed { illusion[row] += Double(work.push[row] / sensitivity[row] * rate) }
        if work.harm[row] > 0 { illusion[row] += arm.outcomeLoss }
      }
      guard !work.hasRivals, !work.rejected[row] else { continue }
      let worth = Double(work.surplus[row]) + money * Double(work.price[row]) - unitCost
      if work.buys[row] != (worth >= 0) { missed[row] += abs(worth) }
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
