import Foundation
import Testing

extension CommandLineTests {
  /// What the program says about itself.
  @Suite("help")
  struct HelpTests {
    @Test(
      "help texts are as written down",
      arguments: [
        ("help", ["--help"]), ("help-run", ["run", "--help"]), ("help-check", ["check", "--help"]),
        ("help-list", ["list", "--help"]), ("help-evidence", ["evidence", "--help"]),
        ("help-init", ["init", "--help"]), ("help-schema", ["schema", "--help"]),
        ("help-calibrate", ["calibrate", "--help"]), ("help-show", ["show", "--help"]),
        ("help-diff", ["diff", "--help"]), ("help-audit", ["audit", "--help"]),
        ("help-report", ["report", "--help"]),
        ("help-compare", ["compare", "--help"]), ("help-explain", ["explain", "--help"]),
        ("help-afford", ["afford", "--help"]),
      ])
    func help(name: String, arguments: [String]) async throws {
      let outcome = try await Steelyard.start(arguments, in: Scratch()).outcome()
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      try Snapshot.expect(outcome.output, name)
    }

    @Test("without a word it says how it is used", arguments: [[], ["help"], ["-h"]])
    func nothing(arguments: [String]) async throws {
      let outcome = try await Steelyard.start(arguments, in: Scratch()).outcome()
      #expect(outcome.status == 0)
      try Snapshot.expect(outcome.output, "help")
    }

    @Test(
      "every command's help has an example",
      arguments: [
        "run", "report", "check", "list", "init", "schema", "evidence", "calibrate", "show", "diff",
        "compare",
      ])
    func examples(command: String) async throws {
      let outcome = try await Steelyard.run(command, "--help", in: Scratch())
      #expect(outcome.output.contains("\n  steelyard \(command) "))
    }

    @Test("the version")
    func version() async throws {
      let outcome = try await Steelyard.run("--version", in: Scratch())
      #expect(outcome.status == 0)
      #expect(outcome.output.wholeMatch(of: /steelyard \d+\.\d+\.\d+\n/) != nil)
    }
  }
}
