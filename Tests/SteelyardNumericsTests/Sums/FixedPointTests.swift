import SteelyardNumerics
import Testing

@Suite("Fixed point")
struct FixedPointTests {
  @Test("the ends are exact")
  func ends() {
    #expect(FixedPoint.steps(0) == 0)
    #expect(FixedPoint.steps(-0.0) == 0)
    #expect(FixedPoint.steps(1) == FixedPoint.one)
    #expect(FixedPoint.steps(0.5) == FixedPoint.one / 2)
    #expect(FixedPoint.one == 8_388_608)
  }

  @Test("rounds to the nearest step, ties to even")
  func rounding() {
    for x in grid(0, 1, 20_000).map({ Float($0) }) {
      let exact = (Double(x) * 8_388_608).rounded(.toNearestOrEven)
      #expect(Double(FixedPoint.steps(x)) == exact, "at \(x)")
    }
  }

  @Test("never decreases")
  func monotone() {
    let all = floats(from: 0x1p-30, to: 1, count: 20_000).map { FixedPoint.steps($0) }
    #expect(zip(all, all.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("differences of a chain of states telescope exactly", arguments: UInt64(0)..<50)
  func telescopes(_ seed: UInt64) {
    let states = uniforms(seed: seed, count: 200).map { FixedPoint.steps(Float($0)) }
    let moved = zip(states, states.dropFirst()).reduce(Int64(0)) { $0 + Int64($1.1 - $1.0) }
    let first = FixedPoint.value(Int64(states[0]), over: 1)
    let last = FixedPoint.value(Int64(states[199]), over: 1)
    #expect(FixedPoint.value(moved, over: 1) == last - first)
  }

  @Test("value is the mean of the summed steps")
  func value() {
    #expect(FixedPoint.value(Int64(FixedPoint.one) * 3, over: 3) == 1)
    #expect(FixedPoint.value(Int64(FixedPoint.one), over: 4) == 0.25)
    #expect(FixedPoint.value(-Int64(FixedPoint.one), over: 2) == -0.5)
    #expect(FixedPoint.value(1, over: 1) == 0x1p-23)
    #expect(FixedPoint.value(0, over: 0).isNaN)
    #expect(FixedPoint.value(5, over: 0).isNaN)
  }

  @Test("steps come back as the number they stand for", arguments: UInt64(0)..<20)
  func roundTrip(_ seed: UInt64) {
    for u in uniforms(seed: seed, count: 100) {
      let back = FixedPoint.value(Int64(FixedPoint.steps(Float(u))), over: 1)
      #expect((back - Double(Float(u))).magnitude <= 0x1p-24)
    }
  }
}
