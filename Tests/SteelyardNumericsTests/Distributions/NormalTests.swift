import SteelyardNumerics
import Testing

@Suite("Normal quantile")
struct NormalTests {
  /// Probabilities by their decimal exponent, from 1e-300 to 0.5.
  static let tails = grid(-300, -0.31, 10_000).map { Reference.exp($0 * 2.302_585_092_994_046) }

  @Test("agrees with GSL in the body and in both tails")
  func againstGSL() {
    for p in grid(1e-6, 1 - 1e-6, 20_001) + Self.tails + Self.tails.map({ 1 - $0 }) where p < 1 {
      let exact = Reference.normalQuantile(p)
      let error = (Normal.quantile(p) - exact).magnitude / exact.magnitude
      #expect(error <= 1e-15 || p == 0.5, "quantile(\(p)) is off by \(error)")
    }
  }

  @Test("is undone by GSL's distribution function, an independent algorithm")
  func roundTrip() {
    for p in grid(1e-6, 0.999, 5001) + Self.tails {
      let x = Normal.quantile(p)
      let back = Reference.normalLower(x)
      // An error of one part in 1e15 of x moves p by about x squared as much.
      #expect((back - p).magnitude <= 1e-14 * p * (1 + x * x), "at \(p)")
    }
  }

  @Test("is odd about one half, to the bit where 1 - p is exact", arguments: UInt64(0)..<20)
  func odd(_ seed: UInt64) {
    for u in uniforms(seed: seed, count: 100) {
      let p = (u * 0x1p40).rounded() * 0x1p-40
      #expect(Normal.quantile(1 - p) == -Normal.quantile(p))
    }
  }

  @Test("never decreases, not even where the three formulas meet")
  func monotone() {
    let seams = [0.075, 0.925, 1.388_794_386_496_402e-11]
    let around = seams.map { seam in (-500...500).map { seam + Double($0) * seam.ulp } }
    for p in [grid(0, 1, 20_000), Self.tails] + around {
      for (a, b) in zip(p, p.dropFirst()) {
        let rise = Normal.quantile(b) - Normal.quantile(a)
        // Neighbouring doubles may round the wrong way by an ulp or two.
        #expect(rise >= -4e-15, "between \(a) and \(b)")
      }
    }
  }

  @Test("known values")
  func known() {
    #expect(Normal.quantile(0.5) == 0)
    #expect((Normal.quantile(0.975) - 1.959_963_984_540_054).magnitude < 1e-15)
    #expect((Normal.quantile(1e-10) + 6.361_340_902_404_056).magnitude < 1e-14)
  }

  @Test("at and beyond its ends")
  func ends() {
    #expect(Normal.quantile(0) == -.infinity)
    #expect(Normal.quantile(1) == .infinity)
    #expect(Normal.quantile(-1e-300).isNaN)
    #expect(Normal.quantile(1 + 0x1p-52).isNaN)
    #expect(Normal.quantile(.nan).isNaN)
    #expect(Normal.quantile(.infinity).isNaN)
    #expect(Normal.quantile(-.infinity).isNaN)
  }
}
