/// How evenly counts are spread over categories.
public enum Diversity {
  /// How many categories, used alike, would be as diverse: the exponential of the Shannon entropy,
  /// 1 to the number of categories; nil where nothing was counted.
  ///
  /// - Complexity: O(`counts.count`).
  public static func effective(_ counts: [Double]) -> Double? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    let entropy = counts.reduce(0.0) { sum, count in
      count == 0 ? sum : sum - count / total * Elementary.log(count / total)
    }
    return Elementary.exp(entropy)
  }

  /// The chance that two of what was counted, drawn without putting back, are of different
  /// categories, 0...1; nil for fewer than two.
  ///
  ///     1 - sum of n(n - 1) / (N(N - 1))
  ///
  /// It is 1 less the Herfindahl index of a customer's habits without the bias of small numbers
  /// (Simpson 1949, from memory), so that customers who buy little can be compared with others.
  ///
  /// - Parameter counts: whole numbers.
  public static func variety(_ counts: [Double]) -> Double? {
    let total = counts.reduce(0, +)
    guard total > 1 else { return nil }
    let alike = counts.reduce(0.0) { $0 + $1 * ($1 - 1) }
    return 1 - alike / (total * (total - 1))
  }

  /// Gini coefficient over categories, 0 where all have the same count; nil where nothing was
  /// counted.
  ///
  /// - Complexity: O(n log n) for n categories.
  public static func gini(_ counts: [Double]) -> Double? {
    let sorted = counts.sorted()
    let n = Double(sorted.count)
    let total = orderedSum(sorted.count) { sorted[$0] }
    guard total > 0 else { return nil }
    let ranked = orderedSum(sorted.count) { Double($0 + 1) * sorted[$0] }
    return 2 * ranked / (n * total) - (n + 1) / n
  }

  /// Share of what was counted that is in the second half of the categories, which come by falling
  /// popularity: the one in the middle is in the first. Nil where nothing was counted.
  public static func tailShare(_ counts: [Double]) -> Double? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    return counts.dropFirst((counts.count + 1) / 2).reduce(0, +) / total
  }
}
