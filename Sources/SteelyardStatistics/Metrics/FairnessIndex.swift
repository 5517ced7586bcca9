public import SteelyardModel

/// The headline index of fairness: one number from several named unfairnesses, by stated weights.
public enum FairnessIndex {
  /// Returns 100 x sum of w(1 - min(1, d / 0.20)) / sum of w over the components that are defined.
  ///
  /// A component without a value is left out and the weights of the others count for the whole,
  /// so a market without cohorts is judged on what can be judged there. Runs are comparable only
  /// where the same components are passed for all of them: see ``Comparability``.
  ///
  /// - Parameters:
  ///   - components: Unfairness by metric id, as shares; undefined ones are absent.
  ///   - scoring: The weights.
  /// - Returns: Points, 0 (wholly unfair) to 100, or nil where no weighted component is defined.
  /// - Complexity: O(components), in the order of their ids, so that equal input gives equal bits.
  public static func points(_ components: [String: Double], by scoring: Scoring) -> Double? {
    var total = 0.0
    var weights = 0.0
    for (id, weight) in scoring.fairness.sorted(by: { $0.key < $1.key }) {
      guard let share = components[id] else { continue }
      total += weight * (1 - min(1, share / Metric.worstComponent))
      weights += weight
    }
    return weights > 0 ? 100 * total / weights : nil
  }
}
