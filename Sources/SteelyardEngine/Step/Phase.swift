/// One part of a step: what it is called and what it does to the batch in hand.
struct Phase: Sendable {
  let name: String
  /// Whether it wants a whole block of 4,096 customers at once, whatever the batch.
  var isForBlock = false
  let run: @Sendable (Arm, Work) -> Void

  /// The order of a step, the whole of it. Phases read what earlier ones left in the batch's
  /// scratch; friends are read as the previous step left them.
  static let order: [Phase] = [
    Phase(name: "arrive", run: arrive),
    Phase(name: "consent", run: consent),
    Phase(name: "observe", isForBlock: true, run: observe),
    Phase(name: "decide", isForBlock: true, run: decide),
    Phase(name: "message", run: message),
    Phase(name: "choose", run: choose),
    Phase(name: "experience", run: experience),
    Phase(name: "talk", run: talk),
    Phase(name: "judge", run: judge),
    Phase(name: "stay or go", run: stayOrGo),
    Phase(name: "learn", run: learn),
    Phase(name: "account", run: account),
  ]

  /// The same order, cut where phases of batches and of whole blocks meet.
  static let passes: [[Phase]] = order.reduce(into: []) { passes, phase in
    if passes.last?.last?.isForBlock == phase.isForBlock {
      passes[passes.count - 1].append(phase)
    } else {
      passes.append([phase])
    }
  }

  /// Runs all phases on one block, batch by batch, each batch arm by arm.
  static func runAll(
    _ arms: [Arm], _ work: Work, block: Range<Int>, batch: Int, probe: Probe? = nil
  ) {
    for (index, pass) in passes.enumerated() {
      let (isFirst, isLast) = (index == 0, index == passes.count - 1)
      let size = pass.first?.isForBlock == true ? block.count : batch
      for start in stride(from: block.lowerBound, to: block.upperBound, by: max(1, size)) {
        work.take(start..<min(block.upperBound, start + size), of: block)
        for arm in arms {
          work.serve(arm.member)
          if isFirst { probe?.ask(arm, work) }
          for phase in pass { phase.run(arm, work) }
          if isLast { probe?.note(arm, work) }
        }
      }
    }
  }
}
