import Foundation
import SteelyardNumerics
import Testing

@Suite struct InequalityTests {
  /// Of 1, 2, 3, 4 and 10, with mean 4: the absolute differences of all pairs add up to 80, and
  /// 80 / (2 x 25 x 4) = 0.4. Squares add up to 130: (130/5/16 - 1)/2 = 0.3125. Inverses add up to
  /// 131/60: 1 - 5/(131/60)/4.
  @Test func matchesIndicesByHand() throws {
    let found = try #require(Inequality(sorted: [1, 2, 3, 4, 10]))
    #expect(found.mean == 4 && abs(found.gini - 0.4) < 1e-15)
    #expect(abs(found.entropy - 0.3125) < 1e-15)
    let harmonic = 5 / (131.0 / 60)
    #expect(abs(found.atkinsonTwo - (1 - harmonic / 4)) < 1e-15)
    let shares: [Double] = [0.25, 0.5, 0.75, 1, 2.5]
    let theil = shares.reduce(0) { $0 + $1 * log($1) } / 5
    #expect(abs(found.theil - theil) < 1e-14)
    let geometric = pow(240, 0.2)
    #expect(abs(found.atkinsonOne - (1 - geometric / 4)) < 1e-14)
    let roots: [Double] = [1, 2.0.squareRoot(), 3.0.squareRoot(), 2, 10.0.squareRoot()]
    let root = roots.reduce(0, +) / 5
    #expect(abs(found.atkinsonHalf - (1 - root * root / 4)) < 1e-14)
  }

  @Test(arguments: [[3.0], [0.1, 0.1, 0.1], [7, 7]]) func alikeIsEqual(_ values: [Double]) throws {
    let found = try #require(Inequality(sorted: values))
    #expect(found.mean == values[0] && found.gini == 0 && found.theil == 0)
    #expect(found.logDeviation == 0 && found.entropy == 0)
    #expect([found.atkinsonHalf, found.atkinsonOne, found.atkinsonTwo] == [0, 0, 0])
  }

  @Test func oneWithEverythingIsTheWorst() throws {
    let found = try #require(Inequality(sorted: [0, 0, 0, 8]))
    #expect(found.gini == 0.75 && abs(found.theil - log(4)) < 1e-14 && found.entropy == 1.5)
    #expect(found.logDeviation == .infinity && found.atkinsonOne == 1 && found.atkinsonTwo == 1)
    #expect(found.atkinsonHalf == 0.75)
  }

  /// Numbers below 0 are allowed; of 0 and ln 3, by hand: ln ((1 + 1/3)/2) + (ln 3)/2.
  @Test func kolmTakesLosses() {
    #expect(abs(Inequality.kolm([log(3), 0]) - (log(2.0 / 3) + log(3) / 2)) < 1e-14)
    let losses: [Double] = [-3, -0.5, 0, 0.25, 2, 4]
    #expect(abs(Inequality.kolm(losses) - 1.8306432791987) < 1e-13)
    #expect(abs(Inequality.kolm(losses.map { $0 + 100 }) - 1.8306432791987) < 1e-12)
    #expect(Inequality.kolm([-2, -2, -2]) == 0 && Inequality.kolm([]) == 0)
    #expect(Inequality.kolm([-5000, 5000]).isFinite)
  }

  @Test func nothingHasNoInequality() {
    #expect(Inequality(sorted: []) == nil)
    #expect(Inequality(sorted: [0, 0]) == nil)
  }

  /// Indices do not depend on the unit, nor on how often everybody is counted.
  @Test(arguments: 1...20 as ClosedRange<UInt64>) func scaleAndSizeDoNotMatter(_ seed: UInt64)
    throws
  {
    var state = seed
    let values = (0..<50).map { _ -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / 0x1p24 * 9 + 0.01
    }.sorted()
    let one = try #require(Inequality(sorted: values))
    let scaled = try #require(Inequality(sorted: values.map { 7 * $0 }))
    let doubled = try #require(Inequality(sorted: (values + values).sorted()))
    for index in Self.indices {
      #expect(abs(scaled[keyPath: index] - one[keyPath: index]) < 1e-13)
      #expect(abs(doubled[keyPath: index] - one[keyPath: index]) < 1e-13)
    }
    // A gift from the richest to the poorest lowers all of them.
    var fairer = values
    fairer[0] += 0.005
    fairer[49] -= 0.005
    let given = try #require(Inequality(sorted: fairer.sorted()))
    for index in Self.indices { #expect(given[keyPath: index] < one[keyPath: index]) }
  }

  fileprivate static var indices: [KeyPath<Inequality, Double>] {
    [
      \.gini, \.theil, \.logDeviation, \.entropy, \.atkinsonHalf, \.atkinsonOne, \.atkinsonTwo,
    ]
  }
}

/// Against NumPy and SciPy; `Tests/Oracles/inequality.py` made the values.
@Suite struct InequalityOracleTests {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let values: [Double]
    /// Mean, then as in ``InequalityTests/indices``.
    let expected: [Double]
    let kolm: Double
  }

  static let cases = [
    Case(
      testDescription: "five", values: [1, 2, 3, 4, 10],
      expected: [
        4, 0.4, 0.276363618957321, 0.290166576451492, 0.3125, 0.13351045273669,
        0.251861065130578, 0.427480916030534,
      ], kolm: 1.83083124830255),
    Case(
      testDescription: "waves", values: (1...200).map { exp(sin(Double($0)) * 1.3) },
      expected: [
        1.47193013751845, 0.4432669231339, 0.321435928203903, 0.386362010311923,
        0.323185006942491, 0.164268818433432, 0.320475513722629, 0.538308034685563,
      ], kolm: 0.50022140018566),
    Case(
      testDescription: "steps",
      values: [(0.01, 3), (0.5, 10), (1, 20), (40, 7)].flatMap {
        Array(repeating: $0.0, count: $0.1)
      },
      expected: [
        7.62575, 0.757211585745664, 1.3428336666491, 1.90465133293128, 1.91231774699429,
        0.579327196595303, 0.851125458776156, 0.984580331594717,
      ], kolm: 6.73372770063058),
  ]

  @Test(arguments: cases) func agrees(_ one: Case) throws {
    let found = try #require(Inequality(sorted: one.values.sorted()))
    for (index, expected) in zip([\.mean] + InequalityTests.indices, one.expected) {
      #expect(abs(found[keyPath: index] - expected) < 1e-13 * max(1, expected))
    }
    #expect(abs(Inequality.kolm(one.values) - one.kolm) < 1e-13 * max(1, one.kolm))
  }
}
