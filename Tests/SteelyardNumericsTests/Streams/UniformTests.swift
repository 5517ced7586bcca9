import SteelyardNumerics
import SteelyardTestSupport
import Testing

@Suite("Uniform numbers")
struct UniformTests {
  @Test("Float: the ends are 2^-24 and 1 - 2^-24")
  func floatEnds() {
    #expect(Uniform.open(0) == 0x1p-24)
    #expect(Uniform.open(0x1ff) == 0x1p-24)
    #expect(Uniform.open(.max) == 1 - 0x1p-24)
    #expect(Uniform.open(.max) < 1)
  }

  @Test("Float: the value is (2k + 1) / 2^24 exactly")
  func floatExact() {
    for k in stride(from: UInt32(0), to: 1 << 23, by: 641) {
      #expect(Double(Uniform.open(k << 9)) == Double(2 * k + 1) / 0x1p24)
    }
  }

  @Test("Float: complementary bits give complementary numbers")
  func floatSymmetric() {
    for k in stride(from: UInt32(0), to: 1 << 23, by: 1999) {
      #expect(Uniform.open(~(k << 9)) == 1 - Uniform.open(k << 9))
    }
  }

  @Test("Double: the ends are 2^-53 and 1 - 2^-53")
  func doubleEnds() {
    #expect(Uniform.openDouble(0, 0) == 0x1p-53)
    #expect(Uniform.openDouble(0, 0xfff) == 0x1p-53)
    #expect(Uniform.openDouble(.max, .max) == 1 - 0x1p-53)
    #expect(Uniform.openDouble(.max, .max) < 1)
  }

  @Test("Double: the value is (2k + 1) / 2^53 exactly, high word first", arguments: UInt32(0)..<100)
  func doubleExact(_ trial: UInt32) {
    let hi = trial &* 0x9e37_79b9
    let lo = trial &* 0xbb67_ae85
    let k = (UInt64(hi) << 32 | UInt64(lo)) >> 12
    #expect(Uniform.openDouble(hi, lo) == Double(2 * k + 1) / 0x1p53)
  }

  @Test("mean and variance are those of the uniform distribution", arguments: UInt64(0)..<5)
  func moments(_ seed: UInt64) {
    let u = uniforms(seed: SampleSeed.of(seed), count: 4096)
    let mean = u.reduce(0, +) / 4096
    let variance = u.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 4096
    // Five standard errors: sqrt(1/12/n) for the mean, sqrt(1/180/n) for the variance;
    // 10 comparisons, a false alarm once in 170,000 seeds.
    #expect((mean - 0.5).magnitude < 0.0226)
    #expect((variance - 1.0 / 12).magnitude < 0.0059)
  }
}
