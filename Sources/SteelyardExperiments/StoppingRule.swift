internal import SteelyardModel

/// Adds replicates until intervals are narrow enough.
///
/// The numbers of replicates at which the intervals are looked at are fixed beforehand: the
/// scenario's own, then half as many again each time, up to the most. Whoever stops at the first
/// look that pleases stops too often at one where the spread came out small by chance, and reports
/// an interval that is too narrow (Chow and Robbins 1965; Law and Kelton 1982). Therefore every
/// interval is widened for all looks that were planned (Bonferroni): all of them together cover
/// their mean at least 95 times in a hundred, and so does the one at which it stops.
///
/// Replicates are keyed by their number, so the first ones are those of a run with fewer.
public struct StoppingRule: Sendable {
  /// Half the widths wanted, in the metrics' units.
  public let targets: [(metric: String, halfWidth: Double)]
  /// Replicates at which it gives up.
  public let most: Int

  /// With fewer replicates a spread tells too little to decide by it.
  public static let fewest = 5
  /// Fewer replicates that are all alike do not tell that all are: with 59 the chance of that is
  /// below 5 % if as many as 5 in a hundred are otherwise (0.95^59).
  public static let fewestAlike = 59
  /// What ``most`` is unless somebody says otherwise.
  public static let usualMost = 200

  public init(_ targets: [(metric: String, halfWidth: Double)], most: Int = usualMost) {
    self.targets = targets
    self.most = most
  }

  /// Replicates at every planned look, rising.
  ///
  /// - Parameter first: the scenario's own number.
  public func schedule(from first: Int) -> [Int] {
    var looks = [min(most, max(Self.fewest, first))]
    while let last = looks.last, last < most { looks.append(min(most, (3 * last + 1) / 2)) }
    return looks
  }

  /// Whether more replicates are not needed, or no use: a target that is defined for nobody stays
  /// so.
  func isFinished(_ result: ExperimentResult, _ schedule: [Int]) -> Bool {
    let isHopeless = targets.contains { target in
      result.strategies.allSatisfy { strategy in
        strategy.replicates[target.metric]?.allSatisfy { $0 == nil } ?? true
      }
    }
    return isHopeless || self.result(of: result, schedule).isReached
  }

  /// How far it is: a target is reached where the intervals of all strategies are narrow enough.
  ///
  /// An interval without any width says that nothing has varied so far, as before the first breach:
  /// it counts from ``fewestAlike`` replicates on.
  func result(of result: ExperimentResult, _ schedule: [Int]) -> StoppingResult {
    StoppingResult(
      targets: targets.map { metric, wanted in
        let isMany = result.provenance.replicates >= Self.fewestAlike
        let widths = result.strategies.map { strategy in
          strategy.metrics[metric]?.halfWidth.flatMap { $0 > 0 || isMany ? $0 : nil }
        }
        let found = widths.contains(nil) ? nil : widths.compactMap(\.self).max()
        return StoppingResult.Target(metric: metric, wanted: wanted, found: found)
      }, schedule: schedule, replicates: result.provenance.replicates)
  }
}
