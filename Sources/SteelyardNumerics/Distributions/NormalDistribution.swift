internal import CGSL

/// The standard normal distribution, for intervals and tests in reports.
///
/// - Important: Computed by GSL and libm. Never let it feed a customer's or a strategy's state.
public enum NormalDistribution {
  /// Returns the probability that a draw lies below z.
  ///
  /// - Parameter z: In standard deviations; not NaN.
  /// - Throws: ``NumericsError/gsl(code:function:reason:)`` for NaN.
  /// - Complexity: O(1).
  /// - Note: `gsl_cdf_ugaussian_P`.
  public static func below(_ z: Double) throws(NumericsError) -> Double {
    let name = "gsl_cdf_ugaussian_P"
    try GSL.require(!z.isNaN, name, "z must be a number, found \(z)")
    return try GSL.finite(name) { gsl_cdf_ugaussian_P(z) }
  }
}
