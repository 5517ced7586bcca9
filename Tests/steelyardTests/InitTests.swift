import Foundation
import Testing

extension CommandLineTests {
  /// `steelyard init` and `steelyard schema`.
  @Suite("init and schema")
  struct InitTests {
    @Test("what it writes is a scenario that runs")
    func runs() async throws {
      let scratch = try Scratch()
      let made = try await Steelyard.run("init", "--cultures", "USA, JPN", "my.yaml", in: scratch)
      #expect(made.status == 0 && made.output == "")
      #expect(made.errors == "Wrote my.yaml; try `steelyard run my.yaml`\n")
      #expect(try scratch.read("my.yaml").contains("cultures: {USA: 0.5, JPN: 0.5}"))
      let checked = try await Steelyard.run("check", "my.yaml", in: scratch)
      #expect(checked.status == 0 && checked.errors == "")
      let run = try await Steelyard.run(
        "run", "my.yaml", "--customers", "100", "--steps", "60", "--replicates", "2", "--quiet",
        in: scratch)
      #expect(run.status == 0 && run.errors == "")
    }

    @Test("a file that is there is left alone")
    func keeps() async throws {
      let scratch = try Scratch.withScenario()
      let outcome = try await Steelyard.run("init", "small.yaml", in: scratch)
      #expect(outcome.status == 73)
      #expect(try scratch.read("small.yaml") == Scratch.small)
      #expect(try scratch.names() == ["small.yaml"])
    }

    @Test("profiles are looked for beside the scenario, and part of the digest")
    func profiles() async throws {
      let scratch = try Scratch.withScenario(
        Scratch.small.replacing("  customers: 300", with: "  customers: 300\n  profiles: own.csv"))
      let missing = try await Steelyard.run("check", "small.yaml", in: scratch)
      #expect(missing.status == 65)
      #expect(missing.errors.hasPrefix("small.yaml:9:3: population.profiles: found `own.csv`, "))
      var digests: Set<String> = []
      for score in ["40", "41"] {
        try scratch.write("iso3,pdi\nUSA,\(score)\n", to: "own.csv")
        let checked = try await Steelyard.run("check", scratch.file("small.yaml"), in: Scratch())
        #expect(checked.status == 0 && checked.output.contains("\n  profiles: own.csv\n"))
        let run = try await Steelyard.run("run", "small.yaml", "--format", "json", in: scratch)
        let digest = run.output.firstMatch(of: /"scenarioDigest" ?: ?"([0-9a-f]+)"/)
        digests.insert(String(try #require(digest).1))
      }
      #expect(digests.count == 2)
    }

    @Test("the schema is JSON that names every command's keys")
    func schema() async throws {
      let outcome = try await Steelyard.run("schema", in: Scratch())
      #expect(outcome.status == 0 && outcome.errors == "")
      let document = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let schema = try #require(document as? [String: Any])
      #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
      let properties = try #require(schema["properties"] as? [String: Any])
      #expect(properties["strategies"] != nil && properties["study"] != nil)
    }
  }
}
