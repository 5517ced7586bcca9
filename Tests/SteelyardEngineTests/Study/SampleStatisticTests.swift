import SteelyardModel
import Testing

@testable import SteelyardEngine

@Suite struct SampleStatisticTests {
  private func single(_ statistic: Measure.Statistic, _ values: [Double]) -> Double? {
    SampleStatistic.single(statistic, values)
  }

  private func isNear(_ found: Double?, _ wanted: Double) -> Bool {
    found.map { ($0 - wanted).magnitude <= 1e-12 * max(1, wanted.magnitude) } ?? false
  }

  /// By hand: 2, 4, 4, 4, 5, 5, 7, 9 has mean 5 and a sum of squares of 32.
  @Test func centresAndSpreadsByHand() {
    let values: [Double] = [9, 2, 4, 5, 4, 7, 4, 5]
    #expect(isNear(single(.mean, values), 5))
    #expect(isNear(single(.median, values), 4.5))
    #expect(isNear(single(.sd, values), (32.0 / 7).squareRoot()))
    #expect(isNear(single(.median, [3, 1, 2]), 2))
    #expect(isNear(single(.median, [1, 2]), 1.5))
  }

  /// Between the two nearest ranks: of 0...10 a tenth is 1, of 0...5 it is one half.
  @Test func aTenthIsBelowTheTenth() {
    #expect(isNear(single(.tenth, (0...10).map(Double.init).reversed()), 1))
    #expect(isNear(single(.tenth, (0...5).map(Double.init)), 0.5))
    #expect(isNear(single(.tenth, [7]), 7))
    #expect(isNear(single(.tenth, [2, 12]), 3))
  }

  /// By hand: (0, 0, 0, 1) has a Gini of 3/4, (1, 3) one of 1/4, (1, 2, 3, 4) one of 1/4.
  @Test func giniByHand() {
    #expect(isNear(single(.gini, [0, 0, 1, 0]), 0.75))
    #expect(isNear(single(.gini, [3, 1]), 0.25))
    #expect(isNear(single(.gini, [4, 2, 3, 1]), 0.25))
    #expect(isNear(single(.gini, [10, 30]), 0.25))
    #expect(isNear(single(.gini, [5]), 0))
  }

  @Test func nobodyHasNoStatistic() {
    for statistic in Measure.Statistic.allCases {
      #expect(single(statistic, []) == nil, "\(statistic)")
      #expect(SampleStatistic.pair(statistic, []) == nil, "\(statistic)")
      #expect(SampleStatistic.pair(statistic, [(1, 2)]) == nil, "\(statistic)")
    }
    #expect(single(.sd, [3]) == nil)
  }

  @Test func constantsDoNotVary() {
    let same = [Double](repeating: 0.3, count: 10)
    #expect(isNear(single(.mean, same), 0.3) && isNear(single(.median, same), 0.3))
    #expect(isNear(single(.sd, same), 0) && isNear(single(.gini, same), 0))
    #expect(single(.gini, [0, 0, 0]) == nil)
    let constantY: [(Double, Double)] = [(1, 2), (2, 2), (3, 2)]
    #expect(SampleStatistic.pair(.slope, constantY) == nil)
    #expect(SampleStatistic.pair(.correlation, constantY) == nil)
    let constantX = constantY.map { ($0.1, $0.0) }
    #expect(SampleStatistic.pair(.correlation, constantX) == nil)
    #expect(isNear(SampleStatistic.pair(.slope, constantX), 0))
  }

  /// By hand: x = (1, 2, 3, 4), y = (1, 3, 2, 4): sums of squares 5 and 5, of products 4. The
  /// slope is that of the first on the second.
  @Test func pairsByHand() {
    let pairs: [(Double, Double)] = [(1, 1), (2, 3), (3, 2), (4, 4)]
    #expect(isNear(SampleStatistic.pair(.correlation, pairs), 0.8))
    #expect(isNear(SampleStatistic.pair(.slope, pairs), 0.8))
    let doubled = pairs.map { (2 * $0.0 + 7, $0.1) }
    #expect(isNear(SampleStatistic.pair(.slope, doubled), 1.6))
    #expect(isNear(SampleStatistic.pair(.correlation, doubled), 0.8))
    let stretched = pairs.map { ($0.0, -10 * $0.1) }
    #expect(isNear(SampleStatistic.pair(.slope, stretched), -0.08))
    #expect(isNear(SampleStatistic.pair(.correlation, stretched), -0.8))
  }

  /// Centres and spreads of 10,000 numbers do not care about their order; sums stay exact far
  /// from 0.
  @Test func sumsAreStable() {
    let values = (0..<10_000).map { 1e6 + Double($0 * 7919 % 10_000) }
    #expect(isNear(single(.mean, values), 1_004_999.5))
    let square = (1e8 - 1) / 12 * 10_000 / 9_999
    #expect(isNear(single(.sd, values), square.squareRoot()))
    #expect(single(.median, values) == single(.median, values.reversed()))
    #expect(single(.gini, values) == single(.gini, values.reversed()))
  }
}
