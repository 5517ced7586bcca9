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
      "c4d2675b96018b59", "3adc5090e4284d87", "3adc5090e4284d87", "d2f22b2d0ac58e84",
      "d2f22b2d0ac58e84", "2bd260aef1a555c0", "2cda9f58f00a52e4", "c7ad4dce50dd1f4",
      "a59188a2502bbf2", "a8e7c6440d105a19", "fd138df2157a04a4",
    ],
    3: [
      "706acec68f41ebd6", "7b669f83a8ff0d99", "7b669f83a8ff0d99", "b89d3ae792fcceb5",
      "b89d3ae792fcceb5", "73d7ec9471ab10d6", "db21d2436fb8e2b7", "6815b48473afee55",
      "22823dc10f3f2482", "c22726e96defc0fa", "ca84b8c0e859a494",
    ],
    4: [
      "173f11efbd1897a7", "bba900c1a684dc5f", "bba900c1a684dc5f", "c81fa90cb7e6f05f",
      "c81fa90cb7e6f05f", "524280601bff8606", "4206f89b29a30a82", "94c8f1c01be305c2",
      "62e411d94fcc9484", "38feff3e852944c2", "7ee7ed988527856e",
    ],
    5: [
      "b8155efaefb54115", "41142bfc99006f08", "41142bfc99006f08", "53b4b0cc4d224ddc",
      "53b4b0cc4d224ddc", "bd68e1e624dcb53a", "3ee4ef908c3b9d4a", "677ca75f2c863c93",
      "f58293f97bd24b04", "d288bc48f17f8748", "726a6788c0892857",
    ],
  ]
}
