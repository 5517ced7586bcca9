import Testing

@testable import SteelyardNumerics

@Suite struct SimplexTests {
  /// Rosenbrock's valley, whose minimum 0 is at (1, 1).
  private func valley(_ x: [Double]) -> Double {
    let (a, b) = (1 - x[0], x[1] - x[0] * x[0])
    return a * a + 100 * b * b
  }

  @Test func findsTheEndOfRosenbrocksValley() throws {
    let found = try Simplex.minimize(
      from: [-1.2, 1], steps: [0.5, 0.5], size: 1e-7, limit: 1_000, valley)
    #expect(found.isConverged)
    #expect(found.value < 1e-12)
    #expect(zip(found.point, [1, 1]).allSatisfy { abs($0 - $1) < 1e-5 })
    #expect(found.evaluations < 400)
  }

  @Test(arguments: [1, 2, 5]) func findsTheBottomOfABowl(_ count: Int) throws {
    let bottom = (0..<count).map { Double($0) - 1.5 }
    let found = try Simplex.minimize(
      from: Array(repeating: 4, count: count), steps: Array(repeating: 1, count: count),
      size: 1e-6, limit: 5_000
    ) { (x: [Double]) -> Double in
      var height = 3.0
      for index in 0..<count {
        let offset = x[index] - bottom[index]
        height += Double(index + 1) * offset * offset
      }
      return height
    }
    #expect(abs(found.value - 3) < 1e-9)
    #expect(zip(found.point, bottom).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  @Test(arguments: [1, 2, 3, 10, 50]) func neverCallsMoreOftenThanItMay(_ limit: Int) throws {
    var calls = 0
    let found = try Simplex.minimize(from: [-1.2, 1], steps: [0.5, 0.5], size: 1e-9, limit: limit) {
      calls += 1
      return valley($0)
    }
    #expect(calls == limit)
    #expect(found.evaluations == limit)
    #expect(!found.isConverged)
    #expect(found.value <= valley([-1.2, 1]), "never worse than the start")
  }

  @Test func goesRoundWhatIsNotFinite() throws {
    let found = try Simplex.minimize(from: [2], steps: [0.7], size: 1e-6, limit: 500) { x in
      x[0] < 0.5 ? .nan : x[0] > 3 ? .infinity : x[0] * x[0]
    }
    #expect(abs(found.point[0] - 0.5) < 1e-3)
  }

  @Test func isTheSameEveryTimeAndStopsWhenTold() throws {
    func run() throws -> Simplex.Minimum {
      try Simplex.minimize(from: [-1.2, 1], steps: [0.5, 0.5], size: 1e-5, limit: 300, valley)
    }
    #expect(try run() == run())
    let stopped = try Simplex.minimize(
      from: [-1.2, 1], steps: [0.5, 0.5], size: 1e-9, limit: 300, isCancelled: { true }, valley)
    #expect(stopped.evaluations == 3, "the corners of the first simplex")
  }

  @Test func refusesWhatMakesNoSimplex() {
    #expect(throws: NumericsError.wrongSize(expected: 2, found: 1)) {
      try Simplex.minimize(from: [1, 2], steps: [1], size: 1, limit: 9) { _ in 0 }
    }
    for (start, steps, size, limit) in [
      ([], [], 1.0, 9), ([.nan], [1], 1, 9), ([1], [0], 1, 9), ([1], [1], 0, 9),
      ([1], [1], 1, 0),
    ] as [([Double], [Double], Double, Int)] {
      #expect(throws: NumericsError.self) {
        try Simplex.minimize(from: start, steps: steps, size: size, limit: limit) { _ in 0 }
      }
    }
  }
}
