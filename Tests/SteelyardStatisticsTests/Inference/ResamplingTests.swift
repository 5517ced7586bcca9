import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardStatistics

@Suite struct ResamplingTests {
  @Test func fewReplicatesTellNothing() {
    #expect(Resampling(replicates: 4) == nil)
    #expect(Resampling(replicates: 5) != nil)
  }

  @Test(arguments: [5, 10, 13]) func everySampleIsAsLarge(_ replicates: Int) throws {
    let resampling = try #require(Resampling(replicates: replicates))
    #expect(resampling.weights.count == Resampling.count)
    #expect(resampling.weights.allSatisfy { $0.reduce(0, +) == replicates })
    // Each replicate is drawn 2,000 x once; its count has a standard deviation of about 43.
    for replicate in 0..<replicates {
      let drawn = resampling.weights.reduce(0) { $0 + $1[replicate] }
      #expect(abs(drawn - Resampling.count) < 5 * 45)
    }
  }

  @Test func equalNumbersGiveEqualDraws() throws {
    let first = try #require(Resampling(replicates: 8))
    #expect(try #require(Resampling(replicates: 8)).weights == first.weights)
  }

  /// For a mean, expanded percentiles come near Student's interval.
  @Test func agreesWithStudentForAMean() throws {
    var random = SplitMix(state: 21)
    let values = (0..<12).map { _ in Normal.quantile(Double.random(in: 1e-9..<1, using: &random)) }
    let resampling = try #require(Resampling(replicates: 12))
    let found = try #require(
      try resampling.interval { weights in
        zip(weights, values).reduce(0) { $0 + Double($1.0) * $1.1 } / 12
      })
    let student = try #require(try Interval.student(values))
    #expect(abs(found.lowerBound - student.low) < 0.2 * student.halfWidth)
    #expect(abs(found.upperBound - student.high) < 0.2 * student.halfWidth)
    let wider = try #require(
      try resampling.interval(looks: 8) { weights in
        zip(weights, values).reduce(0) { $0 + Double($1.0) * $1.1 } / 12
      })
    #expect(wider.lowerBound < found.lowerBound && wider.upperBound > found.upperBound)
  }

  /// With five replicates a level of 1 - 0.05 / 9 lies beyond every sample there is: all five on one
  /// side of the mean, which happens once in 16 times, would miss it. Of 1,000 experiments 6 may
  /// miss, with a standard deviation of 2.4; expanded percentiles are a little narrow with so few.
  @Test func manyLooksReachBeyondTheSamples() throws {
    var random = SplitMix(state: 33)
    let resampling = try #require(Resampling(replicates: 5))
    var missed = 0
    for _ in 0..<1_000 {
      let values = (0..<5).map { _ in
        Normal.quantile(Double.random(in: 1e-9..<1, using: &random))
      }
      let interval = try #require(
        try resampling.interval(looks: 9) { weights in
          zip(weights, values).reduce(0) { $0 + Double($1.0) * $1.1 } / 5
        })
      missed += interval.contains(0) ? 0 : 1
    }
    #expect(missed < 25, "\(missed)")
  }

  @Test func undefinedOnceIsUndefined() throws {
    let resampling = try #require(Resampling(replicates: 5))
    #expect(try resampling.interval { $0[0] == 0 ? nil : 1 } == nil)
    #expect(try resampling.interval { _ in 2 } == 2...2)
  }

  /// The ratio of two means, which is no mean over replicates: of 400 experiments of 10 replicates
  /// its interval covers the true one about 95 times in a hundred.
  @Test func coversARatioAsOftenAsItSays() throws {
    var random = SplitMix(state: 7)
    func draw(_ mean: Double) -> Double {
      mean + 0.1 * Normal.quantile(Double.random(in: 1e-9..<1, using: &random))
    }
    let resampling = try #require(Resampling(replicates: 10))
    var covered = 0
    for _ in 0..<400 {
      let (over, under) = ((0..<10).map { _ in draw(0.8) }, (0..<10).map { _ in draw(1) })
      let interval = try #require(
        try resampling.interval { weights in
          var (top, bottom) = (0.0, 0.0)
          for index in 0..<10 {
            top += Double(weights[index]) * over[index]
            bottom += Double(weights[index]) * under[index]
          }
          return top / bottom
        })
      covered += interval.contains(0.8) ? 1 : 0
    }
    #expect((368...392).contains(covered), "covered \(covered) of 400")
  }
}

@Suite struct BestProbabilityTests {
  private let resampling = Resampling(replicates: 5)

  @Test func theBetterOfTwoInEveryReplicateIsSurelyTheBest() throws {
    let resampling = try #require(resampling)
    let values: [[Double?]] = [[1, 9, 3, 7, 5], [2, 10, 4, 8, 6]]
    #expect(BestProbability.of(values, resampling) == [0, 1])
  }

  @Test func thoseLevelShare() throws {
    let resampling = try #require(resampling)
    let values: [Double?] = [1, 9, 3, 7, 5]
    #expect(BestProbability.of([values, values], resampling) == [0.5, 0.5])
  }

  /// The second is ahead by 1 in four replicates and behind by 1 in one: it is behind on the whole
  /// where that one is drawn at least three times of five, with a chance of
  /// 10 (.2^3)(.8^2) + 5 (.2^4)(.8) + .2^5 = .05792.
  @Test func matchesAProbabilityByHand() throws {
    let resampling = try #require(resampling)
    let values: [[Double?]] = [[0, 0, 0, 0, 2], [1, 1, 1, 1, 1]]
    let best = try #require(BestProbability.of(values, resampling))
    #expect(abs(best[0] - 0.05792) < 5 * (0.05792 * 0.942 / 2000).squareRoot())
    #expect(abs(best[0] + best[1] - 1) < 1e-12)
  }

  @Test func undefinedValuesLeaveNone() throws {
    let resampling = try #require(resampling)
    #expect(BestProbability.of([[1, 2, nil, 4, 5], [1, 2, 3, 4, 5]], resampling) == nil)
    #expect(BestProbability.of([[1, 2], [3, 4]], resampling) == nil)
    #expect(BestProbability.of([], resampling) == nil)
  }
}
