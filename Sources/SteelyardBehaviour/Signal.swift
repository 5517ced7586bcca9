public import SteelyardModel
internal import SteelyardNumerics

/// What a firm can tell about willingness to pay from the data it may use.
///
/// Category c alone explains R2(c) of the variance; its measurement error has precision
/// h = R2/(1 - R2) against the population's variance and stays fixed per customer and category.
/// Together the firm holds the best linear predictor, shrunk to the prior mean m:
///
///     estimate = m + sum h (x - m + s e / sqrt h) / (1 + sum h)
///
/// The share of records that are right and how well data cover the customer's cohort, see
/// ``RepresentationBias``, multiply every precision, and so does what tracking, anonymity and the
/// like do to single categories. Without consent the prior mean is all it sees. Sizes are design choices.
public struct Signal: Sendable {
  /// Precision by category.
  public let precisions: [Double]
  /// Square root of R squared by set of categories, indexed by `DataCategories.bits`.
  public let strength: [Float]

  /// - Parameters:
  ///   - quality: share of records that are right, 0...1; the registry's unless given.
  ///   - telling: factor on precision by category, at least 0.
  public init(_ parameters: ParameterSet, quality: Double? = nil, telling: [Double]? = nil) {
    let quality = quality ?? parameters[.signalQuality]
    let telling = telling ?? Parameter.signal.map { _ in 1 }
    let precisions = zip(Parameter.signal, telling).map { parameter, factor in
      quality * parameters[parameter] / (1 - parameters[parameter]) * factor
    }
    self.precisions = precisions
    strength = (0..<512).map { bits in
      let total = Self.sum(precisions, UInt16(bits)) { $1 }
      return Float((total / (1 + total)).squareRoot())
    }
  }

  /// Estimated deviation from the prior mean, in standard deviations of the population.
  ///
  /// - Parameters:
  ///   - data: bits of the categories in use.
  ///   - deviation: the true one, in standard deviations.
  ///   - coverage: how well data cover the customer's cohort, 0...1.
  ///   - error: standard normal measurement error of a category, by its position.
  public func estimate(
    data: UInt16, deviation: Double, coverage: Double = 1, error: (Int) -> Double
  ) -> Double {
    let total = Self.sum(precisions, data) { coverage * $1 }
    let evidence = Self.sum(precisions, data) { category, precision in
      let covered = coverage * precision
      return covered * deviation + covered.squareRoot() * error(category)
    }
    return evidence / (1 + total)
  }

  private static func sum(
    _ precisions: [Double], _ data: UInt16, _ term: (Int, Double) -> Double
  ) -> Double {
    var sum = 0.0
    for (category, precision) in precisions.enumerated() where data & (1 << category) != 0 {
      sum += term(category, precision)
    }
    return sum
  }
}
