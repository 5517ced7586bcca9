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
    for row in 0..<work.rows.count where arm.meets(first + row) {
      work.complains[row] = false
      guard work.isActive[row], work.blow[row] > 0 else { continue }
      let chance = complaint.chance(
        blow: work.blow[row], weight: arm.weights(of: first + row).complaint)
      work.complains[row] = Uniform.open(work.block(arm, row, .outcome).x1) < chance
    }
  }

  /// What friends will see of this step.
  private static func show(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let shown = arm.state.shown[work.step % 2].base + first
    let flags = arm.state.flags.base + first
    let (isActive, needs, buys) = (work.isActive.base, work.needs.base, work.buys.base)
    let (price, trust) = (work.price.base, arm.state.trust.base + first)
    for row in 0..<work.rows.count where arm.meets(first + row) {
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
    let flags = arm.state.flags.base + first
    for row in 0..<work.rows.count where arm.meets(first + row) {
      costs[row] += serving(arm, work, row) + work.news.charge
      let isOffered = isActive[row] && needs[row]
      activeSteps[row] += isActive[row] ? 1 : 0
      allNeeds[row] += needs[row] && knows(flags[row], work, row) ? 1 : 0
      offers[row] += isOffered ? 1 : 0
      offered[row] += isOffered ? money * Double(price[row]) : 0
    }
  }

  /// Whether a customer knew the firm in the step in hand.
  @inline(__always)
  private static func knows(_ flags: UInt8, _ work: Work, _ row: Int) -> Bool {
    flags & State.Flag.prospect == 0 && !work.joins[row]
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
    for row in 0..<work.rows.count where arm.meets(first + row) {
      costs[row] += buys[row] ? unitCost : 0
      purchases[row] += buys[row] ? 1 : 0
      lost[row] += buys[row] != unpushed[row] ? 1 : 0
      spent[row] += buys[row] ? money * Double(price[row]) : 0
      let lost = work.harm[row] > 0 ? arm.outcomeLoss : 0
      surplus[row] += buys[row] ? Double(gain[row]) - lost : 0
    }
  }

  /// Complaints, bad outcomes and applications.
  private static func countEvents(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let account = arm.state.account
    for row in 0..<work.rows.count where arm.meets(first + row) {
      account.complaints[first + row] += work.complains[row] ? 1 : 0
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
    let (isActive, needs, buys) = (work.isActive.base, work.needs.base, work.buys.base)
    let (learns, detects) = (work.learnsPersonal.base, work.detects.base)
    let price = work.price.base
    let (unitCost, money) = (arm.unitCost, arm.moneyPerPrice)
    var sums = work.record
    for row in 0..<work.rows.count where arm.meets(first + row) {
      let trust = Int64(FixedPoint.steps(allTrust[row]))
      let stays = flags[row] & State.Flag.active != 0
      scored[row] += isScored ? trust : 0
      sums.active += stays ? 1 : 0
      sums.retained += stays && flags[row] & State.Flag.newcomer == 0 ? 1 : 0
      sums.needs += needs[row] && knows(flags[row], work, row) ? 1 : 0
      sums.purchases += buys[row] ? 1 : 0
      sums.spent += buys[row] ? money * Double(price[row]) : 0
      sums.cost += serving(arm, work, row) + (buys[row] ? unitCost : 0)
      sums.trust += trust
      sums.trustActive += stays ? trust : 0
      sums.learned += learns[row] ? 1 : 0
      sums.detections += detects[row] ? 1 : 0
      sums.complaints += work.complains[row] ? 1 : 0
      sums.left += work.leaves[row] ? 1 : 0
      sums.joined += work.joins[row] ? 1 : 0
      sums.harms += work.harm[row] > 0 ? 1 : 0
      sums.held += stays ? Int(arm.state.data[first + row].nonzeroBitCount) : 0
      sums.deceptive += isActive[row] && needs[row] && isDeceptive(work, row) ? 1 : 0
    }
    work.record = sums
  }

  /// Whether an offer showed a false claim or a dark pattern.
  @inline(__always)
  private static func isDeceptive(_ work: Work, _ row: Int) -> Bool {
    work.kinds.contains { kind in
      let shown = work.nudges[kind][row]
      return shown != 0
        && NudgeKind.allCases[kind].isDark(isTruthful: shown > 0)
    }
  }
}
