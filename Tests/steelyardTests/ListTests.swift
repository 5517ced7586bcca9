import Foundation
import Testing

extension CommandLineTests {
  /// `steelyard list`.
  @Suite("list")
  struct ListTests {
    static let topics: [(topic: String, known: String, least: Int)] = [
      ("strategies", "covert_push", 5), ("parts", "social_proof", 5), ("fields", "list_price", 20),
      ("cultures", "DEU", 52),
      ("sectors", "hospitality", 5), ("mechanisms", "peer_comparison", 10),
      ("metrics", "autonomy_loss", 16), ("parameters", "trust.gain", 50),
    ]

    @Test("tables have a line for what is known", arguments: topics)
    func table(topic: String, known: String, least: Int) async throws {
      let outcome = try await Steelyard.run("list", topic, in: Scratch())
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.count > least)
      #expect(lines.contains { $0.split(separator: " ").prefix(2).contains(Substring(known)) })
    }

    @Test("JSON has an object for each, with equal keys", arguments: topics)
    func json(topic: String, known: String, least: Int) async throws {
      let outcome = try await Steelyard.run("list", topic, "--format", "json", in: Scratch())
      #expect(outcome.status == 0)
      let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let objects = try #require(parsed as? [[String: Any]])
      #expect(objects.count >= least)
      #expect(Set(objects.map { $0.keys.sorted() }).count == 1)
      #expect(objects.contains { $0.values.contains { $0 as? String == known } })
    }

    @Test("Markdown has a row for each", arguments: topics)
    func markdown(topic: String, known: String, least: Int) async throws {
      let outcome = try await Steelyard.run("list", topic, "--format", "markdown", in: Scratch())
      #expect(outcome.status == 0)
      let rows = outcome.output.split(separator: "\n").filter { $0.hasPrefix("| ") }
      #expect(rows.count > least)
      #expect(rows.contains { $0.contains(known) })
    }

    @Test("the description of the model is prose in Markdown, and no JSON")
    func odd() async throws {
      let outcome = try await Steelyard.run("list", "odd", in: Scratch())
      #expect(outcome.status == 0)
      #expect(outcome.output.hasPrefix("# "))
      #expect(outcome.output.contains("`trust.gain`"))
      let refused = try await Steelyard.run("list", "odd", "--format", "json", in: Scratch())
      #expect(refused.status == 64)
      #expect(refused.errors.contains("wanted `markdown`"))
    }

    @Test("no line of a table passes the terminal's width")
    func width() async throws {
      let outcome = try await Steelyard.run(
        "list", "metrics", in: Scratch(), output: .terminal(columns: 100))
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("autonomy_loss"))
      for line in outcome.output.split(separator: "\n") {
        #expect(line.replacing(/\u{1B}\[[0-9;]*m/, with: "").count <= 100)
      }
    }
  }
}
