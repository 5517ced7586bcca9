/// Correction for the number of comparisons (Holm 1979, *Scandinavian Journal of Statistics* 6:65).
public enum Holm {
  /// Returns p corrected so that the chance of even one false alarm among all is at most the level
  /// that they are held to, however the comparisons depend on each other.
  ///
  ///     corrected p of rank i = max over j <= i of min(1, (m - j + 1) p of rank j)
  ///
  /// - Parameter values: m of them, each 0 to 1.
  /// - Returns: The corrected ones in the same order; never below the given ones.
  /// - Complexity: O(m log m).
  public static func adjusted(_ values: [Double]) -> [Double] {
    let ranks = values.indices.sorted {
      values[$0] == values[$1] ? $0 < $1 : values[$0] < values[$1]
    }
    var adjusted = values
    var largest = 0.0
    for (rank, index) in ranks.enumerated() {
      largest = max(largest, min(1, Double(values.count - rank) * values[index]))
      adjusted[index] = largest
    }
    return adjusted
  }
}
