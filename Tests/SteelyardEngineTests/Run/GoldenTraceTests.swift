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
  @Test(arguments: [2, 3, 4]) func everyPhaseLeavesTheSameBits(_ strategy: Int) throws {
    let scenario = try Markets.scenario(Markets.draft(customers: 64, steps: 8))
    let population = try Markets.population(scenario)
    let simulation = Markets.simulation(scenario, strategy, population)
    let work = Work(batch: 64)
    work.rows = 0..<64
    var trail = [ByteHash](repeating: ByteHash(), count: Phase.order.count)
    for step in 0..<8 {
      work.step = step
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
    for column in [state.reactance, state.estimate, work.price, work.learnt] { hash.add(column) }
    for column in [state.flags, state.data, state.lies] { hash.add(column) }
    for column in [work.needs, work.buys, work.buysUnpushed, work.misses, work.detects] {
      hash.add(column)
    }
    hash.add(state.account.surplus)
    hash.add(state.account.envyLatent)
    hash.add(work.ledger)
  }

  private static let golden: [Int: [String]] = [
    2: [
      "9a69047274a7aa99", "db66915b1c21b5ae", "db66915b1c21b5ae", "4b078025595aa252",
      "7cca0838378a03d6", "c2f68fda19c0d07a", "ad8a6ede551c0c9", "f9db0f9085519cd",
      "fcebdd247c200332", "2a2320c389f1305e",
    ],
    3: [
      "fe039d783c2d21c5", "5b3e6a3168d450d", "5b3e6a3168d450d", "cf26b1584d7074c4",
      "1d7b124c6fad50bf", "6ba316c2f635075a", "7b0a24f465aab8c", "a619d39deb279482",
      "cf317657238f613e", "9476c45c89584fc8",
    ],
    4: [
      "1dc3394a964a3587", "7b5a86c4e8c05062", "7b5a86c4e8c05062", "1db5ae0a545ae462",
      "ddc3534e6d70db7b", "7dbc4519bb164d43", "af1015105efdec3b", "5f576a3d08981616",
      "beb509108396ada0", "d8e5c5176468997d",
    ],
  ]
}
