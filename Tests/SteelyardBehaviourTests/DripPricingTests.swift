import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@Suite struct DripPricingTests {
  private let drip = DripPricing(numbers())

  @Test func shareIsTheFeesPartOfTheWholePrice() {
    #expect(drip.share(intensity: 0) == 0)
    #expect(isNear(drip.share(intensity: 1), 0.15 / 1.15, 1e-7))
    #expect(isNear(drip.share(intensity: 2), 0.3 / 1.3, 1e-7))
    #expect(isStrictlyRising(grid(0, 2, 40).map { drip.share(intensity: $0) }))
  }

  @Test func nothingHeldBackChangesNothing() {
    for price in grid(0, 10, 40) { #expect(drip.perceived(price, share: 0) == price) }
    let free = DripPricing(numbers([(.dripFee, 0)]))
    for intensity in grid(0, 2, 4) { #expect(free.share(intensity: intensity) == 0) }
    let alert = DripPricing(numbers([(.dripNeglect, 0)]))
    for share in grid(0, 0.5, 10) { #expect(alert.perceived(4.2, share: share) == 4.2) }
  }

  /// Who leaves the fee wholly out of account reckons with the price before it.
  @Test func fullNeglectSeesThePriceBeforeTheFee() {
    let blind = DripPricing(numbers([(.dripNeglect, 1)]))
    for intensity in grid(0, 2, 10) {
      let before = 4.2 / (1 + 0.15 * Double(intensity))
      #expect(isNear(blind.perceived(4.2, share: drip.share(intensity: intensity)), before, 1e-6))
    }
  }

  /// Half the fee counts: of 1.15 before and after the fee, 1.075 is felt.
  @Test func halfOfTheFeeIsFelt() {
    #expect(isNear(drip.perceived(1.15, share: drip.share(intensity: 1)), 1.075, 1e-6))
  }

  /// Completed purchases +7 % to +20 %, about 14 % at an elasticity of -2 (BLAKE2021): a demand of
  /// constant elasticity at the felt price against the whole one.
  @Test func completionsRiseAsPublished() {
    let felt = Double(drip.perceived(1, share: drip.share(intensity: 1)))
    func lift(_ elasticity: Double) -> Double {
      Elementary.exp(elasticity * Elementary.log(felt)) - 1
    }
    #expect((lift(-2) - 0.14).magnitude < 0.01)
    for elasticity in [-1.2, -1.6, -2.5] { #expect(0.07...0.20 ~= lift(elasticity)) }
  }

  @Test func feltPricesAreProportionalAndFallInWhatIsHeldBack() {
    let share = drip.share(intensity: 1.5)
    for price in [0.5, 4.2, 900] as [Float] {
      let ratio = drip.perceived(2 * price, share: share) / drip.perceived(price, share: share)
      #expect(isNear(ratio, 2, 1e-6))
    }
    #expect(isStrictlyRising(grid(0, 0.5, 20).map { -drip.perceived(4.2, share: $0) }))
  }

  @Test func staysBetweenThePriceWithAndWithoutTheFeeAtEveryCorner() {
    for set in corners(of: [.dripFee, .dripNeglect]) {
      let drip = DripPricing(set)
      for intensity in grid(0, 2, 8) {
        let share = drip.share(intensity: intensity)
        #expect(0..<1 ~= share)
        let felt = drip.perceived(4.2, share: share)
        #expect(felt <= 4.2 && felt >= 4.2 * (1 - share) - 1e-6)
      }
    }
  }
}
