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
      "c4fd8d203a7102fb", "f81f8a0a4c09f91c", "f81f8a0a4c09f91c", "3d8995282e87b4b8",
      "ff0f627a286e138c", "6d6bec3f3d0114c4", "9935ec3d5384eb67", "a88dd57b26b12082",
      "58bc2a9581078f51", "c82896fa4237adb7",
    ],
    3: [
      "93d55358164b7802", "18c6bfa51d150406", "18c6bfa51d150406", "85f5cebe81a58073",
      "62002cbe2317df28", "6db0d6b6c60367e9", "88e6e33edcc269b3", "8750f37010c0b1cd",
      "df6646a391521755", "a0d93ef802b0219f",
    ],
    4: [
      "1dc3394a964a3587", "7b5a86c4e8c05062", "7b5a86c4e8c05062", "1db5ae0a545ae462",
      "ddc3534e6d70db7b", "7dbc4519bb164d43", "af1015105efdec3b", "5f576a3d08981616",
      "beb509108396ada0", "d8e5c5176468997d",
    ],
  ]
}
