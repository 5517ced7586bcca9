/// Who looks on at a pass of a step without changing anything: a study's probe and witnesses.
struct Onlookers {
  let probe: Probe?
  /// Of the block in hand.
  let witnesses: [Witness]
  let log: CustomerLog?
  /// Whether the step begins, or ends, with the pass.
  let isFirst, isLast: Bool

  /// The batches of a block; every watched customer gets one of their own, but where a phase wants
  /// the whole block.
  func batches(of block: Range<Int>, size: Int, isForBlock: Bool) -> [Range<Int>] {
    let size = max(1, size)
    let batches = stride(from: block.lowerBound, to: block.upperBound, by: size).map {
      $0..<min(block.upperBound, $0 + size)
    }
    guard !isForBlock else { return batches }
    return witnesses.reduce(batches) { batches, witness in batches.flatMap(witness.parts) }
  }

  func before(_ arm: Arm, _ work: Work) {
    if isFirst { probe?.ask(arm, work) }
    if isLast { log?.beforeChoice(arm, work) }
    for witness in witnesses { witness.begin(arm, work, isFirst: isFirst) }
  }

  func after(_ arm: Arm, _ work: Work) {
    for witness in witnesses { witness.end(arm, work, isLast: isLast) }
    if isLast { probe?.note(arm, work) }
  }
}
