/// One part of a step: what it is called and what it does to the batch in hand.
struct Phase: Sendable {
  let name: String
  /// Whether it wants a whole block of 4,096 customers at once, whatever the batch.
  var isForBlock = false
  /// What a firm does with its customers, and they with it.
  let act: @Sendable (Arm, Work) -> Void
  /// What is settled among all firms of the market once each has acted.
  var meet: (@Sendable ([Stall]) -> Void)?

  /// The order of a step, the whole of it. Phases read what earlier ones left in the batch's
  /// scratch; friends are read as the previous step left them.
  static let order: [Phase] = [
    Phase(name: "arrive", act: arrive, meet: shareNeeds),
    Phase(name: "consent", act: consent),
    Phase(name: "observe", isForBlock: true, act: observe),
    Phase(name: "decide", isForBlock: true, act: decide),
    Phase(name: "message", act: message),
    Phase(name: "choose", act: weigh, meet: pick),
    Phase(name: "experience", act: experience),
    Phase(name: "talk", act: talk),
    Phase(name: "judge", act: judge),
    Phase(name: "stay or go", act: stayOrGo),
    Phase(name: "learn", act: learn),
    Phase(name: "account", act: account),
  ]

  /// The same order, cut where phases of batches and of whole blocks meet.
  static let passes: [[Phase]] = order.reduce(into: []) { passes, phase in
    if passes.last?.last?.isForBlock == phase.isForBlock {
      passes[passes.count - 1].append(phase)
    } else {
      passes.append([phase])
    }
  }

  /// Runs it for a firm that is alone in its market.
  func run(_ arm: Arm, _ work: Work) {
    act(arm, work)
    meet?([Stall(arms: [arm], work: work)])
  }

  /// Runs all phases on one block, batch by batch; of firms to come it is only counted what people
  /// would trust them with.
  ///
  /// - Parameters:
  ///   - stalls: the firms of the market, by number, those to come included.
  ///   - probe: what takes down what a study asks of the first firm's customers.
  ///   - witnesses: who follow one of them each.
  ///   - log: what takes down many of them.
  static func runAll(
    _ stalls: [Stall], block: Range<Int>, batch: Int, probe: Probe? = nil,
    witnesses: [Witness] = [], log: CustomerLog? = nil
  ) {
    let witnesses = witnesses.filter { block.contains($0.customer) }
    for (index, pass) in passes.enumerated() {
      let onlookers = Onlookers(
        probe: probe, witnesses: witnesses, log: log, isFirst: index == 0,
        isLast: index == passes.count - 1)
      let isForBlock = pass.first?.isForBlock == true
      let batches = onlookers.batches(
        of: block, size: isForBlock ? block.count : batch, isForBlock: isForBlock)
      for rows in batches {
        for stall in stalls { stall.work.take(rows, of: block) }
        if stalls.count == 1 {
          runAlone(stalls[0], pass, onlookers)
        } else {
          runAmong(stalls, pass, onlookers)
        }
      }
    }
    for stall in stalls where !stall.isOpen {
      stall.work.take(block, of: block)
      stall.tell(wait)
    }
    log?.note(stalls[0], block)
  }

  /// Arm by arm, whose customers do not meet.
  private static func runAlone(_ stall: Stall, _ pass: [Phase], _ onlookers: Onlookers) {
    stall.tell { arm, work in
      onlookers.before(arm, work)
      if stall.isOpen { for phase in pass { phase.run(arm, work) } }
      onlookers.after(arm, work)
    }
  }

  /// Phase by phase, so that in each all firms of the market have acted before they meet.
  private static func runAmong(_ stalls: [Stall], _ pass: [Phase], _ onlookers: Onlookers) {
    let open = stalls.filter(\.isOpen)
    stalls[0].tell(onlookers.before)
    for phase in pass {
      for stall in open { stall.tell(phase.act) }
      phase.meet?(open)
    }
    stalls[0].tell(onlookers.after)
  }
}

extension Stall {
  /// Lets every arm have its turn with the batch in hand.
  fileprivate func tell(_ body: (Arm, Work) -> Void) {
    for arm in arms {
      work.serve(arm.member)
      body(arm, work)
    }
  }
}
