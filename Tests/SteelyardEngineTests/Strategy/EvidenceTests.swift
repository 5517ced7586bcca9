import SteelyardModel
import Synchronization
import Testing

@testable import SteelyardEngine

/// Who takes evidence and knows nothing is handed zeros in every step, like everybody else.
@Suite struct EvidenceTests {
  private struct Counting: Strategy {
    let practice = Practice(
      transparency: 0, control: 0, collected: DataCategories([]), messages: 0, framing: .cost,
      nudges: 0)
    let evidenceCount = 1
    let found: Found

    func decide(
      _ observed: borrowing Observation, random: borrowing StrategyRandom,
      into offers: inout OfferBatch
    ) {}

    func note(
      _ outcomes: borrowing Outcomes, of observed: borrowing Observation,
      into evidence: inout Numbers
    ) {
      let before = evidence[0]
      found.all.withLock { $0.append(before) }
      evidence[0] += 1
    }
  }

  private final class Found: Sendable {
    let all = Mutex<[Double]>([])
  }

  @Test func evidenceStartsAtZero() throws {
    let scenario = try Markets.scenario(Markets.draft(customers: 60, steps: 3))
    let found = Found()
    let simulation = Simulation(
      scenario, population: try Markets.sharedPopulation(scenario),
      strategy: Counting(found: found), listPrice: 4.2)
    _ = try simulation.finished()
    #expect(found.all.withLock { $0 } == [0, 0, 0])
  }
}
