import SteelyardModel
import SteelyardStatistics
import Testing

@Suite struct CompareResultTests {
  /// A result of one metric, by strategy and replicate.
  static func result(
    _ strategies: [(String, [Double?])], metric: String = "trust", seed: UInt64 = 1,
    isKept: Bool = true
  ) throws -> ExperimentResult {
    let count = strategies.first?.1.count ?? 0
    return ExperimentResult(
      provenance: Provenance(
        version: "1", seed: seed, scenarioDigest: "d", customers: 100, steps: 4, replicates: count),
      strategies: try strategies.map { name, values in
        StrategyResult(
          name: name, isBaseline: name == strategies.first?.0,
          metrics: [metric: try Estimate(replicates: values, n: 100)], contrasts: [:],
          byCulture: [:], byCohort: [:], ledger: [:], trustStart: 50, trace: [:],
          replicates: isKept ? [metric: values] : [:])
      })
  }

  private static let metrics = ["trust", "profit", "access_ratio"].compactMap(Metric.named)

  @Test func oneAndTheSameIsEqual() throws {
    let one = try Self.result([("a", [1, 2, 3]), ("b", [4, 4, 9])])
    let found = try CompareResult.judging(one, one, metrics: Self.metrics)
    #expect(found.isSame && found.changes == 0 && found.making.isEmpty)
    #expect(found.rows.count == 2 && found.rows.allSatisfy { $0.isEqual && $0.change.p == 1 })
  }

  /// Differences 1, 2, 3 as in ``PairedContrastTests``, whatever the replicates share.
  @Test func oneSeedIsPaired() throws {
    let old = try Self.result([("a", [10, 20, 30])])
    let new = try Self.result([("a", [11, 22, 33])])
    let row = try #require(
      try CompareResult.judging(old, new, metrics: Self.metrics).rows.first)
    #expect(row.method == .paired && !row.isEqual)
    #expect(row.change.difference == 2)
    #expect(abs((row.change.p ?? 0) - (1 - 12.0.squareRoot() / 14.0.squareRoot())) < 1e-12)
  }

  @Test func onlyReplicatesOfBothArePaired() throws {
    let old = try Self.result([("a", [10, 20, 30, 77])])
    let new = try Self.result([("a", [11, 22, 33])])
    let row = try #require(
      try CompareResult.judging(old, new, metrics: Self.metrics).rows.first)
    #expect(row.method == .paired && row.change.difference == 2)
    #expect(row.first.mean == 20 && row.second.mean == 22)
    #expect(row.first == (try Estimate(replicates: [10, 20, 30], n: 100)))
  }

  /// The leader too is who leads in what both have: the fourth replicate would turn it round.
  @Test func moreReplicatesOfTheSameAreEqual() throws {
    let few = try Self.result([("a", [1, 2, 3]), ("b", [1, 1, 1])], metric: "profit")
    let more = try Self.result([("a", [1, 2, 3, 4]), ("b", [1, 1, 1, 90])], metric: "profit")
    for (old, new) in [(few, more), (more, few)] {
      let found = try CompareResult.judging(old, new, metrics: Self.metrics)
      #expect(found.rows.count == 2 && found.rows.allSatisfy(\.isEqual) && !found.isSame)
      #expect(found.rows.allSatisfy { $0.first == $0.second })
      #expect(found.firstLeaders == ["a"] && found.secondLeaders == ["a"])
    }
  }

  @Test(arguments: [true, false]) func otherSeedsAreTwoSamples(_ isKept: Bool) throws {
    let old = try Self.result([("a", [1, 2, 3])], isKept: isKept)
    let new = try Self.result([("a", [10, 14, 18])], seed: 2, isKept: isKept)
    let row = try #require(
      try CompareResult.judging(old, new, metrics: Self.metrics).rows.first)
    #expect(row.method == .welch)
    #expect(abs((row.change.p ?? 0) - 0.029045142411) < 1e-9)
  }

  @Test func withoutKeptValuesOneSeedIsJudgedByIntervals() throws {
    let old = try Self.result([("a", [1, 2, 3])], isKept: false)
    let new = try Self.result([("a", [2, 3, 4])], isKept: false)
    let row = try #require(
      try CompareResult.judging(old, new, metrics: Self.metrics).rows.first)
    #expect(row.method == .welch && row.change.difference == 1)
  }

  @Test func oneReplicateTellsNothing() throws {
    let (old, new) = (try Self.result([("a", [1])]), try Self.result([("a", [2])]))
    let found = try CompareResult.judging(old, new, metrics: Self.metrics)
    #expect(found.comparisons == 0 && found.changes == 0)
    #expect(found.rows.first?.change.difference == 1 && found.rows.first?.method == nil)
  }

  @Test func ratiosHaveAnIntervalAndNoP() throws {
    let old = try Self.result([("a", [1, 2, 3])], metric: "access_ratio")
    let new = try Self.result([("a", [2, 3, 4])], metric: "access_ratio")
    let row = try #require(
      try CompareResult.judging(old, new, metrics: Self.metrics).rows.first)
    #expect(row.method == .intervals && row.change.p == nil && !row.isChange)
  }

  @Test func sumsInAnotherOrderAreNoChange() throws {
    let old = try Self.result([("a", [1, 2, 3])])
    let new = try Self.result([("a", [1 + 1e-13, 2 + 1e-13, 3 + 1e-13])])
    let row = try #require(try CompareResult.judging(old, new, metrics: Self.metrics).rows.first)
    #expect(row.isRounding && !row.isChange && !row.isEqual)
  }

  @Test func allDifferencesAreCorrectedTogether() throws {
    let old = try Self.result([("a", [1, 2, 3]), ("b", [5, 5, 6]), ("c", [1, 1, 1])])
    let new = try Self.result([("b", [7, 8, 8]), ("a", [2, 2, 4]), ("d", [1, 1, 1])])
    let found = try CompareResult.judging(old, new, metrics: Self.metrics)
    #expect(found.strategies.map(\.name) == ["b", "a"] && found.comparisons == 2)
    #expect(found.missingInSecond == ["c"] && found.missingInFirst == ["d"])
    #expect(
      found.rows.map { $0.change.adjustedP ?? -1 }
        == Holm.adjusted(found.rows.map { $0.change.p ?? -1 }))
    #expect(found.rows.allSatisfy { $0.change.equivalence?.margin == 1 })
  }

  @Test func saysInWhatTheTwoWereMadeDifferently() throws {
    var (old, new) = (try Self.result([("a", [1, 2])]), try Self.result([("a", [1, 2])], seed: 9))
    let account = { (settings: [(String, Double)], text: String) in
      ScenarioAccount(
        name: "n", question: "", currency: "EUR", sector: "retail", cultures: [], cohorts: [],
        settings: settings.map { .init(path: $0.0, value: $0.1, isOfSector: false) }, text: text)
    }
    let gain = try #require(Registry.parameter("trust.gain"))
    old.account = account([("churn.trust", 1)], "seed: 1\nstrategies:\n  - {name: a}\n")
    new.account = account(
      [("churn.trust", 1), ("trust.gain", 0.9)], "seed: 9\nstrategies:\n  - {name: a, x: 1}\n")
    let found = try CompareResult.judging(old, new, metrics: Self.metrics)
    #expect(
      found.making == [
        .init("seed", "1", "9"), .init("trust.gain", "\(gain.defaultValue)", "0.9"),
      ])
    #expect(found.onlyInFirst == ["  - {name: a}"] && found.onlyInSecond == ["  - {name: a, x: 1}"])
    #expect(found.currency == "EUR")
  }

  /// Two seeds of one world: of 2,000 comparisons of 8 metrics each, one in twenty or fewer calls
  /// anything a change, and a lone metric about one in twenty. The counts have standard deviations
  /// below 10.
  @Test func otherLuckAloneIsSeldomCalledAChange() throws {
    var random = SplitMix(state: 17)
    func draws() -> [Double?] {
      (0..<6).map { _ in
        60 + (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
      }
    }
    func world(_ seed: UInt64) throws -> ExperimentResult {
      try Self.result((0..<8).map { ("\($0)", draws()) }, seed: seed)
    }
    var (families, lone) = (0, 0)
    for _ in 0..<2_000 {
      let found = try CompareResult.judging(
        try world(1), try world(2), metrics: Self.metrics)
      families += found.changes > 0 ? 1 : 0
      lone += (found.rows[0].change.p ?? 1) < 0.05 ? 1 : 0
    }
    #expect((50...130).contains(families), "\(families)")
    #expect((50...145).contains(lone), "\(lone)")
  }
}
