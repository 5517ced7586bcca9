import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine

@Suite struct TraitSynthesisTests {
  private static let parameters = ParameterSet(sector: .hospitality)

  private static func synthesis(
    _ plan: PopulationPlan, _ parameters: ParameterSet = parameters,
    key: StreamKey = worldKey
  ) throws -> TraitSynthesis {
    try TraitSynthesis(plan, parameters, key: key)
  }

  /// 10,000 residuals: 13 means, 13 variances and 78 correlations within 5 standard errors, a
  /// false alarm once in 17,000 seeds; a correlation off by 0.08 is caught with 99 % power.
  @Test func residualsHaveTheDeclaredCorrelations() throws {
    let count = 10_000
    let synthesis = try Self.synthesis(plan(1), key: sampleKey())
    let rows = (0..<count).map { synthesis.residual(of: UInt32($0)) }
    var declared: [Set<Trait>: Double] = [:]
    for pair in Parameter.traitCorrelations {
      declared[[pair.first, pair.second]] = Self.parameters[pair.parameter]
    }
    let root = Double(count).squareRoot()
    for one in Trait.allCases {
      let mean = rows.reduce(0) { $0 + $1[one.index] } / Double(count)
      #expect(mean.magnitude < 5 / root, "\(one)")
      for other in Trait.allCases where other.index <= one.index {
        let found = rows.reduce(0) { $0 + $1[one.index] * $1[other.index] } / Double(count)
        let wanted = one == other ? 1 : declared[[one, other]] ?? 0
        #expect((found - wanted).magnitude < 5 * (1 + wanted * wanted).squareRoot() / root)
      }
    }
  }

  @Test func residualsBelongToTheCustomerAlone() throws {
    let one = try Self.synthesis(plan(10))
    let shift = CohortShift(dimension: 0, cohort: 0, trait: .income, shift: 1)
    let other = try Self.synthesis(
      plan(999, .none, of: cultures([("NOR", 1)]), shifts: [shift]))
    for customer in 0..<50 as Range<UInt32> {
      #expect(one.residual(of: customer) == other.residual(of: customer))
    }
    #expect(one.residual(of: 0) != one.residual(of: 1))
  }

  /// Every trait is its marginal at residual plus slopes times standings: nothing else, for all
  /// cultures without gaps.
  @Test func culturesShiftByTheDeclaredSlopes() throws {
    let profiles = CultureCatalogue.all.filter { profile in
      CultureDimension.allCases.allSatisfy { profile.uncertainty($0) == 0 }
    }
    #expect(profiles.count == 38)
    let plan = plan(1, of: profiles.map { Share($0, 1) }, cohorts: [])
    let synthesis = try Self.synthesis(plan)
    for (position, profile) in profiles.enumerated() {
      let marginals = TraitDistribution(Self.parameters, culture: profile)
      let residual = synthesis.residual(of: 7)
      let found = synthesis.traits(of: 7, culture: position, cohorts: [])
      for trait in Trait.allCases {
        var score = residual[trait.index]
        for slope in Parameter.cultureSlopes where slope.trait == trait {
          score += Self.parameters[slope.parameter] * profile.standardized(slope.dimension)
        }
        let wanted = marginals.value(of: trait, score: score)
        #expect((found[trait.index] - wanted).magnitude <= 1e-5 * wanted.magnitude)
      }
    }
  }

  /// Gaps in trust widen trust propensity around the group's mean; other traits stay.
  @Test(arguments: ["IRL", "AUT", "BEL", "PRT", "ARE"])
  func missingTrustWidensPropensity(_ code: String) throws {
    let profile = try #require(CultureCatalogue.profile(code))
    let doubt = profile.uncertainty(.generalTrust)
    #expect(doubt >= 0.5)
    let synthesis = try Self.synthesis(plan(1, of: [Share(profile, 1)], cohorts: []))
    let marginals = TraitDistribution(Self.parameters, culture: profile)
    let slope = try #require(Parameter.cultureSlopes.first { $0.trait == .trustPropensity })
    let size = Self.parameters[slope.parameter]
    let spread = (1 + size * size * doubt * doubt).squareRoot()
    #expect(spread > 1)
    for customer in 0..<20 as Range<UInt32> {
      let residual = synthesis.residual(of: customer)
      let found = synthesis.traits(of: customer, culture: 0, cohorts: [])
      let score =
        size * profile.standardized(.generalTrust)
        + spread * residual[Trait.trustPropensity.index]
      let wanted = marginals.value(of: .trustPropensity, score: score)
      #expect((found[Trait.trustPropensity.index] - wanted).magnitude < 1e-6)
      let literacy = marginals.value(of: .literacy, score: residual[Trait.literacy.index])
      #expect(found[Trait.literacy.index] == literacy)
    }
  }

  @Test func missingOrientationWidensEffort() throws {
    let kenya = try #require(CultureCatalogue.profile("KEN"))
    let synthesis = try Self.synthesis(plan(1, of: [Share(kenya, 1)], cohorts: []))
    let marginals = TraitDistribution(Self.parameters, culture: kenya)
    let doubt = 0.1 * kenya.uncertainty(.longTermOrientation)
    #expect(doubt >= 0.05)
    let index = Trait.shoppingEffort.index
    let score =
      0.1 * kenya.standardized(.longTermOrientation)
      + (1 + doubt * doubt).squareRoot() * synthesis.residual(of: 3)[index]
    let found = synthesis.traits(of: 3, culture: 0, cohorts: [])[index]
    #expect((found - marginals.value(of: .shoppingEffort, score: score)).magnitude < 1e-6)
  }

  /// Flipping a cohort moves what the scenario declares, to the bit nothing else.
  @Test func aFlippedCohortChangesOnlyWhatIsDeclared() throws {
    let shifts = [
      CohortShift(dimension: 0, cohort: 2, trait: .literacy, shift: -0.4),
      CohortShift(dimension: 0, cohort: 2, trait: .privacyConcern, shift: 0.75),
      CohortShift(dimension: 1, cohort: 1, trait: .income, shift: -0.5),
    ]
    let synthesis = try Self.synthesis(plan(1, shifts: shifts))
    for customer in 0..<100 as Range<UInt32> {
      let before = synthesis.traits(of: customer, culture: 1, cohorts: [0, 0])
      let after = synthesis.traits(of: customer, culture: 1, cohorts: [2, 0])
      for trait in Trait.allCases where trait != .literacy && trait != .privacyConcern {
        #expect(before[trait.index] == after[trait.index], "\(trait)")
      }
      let concern = Trait.privacyConcern.index
      #expect((after[concern] - before[concern] - 0.75).magnitude < 1e-6)
      let odds = [before, after].map { Elementary.logit(Double($0[Trait.literacy.index])) }
      #expect((odds[1] - odds[0] + 0.4).magnitude < 1e-4)
      let undeclared = synthesis.traits(of: customer, culture: 1, cohorts: [1, 0])
      #expect(undeclared == before)
    }
  }

  @Test func shiftsOfSeveralCohortsAddUp() throws {
    let shifts = [
      CohortShift(dimension: 0, cohort: 1, trait: .privacyConcern, shift: 0.5),
      CohortShift(dimension: 1, cohort: 1, trait: .privacyConcern, shift: 0.25),
    ]
    let synthesis = try Self.synthesis(plan(1, shifts: shifts))
    let index = Trait.privacyConcern.index
    let plain = synthesis.traits(of: 4, culture: 0, cohorts: [0, 0])[index]
    let both = synthesis.traits(of: 4, culture: 0, cohorts: [1, 1])[index]
    #expect((both - plain - 0.75).magnitude < 1e-6)
  }

  /// Squared slopes per trait sum to at most 0.1 even at the ends of their ranges, and the
  /// shipped cultures vary less than that about each other.
  @Test func withinCultureVarianceDominates() {
    for trait in Trait.allCases {
      let slopes = Parameter.cultureSlopes.filter { $0.trait == trait }
      let widest = slopes.reduce(0) { sum, slope in
        let range = slope.parameter.range
        return sum + max(range.upperBound * range.upperBound, range.lowerBound * range.lowerBound)
      }
      #expect(widest <= 0.1, "\(trait)")
      let shifts = CultureCatalogue.all.map { profile in
        slopes.reduce(0) {
          $0 + Self.parameters[$1.parameter] * profile.standardized($1.dimension)
        }
      }
      let mean = shifts.reduce(0, +) / 52
      let between = shifts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 51
      #expect(between <= 0.1, "\(trait)")
    }
  }

  @Test func contradictoryCorrelationsAreRefused() {
    var parameters = Self.parameters
    for pair in Parameter.traitCorrelations { parameters.set(pair.parameter.path, to: 1.5) }
    #expect(throws: NumericsError.self) { _ = try Self.synthesis(plan(1), parameters) }
  }
}
