import SteelyardNumerics
import Testing

@Suite struct NormalDistributionTests {
  /// Values of Abramowitz and Stegun, table 26.1.
  @Test(arguments: [(0.0, 0.5), (1, 0.841_344_746_068_543), (-1.96, 0.024_997_895_148_220)])
  func matchesTables(_ z: Double, _ p: Double) throws {
    #expect(abs(try NormalDistribution.below(z) - p) < 1e-14)
  }

  @Test func undoesTheQuantile() throws {
    for p in [1e-6, 0.025, 0.3, 0.999] {
      #expect(abs(try NormalDistribution.below(Normal.quantile(p)) - p) < 1e-9)
    }
  }

  @Test func refusesNaN() {
    #expect(throws: NumericsError.self) { try NormalDistribution.below(.nan) }
  }
}
