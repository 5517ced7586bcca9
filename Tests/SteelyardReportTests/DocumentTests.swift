import Foundation
import SteelyardModel
import SteelyardReport
import Testing

@Suite struct ResultJSONTests {
  private func parsed(_ result: ExperimentResult) throws -> [String: Any] {
    let text = try ResultJSON.encode(result)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func hasEveryKeyOfTheContract() throws {
    let document = try parsed(try makeResult(fiveStrategies))
    #expect(Set(document.keys) == ["schema", "provenance", "metrics", "strategies", "inference"])
    #expect(document["schema"] as? String == "steelyard.result/1")
    let provenance = try #require(document["provenance"] as? [String: Any])
    #expect(
      Set(provenance.keys) == [
        "version", "seed", "scenarioDigest", "customers", "steps", "replicates",
      ])
    let metrics = try #require(document["metrics"] as? [[String: Any]])
    #expect(metrics.map { $0["id"] as? String } == Metric.all.map(\.id))
    let keys: Set = ["id", "name", "unit", "better", "definition", "formula", "source", "n"]
    #expect(metrics.allSatisfy { Set($0.keys) == keys })
  }

  @Test func hasEveryKeyOfAStrategy() throws {
    let document = try parsed(try makeResult(fiveStrategies))
    let strategies = try #require(document["strategies"] as? [[String: Any]])
    #expect(strategies.map { $0["name"] as? String } == fiveStrategies.map(\.name))
    let always: Set = [
      "name", "baseline", "metrics", "byCulture", "byCohort", "ledger", "trace", "trustStart",
      "replicates",
    ]
    #expect(Set(strategies[0].keys) == always.union(["best"]), "no contrasts on the baseline")
    #expect(Set(strategies[1].keys) == always.union(["contrasts", "best"]))
    #expect(strategies.map { $0["baseline"] as? Bool } == [true, false, false, false, false])
    let ids = Set(Metric.all.map(\.id))
    let metrics = try #require(strategies[1]["metrics"] as? [String: [String: Any]])
    #expect(Set(metrics.keys) == ids)
    #expect(metrics.values.allSatisfy { Set($0.keys) == ["mean", "low", "high", "n"] })
    let contrasts = try #require(strategies[1]["contrasts"] as? [String: [String: Any]])
    #expect(Set(contrasts.keys) == ids)
    let keys: Set = ["difference", "low", "high", "p"]
    #expect(contrasts.values.allSatisfy { keys.isSubset(of: $0.keys) })
    #expect(contrasts["access"].map { Set($0.keys) } == keys, "undefined, and not shown")
    #expect(
      contrasts["trust"].map { Set($0.keys) }
        == keys.union(["pAdjusted", "pairing", "margin", "pNoWorse", "pSame"]))
    let replicates = try #require(strategies[1]["replicates"] as? [String: [Any]])
      .mapValues { $0.map { $0 as? Double } }
    #expect(
      replicates["trust"] == (try makeResult(fiveStrategies)).strategies[1].replicates["trust"])
    let ledger = try #require(strategies[1]["ledger"] as? [String: Double])
    #expect(ledger == (try makeResult(fiveStrategies)).strategies[1].ledger)
  }

  @Test func hasEveryKeyOfWhatIsSaidTogether() throws {
    let document = try parsed(try makeResult(fiveStrategies))
    let inference = try #require(document["inference"] as? [String: Any])
    #expect(Set(inference.keys) == ["comparisons", "correction", "looks", "pairs"])
    #expect(inference["comparisons"] as? Int == 58 && inference["looks"] as? Int == 1)
    let pairs = try #require(inference["pairs"] as? [[String: Any]])
    #expect(pairs.count == 18 && pairs[0]["first"] as? String == "segment price")
    #expect(pairs.allSatisfy { $0["pAdjusted"] is Double && $0["metric"] is String })
    let strategies = try #require(document["strategies"] as? [[String: Any]])
    let best = try #require(strategies[3]["best"] as? [String: Double])
    #expect(best == ["profit": 1, "trust": 0, "fairness": 0])
    let contrasts = try #require(strategies[1]["contrasts"] as? [String: [String: Any]])
    #expect(contrasts["trust"]?["margin"] as? Double == 1)
  }

  @Test func hasEveryKeyOfAddedReplicates() throws {
    var result = try makeResult(fiveStrategies)
    result.stopping = StoppingResult(
      targets: [.init(metric: "trust", wanted: 0.5, found: 0.4)], schedule: [10, 15],
      replicates: 15)
    let stopping = try #require(try parsed(result)["stopping"] as? [String: Any])
    #expect(Set(stopping.keys) == ["targets", "schedule", "replicates", "reached"])
    #expect(stopping["schedule"] as? [Int] == [10, 15] && stopping["reached"] as? Bool == true)
    let target = try #require((stopping["targets"] as? [[String: Any]])?.first)
    #expect(Set(target.keys) == ["metric", "wanted", "found", "reached"])
  }

  @Test func whatAReportNeedsIsThereWhereSomebodyWorkedItOut() throws {
    let document = try parsed(try MadeUpReport.result())
    let account = try #require(document["scenario"] as? [String: Any])
    #expect(
      Set(account.keys) == [
        "name", "question", "currency", "sector", "cultures", "cohorts", "settings", "text",
      ])
    let strategies = try #require(document["strategies"] as? [[String: Any]])
    let detail = try #require(strategies[1]["detail"] as? [String: Any])
    #expect(
      Set(detail.keys) == [
        "ledger", "trustStart", "trace", "cultureTrust", "byCulture", "byCohort", "parts",
        "causes", "periods", "spread",
      ])
    let series = try #require((detail["trace"] as? [String: [String: [Double]]])?["trust"])
    #expect(series.keys.sorted() == ["high", "low", "mean"] && series["low"]?.count == 26)
  }

  @Test func undefinedNumbersAreNullWithTheirCount() throws {
    let document = try parsed(try makeResult(fiveStrategies))
    let strategy = try #require((document["strategies"] as? [[String: Any]])?.first)
    let cultures = try #require(strategy["byCulture"] as? [String: [String: [String: Any]]])
    let trust = try #require(cultures["JPN"]?["trust"])
    #expect(trust["mean"] is NSNull && trust["low"] is NSNull && trust["high"] is NSNull)
    #expect(trust["n"] as? Int == 12)
    let cohorts = try #require(strategy["byCohort"] as? [String: [String: [String: Any]]])
    #expect(cohorts["age"]?["over_64"]?["trust"] != nil)
    let trace = try #require(strategy["trace"] as? [String: [Any]])
    #expect(trace["trust_active"]?[0] as? Double == 57.5)
    #expect(trace["trust_active"]?[1] is NSNull)
  }

  @Test func equalResultsGiveEqualBytes() throws {
    let first = try ResultJSON.encode(try makeResult(fiveStrategies))
    #expect(try ResultJSON.encode(try makeResult(fiveStrategies)) == first)
    #expect(try ResultJSON.encode(try makeResult(fiveStrategies, seed: 7)) != first)
    #expect(first.hasSuffix("}\n"))
    let keys = first.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map { $0.prefix(6) }
    #expect(keys == ["  \"inf", "  \"met", "  \"pro", "  \"sch", "  \"str"], "keys are sorted")
  }

  @Test func numbersReadBackAsTheSame() throws {
    let result = try makeResult(fiveStrategies, seed: .max)
    #expect(try ResultJSON.encode(result).contains("\"seed\" : 18446744073709551615,"))
    let strategies = try #require(try parsed(result)["strategies"] as? [[String: Any]])
    let metrics = try #require(strategies[3]["metrics"] as? [String: [String: Any]])
    #expect(metrics["profit"]?["mean"] as? Double == result.strategies[3].metrics["profit"]?.mean)
  }

  /// What comes through GSL and libm may differ in its last bits from one processor to another.
  @Test func lastBitsOfIntervalsDoNotShow() throws {
    let result = try makeResult(fiveStrategies)
    let thirds = result.withIntervals { _ in 1.0 / 3 }
    let text = try ResultJSON.encode(thirds)
    #expect(try ResultJSON.encode(result.withIntervals { _ in (1.0 / 3).nextUp }) == text)
    #expect(try ResultJSON.encode(result.withIntervals { _ in (1.0 / 3).nextDown }) == text)
    #expect(try ResultJSON.encode(result.withIntervals { _ in 1.0 / 3 + 1e-11 }) != text)
    for key in ["low", "high", "p"] {
      #expect(
        text.contains("\"\(key)\" : 0.333333333333,\n")
          || text.contains("\"\(key)\" : 0.333333333333\n"), "\(key)")
    }
    #expect(!text.contains("0.3333333333333"))
  }

  @Test func tinyAndLargerEndsKeepTwelveDigits() throws {
    let result = try makeResult(Array(fiveStrategies.prefix(2)))
    for (value, digits) in [
      (-1.234567890123456e-20, "-1.23456789012e-20"), (9876.54321098765, "9876.54321099"),
      (0, "0"),
    ] {
      let text = try ResultJSON.encode(result.withIntervals { _ in value })
      #expect(text.contains("\"low\" : \(digits),"), "\(value)")
    }
  }

  @Test func meansKeepEveryDigit() throws {
    let third = MadeUp(name: "third", trust: 100.0 / 3, luck: 0)
    let result = try makeResult([third], replicates: 1)
    let mean = try #require(result.strategies[0].metrics["trust"]?.mean)
    #expect(try ResultJSON.encode(result).contains("\"mean\" : \(mean),"))
    #expect("\(mean)".count > 14)
  }
}

@Suite struct ResultCSVTests {
  @Test func hasARowForEveryStrategyReplicateAndMetric() throws {
    let result = try makeResult(Array(fiveStrategies.prefix(2)), replicates: 3)
    let lines = ResultCSV.encode(result).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "strategy,replicate,metric,value,unit")
    #expect(lines.count == 2 * 3 * Metric.all.count + 2 && lines.last == "")
    let value = try #require(result.strategies[1].replicates["trust"]?[2])
    #expect(lines[1].hasPrefix("one price,0,revenue,1.7"))
    #expect(lines.contains("segment price,2,trust,\(value),points"))
  }

  @Test func undefinedValuesAreEmpty() throws {
    let text = ResultCSV.encode(try makeResult([MadeUp(name: "a", components: [nil, 0, 0, 0, 0])]))
    #expect(text.contains("a,0,price_gap,,share\n"))
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("two\r\nlines", "\"two\r\nlines\""), ("a\rb", "\"a\rb\""), ("x\"\u{301}", "\"x\"\"\u{301}\""),
    ("plain text", "plain text"),
  ])
  func quotesWhatNeedsIt(_ name: String, _ field: String) throws {
    let text = ResultCSV.encode(try makeResult([MadeUp(name: name)], replicates: 1))
    let row = "\n\(field),0,revenue,".unicodeScalars
    #expect(Array(text.unicodeScalars).firstRange(of: Array(row)) != nil)
  }
}
