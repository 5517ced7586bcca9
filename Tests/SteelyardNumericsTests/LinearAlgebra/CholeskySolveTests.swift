import SteelyardNumerics
import Testing

/// Solutions and updates with a Cholesky factor.
@Suite struct CholeskySolveTests {
  private func right(_ order: Int, _ seed: UInt64) -> [Double] {
    uniforms(seed: seed, count: order).map { 2 * $0 - 1 }
  }

  @Test(arguments: 1...16) func agreesWithGSL(_ order: Int) throws {
    for seed in UInt64(0)..<5 {
      let matrix = CholeskyTests.random(order: order, seed: seed)
      let right = right(order, seed + 100)
      let factor = try Cholesky.lower(matrix, order: order)
      let found = try Cholesky.solve(factor, right)
      let exact = try #require(Reference.solution(matrix, right))
      let largest = exact.map(\.magnitude).max() ?? 0
      let error = zip(found, exact).map { ($0 - $1).magnitude }.max() ?? 0
      #expect(error <= 1e-13 * largest, "order \(order), seed \(seed): off by \(error / largest)")
    }
  }

  @Test(arguments: 1...16) func halvesSolveTheirHalf(_ order: Int) throws {
    let factor = try Cholesky.lower(CholeskyTests.random(order: order, seed: 7), order: order)
    let right = right(order, 3)
    let (low, up) = (
      try Cholesky.solveLower(factor, right), try Cholesky.solveUpper(factor, right)
    )
    for i in 0..<order {
      let first = (0..<order).reduce(0.0) { $0 + factor[i * order + $1] * low[$1] }
      let second = (0..<order).reduce(0.0) { $0 + factor[$1 * order + i] * up[$1] }
      #expect(abs(first - right[i]) < 1e-13 && abs(second - right[i]) < 1e-13)
    }
  }

  @Test(arguments: 1...16) func anUpdateIsTheFactorOfTheSum(_ order: Int) throws {
    let matrix = CholeskyTests.random(order: order, seed: 21)
    let row = right(order, 5)
    let found = try Cholesky.updated(Cholesky.lower(matrix, order: order), adding: row)
    var sum = matrix
    for i in 0..<order { for j in 0..<order { sum[i * order + j] += row[i] * row[j] } }
    let exact = try #require(Reference.cholesky(sum, order: order))
    for (found, exact) in zip(found, exact) { #expect(abs(found - exact) < 1e-13 * Double(order)) }
  }

  @Test func refusesWhatDoesNotFit() {
    let error = NumericsError.wrongSize(expected: 4, found: 3)
    #expect(throws: error) { try Cholesky.solve([1, 0, 1], [1, 2]) }
    #expect(throws: error) { try Cholesky.solveLower([1, 0, 1], [1, 2]) }
    #expect(throws: error) { try Cholesky.solveUpper([1, 0, 1], [1, 2]) }
    #expect(throws: error) { try Cholesky.updated([1, 0, 1], adding: [1, 2]) }
  }
}
