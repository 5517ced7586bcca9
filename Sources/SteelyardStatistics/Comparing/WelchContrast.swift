public import SteelyardModel
public import SteelyardNumerics

/// The difference between two results that had other luck each.
public enum WelchContrast {
  /// A mean over replicates, and how exact it is.
  public struct Sample: Sendable, Hashable {
    let mean, error: Double
    let degreesOfFreedom: Double

    /// - Parameter values: One per replicate.
    /// - Returns: Nil for fewer than two, or if any is undefined.
    public init?(_ values: [Double?]) {
      let spread = Spread(values.compactMap(\.self))
      guard spread.count == values.count, let error = spread.standardError else { return nil }
      (mean, self.error, degreesOfFreedom) = (spread.mean, error, spread.degreesOfFreedom)
    }

    /// From Student's interval, where no values were kept.
    ///
    /// - Parameters:
    ///   - replicates: How many the interval is over.
    ///   - looks: What it was widened for, as of ``Interval/student(_:looks:)``.
    /// - Returns: Nil without an interval.
    /// - Throws: `NumericsError` as ``Interval/student(_:looks:)``.
    public init?(_ estimate: Estimate, replicates: Int, looks: Int) throws(NumericsError) {
      guard let mean = estimate.mean, let half = estimate.halfWidth, replicates > 1 else {
        return nil
      }
      self.mean = mean
      error = half / (try Interval.reach(replicates, looks: looks))
      degreesOfFreedom = Double(replicates - 1)
    }
  }

  /// Returns the difference, its 95 % interval and its two-sided p.
  ///
  ///     error^2 = e1^2 + e2^2,   degrees of freedom = error^4 / (e1^4 / f1 + e2^4 / f2)
  ///
  /// with e the standard error and f the degrees of freedom of each mean (Welch 1947, *Biometrika*
  /// 34:28). Where neither varies at all, p is 1 for no difference and 0 for any other.
  ///
  /// - Parameter looks: As of ``Interval/student(_:looks:)``.
  /// - Throws: `NumericsError` as ``Interval/student(_:looks:)``.
  /// - Complexity: O(1).
  public static func of(
    _ sample: Sample, against other: Sample, looks: Int = 1
  ) throws(NumericsError) -> Contrast {
    let difference = sample.mean - other.mean
    let (error, freedom) = spread(sample, other)
    guard error > 0 else {
      return Contrast(
        difference: difference, low: difference, high: difference, p: difference == 0 ? 1 : 0)
    }
    let reach = try StudentT.quantile(1 - 0.025 / Double(looks), degreesOfFreedom: freedom)
    let p = try StudentT.twoSidedP(difference / error, degreesOfFreedom: freedom)
    return Contrast(
      difference: difference, low: difference - reach * error, high: difference + reach * error,
      p: min(1, Double(looks) * p))
  }

  /// Returns whether the difference is too small to matter, as of
  /// ``PairedContrast/equivalence(_:against:margin:better:looks:)``.
  public static func equivalence(
    _ sample: Sample, against other: Sample, margin: Double, better: Metric.Direction,
    looks: Int = 1
  ) throws(NumericsError) -> Equivalence {
    let difference = sample.mean - other.mean
    let (error, freedom) = spread(sample, other)
    return try Equivalence(
      of: difference, error: error, degreesOfFreedom: freedom, margin: margin, better: better,
      looks: looks)
  }

  private static func spread(_ one: Sample, _ other: Sample) -> (error: Double, freedom: Double) {
    let (first, second) = (one.error * one.error, other.error * other.error)
    let sum = first + second
    guard sum > 0 else { return (0, one.degreesOfFreedom + other.degreesOfFreedom) }
    // As shares of the sum, so that no square of a square leaves the range of numbers.
    let (share, rest) = (first / sum, second / sum)
    let inverse = share * share / one.degreesOfFreedom + rest * rest / other.degreesOfFreedom
    return (sum.squareRoot(), 1 / inverse)
  }
}

extension Contrast {
  /// The difference of two estimates whose intervals need not be Student's, with an interval made
  /// of theirs (Zou and Donner 2008, *Statistics in Medicine* 27:1693). It covers at least as often
  /// as they do where the two are independent or go up and down together; it has no p.
  init(of estimate: Estimate, less other: Estimate) {
    guard let mean = estimate.mean, let theirs = other.mean else {
      self.init(difference: nil, low: nil, high: nil, p: nil)
      return
    }
    let difference = mean - theirs
    guard let low = estimate.low, let high = estimate.high, let below = other.low,
      let above = other.high
    else {
      self.init(difference: difference, low: nil, high: nil, p: nil)
      return
    }
    let down = ((mean - low) * (mean - low) + (above - theirs) * (above - theirs)).squareRoot()
    let up = ((high - mean) * (high - mean) + (theirs - below) * (theirs - below)).squareRoot()
    self.init(difference: difference, low: difference - down, high: difference + up, p: nil)
  }
}
