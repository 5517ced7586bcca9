internal import SteelyardModel
internal import SteelyardNumerics

extension Phase {
  /// The firm puts on record what it may, and counts its visits; with the last batch of a block,
  /// its strategy takes evidence from the whole block.
  static func learn(_ arm: Arm, _ work: Work) {
    remember(arm, work)
    if arm.reads.contains(.lastStep) { countOwn(arm, work) }
    if work.rows.upperBound == work.block.upperBound { takeEvidence(arm, work) }
  }

  /// Purchases and clicks of those whose records may be used.
  private static func remember(_ arm: Arm, _ work: Work) {
    guard let records = arm.state.records else { return }
    let first = work.rows.lowerBound
    let data = arm.state.data.base + first
    let (buys, price, clicks) = (work.buys.base, work.price.base, work.clicks.base)
    for visit in 0..<work.visits {
      let row = Int(work.visitors[visit])
      guard buys[row], data[row] & DataCategory.purchases.bit != 0 else { continue }
      records[first + row].buy(at: price[row], step: work.step)
    }
    arm.forEachMet(work.rows) { row in
      guard clicks[row] > 0, data[row] & DataCategory.browsing.bit != 0 else { return }
      records[first + row].click(clicks[row])
    }
  }

  /// Visits, and the prices that visitors were asked.
  private static func countOwn(_ arm: Arm, _ work: Work) {
    var sum = work.visitSum
    sum.visits += work.visits
    for visit in 0..<work.visits { sum.offered += Double(work.price[Int(work.visitors[visit])]) }
    work.visitSum = sum
  }

  private static func takeEvidence(_ arm: Arm, _ work: Work) {
    guard let memory = work.memory else { return }
    let block = work.block.lowerBound / summationBlock
    memory.visits[block] = work.visitSum
    guard memory.takesEvidence else { return }
    let outcomes = Outcomes(
      count: work.desk.count, order: work.desk.order.base,
      columns: .init(
        price: work.price.blockBase, isActive: work.isActive.blockBase,
        needs: work.needs.blockBase, buys: work.buys.blockBase,
        messages: work.messages.blockBase, clicks: work.clicks.blockBase,
        category: work.category.blockBase))
    var evidence = memory.evidence(ofBlock: block)
    arm.strategy.note(
      outcomes, of: arm.observation(of: work.desk, work.facts(arm), memory), into: &evidence)
  }
}
