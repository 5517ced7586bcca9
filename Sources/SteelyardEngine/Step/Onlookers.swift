/// Who looks on at a pass of a step without changing anything: a study's probe and a witness.
struct Onlookers {
  let probe: Probe?
  let witness: Witness?
  /// Whether the step begins, or ends, with the pass.
  let isFirst, isLast: Bool

  /// The batches of a block; a watched customer gets one of their own, but where a phase wants
  /// the whole block.
  func batches(of block: Range<Int>, size: Int, isForBlock: Bool) -> [Range<Int>] {
    let size = max(1, size)
    let batches = stride(from: block.lowerBound, to: block.upperBound, by: size).map {
      $0..<min(block.upperBound, $0 + size)
    }
    guard let witness, !isForBlock else { return batches }
    return batches.flatMap(witness.parts)
  }

  func before(_ arm: Arm, _ work: Work) {
    if isFirst { probe?.ask(arm, work) }
    witness?.begin(arm, work, isFirst: isFirst)
  }

  func after(_ arm: Arm, _ work: Work) {
    witness?.end(arm, work, isLast: isLast)
    if isLast { probe?.note(arm, work) }
  }
}
