import Foundation
import Testing

extension CommandLineTests {
  /// `steelyard compare`.
  @Suite("compare")
  struct CompareTests {
    private func kept(_ arguments: [[String]]) async throws -> Scratch {
      let scratch = try Scratch.withScenario(
        Scratch.small.replacing("replicates: 2", with: "replicates: 5"))
      for (index, more) in arguments.enumerated() {
        let run = try await Steelyard.start(
          ["run", "small.yaml", "--format", "json", "--quiet"] + more, in: scratch
        ).outcome()
        try scratch.write(run.output, to: "\(index).json")
      }
      return scratch
    }

    @Test("the same run twice is equal to the bit")
    func same() async throws {
      let scratch = try await kept([["--workers", "1"], ["--workers", "2"]])
      let outcome = try await Steelyard.run(
        "compare", "0.json", "1.json", "--fail-on-change", in: scratch)
      #expect(outcome.status == 0 && outcome.errors == "")
      #expect(outcome.output == "Nothing changed: the two results are equal to the bit.\n")
    }

    @Test("a change is found, in words and for scripts")
    func change() async throws {
      let scratch = try await kept([[], ["--set", "trust.gain=0.1"]])
      let plain = try await Steelyard.run("compare", "0.json", "1.json", in: scratch)
      #expect(plain.status == 0)
      #expect(plain.output.hasPrefix("More than noise changed: trust under"))
      #expect(plain.output.contains("trust.gain"))
      let strict = try await Steelyard.run(
        "compare", "0.json", "1.json", "--fail-on-change", "--format", "csv", in: scratch)
      #expect(strict.status == 1 && strict.output.hasPrefix("strategy,metric,unit,first"))
      #expect(strict.errors.contains("differences are more than noise"))
    }

    @Test("what nobody can compare is no proof that nothing changed")
    func untold() async throws {
      let scratch = try await kept([
        [], ["--replicates", "1"], ["--replicates", "1", "--set", "trust.gain=0.1"],
      ])
      let text = try scratch.read("0.json")
      try scratch.write(text.replacing("covert push", with: "push"), to: "renamed.json")
      for (files, errors) in [
        (["0.json", "renamed.json"], "2 strategies are in one of the two only"),
        (["0.json", "1.json", "--metrics", "share"], "nothing was compared"),
        (["1.json", "2.json", "--metrics", "trust"], "none of 2 numbers can be told from noise"),
      ] {
        let plain = try await Steelyard.start(["compare"] + files, in: scratch).outcome()
        #expect(plain.status == 0 && plain.errors == "")
        let strict = try await Steelyard.start(
          ["compare"] + files + ["--fail-on-change"], in: scratch
        ).outcome()
        #expect(strict.status == 1 && strict.errors.contains(errors), "\(files): \(strict.errors)")
      }
    }

    @Test("only what is asked for counts")
    func metrics() async throws {
      let scratch = try await kept([[], ["--set", "trust.gain=0.1"]])
      let outcome = try await Steelyard.run(
        "compare", "0.json", "1.json", "--metrics", "autonomy_loss,price_gap", "--format", "json",
        "--fail-on-change", in: scratch)
      struct Document: Decodable {
        struct Strategy: Decodable {
          struct Row: Decodable { let id: String }
          let metrics: [Row]
        }
        let schema: String
        let comparisons: Int
        let strategies: [Strategy]
      }
      let document = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8))
      #expect(document.schema == "steelyard.compare/1" && document.comparisons == 4)
      #expect(document.strategies.first?.metrics.map(\.id) == ["autonomy_loss", "price_gap"])
    }
  }
}
