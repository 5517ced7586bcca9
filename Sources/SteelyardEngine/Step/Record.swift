internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// Adds the batch to the step's sums, in the order of rows.
  static func record(_ arm: Arm, _ work: Work) {
    var sums = work.record
    addMoney(arm, work, to: &sums)
    addTrust(arm, work, to: &sums)
    addCounts(arm, work, to: &sums)
    addEvents(arm, work, to: &sums)
    addMarketing(arm, work, to: &sums)
    work.record = sums
  }

  /// A firm that is not in the market yet: what people would trust it with goes on counting.
  static func wait(_ arm: Arm, _ work: Work) {
    var sums = work.record
    addTrust(arm, work, to: &sums)
    work.record = sums
  }

  private static func addMoney(_ arm: Arm, _ work: Work, to sums: inout StepRecord) {
    let (buys, serving, paid) = (work.buys.ones, work.serving.base, work.paid.base)
    let (unitCost, outlay) = (arm.unitCost, work.outlay.base)
    arm.forEachMet(work.rows) { row in
      outlay[row] = serving[row] + (buys[row] != 0 ? unitCost : 0)
    }
    var (cost, spent) = (sums.cost, sums.spent)
    arm.forEachMet(work.rows) { row in
      cost += outlay[row]
      spent += paid[row]
    }
    (sums.cost, sums.spent) = (cost, spent)
  }

  private static func addTrust(_ arm: Arm, _ work: Work, to sums: inout StepRecord) {
    let first = work.rows.lowerBound
    let (trust, flags) = (arm.state.trust.base + first, arm.state.flags.base + first)
    let scored = arm.state.account.trust.base + first
    var (all, active): (Int64, Int64) = (0, 0)
    arm.forEachMet(work.rows) { row in all &+= Int64(FixedPoint.steps(trust[row])) }
    arm.forEachMet(work.rows) { row in
      let steps = FixedPoint.steps(trust[row])
      active &+= Int64(flags[row] & State.Flag.active != 0 ? steps : 0)
    }
    sums.trust += all
    sums.trustActive += active
    guard work.step >= arm.steps - arm.scoredSteps else { return }
    arm.forEachMet(work.rows) { row in scored[row] &+= Int64(FixedPoint.steps(trust[row])) }
  }

  /// Customers, their needs and the data held of them.
  private static func addCounts(_ arm: Arm, _ work: Work, to sums: inout StepRecord) {
    let first = work.rows.lowerBound
    let (flags, data) = (arm.state.flags.base + first, arm.state.data.base + first)
    let (needs, joins) = (work.needs.ones, work.joins.ones)
    var (active, retained, needed, held): (UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0)
    arm.forEachMet(work.rows) { row in
      active &+= UInt32((flags[row] & State.Flag.active != 0).one)
    }
    let both = State.Flag.active | State.Flag.newcomer
    arm.forEachMet(work.rows) { row in
      retained &+= UInt32((flags[row] & both == State.Flag.active).one)
    }
    arm.forEachMet(work.rows) { row in
      needed &+= UInt32(needs[row] & knows(flags[row], joins: joins[row] != 0).one)
    }
    let labels: UInt32 = arm.cohortDimension == nil ? 0 : 1
    arm.forEachMet(work.rows) { row in
      let stays = UInt32((flags[row] & State.Flag.active != 0).one)
      held &+= stays &* (UInt32(data[row].nonzeroBitCount) &+ labels)
    }
    sums.active += Int(active)
    sums.retained += Int(retained)
    sums.needs += Int(needed)
    sums.held += Int(held)
    if arm.state.archive.isOpen { addArchive(arm, work, to: &sums) }
  }

  /// Data held that customers took back, and those who lost more privacy than was promised.
  private static func addArchive(_ arm: Arm, _ work: Work, to sums: inout StepRecord) {
    let (first, state) = (work.rows.lowerBound, arm.state)
    arm.forEachMet(work.rows) { row in
      let customer = first + row
      guard state.flags[customer] & State.Flag.active != 0 else { return }
      let withdrawn = state.archive.withdrawn[customer] & ~state.data[customer]
      sums.held += withdrawn.nonzeroBitCount
      sums.overspent += arm.isOverspent(customer) ? 1 : 0
    }
  }

  /// To how many customers this and that happened.
  private static func addEvents(_ arm: Arm, _ work: Work, to sums: inout StepRecord) {
    func count(_ marks: Scratch<Bool>) -> Int {
      let marks = marks.ones
      var count: UInt32 = 0
      arm.forEachMet(work.rows) { row in count &+= UInt32(marks[row]) }
      return Int(count)
    }
    sums.purchases += count(work.buys)
    sums.learned += count(work.learnsPersonal)
    sums.detections += count(work.detects)
    sums.complaints += count(work.complains)
    sums.left += count(work.leaves)
    sums.joined += count(work.joins)
    sums.deceptive += deceptiveOffers(work)
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
