import Foundation
import Testing

extension CommandLineTests {
  /// The page of `steelyard run --report` and `steelyard report`.
  @Suite("report")
  struct ReportTests {
    @Test("is the same at once and from a document kept")
    func same() async throws {
      let scratch = try Scratch.withScenario()
      let run = try await Steelyard.run(
        "run", "small.yaml", "--out", "kept", "--report", "once.html", in: scratch)
      #expect(run.status == 0)
      #expect(run.errors.contains("The report is in once.html"))
      let later = try await Steelyard.run("report", "kept/result.json", "later.html", in: scratch)
      #expect(later.status == 0 && later.output.isEmpty)
      #expect(later.errors == "The report is in later.html\n")
      let once = try scratch.read("once.html")
      #expect(once.hasPrefix("<!DOCTYPE html>") && once.utf8.count < 1_500_000)
      #expect(try scratch.read("later.html") == once)
      #expect(try scratch.read("kept/report.html") == once)
    }

    @Test("the scenario in it makes the same page again")
    func again() async throws {
      let scratch = try Scratch.withScenario()
      _ = try await Steelyard.run(
        "run", "small.yaml", "--set", "peers.discovery=0.05", "--report", "a.html", "--out", "kept",
        in: scratch)
      struct Document: Decodable {
        struct Account: Decodable { let text: String }
        let scenario: Account
      }
      let document = try JSONDecoder().decode(
        Document.self, from: Data(try scratch.read("kept/result.json").utf8))
      try scratch.write(document.scenario.text, to: "again.yaml")
      _ = try await Steelyard.run("run", "again.yaml", "--report", "b.html", in: scratch)
      #expect(try scratch.read("a.html") == scratch.read("b.html"))
    }

    @Test(
      "says what is wrong with a document",
      arguments: [
        ("{\"schema\": \"steelyard.audit/1\"}", "found a document steelyard.audit/1"),
        ("steelyard: 1\n", "found no JSON"),
      ])
    func wrong(text: String, message: String) async throws {
      let scratch = try Scratch.withScenario()
      try scratch.write(text, to: "x.json")
      let outcome = try await Steelyard.run("report", "x.json", "x.html", in: scratch)
      #expect(outcome.status == 65)
      #expect(outcome.errors.hasPrefix("x.json: \(message)"))
      #expect(try !scratch.names().contains("x.html"))
    }

    @Test("never replaces what it is made from")
    func spares() async throws {
      let scratch = try Scratch.withScenario()
      let before = try scratch.read("small.yaml")
      for arguments in [
        ["run", "small.yaml", "--report", "./small.yaml"], ["report", "small.yaml", "small.yaml"],
      ] {
        let outcome = try await Steelyard.start(arguments, in: scratch).outcome()
        #expect(outcome.status == 64 && outcome.errors.contains("would replace the file"))
        #expect(try scratch.read("small.yaml") == before)
      }
    }

    @Test("flips cohorts where the option asks for it")
    func counterfactual() async throws {
      struct Document: Decodable {
        struct Strategy: Decodable {
          struct Estimate: Decodable { let mean: Double? }
          let metrics: [String: Estimate]
        }
        let strategies: [Strategy]
      }
      let scratch = try Scratch.withScenario()
      for (flags, isThere) in [([], false), (["--counterfactual"], true)] {
        let run = try await Steelyard.start(
          ["run", "small.yaml", "--customers", "1200", "--format", "json"] + flags, in: scratch
        ).outcome()
        let document = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
        let gap = document.strategies[0].metrics["counterfactual_price_gap"]
        #expect((gap?.mean == 0) == isThere, "one price is the same for all")
      }
    }

    @Test("is there although the directory could not be")
    func apart() async throws {
      let scratch = try Scratch.withScenario(
        Scratch.small.replacing("steps: 8", with: "steps: 400"))
      let running = try Steelyard.start(
        ["run", "small.yaml", "--out", "taken", "--report", "kept.html"], in: scratch,
        errors: .terminal())
      try await running.waits(for: " runs")
      try scratch.write("in the way", to: "taken")
      let outcome = try await running.outcome()
      #expect(outcome.status == 73 && outcome.errors.contains("taken"))
      #expect(try scratch.read("kept.html").hasPrefix("<!DOCTYPE html>"))
    }

    @Test("says when there is no document, and when the page cannot be made")
    func absent() async throws {
      let scratch = try Scratch.withScenario()
      let none = try await Steelyard.run("report", "no.json", "x.html", in: scratch)
      #expect(none.status == 66 && none.errors.contains("no.json"))
      let nowhere = try await Steelyard.run("report", "small.yaml", "no/x.html", in: scratch)
      #expect(nowhere.status == 73)
      let before = try await Steelyard.run(
        "run", "small.yaml", "--report", "no/x.html", in: scratch)
      #expect(before.status == 73 && before.output.isEmpty, "nobody waits for a run in vain")
    }
  }
}
