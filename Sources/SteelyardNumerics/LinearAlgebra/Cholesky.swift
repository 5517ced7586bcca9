/// The Cholesky factor of a small symmetric matrix: what turns independent draws into correlated,
/// and solves regressions.
public enum Cholesky {
  /// Returns the lower triangular L with L L' = matrix.
  ///
  /// Written out in a fixed order with IEEE operations only, so its bits are the same everywhere.
  /// Agrees with `gsl_linalg_cholesky_decomp1` to 2e-15 of the largest element on well
  /// conditioned matrices up to order 16.
  ///
  /// - Parameters:
  ///   - matrix: A symmetric positive definite matrix, row by row; order * order elements. Its two
  ///     halves must be equal to the bit.
  ///   - order: The number of rows; a negative one counts as 0.
  /// - Returns: L row by row, order * order elements, zeros above the diagonal.
  /// - Throws: ``NumericsError/wrongSize(expected:found:)``,
  ///   ``NumericsError/notSymmetric(row:column:)`` or
  ///   ``NumericsError/notPositiveDefinite(pivot:)``, which NaN, infinite and merely
  ///   semidefinite matrices get too.
  /// - Complexity: O(order cubed).
  /// - Note: G. H. Golub, C. F. Van Loan, *Matrix Computations*, 4th ed., 2013, section 4.2.
  public static func lower(
    _ matrix: [Double], order: Int
  ) throws(NumericsError) -> [Double] {
    let order = max(order, 0)
    try checkSize(matrix, order)
    try checkSymmetry(matrix, order)
    var factor = [Double](repeating: 0, count: matrix.count)
    for row in 0..<order {
      for column in 0...row {
        var rest = matrix[row * order + column]
        for k in 0..<column { rest -= factor[row * order + k] * factor[column * order + k] }
        if row == column {
          guard rest > 0 && rest.isFinite else { throw .notPositiveDefinite(pivot: row) }
          factor[row * order + row] = rest.squareRoot()
        } else {
          factor[row * order + column] = rest / factor[column * order + column]
        }
      }
    }
    return factor
  }

  private static func checkSize(_ matrix: [Double], _ order: Int) throws(NumericsError) {
    let (square, overflow) = order.multipliedReportingOverflow(by: order)
    let expected = overflow ? Int.max : square
    if matrix.count != expected { throw .wrongSize(expected: expected, found: matrix.count) }
  }

  private static func checkSymmetry(_ matrix: [Double], _ order: Int) throws(NumericsError) {
    for row in 0..<order {
      for column in 0..<row where matrix[row * order + column] != matrix[column * order + row] {
        throw .notSymmetric(row: row, column: column)
      }
    }
  }
}
