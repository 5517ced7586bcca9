import SteelyardNumerics
import Testing

/// GSL's own results may be off by half an ulp, hence bounds in whole ulp.
@Suite("Double exp, log and logit")
struct DoubleTests {
  @Test("exp is within one ulp of GSL")
  func expAccuracy() {
    for x in grid(-708, 709, 20_000) + grid(-1.5, 1.5, 10_000) {
      let error = ulps(Elementary.exp(x), Reference.exp(x))
      #expect(error <= 1, "exp(\(x)) is off by \(error) ulp")
    }
  }

  @Test("exp underflows gradually, overflows to infinity and keeps NaN")
  func expEnds() {
    for x in grid(-745, -708, 500) {
      // GSL gives 0 for all of these, so its exp is taken in two factors.
      let exact = Reference.exp(x + 60) * Reference.exp(-60)
      let error = (Elementary.exp(x) - exact).magnitude
      #expect(error <= 0x1p-1074 + 1e-12 * exact, "exp(\(x)) is off by \(error)")
    }
    #expect(Elementary.exp(0.0) == 1)
    #expect(Elementary.exp(-0.0) == 1)
    #expect(Elementary.exp(709.78).isFinite)
    #expect(Elementary.exp(709.79) == .infinity)
    #expect(Elementary.exp(Double.infinity) == .infinity)
    #expect(Elementary.exp(-745.0) > 0)
    #expect(Elementary.exp(-746.0) == 0)
    #expect(Elementary.exp(-Double.infinity) == 0)
    #expect(Elementary.exp(Double.nan).isNaN)
  }

  @Test("log is within one ulp of GSL for every exponent and around 1")
  func logAccuracy() {
    let all = (0...20_000).map { i in
      Double(bitPattern: UInt64(i) * (0x7fef_ffff_ffff_ffff / 20_000) | 1)
    }
    for x in all + grid(0.25, 4, 10_000) {
      let error = ulps(Elementary.log(x), Reference.log(x))
      #expect(error <= 1, "log(\(x)) is off by \(error) ulp")
    }
  }

  @Test("log at its ends")
  func logEnds() {
    #expect(Elementary.log(1.0) == 0)
    #expect(Elementary.log(0.0) == -.infinity)
    #expect(Elementary.log(Double.infinity) == .infinity)
    #expect(Elementary.log(-1.0).isNaN)
    #expect(Elementary.log(Double.nan).isNaN)
    let least = Double.leastNonzeroMagnitude
    #expect(ulps(Elementary.log(least), Reference.log(least)) <= 1)
  }

  @Test("exp and log never decrease")
  func monotone() {
    let x = grid(-700, 700, 10_000)
    let y = grid(1e-3, 50, 10_000)
    #expect(zip(x, x.dropFirst()).allSatisfy { Elementary.exp($0) <= Elementary.exp($1) })
    #expect(zip(y, y.dropFirst()).allSatisfy { Elementary.log($0) <= Elementary.log($1) })
  }

  @Test("log undoes exp", arguments: UInt64(0)..<20)
  func inverse(_ seed: UInt64) {
    for u in uniforms(seed: seed, count: 100) {
      let x = 20 * u - 10
      #expect((Elementary.log(Elementary.exp(x)) - x).magnitude < 4e-16 * (1 + x.magnitude))
    }
  }

  @Test("logit is within the stated bound of GSL")
  func logitAccuracy() {
    for p in grid(1e-5, 1 - 1e-5, 20_000) {
      // log(1 + (2p - 1) / (1 - p)); the other way round below one half.
      let exact =
        p < 0.5 ? -Reference.log1p((1 - 2 * p) / p) : Reference.log1p((2 * p - 1) / (1 - p))
      let error = ulps(Elementary.logit(p), exact)
      #expect(error <= 5, "logit(\(p)) is off by \(error) ulp")
    }
  }

  @Test("logit keeps its relative accuracy around one half, and is odd there")
  func logitNearHalf() {
    for k in 1...2000 {
      let s = Double(k * k) * 0x1p-40
      // 2 artanh(2s) as a series: 4s + (2/3)(2s)^3 + ...; the next term is below 1e-16 of it.
      let exact = 4 * s * (1 + 4 * s * s / 3 + 16 * s * s * s * s / 5)
      #expect(ulps(Elementary.logit(0.5 + s), exact) <= 2)
      #expect(Elementary.logit(0.5 - s) == -Elementary.logit(0.5 + s))
    }
  }

  @Test("logit at its ends")
  func logitEnds() {
    #expect(Elementary.logit(0.5) == 0)
    #expect(Elementary.logit(0) == -.infinity)
    #expect(Elementary.logit(1) == .infinity)
    #expect(Elementary.logit(-0.1).isNaN)
    #expect(Elementary.logit(1.1).isNaN)
    #expect(Elementary.logit(.nan).isNaN)
    #expect(ulps(Elementary.logit(1e-300), Reference.log(1e-300)) <= 1)
  }
}
