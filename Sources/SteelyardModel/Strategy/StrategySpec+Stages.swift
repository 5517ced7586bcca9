extension StrategySpec {
  /// What a firm does for a while: a strategy passes from stage to stage.
  public struct Stage: Sendable, Hashable {
    /// Its first step.
    public let step: Int
    /// The first step after it.
    public let end: Int
    /// What is in force; without stages of its own.
    public let spec: StrategySpec
    /// Whether it is what those meet to whom a strategy is not rolled out yet, or never is.
    public let isHeldOut: Bool
  }

  /// Every stage that customers meet in a run of so many steps: the strategy and what it changes
  /// into, from its entry or the start of its roll-out on; then what the others meet until the
  /// roll-out has reached everybody.
  ///
  /// - Complexity: O(changes).
  public func stages(within steps: Int) -> [Stage] {
    let own = spans(from: max(entry.step, rollout?.start ?? 0), until: steps, isHeldOut: false)
    guard let rollout, !rollout.isEverybody else { return own }
    let end = rollout.hasHoldout ? steps : min(steps, rollout.settles)
    return own + rollout.other.spans(from: entry.step, until: end, isHeldOut: true)
  }

  private func spans(from start: Int, until end: Int, isHeldOut: Bool) -> [Stage] {
    let first = Change(step: 0, spec: self)
    let ends = changes.map(\.step) + [end]
    return zip([first] + changes, ends).compactMap { change, next in
      var spec = change.spec
      (spec.changes, spec.rollout) = ([], nil)
      let stage = Stage(
        step: max(start, change.step), end: min(end, next), spec: spec, isHeldOut: isHeldOut)
      return stage.step < stage.end ? stage : nil
    }
  }

  /// The strategy with a change made at every stage: to itself, to what it changes into, and to
  /// what those meet to whom it is not rolled out.
  public func everywhere(_ change: (inout StrategySpec) -> Void) -> StrategySpec {
    var changed = self
    change(&changed)
    changed.changes = changes.map { Change(step: $0.step, spec: $0.spec.everywhere(change)) }
    changed.rollout?.others = (rollout?.others ?? []).map { $0.everywhere(change) }
    return changed
  }
}
