import SteelyardModel
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

#if canImport(Glibc)
  import Glibc
#endif

/// A hash of what every ready-made strategy leaves behind, so that no change of one goes unseen.
///
/// Recorded anew only on purpose, with `RECORD_GOLDEN=1` and an entry under *Results changed*:
/// the test then prints the new table.
@Suite struct CatalogueTraceTests {
  @Test func everyStrategyLeavesTheSameBits() throws {
    var found: [String: String] = [:]
    for composition in Catalogue.builtIn.compositions {
      found[composition.id] = try hash(of: composition.id)
    }
    if getenv("RECORD_GOLDEN") != nil {
      for (id, hash) in found.sorted(by: { $0.key < $1.key }) {
        print("    \"\(id)\": \"\(hash)\",")
      }
      return
    }
    for (id, hash) in found { #expect(hash == Self.golden[id], "\(id)") }
    #expect(Set(Self.golden.keys) == Set(found.keys))
  }

  /// 150 customers, 12 steps, three categories.
  private func hash(of kind: String) throws -> String {
    var draft = Markets.draft(customers: 150, steps: 12)
    draft.strategies = [StrategyDraft(name: kind, kind: kind)]
    let scenario = try Markets.scenario(draft)
    let simulation = Simulation(
      scenario, population: try Markets.population(scenario),
      strategy: scenario.strategies[0].makeStrategy(), listPrice: 4.2)
    let record = try simulation.finished()
    var hash = ByteHash()
    hash.add(Self.numbers(record))
    return String(hash.value, radix: 16)
  }

  private static func numbers(_ record: RunRecord) -> Column<Double> {
    let all = record.all
    let numbers =
      [
        all.offeredPrice, all.spent, all.cost, all.surplus, Double(all.trust),
        Double(all.autonomyLost), Double(all.envyLatent), Double(all.complaints),
      ] + record.ledger.map(Double.init)
      + record.trace.flatMap { [Double($0.held), Double($0.learned), $0.spent, $0.cost] }
    let column = Column<Double>(numbers.count, filledWith: 0)
    for (index, number) in numbers.enumerated() { column[index] = number }
    return column
  }

  private static let golden: [String: String] = [:]
}
