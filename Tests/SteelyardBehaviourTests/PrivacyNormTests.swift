import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardBehaviour

/// What a culture does to the price of privacy, and stated worry.
@Suite struct PrivacyNormTests {
  private let privacy = PrivacyValuation(numbers())

  private func shipped(_ code: String) throws -> CultureProfile {
    try #require(CultureCatalogue.all.first { $0.code == code })
  }

  /// Germany 1.5 to 3 times the United States, and both above Latin America (PRINCE2022), at
  /// incomes of 62,687, 74,159 and 21,905 dollars a head.
  @Test func countriesAreAsPublished() throws {
    let germany = privacy.norm(of: try shipped("DEU"), income: 62_687 / 74_159)
    let states = privacy.norm(of: try shipped("USA"))
    let mexico = privacy.norm(of: try shipped("MEX"), income: 21_905 / 74_159)
    let brazil = privacy.norm(of: try shipped("BRA"), income: 19_080 / 74_159)
    #expect(1.5...3 ~= germany / states)
    #expect(isNear(germany / states, 8 / 3.5, 0.05))
    #expect(germany > states && states > mexico && states > brazil)
  }

  @Test func lawAndIncomeMultiplyPrices() throws {
    #expect(privacy.norm(of: try shipped("USA")) == 1)
    #expect(isNear(privacy.norm(of: try shipped("DEU")), 2.72, 1e-5))
    #expect(isNear(privacy.norm(of: try shipped("CAN")), 2.72.squareRoot(), 1e-5))
    #expect(isNear(privacy.norm(of: try shipped("USA"), income: 0.25), 0.25, 1e-6))
    #expect(isNear(privacy.norm(of: try shipped("USA"), income: 0), 0.01, 1e-6))
    let flat = PrivacyValuation(numbers([(.privacyIncome, 0), (.privacyLaw, 1)]))
    for profile in CultureCatalogue.all {
      #expect(flat.norm(of: profile, income: 0.3) == 1, "\(profile.code)")
    }
  }

  @Test func everyShippedCultureHasANormBetweenOneAndTheLaws() {
    for profile in CultureCatalogue.all {
      let norm = privacy.norm(of: profile)
      #expect(norm >= 1 && isNear(min(norm, 2.72), Double(norm), 1e-5), "\(profile.code)")
    }
  }

  // MARK: Stated worry

  private func worried(concern: Double, residual: Double, of privacy: PrivacyValuation) -> Double {
    let count = 4000
    let said = (0..<count).filter {
      privacy.isWorried(
        concern: Float(concern), residual: Float(residual),
        uniform: (Double($0) + 0.5) / Double(count))
    }
    return Double(said.count) / Double(count)
  }

  /// 74 % of all say so (WRP2021): the mean over standard normal concern.
  @Test func threeInFourAreWorried() {
    let scores = (0..<200).map { Normal.quantile((Double($0) + 0.5) / 200) }
    for stated in [0, 0.6, 0.95] {
      let privacy = PrivacyValuation(numbers([(.privacyStated, stated)]))
      let shares = scores.map { worried(concern: $0, residual: 0, of: privacy) }
      let mean = shares.reduce(0, +) / 200
      #expect((mean - 0.74).magnitude < 0.003, "\(stated)")
    }
  }

  /// Of customers with concern z: the chance that sqrt(1 - k^2) e is above quantile(.26) - k z.
  @Test func worryFollowsConcernAndTheCulture() {
    let threshold = Normal.quantile(0.26)
    for (concern, residual) in [(0.0, 0.0), (1, 0), (-1, 0), (0, -0.3), (2, 0.3)] {
      let wanted = (threshold - 0.6 * concern - residual) / 0.8
      let found = worried(concern: concern, residual: residual, of: privacy)
      #expect((Normal.quantile(1 - found) - wanted).magnitude < 0.01)
    }
    let blind = PrivacyValuation(numbers([(.privacyStated, 0)]))
    #expect(
      worried(concern: 3, residual: 0, of: blind) == worried(concern: -3, residual: 0, of: blind))
  }

  /// Less where the rule of law, for which general trust stands, is strong.
  @Test func trustingCulturesWorryLess() {
    for profile in CultureCatalogue.all {
      let wanted = -0.15 * profile.standardized(.generalTrust)
      #expect(isNear(privacy.worry(of: profile), wanted, 1e-6), "\(profile.code)")
    }
    let off = PrivacyValuation(numbers([(.privacyRuleOfLaw, 0)]))
    for profile in CultureCatalogue.all { #expect(off.worry(of: profile) == 0) }
  }
}
