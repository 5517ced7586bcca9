/// What can go wrong in numerical work on data that was not checked beforehand.
public enum NumericsError: Error, Equatable, CustomStringConvertible {
  /// The matrix has no Cholesky factor; `pivot` is the row, from 0, where that showed.
  case notPositiveDefinite(pivot: Int)
  /// The elements at (`row`, `column`) and (`column`, `row`), from 0, differ or are not numbers.
  case notSymmetric(row: Int, column: Int)
  /// The array has `found` elements where `expected` are needed.
  case wrongSize(expected: Int, found: Int)
  /// The GNU Scientific Library, or the check in front of it, refused; `code` is GSL's own.
  case gsl(code: Int32, function: String, reason: String)

  /// One sentence for people: what was found and where.
  public var description: String {
    switch self {
    case .notPositiveDefinite(let pivot):
      "the matrix is not positive definite (row \(pivot), counted from 0)"
    case .notSymmetric(let row, let column):
      "the matrix is not symmetric: elements (\(row), \(column)) and (\(column), \(row)) differ"
    case .wrongSize(let expected, let found):
      "expected \(expected) elements, found \(found)"
    case .gsl(let code, let function, let reason):
      "\(function): \(reason) (GSL error \(code))"
    }
  }
}
