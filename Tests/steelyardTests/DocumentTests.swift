import Foundation
import Testing

extension CommandLineTests {
  /// What `steelyard run` prints for programs.
  @Suite("documents")
  struct DocumentTests {
    private func json(_ arguments: [String], in scratch: Scratch) async throws -> String {
      let outcome = try await Steelyard.start(
        ["run", "small.yaml", "--format", "json"] + arguments, in: scratch
      ).outcome()
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      return outcome.output
    }

    @Test("JSON is the promised document")
    func document() async throws {
      let text = try await json(["--seed", "9007199254740993"], in: Scratch.withScenario())
      let document = try ResultDocument(text)
      #expect(document.schema == "steelyard.result/1")
      #expect(document.provenance.seed == 9_007_199_254_740_993)
      #expect(document.provenance.customers == 300)
      #expect(document.provenance.steps == 8)
      #expect(document.provenance.replicates == 2)
      #expect(document.provenance.scenarioDigest.count == 64)
      #expect(document.strategies.map(\.name) == ["one price", "covert push"])
      #expect(document.strategies.map(\.baseline) == [true, false])
      #expect(document.strategies.map { $0.contrasts == nil } == [true, false])
      for strategy in document.strategies {
        #expect(Set(strategy.metrics.keys) == Set(document.metrics.map(\.id)))
        #expect(strategy.metrics["revenue"]?.n == 300)
        #expect(strategy.trace.values.allSatisfy { $0.count == 8 })
      }
    }

    @Test("the number of workers changes not a byte")
    func workers() async throws {
      // Three blocks of customers, so that there is work to share within a run too.
      let big = Scratch.small.replacing("customers: 300", with: "customers: 9000")
        .replacing("replicates: 2", with: "replicates: 1").replacing("steps: 8", with: "steps: 3")
      for scenario in [Scratch.small, big] {
        let scratch = try Scratch.withScenario(scenario)
        let one = try await json(["--workers", "1"], in: scratch)
        for workers in ["2", "7"] {
          #expect(try await json(["--workers", workers], in: scratch) == one, "\(workers)")
        }
      }
    }

    @Test("another seed gives other numbers, the same seed the same")
    func seed() async throws {
      let scratch = try Scratch.withScenario()
      let fromFile = try await json([], in: scratch)
      #expect(try await json(["--seed", "11"], in: scratch) == fromFile)
      let other = try ResultDocument(try await json(["--seed", "12"], in: scratch))
      let mine = try ResultDocument(fromFile)
      #expect(
        other.strategies.map { $0.metrics["revenue"]?.mean }
          != mine.strategies.map { $0.metrics["revenue"]?.mean })
    }

    @Test("CSV has a row for every strategy, replicate and metric")
    func csv() async throws {
      let scratch = try Scratch.withScenario()
      let outcome = try await Steelyard.run(
        "run", "small.yaml", "--format", "csv", in: scratch)
      #expect(outcome.status == 0)
      let lines = outcome.output.split(separator: "\n")
      let metrics = try ResultDocument(try await json([], in: scratch)).metrics.count
      #expect(lines.first == "strategy,replicate,metric,value,unit")
      #expect(lines.count == 1 + 2 * 2 * metrics)
    }

    @Test(
      "a cause set to zero moves no trust at all",
      arguments: [
        ("trust.gain", "purchase"), ("experience.miss_rate", "disappointment"),
        ("experience.regret_severity", "regret"), ("fairness.severity", "price_fairness"),
        ("peers.severity", "peer_comparison"), ("nudge.deception_severity", "deception"),
        ("reactance.severity", "reactance"),
      ])
    func zero(parameter: String, cause: String) async throws {
      // Long enough and with friends talkative enough that each cause moves something.
      let scratch = try Scratch.withScenario()
      let settings = ["--steps", "20", "--set", "peers.discovery=0.05"]
      let with = try ResultDocument(try await json(settings, in: scratch))
      let without = try ResultDocument(
        try await json(settings + ["--set", "\(parameter)=0"], in: scratch))
      let moved = with.strategies.compactMap { $0.ledger[cause] }
      #expect(moved.count == 2)
      #expect(moved.contains { $0 != 0 })
      #expect(without.strategies.map { $0.ledger[cause] } == [0, 0])
    }
  }
}
