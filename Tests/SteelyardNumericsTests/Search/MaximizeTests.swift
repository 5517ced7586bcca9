import SteelyardNumerics
import Testing

@Suite("Golden-section search")
struct MaximizeTests {
  struct Case: Sendable, CustomStringConvertible {
    let description: String
    let range: ClosedRange<Double>
    let guess: Double
    let f: @Sendable (Double) -> Double
  }

  static let smooth = [
    Case(description: "parabola", range: -1...4, guess: 1) { -($0 - 1.25) * ($0 - 1.25) },
    Case(description: "revenue under logit demand", range: 0...50, guess: 8) { p in
      p / (1 + Reference.exp(0.4 * (p - 10)))
    },
    Case(description: "Ricker curve", range: 0...20, guess: 1) { $0 * Reference.exp(-$0 / 3) },
    Case(description: "entropy", range: 0.001...0.999, guess: 0.4) { p in
      -p * Reference.log(p) - (1 - p) * Reference.log(1 - p)
    },
    Case(description: "quartic", range: -10...10, guess: 2) { x in
      let d = x - 2.5
      return -d * d * d * d - d * d
    },
  ]

  @Test("agrees with Brent's method in GSL", arguments: smooth)
  func againstGSL(_ item: Case) throws {
    let found = maximize(in: item.range, tolerance: 1e-9, item.f)
    let exact = try #require(Reference.maximum(item.range, from: item.guess, item.f))
    #expect((found - exact).magnitude < 2e-7 * (1 + exact.magnitude))
  }

  @Test("finds a kink to the tolerance asked for", arguments: [1, 1e-3, 1e-6, 1e-12])
  func tolerance(_ tolerance: Double) {
    for peak in uniforms(seed: 8, count: 50).map({ 10 * $0 }) {
      let found = maximize(in: 0...10, tolerance: tolerance) { -($0 - peak).magnitude }
      #expect((found - peak).magnitude <= tolerance)
    }
  }

  @Test("a maximum at an end is that end, exactly")
  func ends() {
    #expect(maximize(in: -2...3, tolerance: 1e-3) { $0 } == 3)
    #expect(maximize(in: -2...3, tolerance: 1e-3) { -$0 } == -2)
    #expect(maximize(in: 5...5, tolerance: 1e-3) { $0 } == 5)
  }

  @Test("stops in time for any tolerance and range, inside the range")
  func stops() {
    for tolerance in [0, -1, .nan, 1e-300] {
      var calls = 0
      let found = maximize(in: 0...1, tolerance: tolerance) { x in
        calls += 1
        return -(x - 0.3) * (x - 0.3)
      }
      #expect((found - 0.3).magnitude < 1e-7)
      #expect(calls <= 90)
    }
    for range in [-Double.infinity...Double.infinity, 0...Double.infinity] {
      var calls = 0
      _ = maximize(in: range, tolerance: 1e-6) { x in
        calls += 1
        return -x
      }
      #expect(calls == 4)
    }
  }

  @Test("costs what it says")
  func cost() {
    var calls = 0
    _ = maximize(in: 0...1, tolerance: 1e-6) { x in
      calls += 1
      return -(x - 0.3).magnitude
    }
    // log(1e6) / log(1.618) = 28.7 narrowings, and four points to begin with.
    #expect(calls == 33)
  }

  @Test("between equal values the lower half is searched, and the first of equal points wins")
  func ties() {
    var tried: [Double] = []
    let found = maximize(in: 0...1, tolerance: 0.5) { x in
      tried.append(x)
      return 7
    }
    #expect(found == 0)
    // The inner two, the ends, then twice below the lower of the inner two.
    #expect(tried.count == 6 && tried[4] < tried[0] && tried[5] < tried[4])
  }

  @Test("a function that is NaN in places is searched where it is not")
  func nan() {
    let found = maximize(in: 0...10, tolerance: 1e-6) { $0 > 6 ? .nan : $0 }
    #expect(found <= 6 && found > 5.9)
    #expect((0...10).contains(maximize(in: 0...10, tolerance: 1e-6) { _ in .nan }))
  }
}
