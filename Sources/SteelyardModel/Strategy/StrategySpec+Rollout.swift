extension StrategySpec {
  /// A roll-out: from a step on, a growing share of the firm's customers meets the strategy; the
  /// others meet another one.
  ///
  /// Every customer has one number u, drawn once, uniform from 0 to 1; they meet the strategy from
  /// the first step in which ``share(at:)`` is above u, and never go back.
  public struct Rollout: Sendable, Hashable {
    /// The first step in which anybody meets it.
    public var start: Int
    /// Share of customers who meet it in the end, 0 to 1.
    public var share: Double
    /// Steps in which the share grows evenly to that; 0 and 1 at once.
    public var ramp: Int
    /// What the others meet, one strategy without a roll-out; an array since strategies hold it.
    var others: [StrategySpec]

    public init(
      from start: Int = 0, share: Double = 1, ramp: Int = 0, insteadOf other: StrategySpec
    ) {
      self.start = start
      self.share = share
      self.ramp = ramp
      others = [other]
    }

    /// What the others meet.
    public var other: StrategySpec { others[0] }

    /// Share of customers who meet the strategy at a step, 0 to 1; never falls.
    public func share(at step: Int) -> Double {
      guard step >= start else { return 0 }
      return ramp > 1 ? share * min(1, Double(step - start + 1) / Double(ramp)) : share
    }

    /// The first step from which the share stays.
    public var settles: Int { start + max(0, ramp - 1) }
    /// Whether there are customers at the end who never met it: then there is something to compare.
    public var hasHoldout: Bool { share < 1 }
    /// Whether it is no roll-out at all: everybody from the first step.
    public var isEverybody: Bool { share >= 1 && settles == 0 }
  }

  /// The strategy for everybody from the first step of its roll-out, as though nothing had been held
  /// out.
  public var forEverybody: StrategySpec {
    var changed = self
    changed.rollout?.share = 1
    changed.rollout?.ramp = 0
    return changed
  }

  /// What everybody meets where nothing is rolled out.
  public var forNobody: StrategySpec {
    guard let rollout else { return self }
    var other = rollout.other
    other.name = name
    return other
  }
}
