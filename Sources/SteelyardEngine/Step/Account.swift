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
    record(arm, work)
  }

  /// Who complains of what the step did to them.
  private static func complain(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let complaint = arm.coefficients.complaint
    let complaints = arm.state.account.complaints.base + first
    let (isActive, blow) = (work.isActive.base, work.blow.base)
    let (complains, drawn) = (work.complains.base, work.drawn.base)
    var hurt = 0
    arm.forEachMet(work.rows) { row in
      complains[row] = false
      drawn[hurt] = UInt32(truncatingIfNeeded: row)
      hurt += isActive[row] && blow[row] > 0 ? 1 : 0
    }
    work.drawAll(arm, .outcome, count: hurt)
    for index in 0..<hurt {
      let row = Int(drawn[index])
      let chance = complaint.chance(
        blow: blow[row], weight: arm.weights(of: first + row).complaint)
      guard work.draw1[index] < chance else { continue }
      complains[row] = true
      complaints[row] += 1
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
        offered: isActive[row] ? price[row] : .infinity, paid: buys[row] ? price[row] : .infinity,
        opinion: isActive[row] && needs[row] ? trust[row] : -1)
      let flag = flags[row] & ~State.Flag.needed
      flags[row] = needs[row] ? flag | State.Flag.needed : flag
    }
  }

  /// Steps, needs and offers.
  private static func countVisits(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let account = arm.state.account
    let (activeSteps, allNeeds) = (account.activeSteps.base + first, account.needs.base + first)
    let (offers, offered) = (account.offers.base + first, account.offered.base + first)
    let (isActive, needs) = (work.isActive.base, work.needs.base)
    let (price, money) = (work.price.base, arm.moneyPerPrice)
    let costs = account.cost.base + first
    let (flags, joins) = (arm.state.flags.base + first, work.joins.base)
    let (serving, charge) = (work.serving.base, work.news.charge)
    serve(arm, work)
    arm.forEachMet(work.rows) { row in
      costs[row] += serving[row] + charge
      let isOffered = isActive[row] && needs[row]
      activeSteps[row] += isActive[row] ? 1 : 0
      allNeeds[row] += needs[row] && knows(flags[row], joins: joins[row]) ? 1 : 0
      offers[row] += isOffered ? 1 : 0
      offered[row] += isOffered ? money * Double(price[row]) : 0
    }
  }

  /// What serving each customer costs.
  private static func serve(_ arm: Arm, _ work: Work) {
    let serving = work.serving.base
    guard arm.dataSale == 0 else {
      arm.forEachMet(work.rows) { row in serving[row] = Self.serving(arm, work, row) }
      return
    }
    let (isActive, complains, harm) = (work.isActive.base, work.complains.base, work.harm.base)
    let (running, complaint, outcome) = (arm.stepCost, arm.complaintCost, arm.outcomeCost)
    arm.forEachMet(work.rows) { row in
      serving[row] =
        (isActive[row] ? running : 0) + (complains[row] ? complaint : 0)
        + (harm[row] > 0 ? outcome : 0)
    }
  }

  /// Whether a customer knew the firm in the step in hand.
  @inline(__always)
  private static func knows(_ flags: UInt8, joins: Bool) -> Bool {
    flags & State.Flag.prospect == 0 && !joins
  }

  /// What serving one customer in the step in hand costs beside the goods, in currency units.
  @inline(__always)
  static func serving(_ arm: Arm, _ work: Work, _ row: Int) -> Double {
    let held = arm.dataSale == 0 ? 0 : arm.state.data[work.rows.lowerBound + row].nonzeroBitCount
    let running = work.isActive[row] ? arm.stepCost - arm.dataSale * Double(held) : 0
    return running + (work.complains[row] ? arm.complaintCost : 0)
      + (work.harm[row] > 0 ? arm.outcomeCost : 0)
  }

  /// Purchases, money and surplus.
  private static func countPurchases(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let account = arm.state.account
    let (purchases, spent) = (account.purchases.base + first, account.spent.base + first)
    let (lost, surplus) = (account.autonomyLost.base + first, account.surplus.base + first)
    let (buys, unpushed) = (work.buys.base, work.buysUnpushed.base)
    let (price, gain) = (work.price.base, work.surplus.base)
    let money = arm.moneyPerPrice
    let (costs, unitCost) = (account.cost.base + first, arm.unitCost)
    countEvents(arm, work)
    let (harm, loss) = (work.harm.base, arm.outcomeLoss)
    arm.forEachMet(work.rows) { row in
      costs[row] += buys[row] ? unitCost : 0
      purchases[row] += buys[row] ? 1 : 0
      lost[row] += buys[row] != unpushed[row] ? 1 : 0
      spent[row] += buys[row] ? money * Double(price[row]) : 0
      let lost = harm[row] > 0 ? loss : 0
      surplus[row] += buys[row] ? Double(gain[row]) - lost : 0
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

  /// Adds the batch to the step's sums, in the order of rows.
  private static func record(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let (allTrust, flags) = (arm.state.trust.base + first, arm.state.flags.base + first)
    let scored = arm.state.account.trust.base + first
    let isScored = work.step >= arm.steps - arm.scoredSteps
    let (needs, buys) = (work.needs.base, work.buys.base)
    let (price, serving, data) = (work.price.base, work.serving.base, arm.state.data.base + first)
    let joins = work.joins.base
    let (unitCost, money) = (arm.unitCost, arm.moneyPerPrice)
    var sums = work.record
    arm.forEachMet(work.rows) { row in
      let trust = Int64(FixedPoint.steps(allTrust[row]))
      let stays = flags[row] & State.Flag.active != 0
      scored[row] += isScored ? trust : 0
      sums.active += stays ? 1 : 0
      sums.retained += stays && flags[row] & State.Flag.newcomer == 0 ? 1 : 0
      sums.needs += needs[row] && knows(flags[row], joins: joins[row]) ? 1 : 0
      sums.spent += buys[row] ? money * Double(price[row]) : 0
      sums.cost += serving[row] + (buys[row] ? unitCost : 0)
      sums.trust += trust
      sums.trustActive += stays ? trust : 0
      if stays && data[row] != 0 { sums.held += data[row].nonzeroBitCount }
    }
    countMarks(arm, work, into: &sums)
    sums.deceptive += deceptiveOffers(work)
    work.record = sums
  }

  /// To how many customers this and that happened.
  private static func countMarks(_ arm: Arm, _ work: Work, into sums: inout StepRecord) {
    func count(_ marks: Scratch<Bool>) -> Int {
      let marks = marks.base
      var count = 0
      arm.forEachMet(work.rows) { row in count &+= marks[row] ? 1 : 0 }
      return count
    }
    sums.purchases += count(work.buys)
    sums.learned += count(work.learnsPersonal)
    sums.detections += count(work.detects)
    sums.complaints += count(work.complains)
    sums.left += count(work.leaves)
    sums.joined += count(work.joins)
    guard arm.coefficients.outcome.canHappen else { return }
    let harm = work.harm.base
    arm.forEachMet(work.rows) { row in sums.harms += harm[row] > 0 ? 1 : 0 }
  }

  /// Offers that showed a false claim or a dark pattern.
  private static func deceptiveOffers(_ work: Work) -> Int {
    let dark = work.kinds.map { kind in
      let nudge = NudgeKind.allCases[kind]
      return (
        shown: work.nudges[kind].base, whenTrue: nudge.isDark(isTruthful: true),
        whenFalse: nudge.isDark(isTruthful: false)
      )
    }.filter { $0.whenTrue || $0.whenFalse }
    guard !dark.isEmpty else { return 0 }
    return (0..<work.visits).count { visit in
      let row = Int(work.visitors[visit])
      return dark.contains { kind in
        kind.whenTrue && kind.shown[row] > 0 || kind.whenFalse && kind.shown[row] < 0
      }
    }
  }
}
