import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@Suite struct PrivacyValuationTests {
  private let privacy = PrivacyValuation(numbers())
  private let ranks = (0..<20_000).map { (Float($0) + 0.5) / 20_000 }

  private func keeping(_ isEndowed: Bool, stake: Float, of privacy: PrivacyValuation) -> Double {
    let kept = ranks.filter {
      privacy.keepsPrivate(
        stake: stake, sensitivity: 0.5, concern: 0, isEndowed: isEndowed, uniform: $0)
    }
    return Double(kept.count) / Double(ranks.count)
  }

  /// At a stake of 2 dollars for purchase records 52.1 % keep privacy that they have and 9.7 %
  /// buy privacy that they have not (ACQUISTI2013).
  @Test func keepersAndBuyersAreAsPublished() {
    #expect((keeping(true, stake: 2, of: privacy) - 0.521).magnitude < 0.002)
    #expect((keeping(false, stake: 2, of: privacy) - 0.097).magnitude < 0.002)
  }

  /// By hand: 1.82 dollars a month are 0.42 a week, 0.84 in a currency of half the worth, and
  /// e^0.3 of that at a concern of 1; purchase and location records together weigh 1.5 locations.
  @Test func aWeekIsPricedByHand() {
    #expect((privacy.acceptance(concern: 0, norm: 1) - 0.42).magnitude < 1e-6)
    let halved = PrivacyValuation(numbers([(.privacyExchange, 2)]))
    #expect((halved.acceptance(concern: 1, norm: 1) - 1.133_881).magnitude < 1e-5)
    #expect((halved.acceptance(concern: 0, norm: 3) - 2.52).magnitude < 1e-5)
    let both = DataCategory.purchases.bit | DataCategory.location.bit
    #expect(privacy.sensitivities[Int(both)] == 1.5)
    #expect(privacy.sensitivities[0] == 0)
  }

  /// The median seller asks 16 times what the median buyer offers (WINEGAR2019).
  @Test func sellersAskSixteenTimesWhatBuyersOffer() {
    let sells = privacy.price(sensitivity: 2, concern: 0.7, isEndowed: true)
    let buys = privacy.price(sensitivity: 2, concern: 0.7, isEndowed: false)
    #expect(isNear(sells / buys, 16, 0.1))
  }

  /// A location is worth 1.82 dollars a month, messages 6.05, a fingerprint 7.56 and the bank
  /// balance 8.44; the last against the first 3 to 7 times (PRINCE2022).
  @Test func mediansAreAsPublished() {
    let sensitivity = Creepiness(numbers(), isOvert: true).sensitivity
    func median(_ category: DataCategory) -> Float {
      privacy.price(
        sensitivity: sensitivity[Int(category.bit)], concern: 0, isEndowed: true)
    }
    let published: [(DataCategory, Double)] = [
      (.location, 1.82), (.communications, 6.05), (.biometric, 7.56), (.sensitive, 8.44),
    ]
    for (category, dollars) in published {
      #expect(isNear(median(category), dollars, 0.12), "\(category)")
    }
    #expect(3...7 ~= median(.sensitive) / median(.location))
  }

  @Test func priceIsTheEquation() {
    for (rank, concern) in [(0.5, 0.0), (0.2, 1), (0.9, -2)] {
      let found = privacy.price(
        sensitivity: 2, concern: Float(concern), isEndowed: true, norm: 1.5,
        uniform: Float(rank))
      let wanted = 1.82 * 2 * 1.5 * Elementary.exp(0.3 * concern + 0.83 * Elementary.logit(rank))
      #expect(isNear(found / Float(wanted), 1, 1e-5))
    }
    let buys = privacy.price(sensitivity: 1, concern: 0, isEndowed: false, uniform: 0.7)
    let wanted = 1.82 * Elementary.exp(0.83 * -1.73)
    #expect(isNear(buys, wanted, 1e-5))
  }

  @Test func aShareOfBuyersPaysNothing() {
    let prices = ranks.map {
      privacy.price(sensitivity: 1, concern: 3, isEndowed: false, uniform: $0)
    }
    #expect(prices.filter { $0 == 0 }.count == 8000)
    #expect(prices.prefix(8000).allSatisfy { $0 == 0 })
    let sellers = ranks.map {
      privacy.price(sensitivity: 1, concern: 0, isEndowed: true, uniform: $0)
    }
    #expect(sellers.allSatisfy { $0 > 0 })
  }

  @Test func risesInRankConcernAndSensitivity() {
    func price(_ rank: Float, _ concern: Float, _ sensitivity: Float, _ owns: Bool) -> Float {
      privacy.price(
        sensitivity: sensitivity, concern: concern, isEndowed: owns, uniform: rank)
    }
    for owns in [false, true] {
      #expect(isRising(ranks.map { price($0, 0, 1, owns) }))
      #expect(isStrictlyRising(grid(0.45, 0.98, 20).map { price($0, 0, 1, owns) }))
      #expect(isStrictlyRising(grid(-4, 4, 20).map { price(0.6, $0, 1, owns) }))
      #expect(isStrictlyRising(grid(0, 6, 20).map { price(0.6, 0, $0, owns) }))
      #expect(price(0.6, 4, 0, owns) == 0)
    }
  }

  @Test func buyersNeverOfferMoreThanSellersAsk() {
    for set in corners(of: [.privacyEndowment, .privacyZeros, .privacySpread]) {
      let privacy = PrivacyValuation(set)
      for rank in grid(0.01, 0.99, 50) {
        let sells = privacy.price(sensitivity: 1, concern: 0, isEndowed: true, uniform: rank)
        let buys = privacy.price(sensitivity: 1, concern: 0, isEndowed: false, uniform: rank)
        #expect(buys <= sells)
      }
    }
  }

  @Test func withoutEndowmentOrZerosBothAskAlike() {
    let alike = PrivacyValuation(numbers([(.privacyEndowment, 0), (.privacyZeros, 0)]))
    for rank in grid(0.01, 0.99, 50) {
      let sells = alike.price(sensitivity: 1, concern: 1, isEndowed: true, uniform: rank)
      #expect(alike.price(sensitivity: 1, concern: 1, isEndowed: false, uniform: rank) == sells)
    }
  }

  @Test func keepersFallInTheStake() {
    for owns in [false, true] {
      let shares = grid(0, 40, 20).map { Float(-keeping(owns, stake: $0, of: privacy)) }
      #expect(isRising(shares))
      #expect(keeping(owns, stake: .infinity, of: privacy) == 0)
    }
    #expect(keeping(true, stake: 0, of: privacy) == 1)
    #expect((keeping(false, stake: 0, of: privacy) - 0.6).magnitude < 1e-3)
  }

  @Test func cornersAreFinite() {
    let ends: [Parameter] = [
      .privacyLocation, .privacySpread, .privacyConcernSlope, .privacyEndowment, .privacyZeros,
    ]
    for set in corners(of: ends) {
      let privacy = PrivacyValuation(set)
      for rank in [0, 1e-7, 0.5, 1] as [Float] {
        for owns in [false, true] {
          let price = privacy.price(
            sensitivity: 6, concern: 5, isEndowed: owns, norm: 5, uniform: rank)
          #expect(price >= 0 && price.isFinite)
        }
      }
    }
  }
}
