import Foundation
import Testing

extension CommandLineTests {
  /// `steelyard explain`.
  @Suite("explain")
  struct ExplainTests {
    private func explain(_ more: String...) async throws -> Subprocess.Outcome {
      let scratch = try Scratch.withScenario()
      let arguments = [
        "explain", "small.yaml", "--strategy", "covert push", "--quiet", "--customers", "200",
        "--steps", "8",
      ]
      return try await Steelyard.start(arguments + more, in: scratch).outcome()
    }

    @Test("the same story with any number of workers, beside another one")
    func story() async throws {
      let one = try await explain("--against", "one price", "--workers", "1")
      let two = try await explain("--against", "one price", "--workers", "2")
      #expect(one.status == 0 && one.output == two.output)
      #expect(one.output.contains("They part in week"))
    }

    @Test("whom a filter cannot mean has status 64")
    func nobody() async throws {
      for (arguments, wanted) in [
        (["--who", "cultur=USA"], "--who: found `cultur`"),
        (["--customer", "200"], "from 0 to 199"),
        (["--customer", "1", "--pick", "lost"], "have no say"),
        (["--pick", "best"], "wanted `median`, `lost` or `gained`"),
        (["--flip", "planet=mars"], "--flip: found `planet`"),
        (["--flip", "planet=mars", "--against", "one price"], "one of them"),
        (["--against", "nothing"], "wanted a strategy of this scenario"),
      ] {
        let scratch = try Scratch.withScenario()
        let all = ["explain", "small.yaml", "--strategy", "covert push", "--customers", "200"]
        let outcome = try await Steelyard.start(all + arguments, in: scratch).outcome()
        #expect(outcome.status == 64, "\(arguments)")
        #expect(outcome.output == "" && outcome.errors.contains(wanted), "\(outcome.errors)")
      }
    }

    @Test("the document is JSON")
    func json() async throws {
      let outcome = try await explain("--customer", "3", "--format", "json")
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      #expect((object as? [String: Any])?["schema"] as? String == "steelyard.story/1")
    }
  }
}
