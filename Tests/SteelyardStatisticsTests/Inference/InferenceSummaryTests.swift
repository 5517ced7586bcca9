import SteelyardModel
import SteelyardStatistics
import Testing

@Suite struct InferenceSummaryTests {
  /// Three strategies whose runs differ from the first one's by so much money taken.
  private func summarize(
    _ more: [Double], replicates: Int = 6, margins: Margins = Margins(), looks: Int = 1
  ) throws -> ExperimentResult {
    var random = SplitMix(state: 5)
    let first = (0..<replicates).map { _ in randomRecord(&random) }
    let arms = more.map { more in
      first.map { record in
        var record = record
        record.all.spent += more * Double.random(in: 0.5...1.5, using: &random)
        return record
      }
    }
    let scenario = makeScenario(
      strategies: more.indices.map { "strategy \($0)" }, replicates: replicates)
    let provenance = Provenance(
      version: "1", seed: 1, scenarioDigest: "", customers: 100, steps: 50, replicates: replicates)
    return try Summary.summarize(
      arms, of: scenario, provenance: provenance, margins: margins, looks: looks)
  }

  @Test func theFamilyIsWhatIsShown() throws {
    let result = try summarize([0, 60, 200])
    let inference = try #require(result.inference)
    #expect(inference.pairs.map(\.metric) == Metric.goals)
    #expect(inference.pairs.allSatisfy { $0.first == 1 && $0.second == 2 })
    let shown = result.strategies.flatMap(\.contrasts).filter { $0.value.adjustedP != nil }
    #expect(Set(shown.map(\.key)).isSubset(of: Set(Metric.compared)))
    #expect(inference.comparisons == shown.count + inference.pairs.count)
  }

  @Test func correctedTogether() throws {
    let result = try summarize([0, 60, 200])
    let contrasts =
      result.strategies.flatMap { $0.contrasts.values.filter { $0.adjustedP != nil } }
      + (result.inference?.pairs.map(\.contrast) ?? [])
    let adjusted = Holm.adjusted(contrasts.map { $0.p ?? 1 })
    #expect(contrasts.map { $0.adjustedP ?? -1 } == adjusted)
    #expect(contrasts.contains { ($0.p ?? 1) < ($0.adjustedP ?? 0) })
  }

  @Test func clearIsWhatStaysClear() throws {
    let result = try summarize([0, 0.4, 200])
    #expect(result.strategies[2].contrasts["revenue"]?.isClear == true)
    let small = Contrast(difference: 1, low: 0.1, high: 1.9, p: 0.04)
    #expect(small.isClear)
    var corrected = small
    corrected.adjustedP = 0.4
    #expect(!corrected.isClear)
  }

  @Test func theBestIsToldForGoals() throws {
    let result = try summarize([0, 60, 200])
    #expect(result.strategies.map { $0.best["profit"] } == [0, 0, 1])
    let trust = result.strategies.compactMap { $0.best["trust"] }
    #expect(trust.count == 3 && abs(trust.reduce(0, +) - 1) < 1e-12, "all are level")
    #expect(try summarize([0, 60], replicates: 4).strategies.allSatisfy(\.best.isEmpty))
  }

  @Test func smallDifferencesAreTheSame() throws {
    let result = try summarize([0, 60], margins: Margins(["profit": 0.5]))
    let trust = try #require(result.strategies[1].contrasts["trust"]?.equivalence)
    #expect(trust == Equivalence(margin: 1, noWorse: 0, same: 0))
    let profit = try #require(result.strategies[1].contrasts["profit"]?.equivalence)
    #expect(profit.margin == 0.5 && profit.noWorse < 0.05 && profit.same < 0.05)
    #expect(result.strategies[1].contrasts["revenue"]?.equivalence == nil)
  }

  @Test func pairingIsTold() throws {
    let result = try summarize([0, 60])
    let contrast = try #require(result.strategies[1].contrasts["profit"])
    let values = result.strategies.map { $0.replicates["profit"] ?? [] }
    #expect(contrast.pairing == PairedContrast.pairing(values[1], against: values[0]))
    #expect(result.strategies[1].contrasts["trust"]?.pairing == nil, "it does not vary")
  }

  @Test func looksWidenEverything() throws {
    let (once, often) = (try summarize([0, 60]), try summarize([0, 60], looks: 9))
    for (one, other) in zip(once.strategies, often.strategies) {
      #expect(one.replicates == other.replicates)
      for (id, estimate) in one.metrics {
        let (narrow, wide) = (estimate.halfWidth ?? 0, other.metrics[id]?.halfWidth ?? 0)
        #expect(narrow == 0 ? wide == 0 : wide > narrow, "\(id)")
      }
    }
    let (p, corrected) = (
      once.strategies[1].contrasts["profit"]?.p ?? 1, often.strategies[1].contrasts["profit"]?.p
    )
    #expect(corrected == min(1, 9 * p) && often.inference?.looks == 9)
  }
}
