import CGSL

/// GSL as the oracle of the package's own functions, with its aborting error handler off.
enum Reference {
  private static let ready: Bool = {
    gsl_set_error_handler_off()
    return true
  }()

  static func exp(_ x: Double) -> Double { ready ? gsl_sf_exp(x) : .nan }
  static func log(_ x: Double) -> Double { ready ? gsl_sf_log(x) : .nan }
  static func log1p(_ x: Double) -> Double { ready ? gsl_log1p(x) : .nan }
  static func normalQuantile(_ p: Double) -> Double { ready ? gsl_cdf_ugaussian_Pinv(p) : .nan }
  static func normalLower(_ x: Double) -> Double { ready ? gsl_cdf_ugaussian_P(x) : .nan }
  static func chiSquareUpper(_ x: Double, _ degrees: Int) -> Double {
    ready ? gsl_cdf_chisq_Q(x, Double(degrees)) : .nan
  }

  /// The lower Cholesky factor row by row, zeros above the diagonal; nil where GSL refuses.
  static func cholesky(_ matrix: [Double], order: Int) -> [Double]? {
    guard ready, let work = gsl_matrix_alloc(order, order) else { return nil }
    defer { gsl_matrix_free(work) }
    for i in 0..<order * order { gsl_matrix_set(work, i / order, i % order, matrix[i]) }
    guard gsl_linalg_cholesky_decomp1(work) == Int32(GSL_SUCCESS) else { return nil }
    return (0..<order * order).map { i in
      i % order <= i / order ? gsl_matrix_get(work, i / order, i % order) : 0
    }
  }

  /// The x with matrix x = right, through GSL's Cholesky decomposition.
  static func solution(_ matrix: [Double], _ right: [Double]) -> [Double]? {
    let order = right.count
    guard ready, let work = gsl_matrix_alloc(order, order), let x = gsl_vector_alloc(order),
      let b = gsl_vector_alloc(order)
    else { return nil }
    defer {
      gsl_matrix_free(work)
      gsl_vector_free(x)
      gsl_vector_free(b)
    }
    for i in 0..<order * order { gsl_matrix_set(work, i / order, i % order, matrix[i]) }
    for i in 0..<order { gsl_vector_set(b, i, right[i]) }
    guard gsl_linalg_cholesky_decomp1(work) == Int32(GSL_SUCCESS),
      gsl_linalg_cholesky_solve(work, b, x) == Int32(GSL_SUCCESS)
    else { return nil }
    return (0..<order).map { gsl_vector_get(x, $0) }
  }

  /// Where f is highest by Brent's method, from a bracket with a higher point inside.
  static func maximum(
    _ range: ClosedRange<Double>, from guess: Double, _ f: @escaping (Double) -> Double
  ) -> Double? {
    final class Box {
      let f: (Double) -> Double
      init(_ f: @escaping (Double) -> Double) { self.f = f }
    }
    let box = Box(f)
    return withExtendedLifetime(box) {
      var function = gsl_function(
        function: { x, p in p.map { -Unmanaged<Box>.fromOpaque($0).takeUnretainedValue().f(x) } ?? 0
        },
        params: Unmanaged.passUnretained(box).toOpaque())
      let kind = steelyard_gsl_min_fminimizer_brent()
      guard ready, let search = gsl_min_fminimizer_alloc(kind) else { return nil }
      defer { gsl_min_fminimizer_free(search) }
      guard
        gsl_min_fminimizer_set(search, &function, guess, range.lowerBound, range.upperBound)
          == Int32(GSL_SUCCESS)
      else { return nil }
      for _ in 0..<200 where gsl_min_fminimizer_iterate(search) != Int32(GSL_SUCCESS) { break }
      return gsl_min_fminimizer_x_minimum(search)
    }
  }
}
