internal import CGSL

/// Student's t distribution, for intervals and tests in reports.
///
/// - Important: Computed by GSL and libm. Never let it feed a customer's or a strategy's state.
public enum StudentT {
  /// Returns the number below which a t-distributed draw falls with probability p.
  ///
  /// - Parameters:
  ///   - p: A probability strictly inside (0, 1).
  ///   - degreesOfFreedom: A finite number above 0, not necessarily whole.
  /// - Returns: A finite number, in standard errors.
  /// - Throws: ``NumericsError/gsl(code:function:reason:)`` for arguments outside their range and
  ///   where the result is beyond the range of Double.
  /// - Complexity: O(1), a few Newton steps.
  /// - Note: `gsl_cdf_tdist_Pinv`; G. W. Hill, "Algorithm 396: Student's t-quantiles", *CACM* 13
  ///   (1970) 619-620, doi:10.1145/355598.355600.
  public static func quantile(
    _ p: Double, degreesOfFreedom: Double
  ) throws(NumericsError) -> Double {
    let name = "gsl_cdf_tdist_Pinv"
    try GSL.require(p > 0 && p < 1, name, "p must lie strictly between 0 and 1, found \(p)")
    try requireDegrees(degreesOfFreedom, name)
    return try GSL.finite(name) { gsl_cdf_tdist_Pinv(p, degreesOfFreedom) }
  }

  /// Returns the probability that a t-distributed draw is at least as far from 0 as t.
  ///
  /// - Parameters:
  ///   - t: A statistic, in standard errors, of either sign. An infinite one gives 0.
  ///   - degreesOfFreedom: A finite number above 0, not necessarily whole.
  /// - Returns: A probability, 0...1.
  /// - Throws: ``NumericsError/gsl(code:function:reason:)`` for arguments outside their range.
  /// - Complexity: O(1).
  /// - Note: `gsl_cdf_tdist_Q`.
  public static func twoSidedP(
    _ t: Double, degreesOfFreedom: Double
  ) throws(NumericsError) -> Double {
    let name = "gsl_cdf_tdist_Q"
    try GSL.require(!t.isNaN, name, "t must be a number, found \(t)")
    try requireDegrees(degreesOfFreedom, name)
    if t.isInfinite { return 0 }
    return try GSL.finite(name) { 2 * gsl_cdf_tdist_Q(t.magnitude, degreesOfFreedom) }
  }

  /// Refuses degrees of freedom for which the distribution does not exist.
  private static func requireDegrees(
    _ degrees: Double, _ name: String
  ) throws(NumericsError) {
    try GSL.require(
      degrees > 0 && degrees.isFinite, name,
      "degrees of freedom must be finite and above 0, found \(degrees)")
  }
}
