import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// What strategies write, and what the engine makes of it.
@Suite struct OfferBatchTests {
  /// Writes one price and one intensity to everybody.
  private struct Writer: Strategy {
    var price: Float = 1
    var intensity: Float = 0
    /// Whether prices are written for all rows at once.
    var writesAll = false
    let practice = Practice(
      transparency: 9, control: -1, collected: DataCategories([]), messages: .nan,
      framing: .cost, nudges: 1)

    func decide(
      _ observed: borrowing Observation, random: borrowing StrategyRandom,
      into offers: inout OfferBatch
    ) {
      if writesAll { offers.setPrices(by: observed) { _ in price } }
      for row in 0..<observed.count {
        if !writesAll { offers.setPrice(price, row) }
        offers.show(.socialProof, intensity, isTrue: false, row)
      }
    }
  }

  private func offered(_ writer: Writer) throws -> Work {
    let scenario = try Markets.scenario(Markets.draft(customers: 9))
    let simulation = Simulation(
      scenario, population: try Markets.population(scenario), strategy: writer, listPrice: 4.2)
    let work = Work(block: 9)
    work.take(0..<9, of: 0..<9)
    for phase in Phase.order.prefix(4) { phase.run(simulation.arm, work) }
    return work
  }

  @Test(
    arguments: [
      (3, 3), (0, 0), (-1, 4.2), (Float.nan, 4.2), (.infinity, 4_200), (1e9, 4_200),
      (-.infinity, 4.2),
    ] as [(Float, Float)])
  func impossiblePricesAreMended(_ price: Float, _ expected: Float) throws {
    #expect(try offered(Writer(price: price)).price[2] == expected)
    #expect(try offered(Writer(price: price, writesAll: true)).price[2] == expected)
  }

  /// All rows at once, and one by one.
  @Test func pricesByEstimateStandAtTheirRows() {
    let (count, list) = (37, Float(4.2))
    let estimates = Column<Float>(count, filledWith: 0)
    for row in 0..<count { estimates[row] = Float(row) - 3 }
    let (prices, others) = (
      Column<Float>(count, filledWith: 0), Column<Float>(count, filledWith: 0)
    )
    let intensities = Column<Float>(count * NudgeKind.allCases.count, filledWith: 0)
    let data = Column<UInt16>(count, filledWith: 1)
    let facts = FirmFacts(
      step: 0, listPrice: list, unitCost: 1, marketMean: 5, marketDeviation: 2,
      explainedDeviation: 1, choiceScale: 0.5)
    let observed = Observation(
      count: count, facts: facts, willingness: estimates.base, data: data.base)
    var atOnce = OfferBatch(
      count: count, listPrice: list, prices: prices.base, intensities: intensities.base)
    var oneByOne = OfferBatch(
      count: count, listPrice: list, prices: others.base, intensities: intensities.base)
    atOnce.setPrices(by: observed) { $0 * 200 }
    for row in 0..<count { oneByOne.setPrice(observed.estimatedWillingness(row) * 200, row) }
    #expect(prices.values == others.values)
    #expect(prices[0] == list && prices[3] == 0 && prices[5] == 400 && prices[36] == 4_200)
  }

  @Test(arguments: [(1, 1), (3, 2), (-1, 0), (Float.nan, 0)] as [(Float, Float)])
  func impossibleIntensitiesAreMended(_ intensity: Float, _ expected: Float) throws {
    let work = try offered(Writer(intensity: intensity))
    #expect(work.nudges[Int(NudgeKind.socialProof.rawValue)][4] == -expected)
  }

  @Test func impossiblePracticesAreMended() {
    let practice = Writer().practice
    #expect(practice.transparency == 4 && practice.control == 0 && practice.messages == 0)
  }

  @Test func strategiesDrawFromStreamsOfTheirOwn() {
    let key = StreamKey(seed: 3, replicate: 0)
    let random = StrategyRandom(key: key, rows: 100..<200, step: 4)
    let own = (0..<100).map { random.uniform($0) }
    #expect(Set(own).count == 100)
    #expect(random.uniform(7) == own[7], "asking again draws the same")
    #expect(random.uniform(7, index: 1) != own[7])
    for purpose in 1...9 {
      let block = key.block(
        customer: 107, step: 4, purpose: Purpose(UInt16(purpose)), index: 0)
      for lane in [block.x0, block.x1, block.x2, block.x3] {
        #expect(Uniform.open(lane) != own[7])
      }
    }
  }
}
