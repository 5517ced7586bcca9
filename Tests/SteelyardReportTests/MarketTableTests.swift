import SteelyardStatistics
import Testing

@testable import SteelyardModel
@testable import SteelyardReport

@Suite struct MarketTableTests {
  private func result() throws -> ExperimentResult {
    let plain = try makeResult([MadeUp(name: "open shop"), MadeUp(name: "shut, \"shop\"")])
    let values: [String: [Double?]] = [
      "share": (0..<10).map { 0.3 + 0.001 * Double($0 % 3) }, "share_end": [0.25],
      "profit": [1], "trust": [55.5], "paid_price": [nil],
    ]
    let metrics = try values.mapValues { try Estimate(replicates: $0, n: 100) }
    let strategies = plain.strategies.map { own in
      var strategy = StrategyResult(
        name: own.name, isBaseline: own.isBaseline,
        metrics: own.metrics.merging(metrics) { own, _ in own }, contrasts: own.contrasts,
        byCulture: [:], byCohort: [:], ledger: own.ledger, trustStart: own.trustStart,
        trace: own.trace, replicates: own.replicates)
      strategy.rivals = [
        RivalResult(name: "chain, Ltd.", metrics: metrics, trace: [:], replicates: values)
      ]
      return strategy
    }
    var result = ExperimentResult(provenance: plain.provenance, strategies: strategies)
    result.prices = PriceBenchmark(alone: 5.04, equilibrium: [4.21, 4.2149])
    return result
  }

  private let scenario = makeScenario(["open shop"])

  @Test func showsEachRivalUnderEachStrategy() throws {
    let lines = MarketTable.text(try result(), of: scenario).split(separator: "\n")
    let rivals = lines.filter { $0.hasPrefix("  chain, Ltd.") }
    #expect(rivals.count == 2)
    #expect(rivals.allSatisfy { $0.contains("30.09") && $0.contains("55.5") && $0.contains("n/a") })
    #expect(lines.allSatisfy { $0.count <= 100 })
    let text = lines.joined(separator: " ")
    #expect(text.contains("4.21 EUR") && text.contains("5.04 EUR"))
  }

  @Test func saysNothingWithoutRivals() throws {
    let plain = try makeResult([MadeUp(name: "a"), MadeUp(name: "b")])
    #expect(MarketTable.text(plain, of: scenario) == "")
    #expect(!ResultCSV.encode(plain).contains("rival"))
    #expect(try !ResultJSON.encode(plain).contains("\"rivals\""))
  }

  @Test func documentsHoldEveryRival() throws {
    let result = try result()
    let rows = ResultCSV.encode(result).split(separator: "\n")
    #expect(rows[0] == "strategy,replicate,metric,value,unit,rival")
    #expect(rows.count == 1 + 2 * 2 * 10 * result.metrics.count)
    #expect(rows.contains("open shop,1,share,0.301,share,\"chain, Ltd.\""))
    let json = try ResultJSON.encode(result)
    for part in ["\"name\" : \"chain, Ltd.\"", "\"alone\" : 5.04", "\"id\" : \"share_end\""] {
      #expect(json.contains(part), "\(part)")
    }
  }
}
