internal import CGSL

/// Solves as many equations as there are unknowns, by Powell's hybrid method.
///
/// GSL's `hybrids`: Newton steps with a derivative worked out from differences, inside a region
/// that is trusted. For numbers that are reported; what feeds a customer's state must have the same
/// bits everywhere and is searched for with ``maximize(in:tolerance:_:)``.
public enum Roots {
  /// Searches for a point at which every equation is 0.
  ///
  /// - Parameters:
  ///   - start: Where to begin; at least one finite number.
  ///   - tolerance: Sum of the magnitudes of all equations at which the search ends, above 0.
  ///   - limit: Iterations, at least 1.
  ///   - f: The left sides; as many as unknowns.
  /// - Throws: ``NumericsError`` for arguments that make no search, or as GSL reports: also where
  ///   the search makes no progress or takes too long.
  /// - Complexity: Up to `limit` x (unknowns + 1) calls of `f`.
  /// - Note: M. J. D. Powell, "A hybrid method for nonlinear equations", in *Numerical Methods for
  ///   Nonlinear Algebraic Equations* (1970) 87-114.
  public static func solve(
    from start: [Double], tolerance: Double, limit: Int = 100, _ f: ([Double]) -> [Double]
  ) throws(NumericsError) -> [Double] {
    let name = "gsl_multiroot_fsolver_hybrids"
    try GSL.require(!start.isEmpty && start.allSatisfy(\.isFinite), name, "no finite start")
    try GSL.require(tolerance > 0 && limit > 0, name, "nothing to search with")
    return try withoutActuallyEscaping(f) { f throws(NumericsError) in
      try search(Equations(f), from: start, tolerance, limit)
    }
  }

  private static func search(
    _ equations: Equations, from start: [Double], _ tolerance: Double, _ limit: Int
  ) throws(NumericsError) -> [Double] {
    let count = start.count
    let solver = gsl_multiroot_fsolver_alloc(steelyard_gsl_multiroot_hybrids(), count)
    let point = gsl_vector_alloc(count)
    // The solver keeps a pointer to the function and through it to the equations.
    let function = UnsafeMutablePointer<gsl_multiroot_function>.allocate(capacity: 1)
    defer {
      gsl_multiroot_fsolver_free(solver)
      gsl_vector_free(point)
      function.deallocate()
    }
    for (index, value) in start.enumerated() { gsl_vector_set(point, index, value) }
    function.initialize(
      to: gsl_multiroot_function(
        f: { point, equations, values in
          guard let point, let equations, let values else { return Int32(GSL_EFAULT) }
          return Unmanaged<Equations>.fromOpaque(equations).takeUnretainedValue()
            .evaluate(point, into: values)
        }, n: count, params: Unmanaged.passUnretained(equations).toOpaque()))
    return try withExtendedLifetime(equations) { () throws(NumericsError) in
      try GSL.check("gsl_multiroot_fsolver_set") {
        gsl_multiroot_fsolver_set(solver, function, point)
      }
      for _ in 0..<limit where !isSolved(solver, tolerance) {
        try GSL.check("gsl_multiroot_fsolver_iterate") { gsl_multiroot_fsolver_iterate(solver) }
      }
      try GSL.check("gsl_multiroot_test_residual") {
        isSolved(solver, tolerance) ? Int32(GSL_SUCCESS) : Int32(GSL_EMAXITER)
      }
      return (0..<count).map { gsl_vector_get(gsl_multiroot_fsolver_root(solver), $0) }
    }
  }

  private static func isSolved(
    _ solver: UnsafeMutablePointer<gsl_multiroot_fsolver>?, _ tolerance: Double
  ) -> Bool {
    gsl_multiroot_test_residual(gsl_multiroot_fsolver_f(solver), tolerance) == Int32(GSL_SUCCESS)
  }

  /// The equations as GSL calls them.
  private final class Equations {
    private let f: ([Double]) -> [Double]

    init(_ f: @escaping ([Double]) -> [Double]) { self.f = f }

    /// GSL refuses what is not finite.
    func evaluate(
      _ point: UnsafePointer<gsl_vector>, into values: UnsafeMutablePointer<gsl_vector>
    ) -> Int32 {
      let count = point.pointee.size
      let found = f((0..<count).map { gsl_vector_get(point, $0) })
      guard found.count == count, found.allSatisfy(\.isFinite) else { return Int32(GSL_EBADFUNC) }
      for (index, value) in found.enumerated() { gsl_vector_set(values, index, value) }
      return Int32(GSL_SUCCESS)
    }
  }
}
