import SteelyardNumerics
import Testing

@Suite("Logistic and Gumbel")
struct FloatDerivedTests {
  @Test("logistic is within the stated bound of GSL")
  func logisticAccuracy() {
    for x in grid(-87, 88, 100_000).map({ Float($0) }) {
      let error = ulps(Elementary.logistic(x), 1 / (1 + Reference.exp(-Double(x))))
      #expect(error <= 2.49, "logistic(\(x)) is off by \(error) ulp")
    }
  }

  @Test("logistic never decreases and stays in 0...1")
  func logisticMonotone() {
    var last: Float = 0
    for x in grid(-100, 100, 20_000) {
      let next = Elementary.logistic(Float(x))
      #expect(next >= last && next > 0 && next <= 1)
      last = next
    }
  }

  @Test("logistic at 0, far out and at NaN")
  func logisticEnds() {
    #expect(Elementary.logistic(0) == 0.5)
    #expect(Elementary.logistic(.infinity) == 1)
    #expect(Elementary.logistic(-.infinity) == Elementary.logistic(-87))
    #expect(Elementary.logistic(-87).isNormal)
    #expect(Elementary.logistic(.nan).isNaN)
  }

  @Test("gumbel is within the stated bound of GSL on uniform numbers")
  func gumbelAccuracy() {
    let sweep = stride(from: UInt32(0), to: 1 << 23, by: 101)
    let ends = Array(0..<UInt32(500)) + Array(((1 << 23) - 500)..<UInt32(1 << 23))
    for k in Array(sweep) + ends {
      let u = Uniform.open(k << 9)
      let exact = -Reference.log(-Reference.log(Double(u)))
      let error = (Double(Elementary.gumbel(u)) - exact).magnitude
      #expect(error <= 5.4e-7, "gumbel(\(u)) is off by \(error)")
    }
  }

  @Test("gumbel never decreases and has the documented range")
  func gumbelMonotone() {
    var last = Elementary.gumbel(Uniform.open(0))
    #expect(last > -2.812 && last < -2.811)
    for k in stride(from: UInt32(0), to: 1 << 23, by: 503) {
      let next = Elementary.gumbel(Uniform.open(k << 9))
      #expect(next >= last)
      last = next
    }
    #expect((16.635...16.636).contains(Elementary.gumbel(Uniform.open(.max))))
  }

  @Test("the largest of utility plus gumbel noise follows the logit shares", arguments: 1...4)
  func logitShares(_ seed: Int) {
    let utility: [Float] = [0, 0.5, 1.5]
    let key = StreamKey(seed: UInt64(seed), replicate: 0)
    var counts = [0, 0, 0]
    for customer in 0..<UInt32(4000) {
      let x = key.block(customer: customer, step: 0, purpose: Purpose(1), index: 0)
      let drawn = zip(utility, [x.x0, x.x1, x.x2]).map { $0 + Elementary.gumbel(Uniform.open($1)) }
      let first = drawn[0] > drawn[1] ? 0 : 1
      counts[drawn[2] > drawn[first] ? 2 : first] += 1
    }
    let weights = utility.map { Reference.exp(Double($0)) }
    let statistic = zip(counts, weights).reduce(0.0) { sum, pair in
      let expected = 4000 * pair.1 / weights.reduce(0, +)
      return sum + (Double(pair.0) - expected) * (Double(pair.0) - expected) / expected
    }
    #expect(Reference.chiSquareUpper(statistic, 2) > 1e-5)
  }
}
