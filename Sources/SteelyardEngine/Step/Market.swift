internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// What messages and nudges cost and bring, for the books alone: nothing here changes anybody.
extension Phase {
  /// Whether anybody in the block in hand may be sent messages or shown nudges.
  @inline(__always)
  static func isMarketed(_ arm: Arm, _ work: Work) -> Bool {
    !work.kinds.isEmpty || arm.practice.messagesSent > 0
  }

  /// Adds what was sent and opened, and the margin that it made, to the step's sums.
  static func addMarketing(_ arm: Arm, _ work: Work, to sums: inout StepRecord) {
    guard isMarketed(arm, work) else { return }
    let (isActive, messages, clicks) = (work.isActive.ones, work.messages.base, work.clicks.base)
    var (served, sent, answered) = (0, 0, 0)
    arm.forEachMet(work.rows) { row in served &+= Int(isActive[row]) }
    sums.nudged += served * work.kinds.count
    if arm.practice.messagesSent > 0 {
      sums.addressed += served
      arm.forEachMet(work.rows) { row in sent &+= Int(messages[row]) }
      arm.forEachMet(work.rows) { row in answered &+= Int(clicks[row]) }
      sums.messages += sent
      sums.clicks += answered
    }
    let (buys, unmarketed) = (work.buys.ones, work.buysUnmarketed.ones)
    let moved = work.list(arm) { row in buys[row] ^ unmarketed[row] }
    for index in 0..<moved {
      let row = Int(work.drawn[index])
      let margin = arm.moneyPerPrice * Double(work.price[row]) - arm.unitCost
      sums.lift += work.buys[row] ? margin : -margin
    }
  }

  /// The choice between one firm at its neutral interface, had it sent no message, and the outside
  /// option, with the same noise.
  static func pickUnmarketed(_ arm: Arm, _ work: Work) {
    guard isMarketed(arm, work) else { return }
    let (neutral, pull, rejected) = (work.neutral.base, work.pull.base, work.rejected.ones)
    let (outside, own) = (work.outsideNoise.base, work.firmNoise.base)
    let (visitors, buys) = (work.visitors.base, work.buysUnmarketed.ones)
    for visit in 0..<work.visits {
      let row = Int(visitors[visit])
      let noise = Choice.Noise(outside: outside[visit], first: own[visit])
      let takes = (Choice.best(neutral[row] - pull[row], noise: noise) == 1).one
      buys[row] = takes & ~rejected[row]
    }
  }
}

extension Arm {
  /// What a step's messages and nudges cost to run, in currency units.
  func marketing(_ record: StepRecord, at step: Int) -> Double {
    let nudges = nudgeCost * Double(record.nudged)
    let messages =
      practice.isMetered(at: step)
      ? messageCost * Double(record.messages)
      : messageCost * practice.messageFrequency * Double(record.addressed)
    return nudges + messages
  }
}
