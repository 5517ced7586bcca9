import SteelyardModel
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

#if canImport(Glibc)
  import Glibc
#endif

/// 64 customers, 8 steps: a hash of every column after every phase, so that a change of results
/// names the phase it comes from.
///
/// Recorded anew only on purpose, with `RECORD_GOLDEN=1` and an entry under *Results changed*:
/// the test then prints the new table.
@Suite struct GoldenTraceTests {
  @Test(arguments: [2, 3, 4, 5]) func everyPhaseLeavesTheSameBits(_ strategy: Int) throws {
    let scenario = try Markets.scenario(Markets.draft(customers: 64, steps: 8))
    let population = try Markets.population(scenario)
    let simulation = Markets.simulation(scenario, strategy, population)
    let work = Work(block: 64)
    work.take(0..<64, of: 0..<64)
    var trail = [ByteHash](repeating: ByteHash(), count: Phase.order.count)
    for step in 0..<8 {
      work.begin(step)
      for (index, phase) in Phase.order.enumerated() {
        phase.run(simulation.arm, work)
        add(simulation.arm.state, work, to: &trail[index])
      }
    }
    let hashes = trail.map { String($0.value, radix: 16) }
    if getenv("RECORD_GOLDEN") != nil {
      print("    \(strategy): [" + hashes.map { "\"\($0)\"" }.joined(separator: ", ") + "],")
      return
    }
    let golden = try #require(Self.golden[strategy], "recorded")
    try #require(golden.count == hashes.count)
    for (index, phase) in Phase.order.enumerated() {
      #expect(hashes[index] == golden[index], "results changed in phase \(phase.name)")
    }
  }

  private func add(_ state: State, _ work: Work, to hash: inout ByteHash) {
    for column in [state.trust, state.ceiling, state.reference, state.fairness] {
      hash.add(column)
    }
    for column in [state.reactance, state.estimate] { hash.add(column) }
    for column in [work.price, work.learnt] { hash.add(column) }
    for column in [state.flags, state.lies] { hash.add(column) }
    hash.add(state.data)
    for column in [work.needs, work.buys, work.buysUnpushed, work.misses, work.detects] {
      hash.add(column)
    }
    hash.add(state.account.surplus)
    hash.add(state.account.envyLatent)
    hash.add(work.ledger)
  }

  private static let golden: [Int: [String]] = [
    2: [
      "8bb0e0a24154af0c", "60604e95941a26ad", "60604e95941a26ad", "63cd55be9ea9a43a",
      "87f76b60e080608e", "dc44f95c841f6f3e", "f8ae1c03fb2e852", "b63491bd126bd0c2",
      "b44750c309131b55", "3c3c59ce7bbc59fa",
    ],
    3: [
      "135b9472ee517c83", "78e9025f4074b9ed", "78e9025f4074b9ed", "f3c5a40b65f2ff79",
      "c523bf632ffd3fd2", "a18332acffcdc1c3", "f96233432a361c35", "b2abcfb6187cacca",
      "2ff5e2ef42f6801a", "76c4b7d147953d5",
    ],
    4: [
      "dc3eee8bbc990eec", "a86305eff6a6dafe", "a86305eff6a6dafe", "8b6f33c3747046fe",
      "728d293d568dcfd7", "fda5e0296c552687", "85b9621f2d059e1f", "3de9335266878722",
      "8e2ab01ccb0b8c54", "ca92884b4b2bc76d",
    ],
    5: [
      "9f0bee6d9d536dd2", "ecc1faaa9bda5ce1", "ecc1faaa9bda5ce1", "e42a6e0212643e06",
      "b73e9e98b235a313", "ee14e9c6c73e58b", "793dd244395232cb", "aac70a0a59531973",
      "b478f2ebc252a735", "c531a58daeefd405",
    ],
  ]
}
