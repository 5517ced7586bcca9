import SteelyardNumerics
import Testing

@Suite("Float log")
struct FloatLogTests {
  @Test("is within the stated bound of GSL for every exponent")
  func accuracy() {
    for x in floats(from: 0x1p-126, to: .greatestFiniteMagnitude, count: 300_000) {
      let error = ulps(Elementary.log(x), Reference.log(Double(x)))
      #expect(error <= 0.83, "log(\(x)) is off by \(error) ulp")
    }
  }

  @Test("keeps its relative accuracy around 1")
  func nearOne() {
    for k in stride(from: Float(1), through: 4e6, by: 97) {
      for x in [1 - k * 0x1p-24, 1 + k * 0x1p-23] {
        let error = ulps(Elementary.log(x), Reference.log1p(Double(x) - 1))
        #expect(error <= 0.83, "log(\(x)) is off by \(error) ulp")
      }
    }
  }

  @Test("is exactly 0 at 1")
  func zero() { #expect(Elementary.log(Float(1)) == 0) }

  @Test("never decreases")
  func monotone() {
    var last = -Float.infinity
    for x in floats(from: 0x1p-126, to: .greatestFiniteMagnitude, count: 20_000) {
      let next = Elementary.log(x)
      #expect(next >= last)
      last = next
    }
  }

  @Test("never decreases from one float to the next, across the seams of the reduction")
  func monotoneAtSeams() {
    for seam in [Float(0.707_106_77), 1, 1.414_213_5, 2.828_427, 0.353_553_4] {
      for offset in -400..<400 {
        let x = Float(bitPattern: UInt32(Int(seam.bitPattern) + offset))
        #expect(Elementary.log(x.nextUp) >= Elementary.log(x))
      }
    }
  }

  @Test("zero, negative and subnormal numbers give the value at 2^-126")
  func below() {
    let least = Elementary.log(Float(0x1p-126))
    #expect(ulps(least, -126 * Reference.log(2)) <= 1)
    for x: Float in [0, -0.0, -1, -.infinity, .leastNonzeroMagnitude, 0x1p-127] {
      #expect(Elementary.log(x) == least)
    }
  }

  @Test("infinity gives log(2^128), NaN gives NaN")
  func above() {
    #expect(ulps(Elementary.log(Float.infinity), 128 * Reference.log(2)) <= 1)
    #expect(Elementary.log(Float.nan).isNaN)
  }
}
