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
    hash.add(state.account.envyLatent.values.map(UInt32.init))
    // Entries that came later, and nothing booked to them.
    for entry in Self.booked { hash.add(work.ledger[entry.rawValue]) }
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
      "d12027f000f754c5", "a2f1b933d0e0dbe3", "a2f1b933d0e0dbe3", "7c6c77c04c9efa0c",
      "7c6c77c04c9efa0c", "dbe9f29f82fc01d8", "307cc178e2859240", "4953be5b61107d6c",
      "946bed9c8a48d0ea", "96c97c0c72860935", "96c97c0c72860935", "26ba55d67d780abb",
    ],
    3: [
      "abe05bb3180039f1", "3aea83dcd53ef8ca", "3aea83dcd53ef8ca", "e4a00aef9615bc3e",
      "e4a00aef9615bc3e", "73995cb4c730446d", "77074e684fdadf54", "913f473fd011a842",
      "3de6e3961596c2ec", "1dbb278c3c6bd234", "1dbb278c3c6bd234", "60ac894f311abf0e",
    ],
    4: [
      "94c640f623ae25a7", "cc390b9e3adb6e5f", "cc390b9e3adb6e5f", "d8afb3e94c3d825f",
      "d8afb3e94c3d825f", "62d28b3cb0561806", "52970377bdf99c82", "94c8f1c01be305c2",
      "62e411d94fcc9484", "38feff3e852944c2", "38feff3e852944c2", "7ee7ed988527856e",
    ],
    5: [
      "cb940941e98c332d", "2e14ee75bada7868", "2e14ee75bada7868", "e87a7551c48bfaf0",
      "e87a7551c48bfaf0", "7d0a98508a3c04ce", "6548dc515213f9d2", "5bd1be0187abd00b",
      "92ab2378696ed85f", "e50a072638cf4a3", "e50a072638cf4a3", "29d805d881966886",
    ],
  ]
}
