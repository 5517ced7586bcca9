extension StrategySpec {
  /// How a firm comes into a market, and how easily customers come to it.
  public struct MarketEntry: Sendable, Hashable {
    /// The first step in which the firm is in the market, from 0. One that enters later has
    /// prospects only: nobody knows it yet.
    public var step = 0
    /// Share of what it costs customers to come from another firm that this one takes off them,
    /// 0 to 1.
    public var easesSwitching = 0.0

    public init() {}
  }
}

extension StrategySpec {
  /// Lets the firm enter at a step, whatever it does then.
  mutating func enter(at step: Int) {
    entry.step = step
    changes = changes.map { change in
      var spec = change.spec
      spec.entry.step = step
      return Change(step: change.step, spec: spec)
    }
  }
}
