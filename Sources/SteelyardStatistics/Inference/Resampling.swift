public import SteelyardNumerics

/// Replicates drawn again with replacement (Efron 1979), always the same for the same number of
/// them: the draws have a seed of their own, so that they never meet those of a simulation.
public struct Resampling: Sendable {
  /// How often replicates are drawn again.
  public static let count = 2_000
  /// With fewer replicates there are too few different samples to tell anything.
  public static let fewest = 5

  /// How often each replicate occurs, sample by sample.
  let weights: [[Int]]
  let replicates: Int

  private static let seed: UInt64 = 0x5265_7361_6D70_6C65

  /// - Returns: Nil for fewer replicates than ``fewest``.
  /// - Complexity: O(replicates x ``count``).
  public init?(replicates: Int) {
    guard replicates >= Self.fewest else { return nil }
    let key = StreamKey(seed: Self.seed, replicate: UInt32(truncatingIfNeeded: replicates))
    self.replicates = replicates
    weights = (0..<Self.count).map { Self.draw(UInt32($0), of: replicates, key) }
  }

  /// One sample of as many as there are.
  private static func draw(_ sample: UInt32, of replicates: Int, _ key: StreamKey) -> [Int] {
    var weights = [Int](repeating: 0, count: replicates)
    for first in stride(from: 0, to: replicates, by: 4) {
      let block = key.block(
        customer: sample, step: UInt32(first / 4), purpose: Purpose(0), index: 0)
      let words = [block.x0, block.x1, block.x2, block.x3].prefix(replicates - first)
      for word in words { weights[Int((UInt64(word) * UInt64(replicates)) >> 32)] += 1 }
    }
    return weights
  }

  /// The 95 % interval of a statistic that is no mean over replicates.
  ///
  /// Expanded percentiles (Hesterberg 2015, *The American Statistician* 69:371): of the resampled
  /// values those are the ends that lie as far out as Student's quantile does for a mean, since
  /// plain percentiles of few replicates are too narrow. Where not even one sample would lie beyond
  /// such an end - with few replicates at a level that many looks ask for - the end is that beyond
  /// which one sample lies, stretched away from the estimate as Student's quantile asks: the most
  /// extreme samples there are would be too near.
  ///
  /// - Parameters:
  ///   - looks: As of ``Interval/student(_:looks:)``.
  ///   - statistic: The value for replicates that occur so often each; nil where undefined.
  /// - Returns: Nil where the statistic is undefined in any sample.
  /// - Throws: `NumericsError` as ``Interval/student(_:looks:)``.
  public func interval(
    looks: Int = 1, _ statistic: ([Int]) -> Double?
  ) throws(NumericsError) -> ClosedRange<Double>? {
    let values = weights.compactMap(statistic).sorted()
    guard values.count == weights.count else { return nil }
    let reach = try Interval.reach(replicates, looks: looks)
    let count = Double(replicates)
    let wanted = reach * (count / (count - 1)).squareRoot()
    let finest = 1 / Double(values.count)
    let tail = max(finest, try NormalDistribution.below(-wanted))
    let ends = (Self.quantile(values, tail), Self.quantile(values, 1 - tail))
    guard tail == finest, let centre = statistic(Array(repeating: 1, count: replicates)) else {
      return ends.0...max(ends.0, ends.1)
    }
    let stretch = max(1, -wanted / Normal.quantile(finest))
    let low = min(ends.0, centre - stretch * (centre - ends.0))
    return low...max(low, ends.1, centre + stretch * (ends.1 - centre))
  }

  /// Linear between the order statistics (type 7 of Hyndman and Fan 1996).
  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = share * Double(sorted.count - 1)
    let index = min(sorted.count - 2, Int(place))
    return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
  }
}
