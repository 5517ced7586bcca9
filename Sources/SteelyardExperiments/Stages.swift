internal import SteelyardEngine
internal import SteelyardModel
internal import SteelyardStrategies

extension StrategySpec {
  /// The strategy and what it changes into, ready to run.
  var acting: [SteelyardEngine.Stage] {
    [SteelyardEngine.Stage(makeStrategy())]
      + changes.map { SteelyardEngine.Stage(from: $0.step, $0.spec.makeStrategy()) }
  }
}
