import Testing

extension CommandLineTests {
  /// What `steelyard run` prints for people.
  @Suite("table")
  struct TableTests {
    private static let escape = "\u{1B}"

    private func run(
      environment: [String: String] = [:], output: Stream = .captured, errors: Stream = .captured,
      _ more: String...
    ) async throws -> Subprocess.Outcome {
      let scratch = try Scratch.withScenario()
      let outcome = try await Steelyard.start(
        ["run", "small.yaml"] + more, in: scratch, environment: environment, output: output,
        errors: errors
      ).outcome()
      #expect(outcome.status == 0)
      return outcome
    }

    @Test("question, verdict, tables and ledger come in this order")
    func order() async throws {
      let outcome = try await run()
      #expect(outcome.output.hasPrefix("Small shop\nDoes a push pay?\n\n"))
      let landmarks = ["Does a push pay?", "95 % interval", "What each", "What lies", "What moved"]
      let places = landmarks.map { outcome.output.firstRange(of: $0)?.lowerBound }
      #expect(places.allSatisfy { $0 != nil })
      #expect(places.compactMap(\.self).sorted() == places.compactMap(\.self))
      #expect(outcome.output.contains("covert push: from"))
    }

    @Test("a short answer has the verdict, the first table and the weeks")
    func brief() async throws {
      let (whole, brief) = (try await run(), try await run("--brief"))
      for landmark in ["Does a push pay?", "What each strategy", "Week by week"] {
        #expect(whole.output.contains(landmark) && brief.output.contains(landmark))
      }
      #expect(!brief.output.contains("What moved") && !brief.output.contains("What lies"))
    }

    @Test("a terminal of 80 columns is not overrun")
    func narrow() async throws {
      let outcome = try await run(environment: ["NO_COLOR": "1"], output: .terminal(columns: 80))
      for line in outcome.output.split(whereSeparator: \.isNewline) {
        #expect(line.count <= 80, "\(line)")
      }
    }

    @Test("replicates are added until intervals are narrow enough")
    func untilHalfwidth() async throws {
      let scratch = try Scratch.withScenario()
      let all = ["run", "small.yaml", "--until-halfwidth", "trust=0.0001"]
      let outcome = try await Steelyard.start(
        all + ["--max-replicates", "7", "--margin", "trust=5"], in: scratch
      ).outcome()
      #expect(outcome.status == 0)
      let text = outcome.output.replacing("\n", with: " ")
      #expect(text.contains("(mean of 7 replicates ±"))
      #expect(text.contains("Not narrow enough after 7 of at most 7 replicates: trust ±"))
      #expect(text.contains("(wanted ±0.0001)"))
      #expect(text.contains("corrected for the 2 looks that were planned."))
      #expect(outcome.output.contains("±5"))
    }

    @Test("away from a terminal there is no colour and no progress")
    func plain() async throws {
      let outcome = try await run()
      #expect(!outcome.output.contains(Self.escape))
      #expect(outcome.errors == "")
    }

    @Test("on a terminal there is colour")
    func colour() async throws {
      let coloured = try await run(output: .terminal())
      #expect(coloured.output.contains("\(Self.escape)["))
      let empty = try await run(environment: ["NO_COLOR": ""], output: .terminal())
      #expect(empty.output == coloured.output)
    }

    @Test(
      "no colour where it is not wanted or not understood",
      arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
    func noColour(environment: [String: String]) async throws {
      let outcome = try await run(environment: environment, output: .terminal())
      #expect(!outcome.output.contains(Self.escape))
      let piped = try await run()
      #expect(outcome.output == piped.output)
    }

    @Test("progress is on standard error where that is a terminal, and wiped in the end")
    func progress() async throws {
      let outcome = try await run(errors: .terminal())
      let lines = outcome.errors.split(separator: "\r", omittingEmptySubsequences: true)
      #expect(lines.first?.hasPrefix("0 of 4 runs") == true)
      #expect(lines.last?.allSatisfy { $0 == " " } == true)
      #expect(!outcome.errors.contains("\n"))
      #expect(!outcome.errors.contains(Self.escape))
      let piped = try await run()
      #expect(outcome.output == piped.output)
    }

    @Test("--quiet shows no progress")
    func quiet() async throws {
      let outcome = try await run(errors: .terminal(), "--quiet")
      #expect(outcome.errors == "")
    }

    @Test("the scenarios for people run", arguments: ["corner-cafe", "minimal"])
    func scenarios(name: String) async throws {
      let outcome = try await Steelyard.run(
        "run", "\(Package.path)/Scenarios/\(name).yaml", "--customers", "300", "--steps", "4",
        "--replicates", "2", in: Scratch())
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      #expect(outcome.output.contains("personal price: from"))
    }

    @Test("nothing that a scenario says commands the terminal")
    func harmless() async throws {
      let scratch = try Scratch.withScenario(
        Scratch.small.replacing("Does a push pay?", with: #""Does \e[31m it\n pay?""#))
      let outcome = try await Steelyard.run("run", "small.yaml", in: scratch)
      #expect(outcome.status == 0)
      #expect(!outcome.output.contains(Self.escape))
      #expect(outcome.output.hasPrefix("Small shop\nDoes [31m it pay?\n"))
    }
  }
}
