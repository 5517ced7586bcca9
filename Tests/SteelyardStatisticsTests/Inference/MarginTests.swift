import SteelyardModel
import SteelyardStatistics
import Testing

@Suite struct MarginTests {
  /// Differences 1, 2 and 3: mean 2, standard error 1/sqrt(3), two degrees of freedom, where the
  /// upper tail beyond t is (1 - t / sqrt(2 + t^2)) / 2.
  private func tail(_ t: Double) -> Double { (1 - t / (2 + t * t).squareRoot()) / 2 }
  private let values: [Double?] = [11, 22, 33]
  private let others: [Double?] = [10, 20, 30]

  @Test(arguments: [Metric.Direction.higher, .lower, .none])
  func matchesTwoOneSidedTestsByHand(_ better: Metric.Direction) throws {
    let found = try #require(
      try PairedContrast.equivalence(values, against: others, margin: 4, better: better))
    let root = 3.0.squareRoot()
    let (above, below) = (tail((2 + 4) * root), tail((4 - 2) * root))
    let noWorse = better == .higher ? above : below
    #expect(abs(found.noWorse - noWorse) < 1e-12)
    #expect(abs(found.same - below) < 1e-12 && found.margin == 4)
  }

  @Test func worseByMoreThanTheMarginIsNeverNoWorse() throws {
    let found = try #require(
      try PairedContrast.equivalence(values, against: others, margin: 1, better: .lower))
    #expect(abs(found.noWorse - (1 - tail(3.0.squareRoot()))) < 1e-12)
    #expect(found.noWorse > 0.5 && found.same == found.noWorse)
  }

  @Test func whatDoesNotVaryIsKnown() throws {
    let same = try PairedContrast.equivalence([1, 2], against: [1, 2], margin: 1, better: .higher)
    #expect(same == Equivalence(margin: 1, noWorse: 0, same: 0))
    let apart = try PairedContrast.equivalence(
      [3, 4], against: [1, 2], margin: 1, better: .higher)
    #expect(apart == Equivalence(margin: 1, noWorse: 0, same: 1))
  }

  @Test func looksAreCorrectedFor() throws {
    let once = try #require(
      try PairedContrast.equivalence(values, against: others, margin: 4, better: .higher))
    let often = try #require(
      try PairedContrast.equivalence(values, against: others, margin: 4, better: .higher, looks: 3))
    #expect(abs(often.noWorse - 3 * once.noWorse) < 1e-12 && often.same <= 1)
  }

  @Test func needsTwoReplicates() throws {
    #expect(try PairedContrast.equivalence([1], against: [2], margin: 1, better: .higher) == nil)
    #expect(
      try PairedContrast.equivalence([1, nil], against: [2, 3], margin: 1, better: .higher) == nil)
  }

  /// Variances 7/3 and 1 apart, 7/3 - 2 x 1.5 + 1 = 1/3 together: values 1, 2, 4 less 1, 2, 3.
  @Test func pairingIsAFactorOfVariance() throws {
    let factor = try #require(PairedContrast.pairing([1, 2, 4], against: [1, 2, 3]))
    #expect(abs(factor - 10) < 1e-12)
    #expect(PairedContrast.pairing([1, 2, 3], against: [2, 3, 4]) == nil, "it does not vary")
    #expect(PairedContrast.pairing([1], against: [2]) == nil)
  }

  @Test func marginsGoByTheUnit() throws {
    let trust = try #require(Metric.named("trust"))
    let gap = try #require(Metric.named("price_gap"))
    let profit = try #require(Metric.named("profit"))
    #expect(Margins().of(trust) == 1 && Margins().of(gap) == 0.01 && Margins().of(profit) == nil)
    let own = Margins(["trust": 2, "profit": 0.05])
    #expect(own.of(trust) == 2 && own.of(profit) == 0.05 && own.of(gap) == 0.01)
  }
}
