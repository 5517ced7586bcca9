import SteelyardModel
import Testing

@testable import SteelyardStatistics

@Suite struct WelchContrastTests {
  /// 1, 2, 3 and 10, 14, 18: means 2 and 14, variances of the means 1/3 and 16/3, so t = 12 /
  /// sqrt(17/3) with (17/3)^2 / ((1/3)^2 / 2 + (16/3)^2 / 2) = 2.249 degrees of freedom. There SciPy
  /// 1.x has p = 0.029045142411 (ttest_ind, equal_var=False), and the quantile at 0.975 is 3.876857.
  @Test func matchesWelchByHand() throws {
    let (one, other) = (
      try #require(WelchContrast.Sample([10, 14, 18])),
      try #require(WelchContrast.Sample([1, 2, 3]))
    )
    let found = try WelchContrast.of(one, against: other)
    #expect(found.difference == 12)
    #expect(abs((found.p ?? 0) - 0.029045142411) < 1e-9)
    #expect(abs((found.halfWidth ?? 0) - 3.8768565768 * (17.0 / 3).squareRoot()) < 1e-5)
  }

  @Test func asManyOnEitherSideWithOneVarianceIsStudentsOwn() throws {
    let (one, other) = (
      try #require(WelchContrast.Sample([2, 3, 4])), try #require(WelchContrast.Sample([1, 2, 3]))
    )
    let found = try WelchContrast.of(one, against: other)
    // Four degrees of freedom, where the quantile at 0.975 is 2.776445105.
    let half = try #require(found.halfWidth)
    #expect(abs(half - 2.776445105 * (2.0 / 3).squareRoot()) < 1e-8)
  }

  /// From Student's interval the same comes out as from the values.
  @Test(arguments: [1, 4]) func intervalsTellAsMuchAsValues(_ looks: Int) throws {
    let (one, other): ([Double?], [Double?]) = ([3, 4, 8, 5], [1, 2, 2])
    func kept(_ values: [Double?]) throws -> WelchContrast.Sample {
      let estimate = try Estimate(replicates: values, n: 9, looks: looks)
      return try #require(
        try WelchContrast.Sample(estimate, replicates: values.count, looks: looks))
    }
    let found = try WelchContrast.of(try kept(one), against: try kept(other))
    let direct = try WelchContrast.of(
      try #require(WelchContrast.Sample(one)), against: try #require(WelchContrast.Sample(other)))
    #expect(abs((found.p ?? 0) - (direct.p ?? 1)) < 1e-12)
    #expect(abs((found.low ?? 0) - (direct.low ?? 1)) < 1e-12)
  }

  @Test func whatDoesNotVaryIsKnown() throws {
    let one = try #require(WelchContrast.Sample([1, 1]))
    let other = try #require(WelchContrast.Sample([2, 2, 2]))
    #expect(try WelchContrast.of(one, against: one).p == 1)
    #expect(
      try WelchContrast.of(other, against: one) == Contrast(difference: 1, low: 1, high: 1, p: 0))
    #expect(WelchContrast.Sample([1]) == nil && WelchContrast.Sample([1, nil]) == nil)
  }

  @Test func equivalenceIsTwoOneSidedTests() throws {
    let one = try #require(WelchContrast.Sample([2, 3, 4]))
    let other = try #require(WelchContrast.Sample([1, 2, 3]))
    let found = try WelchContrast.equivalence(one, against: other, margin: 3, better: .higher)
    // t = 4 / sqrt(2/3) and 2 / sqrt(2/3) at 4 degrees of freedom; upper tails by SciPy.
    #expect(abs(found.noWorse - 0.00402494655042) < 1e-9)
    #expect(abs(found.same - 0.03524199845511) < 1e-9)
  }

  /// Ends 1 below and 2 above 10, 3 below and 4 above 4: 6 - sqrt(1 + 16) to 6 + sqrt(4 + 9).
  @Test func intervalsOfRatiosAreJoined() {
    let found = Contrast(
      of: Estimate(mean: 10, low: 9, high: 12, n: 1), less: Estimate(mean: 4, low: 1, high: 8, n: 1)
    )
    #expect(found.difference == 6 && found.p == nil)
    #expect(abs((found.low ?? 0) - (6 - 17.0.squareRoot())) < 1e-12)
    #expect(abs((found.high ?? 0) - (6 + 13.0.squareRoot())) < 1e-12)
  }
}
