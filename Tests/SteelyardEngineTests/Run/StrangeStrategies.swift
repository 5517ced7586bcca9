import SteelyardModel

@testable import SteelyardEngine

/// Nudges and dear prices for those whose data it may use, now and then.
struct PickyStrategy: Strategy {
  let practice = Practice(
    transparency: 0, control: 2, collected: DataCategories(bits: .max), messages: 0.5,
    framing: .personal, nudges: 2)

  func decide(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    for row in 0..<observed.count where observed.isPersonalizable(row) {
      let luck = random.uniform(row)
      if luck < 0.5 { offers.setPrice(observed.listPrice * (0.7 + luck), row) }
      if luck < 0.2 { offers.show(.scarcity, 5 * luck, isTrue: false, row) }
      if luck > 0.8 { offers.show(.framing, 1, isTrue: false, row) }
    }
  }
}

/// Prices that nobody should ask, with their costs explained.
struct WildStrategy: Strategy {
  var practice: Practice {
    var practice = Practice(
      transparency: 4, control: 0, collected: DataCategories([]), messages: 0, framing: .cost,
      nudges: 0)
    practice.explanation = .init(kind: .cost)
    return practice
  }

  func decide(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    let prices: [Float] = [0, 1e-38, 1e-8, .nan, .infinity, -1, -.infinity, 1e30, 4]
    for row in 0..<observed.count { offers.setPrice(prices[row % prices.count], row) }
  }
}
