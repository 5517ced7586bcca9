import SteelyardModel
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// Learning prices in a market of customers, who remember and talk.
@Suite struct LearningPriceMarketTests {
  private static func part(_ kind: String, _ values: [String: Double] = [:]) throws -> PartSpec {
    PartSpec(try #require(Catalogue.builtIn.part(.pricing, kind)), values)
  }

  private func run(
    _ pricing: PartSpec, customers: Int, steps: Int, workers: Int = 1, batch: Int = 1_024
  ) throws -> (record: RunRecord, known: [Double]) {
    var draft = Markets.draft(customers: customers, steps: steps)
    draft.network.kind = .none
    let scenario = try Markets.scenario(draft)
    let spec = StrategySpec(
      name: "x", pricing: pricing, collected: DataCategories([.purchases, .browsing]))
    var simulation = Simulation(
      scenario, population: try Markets.sharedPopulation(scenario), strategy: Composition(spec),
      listPrice: 4.2, workers: workers, batch: batch)
    for _ in 0..<steps - 1 { simulation.advance() }
    let known = Array(simulation.known(of: 0))
    return (try simulation.finished(), known)
  }

  /// Three blocks, of which two are worked on at a time, in batches of odd size.
  @Test(
    arguments: [
      ("thompson", ["side_by_side": 4]), ("ucb", [:]), ("linear_bandit", [:]), ("surge", [:]),
    ] as [(String, [String: Double])])
  func workersAndBatchesLearnTheSame(_ kind: String, _ values: [String: Double]) throws {
    let pricing = try Self.part(kind, values)
    let plain = try run(pricing, customers: 8_300, steps: 4)
    let other = try run(pricing, customers: 8_300, steps: 4, workers: 2, batch: 777)
    #expect(plain.record == other.record)
    #expect(plain.known == other.known)
    #expect(plain.known != Composition(StrategySpec(name: "x", pricing: pricing)).initialKnowledge)
  }

  /// In the last third a learning price earns nearly what the best of its prices would.
  @Test func learningComesNearTheBestFixedPrice() throws {
    let (customers, steps) = (600, 60)
    func late(_ pricing: PartSpec) throws -> Double {
      let trace = try run(pricing, customers: customers, steps: steps).record.trace
      return trace.suffix(20).reduce(0) { $0 + $1.spent - $1.cost }
    }
    let multiples = [0.6, 0.85, 1.1, 1.35, 1.6]
    let fixed = try multiples.map { try late(Self.part("one_price", ["multiplier": $0])) }
    let best = try #require(fixed.max())
    for kind in ["thompson", "ucb"] {
      let learnt = try late(Self.part(kind, ["prices": 5]))
      #expect(learnt > 0.9 * best, "\(kind): \(learnt) of \(best)")
    }
  }

  /// Where the law caps prices, what counts is what was really asked.
  @Test func learningUnderACapKnowsWhatWasAsked() throws {
    let market = try Twist(
      name: "capped", customers: 300, steps: 20,
      market: {
        $0.caps = .init(ratio: 1.21)
      }
    ).scenario()
    let spec = StrategySpec(name: "x", pricing: try Self.part("ucb", ["prices": 5]))
    var simulation = Simulation(
      market, population: try Markets.sharedPopulation(market), strategy: Composition(spec),
      listPrice: 4.2)
    for _ in 0..<20 { simulation.advance() }
    let known = Array(simulation.known(of: 0))
    for index in 0..<5 where known[5 + index] > 0 {
      let paid = known[10 + index] / known[5 + index]
      #expect(paid > 4.2 / 1.11 && paid < 4.2 * 1.11)
    }
    #expect((0..<5).allSatisfy { known[$0] > 0 }, "every price was tried")
  }
}
