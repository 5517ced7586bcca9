import Foundation
import Testing

extension CommandLineTests {
  /// Published findings from the command line.
  @Suite("evidence")
  struct EvidenceTests {
    /// A finding that takes no time.
    private static func finding(_ id: String, label: String = "predicted") -> String {
      let fitted = label == "calibrated" ? "  fitted: [fairness.unfair_exploit]\n" : ""
      return """
        steelyard: 1
        name: \(id)
        steps: 1
        replicates: 3
        population: {customers: 200, network: {kind: none}}
        market: {list_price: 4}
        strategies: [{name: shop}]
        study:
          finding: \(id)
          status: verified
          label: \(label)
          citation: "Somebody <s@x> (1986)"
        \(fitted)  questions:
            - {name: storm, ask: unfair, price: 20, reference: 15, reason: exploit, against: past}
          measures:
            - {name: a, of: storm}
          readings:
            - {what: share unfair, value: a, published: 0.82, band: [0.5, 0.95]}

        """
    }

    private static func scratch() throws -> Scratch {
      let scratch = try Scratch.withScenario()
      let directory = scratch.file("Scenarios/published")
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true)
      try scratch.write(
        finding("KKT1986", label: "calibrated"), to: "Scenarios/published/a.yaml")
      try scratch.write(finding("XIA2004"), to: "Scenarios/published/b.yaml")
      try scratch.write(
        "- {finding: LATER2020, reason: needs several firms}\n",
        to: "Scenarios/published/waiting.yaml")
      return scratch
    }

    private func document(_ text: String) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test("prints the table and what it comes to")
    func table() async throws {
      let outcome = try await Steelyard.run("evidence", in: Self.scratch())
      #expect(outcome.status == 0 && outcome.errors == "")
      for part in [
        "KKT1986 · calibrated, verified · met", "0.5 to 0.95", "2 findings ran, 2 of them count",
        "LATER2020: needs several firms", "1 parameter was fitted to 1 reading.",
      ] {
        #expect(outcome.output.contains(part), "\(part)")
      }
    }

    @Test("the same bytes for any number of workers")
    func bytes() async throws {
      let scratch = try Self.scratch()
      let one = try await Steelyard.run(
        "evidence", "--format", "json", "--workers", "1", in: scratch)
      let three = try await Steelyard.run(
        "evidence", "--format", "json", "--workers", "3", in: scratch)
      #expect(one.status == 0 && one.output == three.output)
      let found = try document(one.output)
      #expect(found["schema"] as? String == "steelyard.evidence/1")
      #expect((found["leaveOneOut"] as? [[String: Any]])?.count == 1)
    }

    @Test("only what is asked for, and a seed for all")
    func selection() async throws {
      let outcome = try await Steelyard.run(
        "evidence", "XIA2004", "--seed", "9", "--no-left-out", "--format", "json",
        in: Self.scratch())
      let found = try document(outcome.output)
      let ids = (found["findings"] as? [[String: Any]])?.map { $0["id"] as? String }
      #expect(ids == ["XIA2004"])
      #expect((found["provenance"] as? [String: Any])?["seed"] as? Int == 9)
      #expect((found["leaveOneOut"] as? [Any])?.isEmpty == true)
    }

    @Test("writes a report that replaces an older one")
    func report() async throws {
      let scratch = try Self.scratch()
      try scratch.write("old", to: "page.html")
      let outcome = try await Steelyard.run("evidence", "--report", "page.html", in: scratch)
      #expect(outcome.status == 0 && outcome.errors == "The report is in page.html\n")
      let page = try scratch.read("page.html")
      #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("Somebody &lt;s@x&gt; (1986)"))
      #expect(try scratch.names() == ["Scenarios", "page.html", "small.yaml"], "nothing left over")
    }

    @Test("ends as promised")
    func statuses() async throws {
      let scratch = try Self.scratch()
      for (words, status, says) in [
        (["evidence", "KKT1968"], 64, "found `KKT1968`, wanted the id of a finding; did you mean"),
        (["evidence", "LATER2020"], 64, "`LATER2020` is not replayed: needs several firms"),
        (["evidence", "--scenarios", "nowhere"], 66, "--scenarios nowhere: no such directory"),
        (["evidence", "--scenarios", "."], 65, "study.finding: this key is missing"),
        (["evidence", "--scenarios", "Scenarios"], 66, "holds no scenario file"),
        (["evidence", "--report", "Scenarios"], 73, "wanted the name of a file"),
        (["evidence", "--report", "no/page.html"], 73, "no is no directory"),
        (["evidence", "--report", "/dev/null"], 73, "there is something there that is no file"),
        (["evidence", "--format", "csv"], 64, "wanted `table` or `json`"),
      ] as [([String], Int32, String)] {
        let outcome = try await Steelyard.start(words, in: scratch).outcome()
        #expect(outcome.status == status, "\(words)")
        #expect(outcome.errors.contains(says), "\(words): \(outcome.errors)")
        #expect(outcome.output == "", "\(words)")
      }
    }
  }
}
