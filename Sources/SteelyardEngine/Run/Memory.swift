internal import SteelyardModel

/// What a strategy knows within a step, and what its blocks make of the step.
///
/// Blocks write evidence of their own; knowledge changes between steps only, so that nothing
/// depends on which block comes first.
final class Memory: Sendable {
  /// First step of the stage whose memory it is.
  let stageStart: Int
  private let knowledge: Column<Double>
  /// Block after block.
  private let evidence: Column<Double>
  /// Visits and prices by block.
  let visits: Column<LastStep>
  private let evidenceCount, knowledgeCount: Int

  init(_ arm: Arm, blocks: Int) {
    let initial = arm.strategy.initialKnowledge
    stageStart = arm.stageStart
    knowledgeCount = initial.count
    knowledge = Column(initial.count, filledWith: 0)
    for (index, value) in initial.enumerated() { knowledge[index] = value }
    evidenceCount = max(0, arm.strategy.evidenceCount)
    evidence = Column(blocks * evidenceCount, filledWith: 0)
    visits = Column(blocks, filledWith: LastStep())
  }

  /// Nothing known.
  static var nothing: UnsafeBufferPointer<Double> { UnsafeBufferPointer(start: nil, count: 0) }

  /// What is known.
  var known: UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(start: knowledge.base, count: knowledgeCount)
  }

  var takesEvidence: Bool { evidenceCount > 0 }

  /// Where a block's evidence goes.
  func evidence(ofBlock block: Int) -> Numbers {
    Numbers(evidence.base + block * evidenceCount, count: evidenceCount)
  }

  /// What the firm counted in a step that is over.
  func count(_ record: StepRecord) -> LastStep {
    var last = LastStep()
    last.active = record.active
    last.purchases = record.purchases
    last.complaints = record.complaints
    for block in 0..<visits.count {
      last.visits += visits[block].visits
      last.offered += visits[block].offered
    }
    return last
  }

  /// Lets the strategy learn from the blocks' evidence, added up in order, and clears it.
  func revise(_ arm: Arm, _ facts: FirmFacts) {
    let blocks = visits.count
    let total = Column<Double>(evidenceCount, filledWith: 0)
    for block in 0..<blocks {
      for index in 0..<evidenceCount {
        total[index] += evidence[block * evidenceCount + index]
      }
    }
    evidence.base.update(repeating: 0, count: blocks * evidenceCount)
    guard knowledgeCount > 0 else { return }
    withExtendedLifetime((total, knowledge)) {
      var known = Numbers(knowledge.base, count: knowledgeCount)
      arm.strategy.revise(
        &known, by: Numbers(total.base, count: evidenceCount), facts,
        random: StepRandom(key: arm.key, step: facts.step))
    }
  }
}
