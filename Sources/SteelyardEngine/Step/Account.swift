internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Everything that is counted, and what friends will see.
  static func account(_ arm: Arm, _ work: Work) {
    show(arm, work)
    countVisits(arm, work)
    countPurchases(arm, work)
    record(arm, work)
  }

  /// What friends will see of this step.
  private static func show(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    let shown = arm.state.shown[work.step % 2].base + first
    let flags = arm.state.flags.base + first
    let (isActive, needs, buys) = (work.isActive.base, work.needs.base, work.buys.base)
    let price = work.price.base
    for row in 0..<work.rows.count where arm.meets(first + row) {
      shown[row] = State.Shown(
        offered: isActive[row] ? price[row] : .infinity, paid: buys[row] ? price[row] : .infinity)
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
    let (costs, stepCost) = (account.cost.base + first, arm.stepCost)
    for row in 0..<work.rows.count where arm.meets(first + row) {
      costs[row] += isActive[row] ? stepCost : 0
      let isOffered = isActive[row] && needs[row]
      activeSteps[row] += isActive[row] ? 1 : 0
      allNeeds[row] += needs[row] ? 1 : 0
      offers[row] += isOffered ? 1 : 0
      offered[row] += isOffered ? money * Double(price[row]) : 0
    }
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
    for row in 0..<work.rows.count where arm.meets(first + row) {
      costs[row] += buys[row] ? unitCost : 0
      purchases[row] += buys[row] ? 1 : 0
      lost[row] += buys[row] != unpushed[row] ? 1 : 0
      spent[row] += buys[row] ? money * Double(price[row]) : 0
      surplus[row] += buys[row] ? Double(gain[row]) : 0
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
    let (stepCost, unitCost, money) = (arm.stepCost, arm.unitCost, arm.moneyPerPrice)
    var sums = work.record
    for row in 0..<work.rows.count where arm.meets(first + row) {
      let trust = Int64(FixedPoint.steps(allTrust[row]))
      let stays = flags[row] & State.Flag.active != 0
      scored[row] += isScored ? trust : 0
      sums.active += stays ? 1 : 0
      sums.needs += needs[row] ? 1 : 0
      sums.purchases += buys[row] ? 1 : 0
      sums.spent += buys[row] ? money * Double(price[row]) : 0
      sums.cost += (isActive[row] ? stepCost : 0) + (buys[row] ? unitCost : 0)
      sums.trust += trust
      sums.trustActive += stays ? trust : 0
      sums.learned += learns[row] ? 1 : 0
      sums.detections += detects[row] ? 1 : 0
    }
    work.record = sums
  }
}
