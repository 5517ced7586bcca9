internal import CGSL

/// Minimises a function of several variables without derivatives, by Nelder and Mead's simplex.
///
/// GSL's `nmsimplex2`; deterministic. The result is the best point that was evaluated, so it is
/// never worse than the start.
public enum Simplex {
  /// Where a search ended.
  public struct Minimum: Sendable, Hashable {
    public let point: [Double]
    public let value: Double
    /// Calls of the function, at most the limit.
    public let evaluations: Int
    /// Whether the simplex became as small as was asked, rather than running out of calls.
    public let isConverged: Bool
  }

  /// Searches for a minimum.
  ///
  /// - Parameters:
  ///   - start: Where to begin; at least one finite number.
  ///   - steps: How far the first simplex reaches along each variable; as many, none of them 0.
  ///   - size: Mean distance of the corners from their centre at which the search ends, above 0.
  ///   - limit: Calls of the function, at least 1.
  ///   - isCancelled: Asked before every iteration; true ends the search with what it has.
  ///   - f: The function. What is not finite counts as higher than anything.
  /// - Throws: ``NumericsError`` for arguments that make no simplex, or as GSL reports.
  /// - Complexity: Up to `limit` calls of `f`, O(variables squared) besides for each.
  /// - Note: J. A. Nelder, R. Mead, "A simplex method for function minimization", *Computer
  ///   Journal* 7 (1965) 308-313, doi:10.1093/comjnl/7.4.308.
  public static func minimize(
    from start: [Double], steps: [Double], size: Double, limit: Int,
    isCancelled: () -> Bool = { false }, _ f: ([Double]) -> Double
  ) throws(NumericsError) -> Minimum {
    let name = "gsl_multimin_fminimizer_nmsimplex2"
    if steps.count != start.count { throw .wrongSize(expected: start.count, found: steps.count) }
    try GSL.require(!start.isEmpty && start.allSatisfy(\.isFinite), name, "no finite start")
    try GSL.require(steps.allSatisfy { $0.isFinite && $0 != 0 }, name, "a step of 0")
    try GSL.require(size > 0 && limit > 0, name, "nothing to search with")
    return try withoutActuallyEscaping(f) { f throws(NumericsError) in
      try search(Calls(f, start, limit), from: start, steps, size, isCancelled)
    }
  }

  private static func search(
    _ calls: Calls, from start: [Double], _ steps: [Double], _ size: Double,
    _ isCancelled: () -> Bool
  ) throws(NumericsError) -> Minimum {
    let count = start.count
    let minimizer = gsl_multimin_fminimizer_alloc(steelyard_gsl_multimin_nmsimplex2(), count)
    defer { gsl_multimin_fminimizer_free(minimizer) }
    let corner = vector(start)
    let reach = vector(steps)
    defer {
      gsl_vector_free(corner)
      gsl_vector_free(reach)
    }
    var function = gsl_multimin_function(
      f: { point, calls in
        guard let point, let calls else { return Calls.highest }
        return Unmanaged<Calls>.fromOpaque(calls).takeUnretainedValue().value(at: point)
      }, n: count, params: Unmanaged.passUnretained(calls).toOpaque())
    // The search keeps a pointer to the function and through it to the calls.
    return try withExtendedLifetime(calls) { () throws(NumericsError) in
      var isConverged = false
      try GSL.check("gsl_multimin_fminimizer_set") {
        gsl_multimin_fminimizer_set(minimizer, &function, corner, reach)
      }
      while !isConverged, !calls.isSpent, !isCancelled() {
        try GSL.check("gsl_multimin_fminimizer_iterate") {
          withUnsafeMutablePointer(to: &function) { pointer in
            minimizer?.pointee.f = pointer
            return gsl_multimin_fminimizer_iterate(minimizer)
          }
        }
        isConverged = gsl_multimin_fminimizer_size(minimizer) < size
      }
      return Minimum(
        point: calls.best, value: calls.least, evaluations: calls.count,
        isConverged: isConverged)
    }
  }

  private static func vector(_ values: [Double]) -> UnsafeMutablePointer<gsl_vector>? {
    let vector = gsl_vector_alloc(values.count)
    for (index, value) in values.enumerated() { gsl_vector_set(vector, index, value) }
    return vector
  }

  /// The function as GSL calls it: counted, bounded, with the best point remembered.
  private final class Calls {
    /// What stands for infinity, which GSL refuses.
    static let highest = 1e300

    private let f: ([Double]) -> Double
    private let limit: Int
    private(set) var count = 0
    private(set) var best: [Double]
    private(set) var least = Double.infinity

    init(_ f: @escaping ([Double]) -> Double, _ start: [Double], _ limit: Int) {
      self.f = f
      self.limit = limit
      best = start
    }

    var isSpent: Bool { count >= limit }

    func value(at point: UnsafePointer<gsl_vector>) -> Double {
      guard !isSpent else { return Self.highest }
      count += 1
      let place = (0..<point.pointee.size).map { gsl_vector_get(point, $0) }
      let found = f(place)
      let value = found.isNaN ? .infinity : found
      if value < least { (best, least) = (place, value) }
      return min(Self.highest, max(-Self.highest, value))
    }
  }
}
