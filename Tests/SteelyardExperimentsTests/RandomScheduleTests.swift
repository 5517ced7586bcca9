import SteelyardModel
import SteelyardStatistics
import SteelyardStrategies
import SteelyardTestSupport
import Synchronization
import Testing

@testable import SteelyardExperiments

/// Experiments put together at random: who runs what, when and beside whom changes no result, no row
/// and nothing that is taken down.
@Suite struct RandomScheduleTests {
  private static let seed = SampleSeed.of(30_000)

  @Test(arguments: 0..<16) func noScheduleChangesAnything(_ number: Int) throws {
    let seed = Self.seed &+ 1_000_003 &* UInt64(number)
    var random = RandomComposition(
      seed: Int(truncatingIfNeeded: seed), parts: Catalogue.builtIn.parts)
    var draft = random.scenario(customers: random.whole(in: 20...120), steps: 2, strategies: 2)
    draft.replicates = random.whole(in: 2...5)
    draft.isCounterfactual = random.chance(0.3)
    let scenario = try Scenario(draft, catalogue: Catalogue.builtIn)
    let plain = try run(scenario, workers: 1, memory: nil)
    // Memory for some replicates beside one another, mostly not for all.
    let least = try leastMemory(of: scenario)
    let memory = least + random.whole(in: 0...3) * (least - MemoryPlan.bytesForProgram)
    let workers = random.whole(in: 2...9)
    let other = try run(scenario, workers: workers, memory: memory)
    let place = "case \(number), \(workers) workers"
    #expect(plain.result == other.result, "\(place)")
    #expect(plain.rows == other.rows, "\(place)")
    #expect(plain.taken == other.taken, "\(place)")
    #expect(!plain.rows.isEmpty && !plain.taken.isEmpty)
  }

  private static let recording = Recording(cells: true, panel: .some(9), decisions: .some(3))

  private func run(_ scenario: Scenario, workers: Int, memory: Int?) throws -> (
    result: ExperimentResult, rows: [TidyRow], taken: [Sink.Run: Sink.Taken]
  ) {
    let sink = Sink()
    var recording = Self.recording
    recording.sink = sink
    let data = try Experiment(scenario).runKeeping(recording, workers: workers, memory: memory)
    var rows: [TidyRow] = []
    data.rows.forEachMetric { rows.append($0) }
    return (data.result, rows, sink.taken.withLock { $0 })
  }

  /// Bytes that it takes to run one replicate after the other.
  private func leastMemory(of scenario: Scenario) throws -> Int {
    do {
      _ = try MemoryPlan(scenario, workers: 1, available: 0, recording: Self.recording)
    } catch .tooLarge(let needed, _, _) {
      return needed
    }
    throw ExperimentError.cancelled
  }

  /// Keeps what is handed over, run by run.
  private final class Sink: CustomerSink {
    struct Run: Hashable {
      let strategy, replicate: Int
    }
    struct Taken: Equatable {
      var steps: [CustomerStep] = []
      var decisions: [Decision] = []
    }
    let taken = Mutex<[Run: Taken]>([:])

    func take(_ people: [CustomerStory.Person], ofReplicate replicate: Int) {}

    func take(
      _ steps: [CustomerStep], _ decisions: [Decision], ofStrategy strategy: Int, replicate: Int,
      met: [String]
    ) {
      taken.withLock {
        $0[Run(strategy: strategy, replicate: replicate), default: Taken()].steps += steps
        $0[Run(strategy: strategy, replicate: replicate), default: Taken()].decisions += decisions
      }
    }
  }
}
