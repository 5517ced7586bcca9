import SteelyardModel

extension DraftReader {
  /// Reads a strategy's roll-out.
  mutating func rollout(_ spot: Spot, of strategy: Int) {
    draft.strategies[strategy].rollout = RolloutDraft()
    let place: WritableKeyPath<DraftReader, RolloutDraft> = \.draft.strategies[strategy].rolledOut
    func at<Value>(_ path: WritableKeyPath<RolloutDraft, Value>) -> WritableKeyPath<
      DraftReader, Value
    > { place.appending(path: path) }
    fields(
      spot,
      [
        Field("from", into: at(\.from)) { $0.whole($1, in: 0...Scenario.Limits.steps.upperBound) },
        Field("share", into: at(\.share)) { $0.number($1) },
        Field("holdout", into: at(\.holdout)) { $0.number($1) },
        Field("ramp", into: at(\.ramp)) { $0.whole($1, in: Scenario.Limits.ramps) },
        Field("instead_of") { reader, value in
          reader.fields(value, reader.pieces(of: at(\.insteadOf)))
        },
      ])
  }
}

extension StrategyDraft {
  /// The roll-out, written to where there is one.
  fileprivate var rolledOut: RolloutDraft {
    get { rollout ?? RolloutDraft() }
    set { rollout = newValue }
  }
}
