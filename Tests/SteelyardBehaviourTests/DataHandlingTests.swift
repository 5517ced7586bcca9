import Foundation
import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

/// What the way in which data are handled does, mechanism by mechanism.
@Suite struct DataHandlingTests {
  // MARK: Records

  @Test func silosHideRecordsAndCustomersCorrectThem() {
    let plain = RecordQuality(numbers(), silos: 0, isCorrected: false)
    for share in [0, 0.3, 1] as [Double] { #expect(plain.right(of: share) == share) }
    let split = RecordQuality(numbers(), silos: 0.5, isCorrected: false)
    #expect(abs(split.right(of: 0.8) - 0.8 * 0.75) < 1e-12)
    let mended = RecordQuality(numbers(), silos: 0.5, isCorrected: true)
    #expect(abs(mended.right(of: 0.8) - (1 - 0.4 * 0.7)) < 1e-12)
    #expect(RecordQuality(numbers(), silos: 0, isCorrected: true).right(of: 1) == 1)
  }

  @Test func fewerRightRecordsTellLess() {
    let (all, half) = (Signal(numbers()), Signal(numbers(), quality: 0.5))
    for bits in 1..<512 { #expect(half.strength[bits] < all.strength[bits]) }
    let control = Control(numbers(), rights: [])
    let fit = Relevance(numbers(), control: control, quality: 0.5).signal
    #expect(zip(fit, Relevance(numbers(), control: control).signal).dropFirst().allSatisfy(<))
  }

  // MARK: Tracking

  @Test func followingTouchesWhatItAddsTo() {
    let none = Tracking(numbers(), cookies: false, devices: false)
    #expect(none.precision.allSatisfy { $0 == 1 } && none.sensitivity.allSatisfy { $0 == 1 })
    #expect(none.consent.allSatisfy { $0 == 0 } && none.concern.allSatisfy { $0 == 0 })
    let both = Tracking(numbers(), cookies: true, devices: true)
    for (position, category) in DataCategory.allCases.enumerated() {
      let gain = category == .browsing ? 0.8 : category == .device ? 0.3 : 0
      let ways = category == .browsing ? 2.0 : category == .device ? 1 : 0
      #expect(abs(both.precision[position] - (1 + gain)) < 1e-12)
      #expect(abs(both.sensitivity[position] - (1 + 0.3 * ways)) < 1e-12)
      #expect(abs(both.consent[position] + 0.4 * ways) < 1e-12)
    }
  }

  @Test func theConcernedRefuseToBeFollowed() {
    let tracking = Tracking(numbers(), cookies: true, devices: false)
    let plain = Consent(numbers(), rights: .granular)
    let followed = Consent(numbers(), rights: .granular, tracking: tracking)
    func odds(_ consent: Consent, _ concern: Float, _ category: Int) -> Double {
      let chance = Double(consent.acceptance(concern: concern, category: category))
      return log(chance / (1 - chance))
    }
    for concern in [-1, 0, 2] as [Float] {
      let lost = odds(followed, concern, 1) - odds(plain, concern, 1)
      #expect(abs(lost - (-0.4 - 0.4 * Double(concern))) < 1e-4)
      #expect(odds(followed, concern, 0) == odds(plain, concern, 0), "purchases are not followed")
    }
  }

  @Test func whatIsFollowedFeelsMorePrivate() {
    let felt = Tracking(numbers(), cookies: true, devices: false).sensitivity
    let (plain, followed) = (
      Creepiness(numbers(), isOvert: true), Creepiness(numbers(), isOvert: true, felt: felt)
    )
    let browsing = Int(DataCategory.browsing.bit)
    #expect(isNear(followed.burden[browsing], 1.3 * Double(plain.burden[browsing]), 1e-6))
    let eased = Creepiness(numbers(), isOvert: true, relief: 0.5)
    #expect(zip(eased.burden, plain.burden).allSatisfy { $0 == 0.5 * $1 })
  }

  // MARK: Anonymity, federated learning, balance, vendor

  @Test func anonymityTakesHarmAndSignal() {
    let degrees = StrategySpec.Identity.allCases.map { Anonymity(numbers(), identity: $0) }
    #expect(degrees.map(\.harm) == [1, 0.7, 1 - 0.7])
    #expect(degrees.map(\.precision) == [1, 0.95, 0.6])
    #expect(degrees[0].disclosure(own: -0.1, passed: -0.4) == -0.4)
    #expect(isNear(degrees[2].disclosure(own: -0.1, passed: -0.4), -0.19, 1e-6))
  }

  @Test func federatedDataStayPut() {
    let off = FederatedLearning(numbers(), isOn: false)
    #expect(off.precision == 1 && off.burden == 1 && off.harm == 1)
    let on = FederatedLearning(numbers(), isOn: true)
    #expect(on.precision == 0.9 && on.burden == 0.7 && abs(on.harm - 0.3) < 1e-12)
  }

  @Test func balanceAndVendorMoveRepresentationBias() {
    let few = CohortDimension(
      name: "age", cohorts: [Share("young", 0.9), Share("old", 0.1)])
    func old(_ balance: Double, _ vendor: Double) -> Double {
      Double(
        RepresentationBias(numbers(), cohorts: [few], balance: balance, vendor: vendor)
          .coverage[0][1])
    }
    #expect(abs(old(0, 1) - pow(0.2, 0.5)) < 1e-6)
    #expect(abs(old(1, 1) - pow(0.2, 0.5 * 0.2)) < 1e-6)
    #expect(abs(old(0, 1.5) - pow(0.2, 0.75)) < 1e-6)
    let platform = Platform(numbers(), isThere: true)
    #expect(platform.precision == 1.3 && platform.bias == 1.5 && platform.hazard == 1.5)
    let none = Platform(numbers(), isThere: false)
    #expect(none.precision == 1 && none.bias == 1 && none.hazard == 1)
  }

  @Test func harmAndHazardAreFactors() {
    func breach(_ hazard: Double, _ harm: Double) -> Breach {
      Breach(
        numbers(), security: 0, disclosures: [], rights: [], hazard: hazard, harm: harm)
    }
    #expect(isNear(breach(1.5, 1).hazard, 1.5 * 0.002 / 3, 1e-9))
    #expect(isNear(breach(1, 0.5).severity, 0.5 * 0.8, 1e-6))
    #expect(isNear(breach(1, 0.5).shock, 0.5 * 1.5, 1e-6))
  }

  // MARK: Purposes

  @Test func eachBrokenDeclarationCanComeOut() {
    let none = PurposeBreach(numbers(), purposes: 0)
    #expect(none.chance(overspent: false) == 0)
    #expect(none.chance(overspent: true) == Float(0.005))
    let three = PurposeBreach(numbers(), purposes: 3)
    #expect(isNear(three.chance(overspent: true), 0.02, 1e-8))
    let sure = PurposeBreach(numbers([(.purposeDiscovery, 0.1)]), purposes: 99)
    #expect(sure.chance(overspent: false) == 1)
  }

  @Test func usesBeyondWhatWasDeclaredAreBroken() {
    var spec = StrategySpec(
      name: "x",
      pricing: PartSpec(
        PartDescriptor(family: .pricing, kind: "one_price", meaning: "", parameters: [])),
      collected: DataCategories([.purchases]), messages: 0.5)
    #expect(spec.brokenPurposes == [], "nothing was declared")
    spec.handling.purposes = .service
    #expect(spec.brokenPurposes == .messages)
    spec.sellsData = true
    spec.recommendation.kind = .similar
    #expect(spec.brokenPurposes == [.messages, .advertising, .recommendation])
    spec.recommendation.kind = .popular
    spec.handling.purposes = [.service, .messages, .advertising]
    #expect(spec.brokenPurposes == [])
    spec.handling.purposes = []
    spec.collected = DataCategories([])
    #expect(spec.brokenPurposes == [], "nothing is collected")
    spec.vendor.kind = .platform
    #expect(spec.brokenPurposes.contains(.advertising), "the vendor collects")
  }

  // MARK: Where data are

  @Test func everyLawHasItsRuleOnWhereDataAre() {
    func offends(
      _ law: PrivacyRegime, _ category: DataCategory, asks: Bool = false,
      identity: StrategySpec.Identity = .named
    ) -> Bool {
      var spec = StrategySpec(
        name: "x",
        pricing: PartSpec(
          PartDescriptor(family: .pricing, kind: "one_price", meaning: "", parameters: [])),
        collected: DataCategories([category]))
      spec.storesAbroad = true
      spec.handling.identity = identity
      if asks { spec.rights.insert(.granular) }
      return spec.commits(.dataAbroad, under: law)
    }
    #expect(offends(.optIn, .purchases) && !offends(.optIn, .purchases, asks: true))
    #expect(offends(.sectoral, .sensitive) && !offends(.sectoral, .purchases))
    for data in [DataCategory.purchases, .sensitive] {
      #expect(!offends(.optOut, data) && !offends(.none, data))
      for law in PrivacyRegime.laws { #expect(!offends(law, data, identity: .anonymous)) }
    }
  }
}
