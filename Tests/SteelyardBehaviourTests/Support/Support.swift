import SteelyardBehaviour
import SteelyardNumerics

@testable import SteelyardModel

/// The model's traits, not those of the testing library.
typealias Trait = SteelyardModel.Trait

/// The hospitality sector's numbers with some replaced.
func numbers(_ changes: [(Parameter, Double)] = []) -> ParameterSet {
  var set = ParameterSet(sector: .hospitality)
  for (parameter, value) in changes { set.set(parameter.path, to: value) }
  return set
}

/// The numbers with one parameter at the lower and at the upper end of its range, for each of
/// the parameters: the corners at which a mechanism could go wrong.
func corners(of parameters: [Parameter]) -> [ParameterSet] {
  parameters.reduce([numbers()]) { sets, parameter in
    sets.flatMap { set in
      [parameter.range.lowerBound, parameter.range.upperBound].map { value in
        var set = set
        set.set(parameter.path, to: value)
        return set
      }
    }
  }
}

/// `count + 1` numbers at equal distances, ends included.
func grid(_ low: Float, _ high: Float, _ count: Int) -> [Float] {
  (0...count).map { low + (high - low) * Float($0) / Float(count) }
}

/// Whether each number is at least the one before.
func isRising(_ numbers: [Float]) -> Bool {
  zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
}

/// Whether each number is above the one before.
func isStrictlyRising(_ numbers: [Float]) -> Bool {
  zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
}

/// Whether two numbers differ by at most a tolerance; never true of NaN.
func isNear(_ found: Float, _ wanted: Double, _ tolerance: Double) -> Bool {
  (Double(found) - wanted).magnitude <= tolerance
}

/// Reproducible standard normal draws.
func normals(seed: UInt64, count: Int) -> [Double] {
  let key = StreamKey(seed: seed, replicate: 0)
  return (0..<count).map { row in
    let block = key.block(customer: UInt32(row), step: 0, purpose: Purpose(77), index: 0)
    return Normal.quantile(Uniform.openDouble(block.x0, block.x1))
  }
}

/// A culture of one's own, with chosen individualism and Gini.
func culture(individualism: Double = 91, gini: Double = 40, context: ContextClass = .medium)
  -> CultureProfile
{
  let standing = CultureProfile.Standing(score: individualism, standardized: 0, uncertainty: 0)
  return CultureProfile(
    code: "XXX", name: "Nowhere", group: "none", dimensions: [.individualism: standing],
    gini: gini, context: context, consentDefault: "none", privacyLaw: "")
}

extension TraitDistribution {
  /// The value of a trait at a latent score.
  func value(of trait: Trait, score: Double) -> Float { value(at: trait.index, score: score) }
}

/// A culture with one standardised score of one's own.
func culture(_ dimension: CultureDimension, standardized: Double) -> CultureProfile {
  let standing = CultureProfile.Standing(
    score: 50, standardized: standardized, uncertainty: 0)
  return CultureProfile(
    code: "XXX", name: "Nowhere", group: "none", dimensions: [dimension: standing], gini: 40,
    context: .medium, consentDefault: "none", privacyLaw: "")
}
