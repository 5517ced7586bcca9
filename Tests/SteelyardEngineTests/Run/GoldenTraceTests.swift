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
    // Entries that came later, and nothing booked to them.
    hash.add(Self.booked.map { work.ledger[$0.rawValue] })
    for entry in Mechanism.Entry.allCases where !Self.booked.contains(entry) {
      #expect(work.ledger[entry.rawValue] == 0)
    }
  }

  /// The entries of the ledger when the table was recorded.
  private static let booked: [Mechanism.Entry] = [
    .purchase, .disappointment, .regret, .price, .peers, .awareness, .creepiness, .deeds,
    .breach, .word, .press, .harm, .deception, .reactance, .clamping, .composition,
  ]

  private static let golden: [Int: [String]] = [
    2: [
      "5398f8e99a61c6c5", "28e916113066c9e3", "28e916113066c9e3", "50752eca729b440c",
      "50752eca729b440c", "aff2a9a9a8f84bd8", "48578830881dc40", "4953be5b61107d6c",
      "946bed9c8a48d0ea", "96c97c0c72860935", "96c97c0c72860935", "26ba55d67d780abb",
    ],
    3: [
      "2e592cacb16aabf1", "8ca80a64033b42ca", "8ca80a64033b42ca", "d31ab0343d0bba3e",
      "d31ab0343d0bba3e", "621401f96e26426d", "6581f3acf6d0dd54", "913f473fd011a842",
      "3de6e3961596c2ec", "1dbb278c3c6bd234", "1dbb278c3c6bd234", "60ac894f311abf0e",
    ],
    4: [
      "173f11efbd1897a7", "bba900c1a684dc5f", "bba900c1a684dc5f", "c81fa90cb7e6f05f",
      "c81fa90cb7e6f05f", "524280601bff8606", "4206f89b29a30a82", "94c8f1c01be305c2",
      "62e411d94fcc9484", "38feff3e852944c2", "38feff3e852944c2", "7ee7ed988527856e",
    ],
    5: [
      "4e0cda3b82f6a52d", "a2552765f86d4a68", "a2552765f86d4a68", "31bac30e2da66cf0",
      "31bac30e2da66cf0", "c64ae60cf35676ce", "ae892a0dbb2e6bd2", "5bd1be0187abd00b",
      "92ab2378696ed85f", "e50a072638cf4a3", "e50a072638cf4a3", "29d805d881966886",
    ],
  ]
}
