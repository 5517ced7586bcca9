import SteelyardNumerics
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// Sums of steps by culture and cohort change nothing and add up to what is counted anyway.
@Suite struct GroupCellsTests {
  private func records(
    _ twist: Twist, _ positions: [Int], keepsCells: Bool, workers: Int = 1, batch: Int = 1_024
  ) throws -> [RunRecord] {
    let scenario = try twist.scenario()
    let simulation = Simulation(
      scenario, population: try Markets.population(scenario),
      strategies: positions.map(scenario.stages), positions: positions,
      rollout: twist.rollout, listPrice: 4.2, workers: workers, batch: batch,
      keepsCells: keepsCells)
    let records = simulation.runAll()
    return try #require(records)
  }

  private static let twists = [
    (Twist.everything, Twist.everything.strategies),
    (Twist(name: "two blocks", customers: 4_200, steps: 5), [3]),
  ]

  @Test(arguments: 0..<2) func changeNothingElse(_ index: Int) throws {
    let (twist, positions) = Self.twists[index]
    let plain = try records(twist, positions, keepsCells: false)
    var kept = try records(twist, positions, keepsCells: true)
    let others = try records(twist, positions, keepsCells: true, workers: 2, batch: 7)
    #expect(kept == others, "for any workers and batches")
    #expect(kept.allSatisfy { !$0.cells.isEmpty } && plain.allSatisfy { $0.cells.isEmpty })
    for index in kept.indices { kept[index].cells = [] }
    #expect(kept == plain)
  }

  @Test(arguments: 0..<2) func addUp(_ index: Int) throws {
    let (twist, positions) = Self.twists[index]
    let groups = CellGroups(try twist.scenario().population)
    for record in try records(twist, positions, keepsCells: true) {
      #expect(record.cells.count == record.trace.count)
      for (cells, step) in zip(record.cells, record.trace) {
        #expect(cells.count == groups.all.count)
        let whole = cells[0]
        #expect(whole.customers == record.all.customers)
        #expect(whole.active == step.active && whole.needs == step.needs)
        #expect(whole.purchases == step.purchases && whole.trust == step.trust)
        #expect(abs(whole.spent - step.spent) <= 1e-9 * max(1, step.spent))
        #expect(abs(whole.cost - step.cost) <= 1e-9 * max(1, abs(step.cost)))
        check(groups, cells)
      }
      checkWhole(record)
    }
  }

  /// The cultures give everybody, and so do the cohorts of each dimension.
  private func check(_ groups: CellGroups, _ cells: [CellRecord]) {
    func sum(_ belongs: (CellGroups.Group) -> Bool) -> CellRecord {
      zip(groups.all, cells).filter { belongs($0.0) }.reduce(CellRecord()) { $0 + $1.1 }
    }
    var sums = [sum { if case .culture = $0 { true } else { false } }]
    for dimension in groups.dimensions.indices {
      sums.append(sum { if case .cohort(dimension, _) = $0 { true } else { false } })
    }
    for found in sums {
      #expect(found.customers == cells[0].customers && found.trust == cells[0].trust)
      #expect(found.offers == cells[0].offers && found.swayed == cells[0].swayed)
      #expect(abs(found.offered - cells[0].offered) < 1e-9 * max(1, cells[0].offered))
      #expect(abs(found.surplus - cells[0].surplus) < 1e-9 * max(1, abs(cells[0].surplus)))
    }
  }

  /// All steps together give the tallies of the run.
  private func checkWhole(_ record: RunRecord) {
    let all = record.cells.reduce(CellRecord()) { $0 + $1[0] }
    #expect(all.offers == record.all.offers && all.purchases == record.all.purchases)
    #expect(all.needs == record.all.needs && all.swayed == record.all.autonomyLost)
    #expect(abs(all.offered - record.all.offeredPrice) < 1e-9 * max(1, all.offered))
    #expect(abs(all.surplus - record.all.surplus) < 1e-9 * max(1, abs(all.surplus)))
    #expect(abs(all.cost - record.all.cost) < 1e-9 * max(1, abs(all.cost)))
  }
}
