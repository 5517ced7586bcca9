/// How sure it is which strategy is best.
public enum BestProbability {
  /// Returns for each strategy the share of resampled experiments in which its mean is the best.
  ///
  /// Replicates are resampled whole, for all strategies alike, so that what they share in a
  /// replicate cancels as it does in paired differences. Those level at the top share a sample.
  ///
  /// - Parameters:
  ///   - values: By strategy and replicate, higher is better.
  ///   - resampling: Of the same number of replicates.
  /// - Returns: Probabilities that add up to 1; nil where any value is undefined.
  /// - Complexity: O(``Resampling/count`` x strategies x replicates).
  public static func of(_ values: [[Double?]], _ resampling: Resampling) -> [Double]? {
    let defined = values.map { $0.compactMap(\.self) }
    guard !values.isEmpty, defined.allSatisfy({ $0.count == resampling.replicates }) else {
      return nil
    }
    var wins = [Double](repeating: 0, count: values.count)
    for weights in resampling.weights {
      let sums = defined.map { sum($0, weights) }
      let highest = sums.max() ?? 0
      let winners = sums.indices.filter { sums[$0] == highest }
      for winner in winners { wins[winner] += 1 / Double(winners.count) }
    }
    return wins.map { $0 / Double(resampling.weights.count) }
  }

  private static func sum(_ values: [Double], _ weights: [Int]) -> Double {
    var sum = 0.0
    for index in values.indices { sum += Double(weights[index]) * values[index] }
    return sum
  }
}
