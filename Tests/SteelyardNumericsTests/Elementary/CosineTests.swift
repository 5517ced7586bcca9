import CGSL
import SteelyardNumerics
import Testing

@Suite("Cosine of turns")
struct CosineTests {
  @Test("exact at quarter turns")
  func quarters() {
    for quarter in -16...16 {
      let wanted = [1.0, 0, -1, 0][(quarter % 4 + 4) % 4]
      #expect(Elementary.cosine(turns: Double(quarter) / 4) == wanted, "\(quarter) quarters")
    }
  }

  /// GSL gets the angle folded exactly, so that 2 pi t rounds at less than one turn.
  @Test("as GSL over -4...4 turns")
  func againstGSL() {
    for turns in grid(-4, 4, 8_003) + uniforms(seed: 41, count: 4_000).map({ 8 * $0 - 4 }) {
      let folded = turns - turns.rounded()
      let wanted = gsl_sf_cos(2 * .pi * folded)
      let found = Elementary.cosine(turns: turns)
      // 3e-16 of its own, and what 2 pi t loses by rounding: at most half a unit of pi.
      #expect((found - wanted).magnitude < 3e-16 + 4.5e-16, "\(turns) turns")
    }
  }

  @Test("even, of one turn's period, and turned round by half a turn")
  func symmetries() {
    for turns in grid(0, 1, 256) {
      let found = Elementary.cosine(turns: turns)
      #expect(Elementary.cosine(turns: -turns) == found)
      #expect(Elementary.cosine(turns: turns + 3) == found)
      #expect(Elementary.cosine(turns: turns + 0.5) == -found)
      #expect(-1...1 ~= found)
    }
  }

  @Test("falls over the first half turn")
  func falls() {
    let wave = grid(0, 0.5, 1_000).map { Elementary.cosine(turns: $0) }
    #expect(zip(wave, wave.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test("what is no angle has no cosine")
  func notNumbers() {
    for turns in [Double.nan, .infinity, -.infinity] {
      #expect(Elementary.cosine(turns: turns).isNaN)
    }
  }
}
