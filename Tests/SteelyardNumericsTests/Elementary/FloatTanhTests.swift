import SteelyardNumerics
import Testing

@Suite("Float tanh")
struct FloatTanhTests {
  @Test("is within the stated bound of the quotient of exponentials in double precision")
  func accuracy() {
    for x in floats(from: 0x1p-12, to: 20, count: 200_000) {
      let power = Reference.exp(-2 * Double(x))
      let error = ulps(Elementary.tanh(x), (1 - power) / (1 + power))
      #expect(error <= 1.34, "tanh(\(x)) is off by \(error) ulp")
    }
  }

  @Test("is the number itself near 0")
  func near() {
    for x in [Float(0), 1e-30, 1e-10, 1e-5] { #expect(Elementary.tanh(x) == x) }
  }

  @Test("is odd, never decreases and stays in -1...1")
  func shape() {
    var last: Float = -1
    for x in grid(-30, 30, 20_000).map({ Float($0) }) {
      let next = Elementary.tanh(x)
      #expect(next >= last && abs(next) <= 1)
      #expect(Elementary.tanh(-x) == -next)
      last = next
    }
  }

  @Test("never decreases across the seam of its two forms")
  func seam() {
    for offset in -400..<400 {
      let x = Float(bitPattern: UInt32(Int(Float(0.625).bitPattern) + offset))
      #expect(Elementary.tanh(x.nextUp) >= Elementary.tanh(x))
    }
  }

  @Test("is 1 and -1 far out, and not a number where there is none")
  func ends() {
    #expect(Elementary.tanh(.infinity) == 1)
    #expect(Elementary.tanh(-.infinity) == -1)
    #expect(Elementary.tanh(.nan).isNaN)
  }
}
