import SteelyardNumerics
import Testing

@Suite("Cholesky")
struct CholeskyTests {
  @Test("agrees with GSL on random positive definite matrices", arguments: 1...16)
  func againstGSL(_ order: Int) throws {
    for seed in UInt64(0)..<10 {
      let matrix = Self.random(order: order, seed: seed)
      let found = try Cholesky.lower(matrix, order: order)
      let exact = try #require(Reference.cholesky(matrix, order: order))
      let largest = exact.map(\.magnitude).max() ?? 0
      let error = zip(found, exact).map { ($0 - $1).magnitude }.max() ?? 0
      #expect(found.count == exact.count)
      #expect(error <= 2e-15 * largest, "order \(order), seed \(seed): off by \(error / largest)")
    }
  }

  @Test("the factor times its transpose is the matrix, zeros above", arguments: 1...16)
  func product(_ order: Int) throws {
    let matrix = Self.random(order: order, seed: 99)
    let factor = try Cholesky.lower(matrix, order: order)
    for i in 0..<order {
      for j in 0..<order {
        let sum = (0..<order).reduce(0.0) { $0 + factor[i * order + $1] * factor[j * order + $1] }
        #expect((sum - matrix[i * order + j]).magnitude <= 1e-14 * Double(order))
        if j > i { #expect(factor[i * order + j] == 0) }
      }
    }
  }

  @Test("a correlation of two, by hand; and nothing at all")
  func small() throws {
    #expect(try Cholesky.lower([1, 0.6, 0.6, 1], order: 2) == [1, 0, 0.6, 0.8])
    #expect(try Cholesky.lower([4], order: 1) == [2])
    #expect(try Cholesky.lower([], order: 0) == [])
  }

  @Test("names the row where a matrix stops being positive definite")
  func notPositiveDefinite() {
    expect(.notPositiveDefinite(pivot: 0), [-1], 1)
    expect(.notPositiveDefinite(pivot: 1), [1, 2, 2, 1], 2)
    expect(.notPositiveDefinite(pivot: 1), [1, 1, 1, 1], 2)
    expect(.notPositiveDefinite(pivot: 2), [1, 0, 0, 0, 1, 1, 0, 1, 0.5], 3)
    expect(.notPositiveDefinite(pivot: 0), [.nan], 1)
    expect(.notPositiveDefinite(pivot: 0), [.infinity], 1)
    #expect(Reference.cholesky([1, 2, 2, 1], order: 2) == nil)
  }

  @Test("refuses matrices that are not symmetric")
  func notSymmetric() {
    expect(.notSymmetric(row: 1, column: 0), [1, 0.5, 0.25, 1], 2)
    expect(.notSymmetric(row: 2, column: 1), [1, 0, 0, 0, 1, 0.1, 0, 0.2, 1], 3)
    expect(.notSymmetric(row: 1, column: 0), [1, .nan, .nan, 1], 2)
  }

  @Test("refuses arrays of the wrong size, and orders that make no sense")
  func wrongSize() {
    expect(.wrongSize(expected: 4, found: 3), [1, 2, 3], 2)
    expect(.wrongSize(expected: 0, found: 4), [1, 0, 0, 1], -2)
    expect(.wrongSize(expected: 4, found: 5), [1, 0, 0, 1, 0], 2)
    expect(.wrongSize(expected: .max, found: 1), [1], .max)
  }

  private func expect(_ error: NumericsError, _ matrix: [Double], _ order: Int) {
    #expect(throws: error) { try Cholesky.lower(matrix, order: order) }
  }

  /// A A' + 1 with elements of A uniform in -1...1.
  static func random(order: Int, seed: UInt64) -> [Double] {
    let a = uniforms(seed: seed, count: order * order).map { 2 * $0 - 1 }
    var matrix = [Double](repeating: 0, count: order * order)
    for i in 0..<order {
      for j in 0...i {
        var sum = i == j ? 1.0 : 0
        for k in 0..<order { sum += a[i * order + k] * a[j * order + k] }
        matrix[i * order + j] = sum
        matrix[j * order + i] = sum
      }
    }
    return matrix
  }
}
