import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import SteelyardTestSupport
import Testing

@Suite struct ChoiceTests {
  let choice = Choice(numbers())

  @Test func utilityIsTheEquation() {
    let found = choice.utility(value: 4, sensitivity: 3, price: 1.25, trust: 0.75, shifts: 0.5)
    #expect(found == 4 - 3.75 + 0.25 + 0.5)
  }

  @Test func trustCountsByItsWeight() {
    for weight in [0, 0.5, 2] {
      let choice = Choice(numbers([(.choiceTrust, weight)]))
      let low = choice.utility(value: 0, sensitivity: 0, price: 1, trust: 0, shifts: 0)
      let high = choice.utility(value: 0, sensitivity: 0, price: 1, trust: 1, shifts: 0)
      #expect(Double(high - low) == weight)
    }
  }

  @Test func utilityFallsInPrice() {
    let falling = grid(0, 4, 40).map {
      -choice.utility(value: 4, sensitivity: 3.6, price: $0, trust: 0.5, shifts: 0)
    }
    #expect(isStrictlyRising(falling))
  }

  /// Utilities of three firms; the outside option has 0.
  static let offers: [[Float]] = [
    [0, 0, 0], [1, -1, 0.5], [2.5, 2.5, -3], [-1, -2, -.infinity], [0.7, -.infinity, -.infinity],
  ]

  /// Shares of 100,000 choices against softmax. Bound: 5 standard errors on each of 20 shares, a
  /// false alarm once in 80,000 seeds; a share off by 0.012 is caught with 99 % power.
  @Test(arguments: offers)
  func sharesAreSoftmax(_ utilities: [Float]) {
    let count = 100_000
    let seed = SampleSeed.of(Self.seed)
    var chosen = [0, 0, 0, 0]
    for row in 0..<count {
      let noise = Self.noise(UInt32(row), seed: seed)
      let best = Choice.best(utilities[0], utilities[1], utilities[2], noise: noise)
      chosen[Int(best)] += 1
    }
    let weights = [1] + utilities.map { $0.isFinite ? Elementary.exp(Double($0)) : 0 }
    let total = weights.reduce(0, +)
    for (number, weight) in zip(chosen, weights) {
      let share = weight / total
      let error = (share * (1 - share) / Double(count)).squareRoot()
      #expect((Double(number) / Double(count) - share).magnitude <= 5 * error)
    }
  }

  private static let seed: UInt64 = 20_260

  private static func noise(_ row: UInt32, seed: UInt64 = seed) -> Choice.Noise {
    let key = StreamKey(seed: seed, replicate: 3)
    let draws = key.block(customer: row, step: 1, purpose: Purpose(901), index: 0)
    return Choice.Noise(
      outside: Elementary.gumbel(Uniform.open(draws.x0)),
      first: Elementary.gumbel(Uniform.open(draws.x1)),
      second: Elementary.gumbel(Uniform.open(draws.x2)),
      third: Elementary.gumbel(Uniform.open(draws.x3)))
  }

  @Test func overwhelmingOffersAreCertain() {
    for row in 0..<1000 as Range<UInt32> {
      let noise = Self.noise(row)
      #expect(Choice.best(60, 0, 0, noise: noise) == 1)
      #expect(Choice.best(0, 60, 0, noise: noise) == 2)
      #expect(Choice.best(0, 0, 60, noise: noise) == 3)
      #expect(Choice.best(-60, -60, -60, noise: noise) == 0)
    }
  }

  @Test func tiesGoToTheLowerNumber() {
    let none = Choice.Noise(outside: 0, first: 0, second: 0, third: 0)
    #expect(Choice.best(0, 0, 0, noise: none) == 0)
    #expect(Choice.best(1, 1, 1, noise: none) == 1)
    #expect(Choice.best(-1, 1, 1, noise: none) == 2)
  }

  /// A push at one firm moves customers to it, never between two others.
  @Test func aPushDrawsOnlyTowardsItself() {
    for row in 0..<5000 as Range<UInt32> {
      let noise = Self.noise(row)
      let before = Choice.best(0.2, 0.1, -0.3, noise: noise)
      let after = Choice.best(0.9, 0.1, -0.3, noise: noise)
      #expect(after == before || after == 1)
    }
  }
}
