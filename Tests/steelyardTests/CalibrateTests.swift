import Foundation
import Testing

extension CommandLineTests {
  /// Fitting from the command line.
  @Suite("calibrate")
  struct CalibrateTests {
    private static let targets = """
      steelyard_targets: 1
      fit: [sector.value_mean]
      targets:
        - {measure: access, value: 0.4, tolerance: 0.05}

      """

    private static func scratch() throws -> Scratch {
      let scratch = try Scratch.withScenario()
      try scratch.write(targets, to: "targets.yaml")
      return scratch
    }

    @Test("writes a scenario that gives what is reported")
    func fits() async throws {
      let scratch = try Self.scratch()
      let outcome = try await Steelyard.run(
        "calibrate", "small.yaml", "--targets", "targets.yaml", "--out", "fitted.yaml", in: scratch)
      #expect(outcome.status == 0 && outcome.errors == "The fitted scenario is in fitted.yaml\n")
      #expect(outcome.output.contains("1 of 1 targets hit"))
      let text = try scratch.read("fitted.yaml")
      #expect(text.hasPrefix("# Fitted by steelyard ") && text.contains("\nsteelyard: 1\n"))
      let check = try await Steelyard.run("check", "fitted.yaml", in: scratch)
      #expect(check.status == 0)
      let again = try await Steelyard.run(
        "calibrate", "small.yaml", "--targets", "targets.yaml", "--out", "fitted.yaml", in: scratch)
      #expect(again.status == 73 && again.errors.contains("there is something there already"))
      #expect(try scratch.read("fitted.yaml") == text)
    }

    @Test("the same bytes for any number of workers")
    func bytes() async throws {
      let scratch = try Self.scratch()
      let runs = try await [1, 3].asyncMap { workers in
        try await Steelyard.run(
          "calibrate", "small.yaml", "--targets", "targets.yaml", "--format", "json",
          "--evaluations", "6", "--workers", "\(workers)", in: scratch)
      }
      #expect(runs[0].status == 0 && runs[0].output == runs[1].output)
      #expect(runs[0].output.contains("\"schema\" : \"steelyard.calibration/1\""))
    }

    @Test("ends as promised")
    func statuses() async throws {
      let scratch = try Self.scratch()
      try scratch.write("steelyard_targets: 1\nfit: [trust.gian]\n", to: "bad.yaml")
      for (words, status, says) in [
        (["calibrate", "small.yaml"], 64, "--targets"),
        (
          ["calibrate", "small.yaml", "--targets", "nothing.yaml"], 66, "nothing.yaml: no such file"
        ),
        (["calibrate", "small.yaml", "--targets", "bad.yaml"], 65, "bad.yaml:2:7: fit[0]: found"),
        (
          ["calibrate", "small.yaml", "--targets", "targets.yaml", "--evaluations", "0"], 64,
          "wanted a whole number from 1"
        ),
      ] as [([String], Int32, String)] {
        let outcome = try await Steelyard.start(words, in: scratch).outcome()
        #expect(outcome.status == status, "\(words)")
        #expect(outcome.errors.contains(says), "\(words): \(outcome.errors)")
      }
    }
  }
}

extension Array {
  fileprivate func asyncMap<Result>(_ body: (Element) async throws -> Result) async throws
    -> [Result]
  {
    var results: [Result] = []
    for element in self { results.append(try await body(element)) }
    return results
  }
}
