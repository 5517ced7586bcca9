import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine

/// Cultures shift distributions; people differ within them.
@Suite struct CultureVarianceTests {
  private static let people = 1_000
  private static let parameters = ParameterSet(sector: .hospitality)
  /// Price sensitivity as it acts, after income, stands behind the traits.
  private static let columns = Trait.allCases.count + 1

  /// For every trait, the variance within cultures is at least ten times that between the means
  /// of all 52: of latent scores, and of the traits themselves but income, whose spread is the
  /// culture's own.
  ///
  /// With 1,000 people a culture, a ratio of variances is known to within .002 (its standard
  /// error at .05; sampling adds .001 to it). The largest built in is .05, so that a false alarm
  /// is rarer than one seed in a billion, and a ratio of .11 is caught with 99 % power.
  @Test func varianceWithinDominates() throws {
    let profiles = CultureCatalogue.all
    #expect(profiles.count == 52)
    let plan = plan(1, of: profiles.map { Share($0, 1 / 52) }, cohorts: [])
    let synthesis = try TraitSynthesis(plan, Self.parameters, key: sampleKey())
    var latent = [Spread](repeating: Spread(), count: Self.columns)
    var realised = latent
    for (culture, profile) in profiles.enumerated() {
      let scale = LatentScale(Self.parameters, profile)
      var (scores, values) = (
        [[Double]](repeating: [], count: Self.columns),
        [[Double]](repeating: [], count: Self.columns)
      )
      for person in 0..<Self.people {
        let traits = synthesis.traits(
          of: UInt32(culture * Self.people + person), culture: culture, cohorts: [])
        for (index, value) in (traits + [synthesis.sensitivity(of: traits)]).enumerated() {
          values[index].append(Double(value))
          if index < traits.count { scores[index].append(scale.score(of: index, value)) }
        }
      }
      for index in 0..<Self.columns {
        realised[index].add(values[index])
        if index < Trait.allCases.count { latent[index].add(scores[index]) }
      }
    }
    for trait in Trait.allCases {
      #expect(latent[trait.index].ratio < 0.1, "\(trait)")
      #expect(trait == .income || realised[trait.index].ratio < 0.1, "\(trait)")
    }
    #expect(realised[Self.columns - 1].ratio < 0.1)
    #expect(latent[Trait.trustPropensity.index].ratio > 0.02, "cultures do shift trust")
  }
}

/// Variance within and between cultures.
private struct Spread {
  private var means: [Double] = []
  private var variances: [Double] = []

  mutating func add(_ values: [Double]) {
    let mean = values.reduce(0, +) / Double(values.count)
    means.append(mean)
    variances.append(
      values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1))
  }

  /// Variance between the means over mean variance within.
  var ratio: Double {
    let mean = means.reduce(0, +) / Double(means.count)
    let between = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(means.count - 1)
    return between * Double(variances.count) / variances.reduce(0, +)
  }
}

/// Finds the latent score behind a trait's value in one culture.
private struct LatentScale {
  private let marginals: TraitDistribution

  init(_ parameters: ParameterSet, _ profile: CultureProfile) {
    marginals = TraitDistribution(parameters, culture: profile)
  }

  func score(of index: Int, _ value: Float) -> Double {
    let (zero, one) = (marginals.value(at: index, score: 0), marginals.value(at: index, score: 1))
    let trait = Trait.allCases[index]
    let start = straight(trait, zero)
    return (straight(trait, value) - start) / (straight(trait, one) - start)
  }

  /// The value on the scale on which it is linear in its score.
  private func straight(_ trait: Trait, _ value: Float) -> Double {
    switch trait {
    case .value, .privacyConcern: Double(value)
    case .taste, .literacy, .trustPropensity, .vulnerability: Elementary.logit(Double(value))
    default: Elementary.log(Double(value))
    }
  }
}
