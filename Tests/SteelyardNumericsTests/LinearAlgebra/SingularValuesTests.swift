import Testing

@testable import SteelyardNumerics

@Suite struct SingularValuesTests {
  @Test func aDiagonalMatrixHasItsOwn() throws {
    let found = try SingularValues([0, 3, 0, 2, 0, 0, 0, 0, 1], columns: 3)
    #expect(zip(found.values, [3, 2, 1]).allSatisfy { abs($0 - $1) < 1e-14 })
    #expect(abs(found.directions[0][1] - 1) < 1e-14)
    #expect(abs(found.directions[2][2] - 1) < 1e-14)
  }

  /// Two columns that are the same differ in a direction that carries nothing.
  @Test func equalColumnsLeaveTheirDifference() throws {
    let found = try SingularValues([1, 1, 2, 2, 3, 3], columns: 2)
    #expect(found.values[1] < 1e-14)
    #expect(abs(found.values[0] - 28.0.squareRoot()) < 1e-13)
    let root = 0.5.squareRoot()
    #expect(abs(abs(found.directions[1][0]) - root) < 1e-14)
    #expect(abs(found.directions[1][0] + found.directions[1][1]) < 1e-14)
  }

  @Test func missingRowsCarryNothing() throws {
    let found = try SingularValues([3, 4], columns: 2)
    #expect(abs(found.values[0] - 5) < 1e-14 && found.values[1] == 0)
    #expect(abs(found.directions[0][0] - 0.6) < 1e-14)
  }

  @Test func refusesWhatIsNoMatrix() {
    #expect(throws: NumericsError.wrongSize(expected: 2, found: 3)) {
      try SingularValues([1, 2, 3], columns: 2)
    }
    #expect(throws: NumericsError.self) { try SingularValues([1], columns: 0) }
    #expect(throws: NumericsError.self) { try SingularValues([.nan], columns: 1) }
  }
}
