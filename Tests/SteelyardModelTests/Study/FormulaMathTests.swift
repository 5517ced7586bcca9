import Foundation
import Testing

@testable import SteelyardModel

/// The formulas' own logarithm and exponential against the machine's.
@Suite struct FormulaMathTests {
  private static func draws(_ count: Int) -> [Double] {
    var state: UInt64 = 2_463_534_242
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Double(state >> 11) / 9_007_199_254_740_992
    }
  }

  private func isNear(_ found: Double, _ wanted: Double) -> Bool {
    (found - wanted).magnitude <= 1e-15 * wanted.magnitude
  }

  @Test func logarithmsOverAllMagnitudes() throws {
    for draw in Self.draws(20_000) {
      let x = pow(10, 616 * draw - 308)
      #expect(isNear(try #require(FormulaMath.ln(x)), log(x)), "\(x)")
    }
  }

  /// Near 1, where the logarithm is small, it is as exact as elsewhere.
  @Test func logarithmsNearOne() throws {
    for draw in Self.draws(20_000) {
      let x = 0.5 + draw
      #expect(isNear(try #require(FormulaMath.ln(x)), log(x)), "\(x)")
    }
    for exponent in 1...52 {
      let tiny = pow(2, -Double(exponent))
      for x in [1 + tiny, 1 - tiny / 2] {
        #expect(isNear(try #require(FormulaMath.ln(x)), log(x)), "\(x)")
      }
    }
  }

  @Test func logarithmsAtTheEdges() throws {
    #expect(FormulaMath.ln(1) == 0)
    for x in [0, -0.0, -1, -.infinity, .infinity, .nan] as [Double] {
      #expect(FormulaMath.ln(x) == nil)
    }
    let edges = [
      Double.leastNonzeroMagnitude, .leastNormalMagnitude, .leastNormalMagnitude / 3,
      .greatestFiniteMagnitude, 2.0.squareRoot(), 2.0.squareRoot().nextUp, 0.5.squareRoot(),
    ]
    for x in edges { #expect(isNear(try #require(FormulaMath.ln(x)), log(x)), "\(x)") }
  }

  @Test func exponentialsOverAllMagnitudes() {
    for draw in Self.draws(20_000) {
      let x = 1417 * draw - 708
      #expect(isNear(FormulaMath.exp(x), exp(x)), "\(x)")
      let small = 2 * draw - 1
      #expect(isNear(FormulaMath.exp(small), exp(small)), "\(small)")
    }
  }

  @Test func exponentialsAtTheEdges() {
    #expect(FormulaMath.exp(0) == 1 && FormulaMath.exp(-0.0) == 1)
    #expect(FormulaMath.exp(709.78).isFinite && FormulaMath.exp(709.79) == .infinity)
    #expect(FormulaMath.exp(-1000) == 0 && FormulaMath.exp(1000) == .infinity)
    #expect(FormulaMath.exp(-.infinity) == 0 && FormulaMath.exp(.infinity) == .infinity)
    for x in stride(from: -745.0, through: -708.5, by: 0.5) {
      let found = FormulaMath.exp(x)
      #expect((found - exp(x)).magnitude <= 2 * .leastNonzeroMagnitude, "\(x)")
    }
  }

  @Test func exponentialsNeverFall() {
    let steps = (-80_000...80_000).map { FormulaMath.exp(Double($0) / 1000) }
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0 < $1 })
  }
}
