import Testing

@testable import SteelyardNumerics

@Suite struct RootsTests {
  @Test func findsWhereACircleMeetsALine() throws {
    let found = try Roots.solve(from: [1, 0], tolerance: 1e-12) { x in
      [x[0] * x[0] + x[1] * x[1] - 4, x[0] - x[1]]
    }
    #expect(abs(found[0] - 2.0.squareRoot()) < 1e-10)
    #expect(abs(found[1] - 2.0.squareRoot()) < 1e-10)
  }

  @Test(arguments: [1, 3, 8]) func solvesLinearEquationsWhateverTheStart(_ count: Int) throws {
    let found = try Roots.solve(from: Array(repeating: -7, count: count), tolerance: 1e-10) { x in
      x.enumerated().map { 2 * $1 - Double($0) }
    }
    for (index, value) in found.enumerated() { #expect(abs(value - Double(index) / 2) < 1e-9) }
  }

  @Test func saysWhereThereIsNoRoot() {
    #expect(throws: NumericsError.self) {
      try Roots.solve(from: [0.5], tolerance: 1e-9) { [$0[0] * $0[0] + 1] }
    }
    #expect(throws: NumericsError.self) {
      try Roots.solve(from: [1], tolerance: 1e-9) { _ in [.nan] }
    }
  }

  @Test func refusesWhatMakesNoSearch() {
    for start in [[], [Double.nan], [.infinity]] {
      #expect(throws: NumericsError.self) { try Roots.solve(from: start, tolerance: 1e-9) { $0 } }
    }
    #expect(throws: NumericsError.self) { try Roots.solve(from: [1], tolerance: 0) { $0 } }
    #expect(throws: NumericsError.self) {
      try Roots.solve(from: [1], tolerance: 1e-9) { _ in [1, 2] }
    }
  }
}
