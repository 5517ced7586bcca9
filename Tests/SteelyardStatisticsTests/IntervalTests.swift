import SteelyardModel
import SteelyardNumerics
import SteelyardStatistics
import SteelyardTestSupport
import Testing

@Suite struct IntervalTests {
  @Test func matchesAnIntervalComputedByHand() throws {
    // Mean 3, variance 2.5; t(0.975; 4) = 2.776445105.
    let interval = try #require(try Interval.student([1, 2, 3, 4, 5]))
    #expect(interval.mean == 3)
    #expect(abs(interval.halfWidth - 2.776445105 * 0.5.squareRoot()) < 1e-8)
    #expect(interval.low == 3 - interval.halfWidth && interval.high == 3 + interval.halfWidth)
  }

  @Test func keepsItsPrecisionFarFromZero() throws {
    let near = try #require(try Interval.student([1, 2, 4]))
    let far = try #require(try Interval.student([1e9 + 1, 1e9 + 2, 1e9 + 4]))
    #expect(abs(far.halfWidth - near.halfWidth) < 1e-6)
  }

  @Test func fewerThanTwoValuesGiveNone() throws {
    #expect(try Interval.student([]) == nil)
    #expect(try Interval.student([7]) == nil)
  }

  @Test(arguments: [0.1, 1.0 / 3, -1e300, 0] as [Double], [2, 3, 7, 100])
  func identicalValuesGiveNoWidth(_ value: Double, _ count: Int) throws {
    let values = [Double](repeating: value, count: count)
    let interval = try #require(try Interval.student(values))
    #expect(interval.halfWidth == 0 && interval.low == value && interval.high == value)
  }

  /// 2,000 samples: the number covered is binomial with a standard deviation of 9.7; five
  /// of those, 3 comparisons, a false alarm once in 300,000 seeds.
  @Test(arguments: [2, 5, 10])
  func coversTheMeanAsOftenAsItSays(_ replicates: Int) throws {
    var random = SplitMix(state: SampleSeed.of(20_261))
    var covered = 0
    for _ in 0..<2000 {
      let values = (0..<replicates).map { _ in
        3 + 2 * Normal.quantile(Double.random(in: 1e-9..<1, using: &random))
      }
      let interval = try #require(try Interval.student(values))
      if interval.low <= 3 && 3 <= interval.high { covered += 1 }
    }
    #expect(abs(covered - 1900) <= 49, "covered \(covered) of 2000")
  }

  @Test func estimatesWithoutEveryReplicateAreUndefined() throws {
    let whole = try Estimate(replicates: [1, 2, 3], n: 40)
    #expect(whole.mean == 2 && whole.low != nil && whole.high != nil && whole.n == 40)
    let torn = try Estimate(replicates: [1, nil, 3], n: 40)
    #expect(torn == Estimate(mean: nil, low: nil, high: nil, n: 40))
    let single = try Estimate(replicates: [1], n: 40)
    #expect(single == Estimate(mean: 1, low: nil, high: nil, n: 40))
    let none = try Estimate(replicates: [], n: 0)
    #expect(none == Estimate(mean: nil, low: nil, high: nil, n: 0))
  }
}

/// Intervals at which somebody stops because they are narrow enough.
@Suite struct RepeatedLookTests {
  /// Looks at 5, 8, 12 … replicates and stops at a half-width of 0.6: the interval at which it
  /// stops covers the mean at least 95 times in a hundred if it is widened for all looks, and not if
  /// it is not.
  @Test func stoppingEarlyNeedsTheCorrection() throws {
    let schedule = [5, 8, 12, 18, 27]
    var random = SplitMix(state: SampleSeed.of(3_401))
    var (covered, naive) = (0, 0)
    for _ in 0..<1000 {
      let values = (0..<27).map { _ in
        Normal.quantile(Double.random(in: 1e-9..<1, using: &random))
      }
      covered += try stop(values, schedule, looks: schedule.count) ? 1 : 0
      naive += try stop(values, schedule, looks: 1) ? 1 : 0
    }
    #expect(covered >= 950, "\(covered) of 1000")
    #expect(naive < 940, "\(naive) of 1000")
  }

  /// Whether the interval at which it stops covers 0.
  private func stop(_ values: [Double], _ schedule: [Int], looks: Int) throws -> Bool {
    var last: Interval?
    for count in schedule {
      last = try Interval.student(Array(values.prefix(count)), looks: looks)
      if let last, last.halfWidth <= 0.6 { break }
    }
    let interval = try #require(last)
    return interval.low <= 0 && 0 <= interval.high
  }

  @Test func looksWidenByStudentsQuantile() throws {
    let once = try #require(try Interval.student([1, 2, 3, 4, 5]))
    let five = try #require(try Interval.student([1, 2, 3, 4, 5], looks: 5))
    // t(0.995; 4) = 4.604094871 instead of t(0.975; 4) = 2.776445105.
    #expect(abs(five.halfWidth / once.halfWidth - 4.604_094_871 / 2.776_445_105) < 1e-8)
  }
}
