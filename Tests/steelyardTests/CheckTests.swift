import Foundation
import Testing

extension CommandLineTests {
  /// `steelyard check`.
  @Suite("check")
  struct CheckTests {
    @Test("what it prints is a scenario that it prints again")
    func readsBack() async throws {
      let scratch = try Scratch.withScenario()
      let first = try await Steelyard.run("check", "small.yaml", in: scratch)
      #expect(first.status == 0)
      #expect(first.errors == "")
      try scratch.write(first.output, to: "full.yaml")
      let second = try await Steelyard.run("check", "full.yaml", in: scratch)
      #expect(second.status == 0)
      #expect(second.output == first.output)
    }

    @Test("defaults are written out, and the command line wins over the file")
    func overrides() async throws {
      let scratch = try Scratch.withScenario()
      let plain = try await Steelyard.run("check", "small.yaml", in: scratch)
      #expect(plain.output.contains("\nseed: 11\n"))
      #expect(plain.output.contains("trust.loss: 0.15"))
      let changed = try await Steelyard.run(
        "check", "small.yaml", "--seed", "5", "--steps", "6", "--replicates", "7",
        "--customers", "800", "--set", "trust.loss=0.2", "--set", "trust.loss=0.25", in: scratch)
      #expect(changed.status == 0)
      for line in [
        "seed: 5", "steps: 6", "replicates: 7", "customers: 800", "trust.loss: 0.25",
      ] {
        #expect(changed.output.contains("\(line)\n"), "\(line)")
      }
    }

    @Test("all mistakes are listed, each with its place, and nothing is printed")
    func mistakes() async throws {
      let bad = Scratch.small.replacing("steps: 8", with: "steps: many")
        .replacing("USA: 0.6", with: "USB: 0.6")
      let scratch = try Scratch.withScenario(bad)
      let outcome = try await Steelyard.run(
        "check", "small.yaml", "--set", "trust.gian=0.1", in: scratch)
      #expect(outcome.status == 65)
      #expect(outcome.output == "")
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(lines.contains { $0.hasPrefix("small.yaml:5:1: steps: ") })
      #expect(lines.contains { $0.hasPrefix("small.yaml:9:14: population.cultures.USB: ") })
      #expect(
        lines.contains {
          $0.hasPrefix("--set trust.gian=0.1: ") && $0.hasSuffix("did you mean `trust.gain`?")
        })
    }

    @Test("the scenarios for people are valid", arguments: ["corner-cafe", "minimal"])
    func scenarios(name: String) async throws {
      let outcome = try await Steelyard.run(
        "check", "\(Package.path)/Scenarios/\(name).yaml", in: Scratch())
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
    }
  }
}
