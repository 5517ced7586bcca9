import Foundation
import Testing

extension CommandLineTests {
  /// Every number of a result can be made again from the rows of its tables.
  @Suite("tables of a run")
  struct TraceabilityTests {
    private static let scenario = Scratch.small
      .replacing("replicates: 2", with: "replicates: 3")
      .replacing("name: covert push", with: "name: \"covert, \\\"push\\\" \u{E9}\"")

    private struct Folder {
      let strategies: [[String: Any]]
      let metrics, ledger, summary, contrasts: Table
      let scratch: Scratch
    }

    private func folder(replicates: Int = 3) async throws -> Folder {
      let scratch = try Scratch.withScenario(
        Self.scenario.replacing("replicates: 3", with: "replicates: \(replicates)"))
      let run = try await Steelyard.run(
        "run", "small.yaml", "--out", "o", "--quiet", in: scratch)
      try #require(run.status == 0, "\(run.errors)")
      let result = try ExactJSON.object(scratch.read("o/result.json"))
      let strategies = try #require(result["strategies"] as? [[String: Any]])
      func table(_ name: String) throws -> Table { Table(try scratch.read("o/tables/\(name).csv")) }
      return Folder(
        strategies: strategies, metrics: try table("metrics"), ledger: try table("ledger"),
        summary: try table("summary"), contrasts: try table("contrasts"), scratch: scratch)
    }

    private typealias Estimates = [String: [String: Any]]

    /// By group, the estimates of a strategy.
    private func groups(_ strategy: [String: Any]) -> [String: Estimates] {
      var found = ["||": strategy["metrics"] as? Estimates ?? [:]]
      for (culture, estimates) in strategy["byCulture"] as? [String: Estimates] ?? [:] {
        found["\(culture)||"] = estimates
      }
      for (name, cohorts) in strategy["byCohort"] as? [String: [String: Estimates]] ?? [:] {
        for (cohort, estimates) in cohorts { found["|\(name)|\(cohort)"] = estimates }
      }
      return found
    }

    private func mean(_ values: [Double?]) -> Double? {
      let known = values.compactMap(\.self)
      return known.count == values.count && !known.isEmpty
        ? known.reduce(0, +) / Double(known.count) : nil
    }

    private func isNear(_ found: Double?, _ wanted: Double?) -> Bool {
      guard let found, let wanted else { return found == nil && wanted == nil }
      return abs(found - wanted) <= 1e-9 * max(1, abs(wanted))
    }

    @Test("means over replicates are those of the result, and the summary has them to the digit")
    func means() async throws {
      let folder = try await folder()
      let whole = Dictionary(grouping: folder.metrics.rows.filter { $0["step"] == "" }) {
        [$0["strategy"] ?? "", $0.group, $0["metric"] ?? ""]
      }
      let shown = Dictionary(grouping: folder.summary.rows.filter { $0["kind"] == "metric" }) {
        [$0["strategy"] ?? "", $0.group, $0["name"] ?? ""]
      }
      var compared = 0
      for strategy in folder.strategies {
        let name = try #require(strategy["name"] as? String)
        for (group, estimates) in groups(strategy) {
          for (metric, estimate) in estimates {
            let key = [name, group, metric]
            let rows = try #require(whole[key], "\(key)")
            let row = try #require(shown[key]?.first, "\(key)")
            #expect(rows.count == 3 && shown[key]?.count == 1)
            #expect(row.number("mean") == estimate["mean"] as? Double, "\(key)")
            #expect(row.number("low") == estimate["low"] as? Double, "\(key)")
            #expect(row.number("high") == estimate["high"] as? Double, "\(key)")
            let counts = rows.compactMap { $0["n"].flatMap(Int.init) }
            #expect(counts.min().map(Double.init) == estimate["n"] as? Double, "\(key)")
            guard !metric.contains("ratio") else { continue }
            let found = mean(rows.map { $0.number("value") })
            #expect(isNear(found, estimate["mean"] as? Double), "\(key)")
            compared += found == nil ? 0 : 1
          }
        }
      }
      #expect(compared > 200)
    }

    @Test("steps give the trace, and groups of a dimension give everybody")
    func steps() async throws {
      let folder = try await folder()
      let rows = folder.metrics.rows.filter { $0["step"] != "" }
      let byStep = Dictionary(grouping: rows.filter { $0.group == "||" }) {
        [$0["strategy"] ?? "", $0["metric"] ?? "", $0["step"] ?? ""]
      }
      for strategy in folder.strategies {
        let name = try #require(strategy["name"] as? String)
        let trace = try #require(strategy["trace"] as? [String: [Double]])
        for (metric, means) in trace {
          for (step, wanted) in means.enumerated() {
            let found = byStep[[name, metric, "\(step)"]]?.map { $0.number("value") } ?? []
            #expect(isNear(mean(found), wanted), "\(metric) \(step)")
          }
        }
      }
      var checked = 0
      for (key, whole) in byStep {
        for row in whole {
          let parts = rows.filter {
            $0["dimension"] == "age" && $0["strategy"] == key[0] && $0["metric"] == key[1]
              && $0["step"] == key[2] && $0["replicate"] == row["replicate"]
          }
          guard !parts.isEmpty, let value = row.number("value"), let n = row.number("n") else {
            continue
          }
          let sum = parts.reduce(0.0) { $0 + ($1.number("value") ?? 0) * ($1.number("n") ?? 0) }
          #expect(isNear(sum / n, value), "\(key)")
          #expect(parts.reduce(0.0) { $0 + ($1.number("n") ?? 0) } == n)
          checked += 1
        }
      }
      #expect(checked > 300)
    }

    @Test("the ledger adds up to trust, and the differences are those of the result")
    func differences() async throws {
      let folder = try await folder()
      let runs = Dictionary(grouping: folder.ledger.rows) {
        [$0["strategy"] ?? "", $0["replicate"] ?? ""]
      }
      for row in folder.metrics.rows
      where row["metric"] == "trust" && row["step"] == "" && row.group == "||" {
        let moves = try #require(runs[[row["strategy"] ?? "", row["replicate"] ?? ""]])
        let sum = moves.reduce(0.0) { $0 + ($1.number("points") ?? .nan) }
        #expect(isNear(sum, row.number("value")))
      }
      for strategy in folder.strategies {
        let contrasts = strategy["contrasts"] as? Estimates ?? [:]
        for (metric, contrast) in contrasts {
          let row = try #require(
            folder.contrasts.rows.first {
              $0["strategy"] == strategy["name"] as? String && $0["name"] == metric
                && $0["kind"] == "metric" && $0.group == "||"
            })
          #expect(row["against"] == "one price")
          for (field, member) in [
            ("difference", "difference"), ("low", "low"), ("high", "high"), ("p", "p"),
            ("p_adjusted", "pAdjusted"), ("margin", "margin"),
          ] {
            #expect(row.number(field) == contrast[member] as? Double, "\(metric) \(field)")
          }
        }
      }
    }

    /// Rows of a kind and name about one culture, or everybody, of a strategy.
    private func rows(
      _ folder: Folder, _ strategy: String, _ kind: String, _ name: String, culture: String = ""
    ) -> [[String: String]] {
      folder.summary.rows.filter {
        $0["strategy"] == strategy && $0["kind"] == kind && $0["name"] == name
          && $0.group == "\(culture)||"
      }
    }

    private func expect(
      _ rows: [[String: String]], are series: Any?, at places: [Double], in column: String,
      unit: String
    ) throws {
      let series = try #require(series as? [String: [Any]])
      #expect(rows.map { $0.number(column) } == places)
      for end in ["mean", "low", "high"] {
        #expect(rows.map { $0.number(end) } == series[end]?.map { $0 as? Double })
      }
      #expect(rows.contains { $0.number("mean") != nil })
      #expect(rows.allSatisfy { $0["unit"] == unit && $0["n"] == "" })
    }

    @Test("stretches of the run and customers in a row are those of the result")
    func series() async throws {
      let folder = try await folder()
      let shares = [0.01] + (1...19).map { Double($0) / 20 } + [0.99]
      for strategy in folder.strategies {
        let name = try #require(strategy["name"] as? String)
        let detail = try #require(strategy["detail"] as? [String: Any])
        let periods = try #require(detail["periods"] as? [String: Any])
        let ends = try #require(periods["ends"] as? [Double])
        let last = ends.map { $0 - 1 }
        #expect(last.last == 7, "steps count from 0")
        try expect(
          rows(folder, name, "period", "fairness"), are: periods["fairness"], at: last,
          in: "step", unit: "points")
        let profit = try #require(periods["cultureProfit"] as? [String: Any])
        #expect(profit.keys.sorted() == ["JPN", "USA"])
        for (culture, series) in profit {
          try expect(
            rows(folder, name, "period", "profit", culture: culture), are: series, at: last,
            in: "step", unit: "currency per customer per step")
        }
        let spread = try #require(detail["spread"] as? [String: Any])
        #expect(spread.keys.sorted() == ["price", "surplus"])
        for (outcome, series) in spread {
          try expect(
            rows(folder, name, "spread", outcome), are: series, at: shares, in: "share",
            unit: "currency")
        }
      }
      let prices = rows(folder, "one price", "spread", "price")
      #expect(prices.allSatisfy { isNear($0.number("mean"), 4) }, "everybody is asked the same")
    }

    @Test("the probability of being best is the result's")
    func best() async throws {
      let folder = try await folder(replicates: 10)
      for strategy in folder.strategies {
        let name = try #require(strategy["name"] as? String)
        let best = try #require(strategy["best"] as? [String: Double])
        #expect(best.keys.sorted() == ["fairness", "profit", "trust"])
        for (metric, probability) in best {
          let rows = rows(folder, name, "best", metric)
          #expect(rows.map { $0.number("mean") } == [probability], "\(metric)")
          #expect(rows.allSatisfy { $0["low"] == "" && $0["unit"] == "probability" })
        }
      }
    }

    @Test("the schema knows every column, no two rows share a key")
    func schema() async throws {
      let folder = try await folder()
      let text = try folder.scratch.read("o/tables/datapackage.json")
      let package = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      let resources = try #require(package?["resources"] as? [[String: Any]])
      #expect(
        resources.map { $0["name"] as? String } == ["metrics", "ledger", "summary", "contrasts"])
      for resource in resources {
        let path = try #require(resource["path"] as? String)
        let table = Table(try folder.scratch.read("o/tables/\(path)"))
        let schema = try #require(resource["schema"] as? [String: Any])
        let fields = try #require(schema["fields"] as? [[String: String]])
        #expect(fields.map { $0["name"] } == table.header)
        for field in fields where field["type"] == "number" || field["type"] == "integer" {
          let name = try #require(field["name"])
          #expect(table.rows.allSatisfy { $0[name] == "" || $0.number(name) != nil }, "\(name)")
        }
        let key = try #require((schema["uniqueKeys"] as? [[String]])?.first)
        let keys = table.rows.map { row in key.map { row[$0] ?? "" } }
        #expect(Set(keys).count == keys.count, "\(path)")
      }
    }
  }
}
