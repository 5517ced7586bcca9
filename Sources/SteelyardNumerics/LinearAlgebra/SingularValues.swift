internal import CGSL

/// The singular value decomposition of a small matrix: which combinations of its columns carry
/// weight, and which next to none.
public struct SingularValues: Sendable, Hashable {
  /// As many as the matrix has columns, from the largest to the smallest, none negative.
  public let values: [Double]
  /// The right singular vectors in the order of the values: weights of the columns, of length 1
  /// each. The largest weight by size is positive, so that the sign is no matter of chance.
  public let directions: [[Double]]

  /// Decomposes a matrix, by GSL's Golub-Reinsch algorithm.
  ///
  /// - Parameters:
  ///   - matrix: Row by row, finite; fewer rows than columns count as if there were rows of 0.
  ///   - columns: At least 1.
  /// - Throws: ``NumericsError/wrongSize(expected:found:)`` unless the rows are whole, or what GSL
  ///   reports.
  /// - Complexity: O(rows x columns squared).
  public init(_ matrix: [Double], columns: Int) throws(NumericsError) {
    let name = "gsl_linalg_SV_decomp"
    try GSL.require(columns > 0, name, "no columns")
    let given = matrix.count / columns
    if given * columns != matrix.count {
      throw .wrongSize(expected: given * columns, found: matrix.count)
    }
    try GSL.require(matrix.allSatisfy(\.isFinite), name, "not finite")
    let rows = max(given, columns)
    let a = gsl_matrix_calloc(rows, columns)
    let v = gsl_matrix_calloc(columns, columns)
    let s = gsl_vector_calloc(columns)
    let work = gsl_vector_calloc(columns)
    defer {
      gsl_matrix_free(a)
      gsl_matrix_free(v)
      gsl_vector_free(s)
      gsl_vector_free(work)
    }
    for (index, value) in matrix.enumerated() {
      gsl_matrix_set(a, index / columns, index % columns, value)
    }
    try GSL.check(name) { gsl_linalg_SV_decomp(a, v, s, work) }
    values = (0..<columns).map { max(0, gsl_vector_get(s, $0)) }
    directions = (0..<columns).map { column in
      Self.upright((0..<columns).map { gsl_matrix_get(v, $0, column) })
    }
  }

  private static func upright(_ vector: [Double]) -> [Double] {
    let largest = vector.max { abs($0) < abs($1) } ?? 0
    return largest < 0 ? vector.map { -$0 } : vector
  }
}
