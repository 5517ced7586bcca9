import Foundation
import Testing

extension CommandLineTests {
  /// `steelyard show` and `steelyard diff`.
  @Suite("show and diff")
  struct StrategyCommandTests {
    @Test("a strategy is shown as a scenario can spell it")
    func show() async throws {
      let outcome = try await Steelyard.run("show", "strategy", "open book", in: Scratch())
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("transparency: {level: 4}"))
      #expect(outcome.output.contains("In a scenario"))
    }

    @Test("a strategy that is not known has status 64 and the nearest name")
    func unknown() async throws {
      for arguments in [["show", "strategy", "open_bok"], ["diff", "one_price", "open_bok"]] {
        let outcome = try await Steelyard.start(arguments, in: Scratch()).outcome()
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("did you mean `open_book`?"))
      }
    }

    @Test("two strategies differ in words")
    func diff() async throws {
      let outcome = try await Steelyard.run("diff", "one_price", "open_book", in: Scratch())
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("0 hidden in one_price, 4 radical"))
    }

    @Test("a strategy does what it does")
    func same() async throws {
      let outcome = try await Steelyard.run("diff", "open_book", "open_book", in: Scratch())
      #expect(outcome.output == "open_book and open_book do the same.\n")
    }

    @Test("strategies of a scenario are compared by their names")
    func scenario() async throws {
      let scratch = try Scratch()
      let file = """
        steelyard: 1
        strategies:
          - name: a b
          - name: c
            data: {sell: true}
        """
      try scratch.write(file, to: "s.yaml")
      let outcome = try await Steelyard.run("diff", "a b", "c", "--scenario", "s.yaml", in: scratch)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("a b and c differ in one thing."))
      let text = outcome.output.split(separator: "\n").joined(separator: " ")
      #expect(text.replacing("   ", with: " ").contains("no in a b, yes in c. (data.sell)"))
    }

    @Test("an audit has the five principles in every format")
    func audit() async throws {
      let scratch = try Scratch.withScenario()
      for (format, sign) in [
        ("table", "Audit of covert push"), ("json", "steelyard.audit/1"),
        ("html", "<h1>Audit of covert push</h1>"),
      ] {
        let outcome = try await Steelyard.run(
          "audit", "small.yaml", "--strategy", "covert push", "--format", format, "--customers",
          "60", "--steps", "2", in: scratch)
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(sign))
        for principle in ["ransparency", "airness", "rivacy", "ntegrity", "ccountability"] {
          #expect(outcome.output.contains(principle))
        }
      }
    }

    @Test("an audit of a strategy that is not there has status 64")
    func auditOfNobody() async throws {
      let outcome = try await Steelyard.run(
        "audit", "small.yaml", "--strategy", "covert pusch", in: Scratch.withScenario())
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("did you mean `covert push`?"))
    }
  }
}
