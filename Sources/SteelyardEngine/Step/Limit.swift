internal import SteelyardModel

extension Phase {
  /// Every cap's counts begin anew with each of its windows.
  static func beginWindows(_ arm: Arm, _ work: Work) {
    let caps = arm.practice.caps
    if let cap = caps.messages, let counts = arm.state.limits.messages {
      clear(counts, of: cap, arm, work)
    }
    for (kind, cap) in caps.nudges {
      guard let counts = arm.state.limits.nudges[Int(kind.rawValue)] else { continue }
      clear(counts, of: cap, arm, work)
    }
  }

  private static func clear(
    _ counts: Column<UInt8>, of cap: StrategySpec.Cap, _ arm: Arm, _ work: Work
  ) {
    guard work.step % cap.window == 0 else { return }
    let counts = counts.base + work.rows.lowerBound
    arm.forEachMet(work.rows) { row in counts[row] = 0 }
  }

  /// How many more messages may reach a customer in the window in hand.
  @inline(__always)
  static func left(_ arm: Arm, _ customer: Int) -> Float {
    guard let cap = arm.practice.caps.messages, let counts = arm.state.limits.messages
    else { return .infinity }
    return max(0, Float(cap.times - Int(counts[customer])))
  }

  /// Visitors see a nudge until its cap is reached; those who see it are counted.
  static func limit(_ arm: Arm, _ work: Work) {
    let first = work.rows.lowerBound
    for kind in work.kinds {
      guard let cap = arm.practice.caps.nudges[NudgeKind.allCases[kind]],
        let counts = arm.state.limits.nudges[kind]
      else { continue }
      let shown = work.nudges[kind].base
      for visit in 0..<work.visits {
        let row = Int(work.visitors[visit])
        guard shown[row] != 0 else { continue }
        if counts[first + row] < cap.times {
          counts[first + row] += 1
        } else {
          shown[row] = 0
        }
      }
    }
  }
}

extension State {
  /// What reached each customer in the window in hand; only where some strategy has a cap on it.
  struct Limits: Sendable {
    /// By kind of nudge.
    let nudges: [Column<UInt8>?]
    let messages: Column<UInt8>?

    init(_ customers: Int, _ practices: [Practice]) {
      func counts(_ isCapped: Bool) -> Column<UInt8>? {
        isCapped ? Column(customers, filledWith: 0) : nil
      }
      nudges = NudgeKind.allCases.map { kind in
        counts(practices.contains { $0.caps.nudges[kind] != nil })
      }
      messages = counts(practices.contains { $0.caps.messages != nil })
    }

    /// Counts messages where there is a cap on them.
    @inline(__always)
    func count(_ messages: UInt8, _ arm: Arm, _ customer: Int) {
      guard arm.practice.caps.messages != nil, let counts = self.messages else { return }
      counts[customer] += messages
    }
  }
}
