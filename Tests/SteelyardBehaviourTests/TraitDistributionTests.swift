import SteelyardModel
import SteelyardNumerics
import SteelyardTestSupport
import Testing

@testable import SteelyardBehaviour

@Suite struct TraitDistributionTests {
  let traits = TraitDistribution(numbers(), culture: culture())

  /// Scores at the middles of equal shares of a standard normal.
  private static func scores(_ count: Int) -> [Double] {
    (0..<count).map { Normal.quantile((Double($0) + 0.5) / Double(count)) }
  }

  /// Gini of values in rising order.
  private static func gini(_ values: [Double]) -> Double {
    let n = Double(values.count)
    let weighted = values.enumerated().reduce(0) { sum, next in
      sum + (2 * Double(next.offset) + 1 - n) * next.element
    }
    return weighted / (n * values.reduce(0, +))
  }

  @Test func incomesHaveTheCulturesGini() {
    let scores = Self.scores(2000)
    for profile in CultureCatalogue.all {
      let traits = TraitDistribution(numbers(), culture: profile)
      let incomes = scores.map { Double(traits.value(of: .income, score: $0)) }
      #expect((Self.gini(incomes) - profile.gini / 100).magnitude < 0.008, "\(profile.code)")
    }
  }

  /// Twenty thousand draws; 0.02 is five standard errors of a Gini of 0.6, and more of the others:
  /// a false alarm once in 500,000 seeds.
  @Test func simulatedIncomesHaveTheCulturesGini() {
    let seed = SampleSeed.of(9)
    for gini in [25.0, 40, 60] {
      let traits = TraitDistribution(numbers(), culture: culture(gini: gini))
      let incomes = normals(seed: seed, count: 20_000)
        .map { Double(traits.value(of: .income, score: $0)) }.sorted()
      #expect((Self.gini(incomes) - gini / 100).magnitude < 0.02)
    }
  }

  @Test func impossibleGinisStayFinite() {
    for gini in [-5.0, 0, 100, 300] {
      let traits = TraitDistribution(numbers(), culture: culture(gini: gini))
      let richest = traits.value(of: .income, score: 8.2)
      #expect(richest.isFinite && richest > 1)
    }
  }

  @Test func mediansAreTheRegistrys() {
    let set = numbers()
    let wanted: [(Trait, Double)] = [
      (.income, 1), (.value, set[.valueMean]), (.priceSensitivity, set[.priceSensitivity]),
      (.taste, 0.5), (.needRate, set[.needRate]), (.privacyConcern, 0), (.literacy, 0.5),
      (.trustPropensity, 0.5),
    ]
    for (trait, median) in wanted {
      #expect(isNear(traits.value(of: trait, score: 0), median, 1e-6), "\(trait)")
    }
  }

  @Test func relativeTraitsHaveMeanOne() {
    let scores = Self.scores(2000)
    let relative: [Trait] = [
      .fairnessSensitivity, .lossAversion, .nudgeSusceptibility, .reactanceProneness,
      .shoppingEffort,
    ]
    for trait in relative {
      let mean = scores.reduce(0) { $0 + Double(traits.value(of: trait, score: $1)) } / 2000
      #expect((mean - 1).magnitude < 0.005, "\(trait)")
    }
  }

  @Test func spreadsAreTheRegistrys() {
    let ratio = { (trait: Trait) in
      Double(traits.value(of: trait, score: 1) / traits.value(of: trait, score: 0))
    }
    let logs: [(Trait, Double)] = [
      (.priceSensitivity, 0.2), (.needRate, 0.5), (.fairnessSensitivity, 0.4),
      (.lossAversion, 0.3), (.nudgeSusceptibility, 0.4), (.reactanceProneness, 0.5),
      (.shoppingEffort, 0.5),
    ]
    for (trait, deviation) in logs {
      #expect((Elementary.log(ratio(trait)) - deviation).magnitude < 1e-6, "\(trait)")
    }
    for (trait, deviation) in [(Trait.taste, 1), (.literacy, 1), (.trustPropensity, 0.6)] {
      let odds = Elementary.logit(Double(traits.value(of: trait, score: 1)))
      #expect((odds - deviation).magnitude < 1e-6, "\(trait)")
    }
    let values = [0, 1].map { traits.value(of: .value, score: $0) }
    #expect(isNear(values[1] - values[0], 1, 1e-6))
    #expect(traits.value(of: .privacyConcern, score: 1.5) == 1.5)
  }

  @Test func everyTraitRisesWithItsScore() {
    for trait in Trait.allCases {
      let values = grid(-4, 4, 40).map { traits.value(of: trait, score: Double($0)) }
      #expect(isStrictlyRising(values), "\(trait)")
    }
  }

  @Test func chancesStayWithinBoundsFarOut() {
    let wide = TraitDistribution(
      numbers([(.tasteSpread, 2), (.literacySpread, 2), (.propensitySpread, 2)]),
      culture: culture())
    for trait in [Trait.taste, .literacy, .trustPropensity] {
      for score in [-40.0, -9, 9, 40] {
        #expect(0...1 ~= wide.value(of: trait, score: score), "\(trait)")
      }
    }
  }

  @Test func everythingIsFiniteFarOut() {
    let spreads: [Parameter] = [
      .valueSpread, .priceSensitivitySpread, .needRateSpread, .fairnessSensitivitySpread,
      .effortSpread,
    ]
    for set in corners(of: spreads) {
      let traits = TraitDistribution(set, culture: culture(gini: 90))
      for trait in Trait.allCases {
        for score in [-14.0, 14] {
          #expect(traits.value(of: trait, score: score).isFinite, "\(trait)")
        }
      }
    }
  }

  @Test func noSpreadMakesEverybodyAlike() {
    let set = numbers([(.needRateSpread, 0), (.effortSpread, 0), (.literacySpread, 0)])
    let traits = TraitDistribution(set, culture: culture())
    for score in [-3.0, 0, 3] {
      #expect(traits.value(of: .needRate, score: score) == 0.6)
      #expect(traits.value(of: .shoppingEffort, score: score) == 1)
      #expect(traits.value(of: .literacy, score: score) == 0.5)
    }
  }
}
