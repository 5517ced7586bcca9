import SteelyardNumerics
import Testing

@Suite("Float exp")
struct FloatExpTests {
  @Test("is within the stated bound of GSL on both sides of 0")
  func accuracy() {
    for size in floats(from: 0x1p-30, to: 88, count: 200_000) {
      for x in size <= 87 ? [size, -size] : [size] {
        let error = ulps(Elementary.exp(x), Reference.exp(Double(x)))
        #expect(error <= 0.991, "exp(\(x)) is off by \(error) ulp")
      }
    }
  }

  @Test("is exactly 1 at 0")
  func one() {
    #expect(Elementary.exp(Float(0)) == 1)
    #expect(Elementary.exp(-Float(0)) == 1)
  }

  @Test("never decreases")
  func monotone() {
    var last = Elementary.exp(Float(-87))
    for i in 1...20_000 {
      let next = Elementary.exp(-87 + 175 * Float(i) / 20_000)
      #expect(next >= last)
      last = next
    }
  }

  @Test("never decreases from one float to the next, across the seams of the reduction")
  func monotoneAtSeams() {
    for seam in [Float(0.346_573_6), 1.039_720_8, 5.891_751, 87.682_66] {
      for offset in -400..<400 {
        let x = Float(bitPattern: UInt32(Int(seam.bitPattern) + offset))
        #expect(Elementary.exp(x.nextUp) >= Elementary.exp(x))
        #expect(Elementary.exp(-x.nextUp) <= Elementary.exp(-x))
      }
    }
  }

  @Test(
    "outside -87...88 it gives the value at the nearer end", arguments: [1, 10, Float.infinity])
  func clamped(_ beyond: Float) {
    #expect(Elementary.exp(88 + beyond) == Elementary.exp(Float(88)))
    #expect(Elementary.exp(-87 - beyond) == Elementary.exp(Float(-87)))
    #expect(Elementary.exp(Float(-87)).isNormal)
    #expect(Elementary.exp(Float(88)).isFinite)
  }

  @Test("NaN stays NaN")
  func nan() { #expect(Elementary.exp(Float.nan).isNaN) }
}
