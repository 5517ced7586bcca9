import Foundation
import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct RecommendationTests {
  private typealias Taste = Recommendation.Taste

  private func range(_ categories: Int, _ changes: [(Parameter, Double)] = [])
    -> Recommendation
  { Recommendation(numbers(changes), categories: categories) }

  /// Logarithms of the weights, from the equation.
  private func logs(
    _ range: Recommendation, _ taste: Taste, sales: [Double], proof: Double
  ) -> [Double] {
    let t = Double(taste.taste)
    return (0..<range.categories).map { category in
      -(1 - t) * log(Double(category + 1)) + (category == taste.favourite ? 4 * t : 0)
        + (category == taste.recommended ? 1.4 : 0) + 0.5 * proof * sales[category]
    }
  }

  private static let tastes = [
    Taste(taste: 0, favourite: 3), Taste(taste: 1, favourite: 3),
    Taste(taste: 0.4, favourite: 0, recommended: 5),
    Taste(taste: 0.8, favourite: 5, recommended: 5),
    Taste(taste: 1, favourite: 2, recommended: 7),
  ]

  // MARK: What is bought

  @Test func weightsAreTheEquation() {
    let range = range(8)
    let sales = (0..<8).map { log(Double($0 + 1) / 36) }
    for taste in Self.tastes {
      for proof in [0, 1, 2] as [Float] {
        let wanted = logs(range, taste, sales: sales, proof: Double(proof))
        for category in 0..<8 {
          let found = range.weight(
            category, taste, sales: Float(sales[category]), proof: proof)
          let exact = exp(wanted[category])
          #expect(isNear(found, exact, 1e-5 * exact), "category \(category)")
        }
      }
    }
  }

  /// An even sweep of the uniform draw: every category is bought as often as its weight says, to
  /// one draw at either of its ends.
  @Test func boughtAsOftenAsItWeighs() {
    let (range, count) = (range(8), 20_000)
    let sales = (0..<8).map { log(Double(8 - $0) / 36) }
    for taste in Self.tastes {
      for proof in [0, 1] as [Float] {
        var bought = [Int](repeating: 0, count: 8)
        for draw in 0..<count {
          let uniform = (Float(draw) + 0.5) / Float(count)
          bought[
            range.bought(taste, sales: { Float(sales[$0]) }, proof: proof, uniform: uniform)] += 1
        }
        let weights = logs(range, taste, sales: sales, proof: Double(proof)).map { exp($0) }
        let total = weights.reduce(0, +)
        for category in 0..<8 {
          let wanted = weights[category] / total * Double(count)
          #expect((Double(bought[category]) - wanted).magnitude <= 2, "category \(category)")
        }
      }
    }
  }

  /// Larger draws never buy an earlier category; both ends are in the range.
  @Test func drawsSweepTheRangeInOrder() {
    let range = range(32)
    let taste = Taste(taste: 0.5, favourite: 9, recommended: 20)
    let sweep = grid(0x1p-24, 1 - 0x1p-24, 500).map {
      range.bought(taste, sales: { _ in 0 }, proof: 0, uniform: $0)
    }
    #expect(sweep == sweep.sorted() && sweep.first == 0 && sweep.last == 31)
  }

  @Test func oneCategoryIsAllThereIs() {
    let range = range(1)
    for uniform in grid(0, 1, 10) {
      let taste = Taste(taste: 1, favourite: 0)
      #expect(range.bought(taste, sales: { _ in 0 }, proof: 1, uniform: uniform) == 0)
      #expect(range.firstFavourite(uniform) == 0)
    }
    #expect(range.fame == [1] && range.popularity == [0])
  }

  // MARK: Popularity

  @Test(arguments: [0, 1, 2]) func popularityIsZipfs(_ power: Double) {
    let range = range(12, [(.rangePopularity, power)])
    let weights = (1...12).map { pow(Double($0), -power) }
    let total = weights.reduce(0, +)
    for category in 0..<12 {
      #expect(isNear(exp(range.popularity[category]), weights[category], 1e-6))
      #expect(isNear(range.fame[category], weights[category] / total, 1e-6))
    }
    #expect(isNear(range.fame.reduce(0, +), 1, 1e-6))
  }

  /// Visible sales pull by their logarithm, and only under social proof.
  @Test func theHerdFollowsSales() {
    let (range, taste) = (range(4), Taste(taste: 0.3, favourite: 1))
    func pull(_ share: Double, _ proof: Float) -> Double {
      let low = range.weight(2, taste, sales: Float(log(share)), proof: proof)
      return log(Double(range.weight(2, taste, sales: 0, proof: proof) / low))
    }
    for share in [0.01, 0.2, 0.7] {
      #expect(pull(share, 0) == 0)
      #expect((pull(share, 1) + 0.5 * log(share)).magnitude < 1e-5)
      #expect((pull(share, 2) + log(share)).magnitude < 1e-5)
    }
    let alone = self.range(4, [(.rangeHerding, 0)])
    #expect(
      alone.weight(2, taste, sales: -5, proof: 2) == alone.weight(2, taste, sales: 0, proof: 2))
  }

  // MARK: What a recommendation does

  @Test func aRecommendationPullsByItsMatch() {
    let range = range(6, [(.rangeMatch, 1.5)])
    for taste in grid(0, 1, 10) {
      for category in 0..<6 {
        let own = range.shift(
          Taste(taste: taste, favourite: category, recommended: category))
        let other = range.shift(
          Taste(taste: taste, favourite: (category + 1) % 6, recommended: category))
        let fame = (1 - Double(taste)) * Double(range.fame[category])
        #expect(isNear(own, 1.5 * (Double(taste) + fame), 1e-6))
        #expect(isNear(other, 1.5 * fame, 1e-6))
      }
    }
  }

  @Test func withoutARecommendationNothingPulls() {
    let still = range(6, [(.rangeMatch, 0), (.rangeAttention, 0)])
    let (none, shown) = (
      Taste(taste: 0.5, favourite: 2), Taste(taste: 0.5, favourite: 2, recommended: 2)
    )
    #expect(range(6).shift(none) == 0 && still.shift(shown) == 0)
    for category in 0..<6 {
      let before = still.weight(category, none, sales: 0, proof: 0)
      #expect(still.weight(category, shown, sales: 0, proof: 0) == before)
    }
  }

  @Test func whatIsShownIsBoughtMore() {
    let range = range(6)
    let plain = Taste(taste: 0.5, favourite: 2)
    for category in 0..<6 {
      let shown = Taste(taste: 0.5, favourite: 2, recommended: category)
      let ratio =
        range.weight(category, shown, sales: 0, proof: 0)
        / range.weight(category, plain, sales: 0, proof: 0)
      #expect(isNear(ratio, exp(1.4), 1e-4))
    }
  }

  // MARK: Favourites

  @Test func firstFavouritesAreSpreadEvenly() {
    for categories in [1, 2, 5, 32] {
      let range = range(categories)
      var counts = [Int](repeating: 0, count: categories)
      for draw in 0..<3200 { counts[range.firstFavourite((Float(draw) + 0.5) / 3200)] += 1 }
      #expect(counts.allSatisfy { $0 == 3200 / categories }, "\(categories)")
      #expect(range.firstFavourite(1 - 0x1p-24) == categories - 1)
    }
  }

  @Test func cornersAreFiniteAndInTheRange() {
    let ends: [Parameter] = [
      .rangePopularity, .rangeAffinity, .rangeAttention, .rangeMatch, .rangeDrift, .rangeHerding,
    ]
    for set in corners(of: ends) {
      let range = Recommendation(set, categories: 32)
      for unusual in [0, 1] as [Float] {
        for favourite in [0, 31] {
          let taste = Taste(taste: unusual, favourite: favourite, recommended: 31)
          #expect(0...2 ~= range.shift(taste))
          for uniform in [0x1p-24, 0.5, 1 - 0x1p-24] as [Float] {
            let found = range.bought(
              taste, sales: { $0 == 0 ? 0 : -20 }, proof: 2, uniform: uniform)
            #expect(0..<32 ~= found)
          }
        }
      }
    }
  }
}
