internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension ReferenceSimulation {
  /// Sends everybody to the strategy whose turn it is.
  ///
  /// - Returns: by customer, the strategy met in the step before; in the first step, in this one.
  mutating func rollOut(_ step: Int) -> [Int] {
    let before = assigned
    guard let rollout else { return before }
    var share = 0.0
    if step >= rollout.start {
      let grown = Double(step - rollout.start + 1) / Double(max(1, rollout.ramp))
      share = rollout.share * min(1, grown)
    }
    for customer in assigned.indices {
      let luck = Uniform.open(drawForAll(customer, 0, .rollout).x0)
      assigned[customer] = luck < Float(share) ? 0 : 1
    }
    return step == 0 ? assigned : before
  }

  /// The strategy under whose number the books of a strategy's firm are kept.
  func books(of strategy: Int) -> Int { rollout == nil ? strategy : 0 }

  /// What the step brings to each firm.
  mutating func newsOfEach(_ step: Int, _ arms: [Arm]) -> [News] {
    strategies.indices.map {
      firms[$0].news(arms[$0], step: step, last: traces[$0].last ?? StepRecord())
    }
  }

  /// What the step brings to a firm with two strategies: it is judged by the newest, and by the
  /// sums of both.
  mutating func newsOfOneFirm(_ step: Int) -> [News] {
    let newest = step >= rollout?.start ?? 0 ? 0 : 1
    var last = StepRecord()
    for trace in traces { last.merge(trace.last ?? StepRecord()) }
    let front = arm(of: newest, at: step, isForAll: true)
    let news = firms[0].news(front, step: step, last: last)
    return [news, news]
  }
}
