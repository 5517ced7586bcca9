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
    sensitivity(traits[Trait.priceSensitivity.index], income: traits[Trait.income.index])
  }

  private func sensitivity(_ atMedian: Float, income: Float) -> Float {
    atMedian * Float(Elementary.exp(-incomeElasticity * Elementary.log(Double(income))))
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

  /// Writes the traits of neighbouring customers, with price sensitivity at their income: to the bit
  /// what ``traits(of:culture:cohorts:)`` and ``sensitivity(of:)`` say of each, but trait by trait,
  /// many customers at a time.
  ///
  /// - Parameters:
  ///   - rows: of the population.
  ///   - placement: where they belong.
  ///   - traits: a column for each of `Trait.allCases`, by row of the population.
  func write(_ rows: Range<Int>, _ placement: Placement, to traits: [Column<Float>]) {
    let size = min(256, max(1, rows.count))
    let normals = (0..<Self.order + 1).map { _ in Column<Double>(size, filledWith: 0) }
    let scores = Column<Double>(size, filledWith: 0)
    for first in stride(from: rows.lowerBound, to: rows.upperBound, by: size) {
      let batch = first..<min(rows.upperBound, first + size)
      drawNormals(of: batch, to: normals)
      for trait in 0..<Self.order {
        correlate(normals, trait, count: batch.count, to: scores)
        place(scores, trait, batch, placement)
        for row in batch {
          traits[trait][row] = cultures[Int(placement.cultures[row])].distribution.value(
            at: trait, score: scores[row - first])
        }
      }
    }
    let (income, sensitivity) = (
      traits[Trait.income.index], traits[Trait.priceSensitivity.index]
    )
    for row in rows {
      sensitivity[row] = self.sensitivity(sensitivity[row], income: income[row])
    }
  }

  /// Independent standard normal numbers, trait by trait.
  private func drawNormals(of batch: Range<Int>, to normals: [Column<Double>]) {
    for pair in 0..<(Self.order + 1) / 2 {
      let (even, odd) = (normals[2 * pair].base, normals[2 * pair + 1].base)
      let (first, index) = (UInt32(batch.lowerBound), UInt16(pair))
      for row in 0..<batch.count {
        let block = key.block(
          customer: first &+ UInt32(truncatingIfNeeded: row), step: 0, purpose: .trait,
          index: index)
        even[row] = Uniform.openDouble(block.x0, block.x1)
        odd[row] = Uniform.openDouble(block.x2, block.x3)
      }
      for row in 0..<batch.count { even[row] = Normal.quantile(even[row]) }
      for row in 0..<batch.count { odd[row] = Normal.quantile(odd[row]) }
    }
  }

  /// One trait's residual of every customer.
  private func correlate(
    _ normals: [Column<Double>], _ trait: Int, count: Int, to scores: Column<Double>
  ) {
    let sums = scores.base
    sums.update(repeating: 0, count: count)
    for column in 0...trait {
      let (weight, normal) = (lower[trait * Self.order + column], normals[column].base)
      for row in 0..<count { sums[row] += weight * normal[row] }
    }
  }

  /// What culture and cohorts do to the scores of a trait.
  private func place(
    _ scores: Column<Double>, _ trait: Int, _ batch: Range<Int>, _ placement: Placement
  ) {
    let (scores, first) = (scores.base, batch.lowerBound)
    for row in batch {
      let culture = Int(placement.cultures[row])
      scores[row - first] =
        cultures[culture].shift[trait] + cultures[culture].spread[trait] * scores[row - first]
    }
    for shift in shifts where shift.trait.index == trait {
      let cohorts = placement.cohorts[shift.dimension].base
      for row in batch where cohorts[row] == shift.cohort {
        scores[row - first] += shift.shift
      }
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
