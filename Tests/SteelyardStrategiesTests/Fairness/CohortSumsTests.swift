import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine
@testable import SteelyardStrategies

/// What the firm reads from the offers of a cohort.
@Suite struct CohortSumsTests {
  private let sums = CohortSums(start: 0)

  private func numbers(_ offers: [CohortSums.Offer], _ body: (borrowing Numbers) -> Void) {
    let column = Column<Double>(CohortSums.count, filledWith: 0)
    var numbers = Numbers(column.base, count: CohortSums.count)
    for offer in offers { sums.add(offer, to: &numbers) }
    body(numbers)
  }

  private func offer(
    _ price: Float, _ willingness: Float, scale: Float = 0.5, bought: Bool = false,
    in window: ClosedRange<Float> = 0 ... .infinity
  ) -> CohortSums.Offer {
    CohortSums.Offer(
      price: price, base: price, willingness: willingness, scale: scale, bought: bought,
      low: window.lowerBound, high: window.upperBound)
  }

  /// Against a plain sum over valuations w + s ln(u/(1 - u)) of evenly spaced chances u.
  @Test func expectationsAreThoseOfLogisticValuations() {
    let (price, w, s): (Float, Float, Float) = (4, 4.4, 0.5)
    numbers([offer(price, w, scale: s)]) { numbers in
      for outlook in sums.table(numbers, cost: 1) {
        let asked = Double(price) * outlook.level
        let count = 20_000
        var (bought, surplus, refused) = (0.0, 0.0, 0.0)
        for index in 0..<count {
          let u = (Double(index) + 0.5) / Double(count)
          let value = Double(w) + Double(s) * Elementary.logit(u)
          if value > asked {
            bought += 1
            surplus += value - asked
          } else {
            refused += value
          }
        }
        #expect(abs(outlook.price - asked) < 1e-5)
        #expect(abs(outlook.demand - bought / Double(count)) < 1e-4)
        #expect(abs(outlook.surplus - surplus / Double(count)) < 2e-3)
        #expect(abs(outlook.refused - refused / (Double(count) - bought)) < 0.02)
      }
    }
  }

  /// Whatever the prices, the firm holds them for its best.
  @Test(arguments: [2.5, 3.5, 4, 5] as [Float])
  func withoutAConstraintTheFirmKeepsItsPrices(_ price: Float) {
    numbers([offer(price, 4), offer(price * 1.2, 5), offer(price * 0.9, 3)]) { numbers in
      let table = sums.table(numbers, cost: 1)
      #expect(FairLevels([table], notion: .price, alpha: 0).levels == [1])
    }
  }

  /// Prices that are best at the true cost tell that cost.
  @Test func theBestPricesTellTheTrueCost() {
    let best = { (w: Float) in 1 + 0.5 * WillingnessPrice.markup((w - 1) / 0.5) }
    let offers = [3, 4, 5.5].map { offer(best($0), $0) }
    numbers(offers) { numbers in
      let table = sums.table(numbers, cost: 99)
      let plain = table.map { outlook in
        offers.reduce(0) { total, offer in
          let price = Double(offer.base) * outlook.level
          let odds = (price - Double(offer.willingness)) / 0.5
          return total + (price - 1) / (1 + Elementary.exp(odds))
        }
      }
      for (outlook, expected) in zip(table, plain) {
        #expect(abs(outlook.profit - expected) < 1e-3)
      }
    }
  }

  @Test func levelsStayInsideTheCaps() {
    numbers([offer(4, 4, in: 3...5)]) { numbers in
      for outlook in sums.table(numbers, cost: 1) { #expect((3...5).contains(outlook.price)) }
    }
  }

  /// Who buys more than expected is worth more than estimated, by a factor.
  @Test func purchasesCorrectEstimates() {
    let offers = (0..<400).map { offer(4, 3.8, bought: $0 % 2 == 0) }
    numbers(offers) { numbers in
      // Half buy at 4, so willingness is 4: the logarithm of 4/3.8 more than estimated.
      let step = sums.correction(numbers, numbers, prior: 4)
      #expect(step > 0.04 && step < 0.06)
      #expect(sums.correction(numbers, numbers, prior: .infinity) == 0)
    }
    numbers((0..<400).map { _ in offer(4, 1, bought: true) }) { numbers in
      #expect(sums.correction(numbers, numbers, prior: 4) == 0.2)
    }
  }

  @Test func aCohortThatBuysEverythingHasAFiniteTable() {
    numbers([offer(0, 50), offer(1e-3, 1e4, scale: 1e-6), offer(1e6, 0, scale: 1e-6)]) { numbers in
      for outlook in sums.table(numbers, cost: 1) {
        for value in [outlook.profit, outlook.price, outlook.surplus, outlook.refused] {
          #expect(value.isFinite)
        }
      }
    }
  }
}
