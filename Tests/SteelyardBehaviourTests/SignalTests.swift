import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import SteelyardTestSupport
import Testing

@Suite struct SignalTests {
  let signal = Signal(numbers())

  @Test func oneCategoryHasItsDeclaredStrength() {
    for (parameter, category) in zip(Parameter.signal, DataCategory.allCases) {
      let strength = signal.strength[Int(category.bit)]
      #expect(isNear(strength * strength, numbers()[parameter], 1e-6), "\(category)")
    }
  }

  /// Precisions of independent errors add up.
  @Test func moreDataTellMore() {
    for data in 0..<128 {
      for bit in 0..<7 where data & 1 << bit == 0 {
        #expect(signal.strength[data] < signal.strength[data | 1 << bit])
      }
    }
    #expect(signal.strength[0] == 0 && signal.strength[127] < 1)
    let both = 0.35 / 0.65 + 0.25 / 0.75
    let data = Int(DataCategories([.purchases, .inferred]).bits)
    #expect(isNear(signal.strength[data], (both / (1 + both)).squareRoot(), 1e-6))
  }

  @Test func withoutDataNothingIsKnown() {
    for deviation in [-8, -1, 0, 0.3, 8] {
      let found = signal.estimate(data: 0, deviation: deviation) { _ in 5 }
      #expect(found == 0)
    }
  }

  @Test func onlyCategoriesInUseAreAsked() {
    let data = DataCategories([.browsing, .sensitive])
    var asked: [Int] = []
    _ = signal.estimate(data: data.bits, deviation: 1) { category in
      asked.append(category)
      return 0
    }
    #expect(asked == [1, 6])
  }

  /// Twenty thousand simulated customers: R squared of the estimate is the declared one, and the
  /// truth rises by one per unit of the estimate, as behind the best linear predictor. Bounds: 5
  /// standard errors, 8 comparisons, a false alarm once in 200,000 seeds; an R squared off by
  /// 0.04 is caught with 99 % power.
  @Test(arguments: [
    DataCategories([.purchases]), DataCategories([.device]),
    DataCategories([.purchases, .browsing, .location]),
    DataCategories(DataCategory.allCases),
  ])
  func explainsWhatItDeclares(_ data: DataCategories) {
    let count = 20_000
    let seed = SampleSeed.of(1)
    let truth = normals(seed: seed, count: count)
    let errors = data.members.map {
      normals(seed: seed &+ 99 &+ UInt64($0.bit), count: count)
    }
    let slot = Dictionary(
      uniqueKeysWithValues: data.members.enumerated().map {
        (Int($1.bit.trailingZeroBitCount), $0)
      })
    let estimates = (0..<count).map { row in
      signal.estimate(data: data.bits, deviation: truth[row]) { category in
        slot[category].map { errors[$0][row] } ?? .nan
      }
    }
    let moments = Moments2(estimates, truth)
    let declared = Double(signal.strength[Int(data.bits)])
    let n = Double(count)
    let square = declared * declared
    let error = 2 * declared * (1 - square) / n.squareRoot()
    #expect((moments.rSquared - square).magnitude < 5 * error)
    let slopeError = ((1 - square) / square / n).squareRoot()
    #expect((moments.slope - 1).magnitude < 5 * slopeError)
  }

  // MARK: Coverage and quality

  /// With total precision h times coverage c: (c h x + sum sqrt(c h) e) / (1 + c h).
  @Test func coverageMultipliesEveryPrecision() {
    let data = DataCategories([.purchases, .inferred]).bits
    let precisions = [0.35 / 0.65, 0.25 / 0.75]
    for coverage in [0, 0.1, 0.5, 1] {
      for (deviation, error) in [(1.5, 0.0), (0, 1), (-2, 0.7)] {
        let found = signal.estimate(data: data, deviation: deviation, coverage: coverage) { _ in
          error
        }
        let covered = precisions.map { coverage * $0 }
        let noise = covered.reduce(0) { $0 + $1.squareRoot() * error }
        let total = covered.reduce(0, +)
        let wanted = (total * deviation + noise) / (1 + total)
        #expect((found - wanted).magnitude < 1e-12)
      }
    }
  }

  @Test func ofThoseNotCoveredNothingIsKnown() {
    #expect(signal.estimate(data: 127, deviation: 3, coverage: 0) { _ in 2 } == 0)
    let full = signal.estimate(data: 127, deviation: 3, coverage: 1) { _ in 0.4 }
    #expect(full == signal.estimate(data: 127, deviation: 3) { _ in 0.4 })
  }

  @Test func betterCoverageTellsMoreOfTheTruth() {
    let told = grid(0, 1, 20).map { coverage in
      Float(signal.estimate(data: 31, deviation: 1, coverage: Double(coverage)) { _ in 0 })
    }
    #expect(isStrictlyRising(told) && told.last.map { $0 < 1 } == true)
  }

  /// Records of which a share is right tell what the same share of coverage tells.
  @Test func qualityWorksLikeCoverage() {
    for quality in [0, 0.3, 0.8, 1] {
      let sloppy = Signal(numbers([(.signalQuality, quality)]))
      for data in [1, 5, 127] as [UInt16] {
        let found = sloppy.estimate(data: data, deviation: 1.2) { _ in -0.5 }
        let wanted = signal.estimate(data: data, deviation: 1.2, coverage: quality) { _ in -0.5 }
        #expect((found - wanted).magnitude < 1e-12)
        let total = zip(Parameter.signal, 0..<9).reduce(0.0) { sum, next in
          let r = numbers()[next.0]
          return sum + (data & 1 << next.1 != 0 ? quality * r / (1 - r) : 0)
        }
        #expect(isNear(sloppy.strength[Int(data)], (total / (1 + total)).squareRoot(), 1e-6))
      }
    }
  }

  @Test func cornersAreFinite() {
    for set in corners(of: Array(Parameter.signal.prefix(3))) {
      let signal = Signal(set)
      #expect(signal.strength.allSatisfy { 0..<1 ~= $0 })
      for data in 0...511 as ClosedRange<UInt16> {
        let estimate = signal.estimate(data: data, deviation: 8) { _ in -8 }
        #expect(estimate.magnitude <= 80)
      }
    }
  }

  @Test func uselessDataTellNothing() {
    let blind = Signal(numbers(Parameter.signal.map { ($0, 0) }))
    #expect(blind.strength.allSatisfy { $0 == 0 })
    #expect(blind.estimate(data: 127, deviation: 3) { _ in 2 } == 0)
  }
}

/// Correlation and slope of two columns.
private struct Moments2 {
  let rSquared, slope: Double

  init(_ x: [Double], _ y: [Double]) {
    let n = Double(x.count)
    let (mx, my) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - mx) * (a - mx)
      yy += (b - my) * (b - my)
      xy += (a - mx) * (b - my)
    }
    rSquared = xy * xy / (xx * yy)
    slope = xy / xx
  }
}
