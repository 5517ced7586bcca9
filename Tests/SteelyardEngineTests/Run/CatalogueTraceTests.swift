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

  /// 150 customers, 12 steps.
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

  private static let golden = [
    "audited_bandit": "c8020a48bc7c0545",
    "behaviour_price": "3e281bad44dd4e12",
    "consent_first": "30f9adf60afe119d",
    "contextual_price": "cf4c28f25afcb1cc",
    "coupon_targeting": "1de4b7619862969a",
    "covert_push": "c1282257c6fce041",
    "culture_aware": "912f92d1d9e2d938",
    "customer_in_control": "93c7a26c9dbfa512",
    "dark_funnel": "9d51183e56dcd140",
    "fair_capped_personal": "d9387eadc06cdbea",
    "honest_nudge": "5e2a0418255f5d29",
    "human_in_the_loop": "c075c5f9ff881a07",
    "learning_price": "9a18a1816dd1ff5f",
    "loyalty_club": "23693966ecffb7c4",
    "one_price": "ef1e061523a30bea",
    "open_book": "f8bbeed2b87917e",
    "personal_price": "dc439a045c7d4537",
    "privacy_by_design": "f496049b804d1d83",
    "radical_transparency": "c1d46e84ec4c536b",
    "seasonal_price": "8fb136c178c2d39e",
    "segment_price": "3491ed28fd93ce9",
    "surge_price": "ccbe9f9882496af",
    "surveillance_pricing": "b734419024636f82",
    "vendor_platform": "cc2bfb2089698697",
  ]
}
