import Foundation
import Testing

extension CommandLineTests {
  /// `--out`: everything or nothing.
  @Suite("output directory")
  struct OutputDirectoryTests {
    private static let files = [
      "given", "manifest.json", "report.html", "result.csv", "result.json",
      "ro-crate-metadata.json", "scenario.yaml", "summary.txt", "tables",
    ]

    @Test("it holds the documents that are printed")
    func contents() async throws {
      let scratch = try Scratch.withScenario()
      let json = try await Steelyard.run(
        "run", "small.yaml", "--format", "json", "--out", "results", in: scratch)
      #expect(json.status == 0)
      #expect(json.errors == "Results are in results\n")
      #expect(try scratch.names() == ["results", "small.yaml"])
      #expect(try scratch.names(in: "results") == Self.files)
      #expect(try scratch.read("results/result.json") == json.output)
      let csv = try await Steelyard.run("run", "small.yaml", "--format", "csv", in: scratch)
      #expect(try scratch.read("results/result.csv") == csv.output)
      let table = try await Steelyard.run("run", "small.yaml", in: scratch)
      #expect(try scratch.read("results/summary.txt") == table.output)
      let check = try await Steelyard.run("check", "small.yaml", in: scratch)
      #expect(try scratch.read("results/scenario.yaml") == check.output)
    }

    @Test("its scenario gives the same result again")
    func again() async throws {
      let scratch = try Scratch.withScenario()
      let first = try await Steelyard.run(
        "run", "small.yaml", "--seed", "3", "--format", "json", "--out", "a", "--quiet",
        in: scratch)
      let second = try await Steelyard.run(
        "run", "a/scenario.yaml", "--format", "json", "--out", "again", in: scratch)
      #expect(first.errors == "")
      #expect(second.output == first.output)
    }

    @Test("the summary has no colour even when the terminal has")
    func summary() async throws {
      let scratch = try Scratch.withScenario()
      let outcome = try await Steelyard.run(
        "run", "small.yaml", "--out", "results", in: scratch, output: .terminal(columns: 60))
      #expect(outcome.output.contains("\u{1B}"))
      #expect(try !scratch.read("results/summary.txt").contains("\u{1B}"))
    }

    @Test("what is there stays as it is", arguments: ["results", "results/", "small.yaml", "link"])
    func occupied(path: String) async throws {
      let scratch = try Scratch.withScenario()
      try FileManager.default.createDirectory(
        atPath: scratch.file("results"), withIntermediateDirectories: false)
      try scratch.write("mine", to: "results/result.json")
      try FileManager.default.createSymbolicLink(
        atPath: scratch.file("link"), withDestinationPath: "results")
      let outcome = try await Steelyard.run("run", "small.yaml", "--out", path, in: scratch)
      #expect(outcome.status == 73)
      #expect(outcome.errors.hasPrefix("--out \(path.replacing(/\/$/, with: "")): "))
      #expect(outcome.output == "")
      #expect(try scratch.names() == ["link", "results", "small.yaml"])
      #expect(try scratch.names(in: "results") == ["result.json"])
      #expect(try scratch.read("results/result.json") == "mine")
    }

    @Test("an empty directory is taken, and directories above it are made")
    func made() async throws {
      let scratch = try Scratch.withScenario()
      try FileManager.default.createDirectory(
        atPath: scratch.file("empty"), withIntermediateDirectories: false)
      for path in ["empty", "a/b/c/", scratch.file("absolute")] {
        let outcome = try await Steelyard.run("run", "small.yaml", "--out", path, in: scratch)
        #expect(outcome.status == 0, "\(path)")
      }
      for path in ["empty", "a/b/c", "absolute"] {
        #expect(try scratch.names(in: path) == Self.files)
      }
      #expect(try scratch.names(in: "a/b") == ["c"])
    }

    @Test(
      "where no directory can be, it says so before the run",
      arguments: ["small.yaml/results", "small.yaml/a/b", "/dev/null/results", ".", "..", "", "/"])
    func impossible(path: String) async throws {
      let scratch = try Scratch.withScenario(Scratch.endless)
      let outcome = try await Steelyard.run("run", "small.yaml", "--out", path, in: scratch)
      #expect(outcome.status == 73)
      #expect(outcome.errors.contains("cannot create the directory: "))
      #expect(try scratch.names() == ["small.yaml"])
    }

    @Test("what the system refuses only in the end is printed all the same")
    func refusedInTheEnd() async throws {
      let scratch = try Scratch.withScenario()
      let unread = try await Steelyard.run(
        "run", "small.yaml", "--out", "/proc/steelyard/results", in: scratch, output: .brokenPipe)
      #expect(unread.status == 73)
      let outcome = try await Steelyard.run(
        "run", "small.yaml", "--out", "/proc/steelyard/results", in: scratch)
      #expect(outcome.status == 73)
      #expect(outcome.errors.hasPrefix("--out /proc/steelyard/results: cannot create"))
      #expect(outcome.output.contains("What moved trust"))
    }

    @Test("a disk without room leaves nothing behind")
    func noRoom() async throws {
      let scratch = try Scratch.withScenario()
      // A limit on the size of files fails like a full disk, halfway through the first file.
      let outcome = try await Steelyard.shell(
        "(ulimit -f 4; \"$0\" run small.yaml --out a/b) | cat", in: scratch)
      #expect(outcome.errors.hasPrefix("--out a/b: cannot write result.json: "))
      #expect(outcome.output.contains("What moved trust"))
      #expect(try scratch.names() == ["small.yaml"])
      let status = try await Steelyard.shell(
        "ulimit -f 4; \"$0\" run small.yaml --out a/b > /dev/null", in: scratch)
      #expect(status.status == 74)
    }

    @Test("a disk that is full at the tables leaves nothing behind either")
    func noRoomForTables() async throws {
      let scratch = try Scratch.withScenario(
        Scratch.small.replacing("steps: 8", with: "steps: 100"))
      // The first file that needs more than 1 MiB is the long table.
      let outcome = try await Steelyard.shell(
        "ulimit -f 1024; \"$0\" run small.yaml --out a/b > /dev/null", in: scratch)
      #expect(outcome.status == 74)
      #expect(outcome.errors.contains("--out a/b: cannot write tables/metrics.csv: "))
      #expect(try scratch.names() == ["small.yaml"])
    }

    @Test("two runs at once do not disturb each other")
    func twoAtOnce() async throws {
      let scratch = try Scratch.withScenario()
      let runs = try ["a", "b"].map { path in
        try Steelyard.start(
          ["run", "small.yaml", "--format", "json", "--out", path], in: scratch)
      }
      for (run, path) in zip(runs, ["a", "b"]) {
        let outcome = try await run.outcome()
        #expect(outcome.status == 0)
        #expect(try scratch.read("\(path)/result.json") == outcome.output)
      }
      #expect(try scratch.names() == ["a", "b", "small.yaml"])
    }

    @Test("of two runs at once into one directory, one has it and one is refused")
    func twoIntoOne() async throws {
      let scratch = try Scratch.withScenario()
      let runs = try (0..<2).map { seed in
        try Steelyard.start(
          ["run", "small.yaml", "--seed", "\(seed)", "--format", "json", "--out", "a"],
          in: scratch)
      }
      var outcomes: [Subprocess.Outcome] = []
      for run in runs { outcomes.append(try await run.outcome()) }
      #expect(outcomes.map(\.status).sorted() == [0, 73])
      let winner = outcomes.first { $0.status == 0 }
      #expect(try scratch.read("a/result.json") == winner?.output)
      #expect(try scratch.names() == ["a", "small.yaml"])
      #expect(try scratch.names(in: "a") == Self.files)
    }
  }
}
