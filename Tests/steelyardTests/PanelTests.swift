import Foundation
import Testing

extension CommandLineTests {
  /// `--panel` and `--decisions`: customers one by one.
  @Suite("panels")
  struct PanelTests {
    private static let scenario = Scratch.small.replacing(
      "  - {name: covert push, kind: covert_push}\n",
      with: """
          - {name: covert push, kind: covert_push}
          - {name: trial, pricing: {kind: thompson, side_by_side: 4}}

        """)

    private func table(_ scratch: Scratch, _ path: String) throws -> Table {
      Table(try scratch.read(path))
    }

    @Test("results stay as they are; smaller panels are in larger ones; parts of all are gone")
    func panels() async throws {
      let scratch = try Scratch.withScenario(Self.scenario)
      for (folder, flags) in [
        ("plain", []), ("few", ["--panel", "5"]),
        ("all", ["--panel", "all", "--decisions", "all", "--workers", "3"]),
      ] {
        let run = try await Steelyard.start(
          ["run", "small.yaml", "--quiet", "--out", folder] + flags, in: scratch
        ).outcome()
        try #require(run.status == 0, "\(run.errors)")
      }
      #expect(try scratch.names() == ["all", "few", "plain", "small.yaml"])
      #expect(try !scratch.names(in: "all").contains(".parts"))
      for file in ["result.json", "result.csv", "tables/metrics.csv", "report.html"] {
        #expect(try scratch.read("plain/\(file)") == scratch.read("all/\(file)"), "\(file)")
      }
      let few = try table(scratch, "few/tables/panel.csv")
      let all = try table(scratch, "all/tables/panel.csv")
      #expect(few.rows.count == 5 * 8 * 2 * 3 && all.rows.count == 300 * 8 * 2 * 3)
      let rows = Set(all.rows)
      #expect(few.rows.allSatisfy(rows.contains))
      let people = { (table: Table, strategy: String) in
        Set(
          table.rows.filter { $0["strategy"] == strategy }.map {
            [$0["replicate"] ?? "", $0["customer"] ?? ""]
          })
      }
      #expect(people(few, "trial") == people(few, "one price"))
      let known = try table(scratch, "few/tables/customers.csv").rows
      #expect(known.count == 10)
      #expect(
        Set(known.map { [$0["replicate"] ?? "", $0["customer"] ?? ""] }) == people(few, "trial"))
      try check(all, try table(scratch, "all/tables/metrics.csv"))
    }

    /// Mean prices of the panel of all are those of the metrics.
    private func check(_ panel: Table, _ metrics: Table) throws {
      let runs = Dictionary(grouping: panel.rows) {
        [$0["strategy"] ?? "", $0["replicate"] ?? "", $0["step"] ?? ""]
      }
      var compared = 0
      for row in metrics.rows
      where row["metric"] == "offered_price" && row["step"] != "" && row.group == "||" {
        let key = [row["strategy"] ?? "", row["replicate"] ?? "", row["step"] ?? ""]
        let prices = (runs[key] ?? []).compactMap { $0.number("price") }
        let mean = prices.reduce(0, +) / Double(prices.count)
        #expect(prices.count == row["n"].flatMap { Int($0) })
        #expect(abs(mean - (row.number("value") ?? .nan)) < 1e-9)
        compared += 1
      }
      #expect(compared == 8 * 2 * 3)
    }

    @Test("every decision says how likely it was, or why that is not known")
    func decisions() async throws {
      let scratch = try Scratch.withScenario(Self.scenario)
      let run = try await Steelyard.run(
        "run", "small.yaml", "--quiet", "--out", "o", "--decisions", "all", in: scratch)
      try #require(run.status == 0, "\(run.errors)")
      #expect(try !scratch.names(in: "o/tables").contains("panel.csv"))
      let rows = try table(scratch, "o/tables/decisions.csv").rows
      #expect(rows.count > 1_000)
      var drawn = 0
      for row in rows {
        let propensity = try #require(row.number("propensity"))
        #expect(propensity > 0 && propensity <= 1 && row["unknown"] == "")
        if row["strategy"] != "trial" { #expect(propensity == 1 && row["draw"] == "") }
        drawn += row["draw"] == "" ? 0 : 1
      }
      #expect(drawn > 100)
      let package = try scratch.read("o/tables/datapackage.json")
      #expect(package.contains("\"decisions.csv\"") && !package.contains("\"panel.csv\""))
      let manifest = try scratch.read("o/manifest.json")
      #expect(manifest.contains("\"--decisions\"") && manifest.contains("tables/customers.csv"))
    }

    @Test(
      "what makes no sense is refused before the run",
      arguments: [
        (["--panel", "3"], 64, "--panel: only with --out"),
        (["--decisions", "all"], 64, "--decisions: only with --out"),
        (["--out", "o", "--panel", "301"], 64, "wanted at most the 300 customers, or all"),
        (["--out", "o", "--panel", "0"], 64, "wanted a number of customers above 0, or all"),
        (["--out", "o", "--panel", "-1"], 64, "wanted a number of customers above 0, or all"),
        (
          ["--out", "o", "--decisions", "some"], 64, "wanted a number of customers above 0, or all"
        ),
        (
          [
            "--out", "o", "--panel", "all", "--customers", "4000000", "--steps", "1000",
            "--replicates", "1000",
          ], 73, "are free; ask for fewer customers"
        ),
      ] as [([String], Int32, String)])
    func refused(flags: [String], status: Int32, reason: String) async throws {
      let scratch = try Scratch.withScenario()
      let run = try await Steelyard.start(["run", "small.yaml"] + flags, in: scratch).outcome()
      #expect(run.status == status)
      #expect(run.errors.contains(reason), "\(run.errors)")
      #expect(try scratch.names() == ["small.yaml"])
    }

    @Test("more rows than can be counted are refused")
    func beyondCounting() async throws {
      let more = (3...64).map { "  - {name: s\($0), kind: one_price}\n" }.joined()
      let scratch = try Scratch.withScenario(Scratch.small + more)
      let run = try await Steelyard.start(
        [
          "run", "small.yaml", "--out", "o", "--panel", "all", "--decisions", "all", "--customers",
          "1000000000", "--steps", "60", "--replicates", "10000",
        ], in: scratch
      ).outcome()
      #expect(run.status == 73)
      #expect(run.errors.contains("--out o: no disk has room for so many rows"), "\(run.errors)")
      #expect(try scratch.names() == ["small.yaml"])
    }

    @Test("a disk that is full while runs go on stops them and leaves nothing behind")
    func noRoom() async throws {
      let scratch = try Scratch.withScenario(
        Scratch.small.replacing("steps: 8", with: "steps: 1000"))
      let run = try await Steelyard.shell(
        "ulimit -f 64; \"$0\" run small.yaml --out a/b --panel all > /dev/null", in: scratch)
      #expect(run.status == 74)
      #expect(run.errors.contains("--out a/b: cannot write tables: "))
      #expect(try scratch.names() == ["small.yaml"])
    }

    @Test("a signal while runs go on leaves nothing behind")
    func signal() async throws {
      let scratch = try Scratch.withScenario(Scratch.endless)
      let run = try Steelyard.start(
        ["run", "small.yaml", "--out", "a/results", "--panel", "20", "--replicates", "20"],
        in: scratch,
        errors: .terminal())
      try await run.waits(for: " runs")
      run.send(SIGINT)
      let outcome = try await run.outcome(seconds: 20)
      #expect(outcome.status == 130)
      #expect(try scratch.names() == ["small.yaml"])
    }
  }
}
