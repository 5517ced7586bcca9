import Foundation
import Testing

extension CommandLineTests {
  /// Ctrl-C and its like.
  @Suite("interruption")
  struct InterruptionTests {
    /// Starts a run that would take long and waits until it is at work.
    private func start(in scratch: Scratch) async throws -> Subprocess {
      let run = try Steelyard.start(
        ["run", "small.yaml", "--out", "a/results"], in: scratch, errors: .terminal())
      try await run.waits(for: " runs")
      return run
    }

    @Test(
      "a signal stops a run soon and cleanly",
      arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func signal(signal: Int32, status: Int32) async throws {
      let scratch = try Scratch.withScenario(Scratch.endless)
      let run = try await start(in: scratch)
      let start = ContinuousClock.now
      run.send(signal)
      let outcome = try await run.outcome(seconds: 20)
      // A second is the promise; a busy machine and a slow build get more.
      #expect(ContinuousClock.now - start < .seconds(10))
      #expect(outcome.status == status)
      #expect(!outcome.isKilled)
      #expect(outcome.errors.hasSuffix("\rinterrupted\n"))
      #expect(outcome.output == "")
      #expect(try scratch.names() == ["small.yaml"])
    }

    @Test("a signal stops the making of a large population too")
    func population() async throws {
      let scratch = try Scratch.withScenario(Scratch.endless)
      let run = try Steelyard.start(
        ["run", "small.yaml", "--customers", "2000000", "--steps", "100", "--workers", "1"],
        in: scratch, errors: .terminal())
      try await run.waits(for: " runs")
      run.send(SIGINT)
      let outcome = try await run.outcome(seconds: 10)
      #expect(outcome.status == 130)
    }

    @Test("a signal that the caller wants ignored is ignored")
    func ignored() async throws {
      let scratch = try Scratch.withScenario()
      let outcome = try await Steelyard.shell(
        "trap '' INT; \"$0\" run small.yaml --steps 200 & sleep 0.3; kill -INT $!; wait $!",
        in: scratch)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("What moved trust"))
    }
  }
}
