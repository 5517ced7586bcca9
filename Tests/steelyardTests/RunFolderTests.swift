import Foundation
import Testing

extension CommandLineTests {
  /// What `--out` says of itself, and that it can be run again.
  @Suite("run folder")
  struct RunFolderTests {
    private func json(_ scratch: Scratch, _ file: String) throws -> [String: Any] {
      let found = try JSONSerialization.jsonObject(with: Data(scratch.read(file).utf8))
      return try #require(found as? [String: Any])
    }

    private func paths(_ scratch: Scratch, in folder: String) throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: scratch.file(folder))
        .filter { !["tables", "given"].contains($0) }.sorted()
    }

    @Test("the manifest has every other file, and makes the folder again")
    func manifest() async throws {
      let scratch = try Scratch.withScenario()
      let first = try await Steelyard.run(
        "run", "small.yaml", "--seed", "5", "--out", "o", "--workers", "1", in: scratch)
      #expect(first.status == 0)
      let manifest = try json(scratch, "o/manifest.json")
      #expect(manifest["schema"] as? String == "steelyard.run/1")
      #expect(manifest["seed"] as? Int == 5)
      let files = try #require(manifest["files"] as? [[String: Any]])
      let named = files.compactMap { $0["path"] as? String }
      #expect((named + ["manifest.json"]).sorted() == (try paths(scratch, in: "o")))
      for file in files {
        let path = try #require(file["path"] as? String)
        let sum = try await Steelyard.shell(
          "sha256sum 'o/\(path)' | cut -c 1-64; wc -c < 'o/\(path)'", in: scratch)
        let wanted = ["\(file["sha256"] ?? "")", "\(file["bytes"] ?? "")"]
        #expect(sum.output.split(separator: "\n").map(String.init) == wanted, "\(path)")
      }
      #expect(try !scratch.read("o/manifest.json").contains(scratch.path))
      let command = try #require(manifest["command"] as? [String]).dropFirst()
      let again = try await Steelyard.shell(
        "cd o && \"$0\" \(command.joined(separator: " ")) --workers 2 > /dev/null", in: scratch)
      #expect(again.status == 0)
      for path in try paths(scratch, in: "o/again") where !path.hasPrefix("given/") {
        let isOfInput = ["manifest.json", "ro-crate-metadata.json"].contains(path)
        guard !isOfInput else { continue }
        #expect(try scratch.read("o/\(path)") == scratch.read("o/again/\(path)"), "\(path)")
      }
      #expect(try scratch.read("o/given/scenario.yaml") == scratch.read("small.yaml"))
    }

    @Test("equal runs give equal bytes, whatever the workers and the clock")
    func equal() async throws {
      let scratch = try Scratch.withScenario()
      for (folder, workers) in [("a", "1"), ("b", "3")] {
        let run = try await Steelyard.run(
          "run", "small.yaml", "--out", folder, "--workers", workers, in: scratch)
        #expect(run.status == 0)
      }
      let difference = try await Steelyard.shell("diff -r a b", in: scratch)
      #expect(difference.status == 0, "\(difference.output)")
    }

    @Test("as an RO-Crate it has what the specification demands")
    func crate() async throws {
      let scratch = try Scratch.withScenario()
      let run = try await Steelyard.run(
        "run", "small.yaml", "--out", "o", "--date", "2024-02-29", in: scratch)
      #expect(run.status == 0)
      let crate = try json(scratch, "o/ro-crate-metadata.json")
      let graph = try #require(crate["@graph"] as? [[String: Any]])
      let entities = Dictionary(uniqueKeysWithValues: graph.map { ("\($0["@id"] ?? "")", $0) })
      func target(_ id: String, _ property: String) -> [String] {
        let value = entities[id]?[property]
        let list = value as? [[String: String]] ?? (value as? [String: String]).map { [$0] } ?? []
        return list.compactMap { $0["@id"] }
      }
      #expect(target("ro-crate-metadata.json", "about") == ["./"])
      #expect(
        target("ro-crate-metadata.json", "conformsTo") == ["https://w3id.org/ro/crate/1.1"])
      let root = try #require(entities["./"])
      #expect(root["@type"] as? String == "Dataset")
      #expect(root["datePublished"] as? String == "2024-02-29")
      #expect(target("./", "license") == ["#licence"])
      let parts = target("./", "hasPart")
      #expect(parts.allSatisfy { entities[$0]?["@type"] as? String == "File" })
      #expect(
        (parts + ["ro-crate-metadata.json"]).sorted() == (try paths(scratch, in: "o")),
        "every file is described, the manifest too")
      #expect(entities["#run"]?["@type"] as? String == "CreateAction")
      #expect(target("#run", "instrument") == ["#steelyard"])
      #expect(entities["#steelyard"]?["@type"] as? String == "SoftwareApplication")
      #expect(target("#run", "object") == ["scenario.yaml", "given/scenario.yaml"])
      #expect(Set(target("#run", "object") + target("#run", "result")) == Set(parts))
      for reference in target("./", "mentions") + target("./", "license") {
        #expect(entities[reference] != nil)
      }
    }

    @Test(
      "the day is the one asked for, or SOURCE_DATE_EPOCH's, and never today's",
      arguments: [("", "2026-11-25"), ("86400", "1970-01-02"), ("tomorrow", "2026-11-25")])
    func day(epoch: String, wanted: String) async throws {
      let scratch = try Scratch.withScenario()
      let run = try await Steelyard.shell(
        "SOURCE_DATE_EPOCH='\(epoch)' \"$0\" run small.yaml --out o", in: scratch)
      #expect(run.status == 0)
      #expect(try scratch.read("o/ro-crate-metadata.json").contains("\"\(wanted)\""))
    }

    @Test("a day that there is not is refused", arguments: ["2026-02-30", "today", "26-1-1", ""])
    func noDay(text: String) async throws {
      let scratch = try Scratch.withScenario()
      let run = try await Steelyard.run(
        "run", "small.yaml", "--out", "o", "--date", text, in: scratch)
      #expect(run.status == 64)
      #expect(try scratch.names() == ["small.yaml"])
    }

    @Test(
      "own culture profiles come along, and the copy runs by itself",
      arguments: ["own.csv", "sub/own.csv", "result.csv"])
    func profiles(name: String) async throws {
      let scratch = try Scratch.withScenario(
        Scratch.small.replacing("cultures: {USA: 0.6, JPN: 0.4}", with: "cultures: {XAA: 1}")
          .replacing("population:\n", with: "population:\n  profiles: \(name)\n"))
      try FileManager.default.createDirectory(
        atPath: scratch.file("sub"), withIntermediateDirectories: false)
      let profile = "iso3,pdi,idv\nXAA,40,60\n"
      try scratch.write(profile, to: name)
      let run = try await Steelyard.run("run", "small.yaml", "--out", "o", in: scratch)
      try #require(run.status == 0, "\(run.errors)")
      let copy = name == "own.csv" ? "own.csv" : "profiles.csv"
      #expect(try scratch.read("o/\(copy)") == profile)
      let again = try await Steelyard.shell(
        "mv o elsewhere; mv \(name) gone; cd elsewhere;"
          + " \"$0\" run scenario.yaml --format csv --quiet > ../again.csv", in: scratch)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try scratch.read("again.csv") == scratch.read("elsewhere/result.csv"))
    }
  }
}
