/// How unequally something is spread over people, by every usual index.
///
/// All indices but ``deviation`` are 0 where everybody has the same, do not depend on the unit, and
/// need numbers of at least 0. Made of own elementary functions and sums over fixed blocks, so the
/// bits are the same everywhere.
public struct Inequality: Sendable, Hashable {
  /// Arithmetic mean, in the unit of the numbers.
  public let mean: Double
  /// Gini coefficient (Gini 1912), 0...1 - 1/n: sum of (2k - n - 1) x of rank k / (n sum of x).
  public let gini: Double
  /// Theil's T (Theil 1967), 0...ln n: mean of (x/mean) ln(x/mean), with 0 ln 0 = 0. It is the
  /// generalised entropy of order 1.
  public let theil: Double
  /// Mean log deviation, the generalised entropy of order 0: mean of ln(mean/x); infinite where
  /// anybody has nothing.
  public let logDeviation: Double
  /// Generalised entropy of order 2: half the squared coefficient of variation, 0...(n - 1)/2.
  public let entropy: Double
  /// 1 - what everybody would have to have for the same welfare / mean (Atkinson 1970), at
  /// aversions to inequality of 1/2, 1 and 2; the latter two are 1 where anybody has nothing.
  public let atkinsonHalf, atkinsonOne, atkinsonTwo: Double

  /// - Parameter sorted: The numbers in rising order, none below 0.
  /// - Returns: Nil for no numbers, and where all are 0.
  /// - Complexity: O(n).
  public init?(sorted: [Double]) {
    let n = Double(sorted.count)
    func average(_ value: (Double) -> Double) -> Double {
      orderedSum(sorted.count) { value(sorted[$0]) } / n
    }
    guard let lowest = sorted.first, let highest = sorted.last, highest > 0 else { return nil }
    guard lowest < highest else {
      mean = lowest
      (gini, theil, logDeviation, entropy) = (0, 0, 0, 0)
      (atkinsonHalf, atkinsonOne, atkinsonTwo) = (0, 0, 0)
      return
    }
    let mean = average { $0 }
    let ranked = orderedSum(sorted.count) { (2 * Double($0 + 1) - n - 1) * sorted[$0] }
    self.mean = mean
    gini = ranked / (n * n * mean)
    theil = max(0, average { $0 > 0 ? $0 / mean * Elementary.log($0 / mean) : 0 })
    entropy = max(0, (average { ($0 / mean) * ($0 / mean) } - 1) / 2)
    let root = average { ($0 / mean).squareRoot() }
    atkinsonHalf = max(0, 1 - root * root)
    guard lowest > 0 else {
      (logDeviation, atkinsonOne, atkinsonTwo) = (.infinity, 1, 1)
      return
    }
    let logDeviation = max(0, -average { Elementary.log($0 / mean) })
    self.logDeviation = logDeviation
    atkinsonOne = 1 - Elementary.exp(-logDeviation)
    atkinsonTwo = max(0, 1 - 1 / average { mean / $0 })
  }

  /// Kolm's index at an aversion of 1 per unit (Kolm 1976), which numbers below 0 may have: the mean
  /// less what everybody would have to have for the same welfare, in the unit of the numbers.
  ///
  ///     ln mean of exp(mean - x)
  ///
  /// Adding the same to all changes nothing. Worked out from the lowest number, so that nothing
  /// overflows; 0 for no numbers.
  ///
  /// - Complexity: O(n).
  public static func kolm(_ values: [Double]) -> Double {
    guard let lowest = values.min() else { return 0 }
    let n = Double(values.count)
    let mean = orderedSum(values.count) { values[$0] - lowest } / n
    let powers = orderedSum(values.count) { Elementary.exp(lowest - values[$0]) } / n
    return max(0, mean + Elementary.log(powers))
  }
}
