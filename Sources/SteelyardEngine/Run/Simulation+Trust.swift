internal import SteelyardNumerics

extension Simulation {
  /// Runs the remaining steps, for what they do to each customer's trust.
  ///
  /// - Parameter isCancelled: asked before every block of every step.
  /// - Returns: mean trust in the scored steps by customer, 0...1, towards the first firm; nil when
  ///   it was cancelled.
  package consuming func meanTrust(
    isCancelled: @Sendable () -> Bool = { false }
  ) -> [Double]? {
    let arm = arm
    while step < arm.steps && !isCancelled() { advance(isCancelled: isCancelled) }
    if isCancelled() { return nil }
    return arm.state.account.trust.values.map {
      FixedPoint.value($0, over: Int64(arm.scoredSteps))
    }
  }
}
