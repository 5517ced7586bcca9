internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// Traits as a function of (cohort, culture, residual), by Gaussian copula.
///
/// The residual is 14 correlated standard normal scores of the customer's own. A culture shifts
/// each by slope times its standing, and widens it where the standing is uncertain; a cohort
/// shifts it by what the scenario declares. So a cohort can be flipped with everything else of
/// the customer's kept.
struct TraitSynthesis {
  private let lower: [Double]
  private let cultures: [CultureScores]
  private let shifts: [CohortShift]
  private let key: StreamKey
  private let incomeElasticity: Double
  static let order = Trait.allCases.count

  /// What a culture does to scores, by trait.
  private struct CultureScores {
    var shift = [Double](repeating: 0, count: TraitSynthesis.order)
    var spread = [Double](repeating: 1, count: TraitSynthesis.order)
    let distribution: TraitDistribution
  }

  /// - Throws: `NumericsError.notPositiveDefinite` when the declared correlations contradict
  ///   each other; a checked scenario's do not.
  init(_ plan: PopulationPlan, _ parameters: ParameterSet, key: StreamKey) throws(NumericsError) {
    self.key = key
    incomeElasticity = parameters[.incomeElasticity]
    shifts = plan.correlations
    lower = try Cholesky.lower(Self.correlations(parameters), order: Self.order)
    cultures = plan.cultures.map { Self.scores(of: $0.subject, parameters) }
  }

  /// The customer's traits, by position in `Trait.allCases`.
  ///
  /// - Parameters:
  ///   - customer: keys the residual.
  ///   - culture: position in the plan.
  ///   - cohorts: position of the customer's cohort in each dimension.
  func traits(of customer: UInt32, culture: Int, cohorts: [UInt8]) -> [Float] {
    let culture = cultures[culture]
    var scores = residual(of: customer)
    for index in scores.indices {
      scores[index] = culture.shift[index] + culture.spread[index] * scores[index]
    }
    for shift in shifts where cohorts[shift.dimension] == shift.cohort {
      scores[shift.trait.index] += shift.shift
    }
    return scores.enumerated().map { culture.distribution.value(at: $0, score: $1) }
  }

  /// Price sensitivity at the customer's income, logit per going rate: falls by a power of
  /// income.
  func sensitivity(of traits: [Float]) -> Float {
    let income = Elementary.log(Double(traits[Trait.income.index]))
    return traits[Trait.priceSensitivity.index]
      * Float(Elementary.exp(-incomeElasticity * income))
  }

  /// Correlated standard normal scores of the customer's own.
  func residual(of customer: UInt32) -> [Double] {
    var normals = [Double](repeating: 0, count: Self.order)
    for pair in 0..<(Self.order + 1) / 2 {
      let block = key.block(customer: customer, step: 0, purpose: .trait, index: UInt16(pair))
      normals[2 * pair] = Normal.quantile(Uniform.openDouble(block.x0, block.x1))
      if 2 * pair + 1 < Self.order {
        normals[2 * pair + 1] = Normal.quantile(Uniform.openDouble(block.x2, block.x3))
      }
    }
    return (0..<Self.order).map { row in
      var sum = 0.0
      for column in 0...row { sum += lower[row * Self.order + column] * normals[column] }
      return sum
    }
  }

  private static func correlations(_ parameters: ParameterSet) -> [Double] {
    var matrix = [Double](repeating: 0, count: order * order)
    for index in 0..<order { matrix[index * order + index] = 1 }
    for pair in Parameter.traitCorrelations {
      let value = parameters[pair.parameter]
      matrix[pair.first.index * order + pair.second.index] = value
      matrix[pair.second.index * order + pair.first.index] = value
    }
    return matrix
  }

  private static func scores(of culture: CultureProfile, _ parameters: ParameterSet)
    -> CultureScores
  {
    var scores = CultureScores(
      distribution: TraitDistribution(parameters, culture: culture))
    for slope in Parameter.cultureSlopes {
      let size = parameters[slope.parameter]
      let doubt = size * culture.uncertainty(slope.dimension)
      let index = slope.trait.index
      scores.shift[index] += size * culture.standardized(slope.dimension)
      let variance = scores.spread[index] * scores.spread[index] + doubt * doubt
      scores.spread[index] = variance.squareRoot()
    }
    return scores
  }
}
