import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct ReferencePriceTests {
  let reference = ReferencePrice(numbers())

  @Test func lossesWeighLambdaTimesGains() {
    for step in grid(0.05, 1, 19) {
      let gain = reference.gainOrLoss(price: 2 - step, reference: 2, aversion: 1)
      let loss = reference.gainOrLoss(price: 2 + step, reference: 2, aversion: 1)
      #expect(isNear(-loss / gain, 1.955, 1e-5))
      #expect(isNear(gain, Double(step), 1e-6))
    }
  }

  @Test func aversionScalesTheExtraLossOnly() {
    let indifferent = reference.gainOrLoss(price: 1.5, reference: 1, aversion: 0)
    let averse = reference.gainOrLoss(price: 1.5, reference: 1, aversion: 2)
    #expect(indifferent == -0.5)
    #expect(isNear(averse, -0.5 * (1 + 2 * 0.955), 1e-6))
    let gains = [0, 1, 2].map { reference.gainOrLoss(price: 0.5, reference: 1, aversion: $0) }
    #expect(gains == [0.5, 0.5, 0.5])
  }

  @Test func noGapFeelsLikeNothing() {
    for price in grid(0.1, 4, 16) {
      #expect(reference.gainOrLoss(price: price, reference: price, aversion: 1) == 0)
      #expect(reference.updated(price, seeing: price) == price)
    }
  }

  @Test func utilityFallsInPrice() {
    let falling = grid(0, 3, 60).map {
      -reference.gainOrLoss(price: $0, reference: 1, aversion: 1)
    }
    #expect(isStrictlyRising(falling))
  }

  /// After n looks at one price the distance left is memory to the n.
  @Test func forgetsGeometrically() {
    for memory in [0.3, 0.8, 0.99] {
      let reference = ReferencePrice(numbers([(.referenceMemory, memory)]))
      var felt: Float = 1
      var left = 1.0
      for _ in 0..<30 {
        felt = reference.updated(felt, seeing: 2)
        left *= memory
        #expect(isNear(felt, 2 - left, 2e-6))
      }
    }
  }

  /// Gaps are measured against the reference, so it keeps away from 0.
  @Test func neverFallsToNothing() {
    let forgetful = ReferencePrice(numbers([(.referenceMemory, 0)]))
    #expect(forgetful.updated(1, seeing: 0) == ReferencePrice.lowest)
    #expect(ReferencePrice.lowest > 0)
  }

  @Test func staysBetweenOldAndNew() {
    for set in corners(of: [.referenceMemory]) {
      let reference = ReferencePrice(set)
      for price in grid(0.1, 4, 20) {
        let moved = reference.updated(1, seeing: price)
        let rounding: Float = 1e-7
        #expect(moved >= min(1, price) - rounding && moved <= max(1, price) + rounding)
      }
    }
  }

  @Test func weightZeroMovesNothing() {
    let reference = ReferencePrice(numbers([(.referenceWeight, 0)]))
    for price in grid(0, 4, 20) {
      #expect(reference.gainOrLoss(price: price, reference: 1, aversion: 3) == 0)
    }
  }

  @Test func lambdaOneIsSymmetric() {
    let reference = ReferencePrice(numbers([(.lossAversion, 1)]))
    let gain = reference.gainOrLoss(price: 0.5, reference: 1, aversion: 3)
    #expect(gain == -reference.gainOrLoss(price: 1.5, reference: 1, aversion: 3))
  }
}
