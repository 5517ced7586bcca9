extension Cholesky {
  /// Returns the x with L L' x = right: the solution for the matrix whose factor L is.
  ///
  /// In a fixed order with IEEE operations only, like ``lower(_:order:)``. Agrees with
  /// `gsl_linalg_cholesky_solve` to 1e-13 of the largest element on well conditioned matrices up
  /// to order 16.
  ///
  /// - Parameters:
  ///   - factor: L row by row, with a diagonal above 0; what stands above it is not read.
  ///   - right: The right-hand side; its length is the order.
  /// - Throws: ``NumericsError/wrongSize(expected:found:)``.
  /// - Complexity: O(order squared).
  public static func solve(
    _ factor: [Double], _ right: [Double]
  ) throws(NumericsError) -> [Double] {
    try solveUpper(factor, solveLower(factor, right))
  }

  /// Returns the x with L x = right, by forward substitution.
  ///
  /// Parameters, errors and order are those of ``solve(_:_:)``.
  public static func solveLower(
    _ factor: [Double], _ right: [Double]
  ) throws(NumericsError) -> [Double] {
    let order = right.count
    try check(factor, order)
    var x = right
    for row in 0..<order {
      for k in 0..<row { x[row] -= factor[row * order + k] * x[k] }
      x[row] /= factor[row * order + row]
    }
    return x
  }

  /// Returns the x with L' x = right, by back substitution: of independent standard normal
  /// draws on the right it makes draws whose covariance is the inverse of L L'.
  ///
  /// Parameters, errors and order are those of ``solve(_:_:)``.
  public static func solveUpper(
    _ factor: [Double], _ right: [Double]
  ) throws(NumericsError) -> [Double] {
    let order = right.count
    try check(factor, order)
    var x = right
    for row in stride(from: order - 1, through: 0, by: -1) {
      for k in row + 1..<order { x[row] -= factor[k * order + row] * x[k] }
      x[row] /= factor[row * order + row]
    }
    return x
  }

  /// Returns the factor of L L' + v v' from L: one more row of a regression.
  ///
  /// - Parameters:
  ///   - factor: L row by row, with a diagonal above 0.
  ///   - vector: v; its length is the order.
  /// - Throws: ``NumericsError/wrongSize(expected:found:)``.
  /// - Complexity: O(order squared), against order cubed for a new factor.
  /// - Note: G. H. Golub, C. F. Van Loan, *Matrix Computations*, 4th ed., 2013, section 6.5.4.
  public static func updated(
    _ factor: [Double], adding vector: [Double]
  ) throws(NumericsError) -> [Double] {
    let order = vector.count
    try check(factor, order)
    var (factor, v) = (factor, vector)
    for k in 0..<order {
      let diagonal = factor[k * order + k]
      let length = (diagonal * diagonal + v[k] * v[k]).squareRoot()
      let (cosine, sine) = (length / diagonal, v[k] / diagonal)
      factor[k * order + k] = length
      for row in k + 1..<order {
        let place = row * order + k
        factor[place] = (factor[place] + sine * v[row]) / cosine
        v[row] = cosine * v[row] - sine * factor[place]
      }
    }
    return factor
  }

  private static func check(_ factor: [Double], _ order: Int) throws(NumericsError) {
    guard factor.count == order * order else {
      throw .wrongSize(expected: order * order, found: factor.count)
    }
  }
}
