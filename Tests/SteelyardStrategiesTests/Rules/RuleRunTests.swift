import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine
@testable import SteelyardStrategies

/// A rule in a run is the same strategy in Swift, bit for bit.
@Suite struct RuleRunTests {
  private func record(
    _ pricing: PartDraft, kind: String, workers: Int = 1, batch: Int = 1_024
  ) throws -> RunRecord {
    try record(workers: workers, batch: batch, kind: kind, pricing: pricing) { Composition($0) }
  }

  private func record(
    workers: Int = 1, batch: Int = 1_024, kind: String, pricing: PartDraft,
    _ strategy: (StrategySpec) -> any Strategy
  ) throws -> RunRecord {
    var draft = ScenarioDraft()
    draft.customers = 600
    draft.steps = 8
    draft.cultures = [("USA", 0.4), ("JPN", 0.6)]
    draft.listPrice = 4.2
    var own = StrategyDraft(name: "own", kind: kind)
    own.pricing = pricing
    own.collect = ["purchases", "browsing", "device", "inferred"]
    draft.strategies = [own]
    let scenario = try Scenario(draft, catalogue: Catalogue.builtIn)
    let population = try Population(
      scenario.population, parameters: scenario.parameters,
      key: StreamKey(seed: 3, replicate: 0), workers: 1)
    let simulation = Simulation(
      scenario, population: population, strategy: strategy(scenario.strategies[0]),
      listPrice: 4.2, workers: workers, batch: batch)
    let record = simulation.run()
    return try #require(record)
  }

  private func rule(_ text: String) -> PartDraft {
    PartDraft(kind: "rule", parameters: [("price", .text(text))])
  }

  @Test func builtInPartsAsRules() throws {
    #expect(
      try record(rule("list_price"), kind: "one_price")
        == record(PartDraft(kind: "one_price"), kind: "one_price"))
    let personal = "list_price * clamp(1 + 0.8 * (willingness / market_mean - 1), 0.8, 1.25)"
    #expect(
      try record(rule(personal), kind: "personal_price")
        == record(PartDraft(kind: "personal"), kind: "personal_price"))
    let segment = "list_price * (1 + by(segment, {low: -0.1, high: 0.1, else: 0}))"
    #expect(
      try record(rule(segment), kind: "segment_price")
        == record(PartDraft(kind: "segment"), kind: "segment_price"))
  }

  /// What nothing built in does, in Swift and as a rule.
  @Test(arguments: [(1, 1_024), (2, 100)])
  func ownStrategyAsARule(_ workers: Int, _ batch: Int) throws {
    let text = """
      list_price * by(locale, {USA: 1.05, JPN: 0.95, else: 1})
        * (1 - min(10%, 0.02 * purchases)) * if(steps_since_purchase > 3 and clicks < 2, 0.97, 1)
        + 0.1 * last_price * tanh(conversion - 0.5)
      """
    let inSwift = try record(kind: "personal_price", pricing: rule(text)) {
      LoyalPrice(practice: Composition($0).practice)
    }
    #expect(
      try record(rule(text), kind: "personal_price", workers: workers, batch: batch) == inSwift)
  }

  private struct LoyalPrice: Strategy {
    let practice: Practice
    var reads: ObservationFields { [.records, .locale, .lastStep] }

    func decide(
      _ observed: borrowing Observation, random: borrowing StrategyRandom,
      into offers: inout OfferBatch
    ) {
      for row in 0..<observed.count {
        let factors: [Float] = [1.05, 0.95]
        let place = observed.locale(row).map { factors[$0] } ?? 1
        let loyal: Float = 1 - min(0.1, 0.02 * Float(observed.purchases(row)))
        let isAway = observed.stepsSincePurchase(row) > 3 && observed.clicks(row) < 2
        let price = observed.listPrice * place * loyal * (isAway ? 0.97 : 1)
        let push = Elementary.tanh(observed.conversion - 0.5)
        offers.setPrice(price + 0.1 * observed.lastPrice(row) * push, row)
      }
    }
  }
}
