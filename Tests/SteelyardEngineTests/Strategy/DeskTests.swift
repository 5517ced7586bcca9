import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// The order in which customers stand at the firm's desk tells nothing.
@Suite struct DeskTests {
  private func order(_ count: Int, start: Int = 0, step: Int) -> [Int] {
    let desk = Desk(count)
    desk.shuffle(
      block: start..<(start + count), step: step, key: StreamKey(seed: 5, replicate: 0))
    return desk.order.values.map(Int.init)
  }

  @Test(arguments: [1, 2, 5, 257, 4_096]) func everybodyStandsThereOnce(_ count: Int) {
    #expect(order(count, step: 3).sorted() == Array(0..<count))
  }

  @Test func ordersChangeFromStepToStepAndBlockToBlock() {
    #expect(order(4_096, step: 3) == order(4_096, step: 3))
    #expect(order(4_096, step: 3) != order(4_096, step: 4))
    #expect(order(4_096, step: 3) != order(4_096, start: 4_096, step: 3))
  }

  /// Row and customer are uncorrelated, and so are neighbouring rows: |r| < 4 / sqrt(n).
  @Test func rowsSayNothingAboutCustomers() {
    for step in 0..<5 {
      let order = order(4_096, step: step)
      #expect(abs(correlation(Array(0..<4_096), order)) < 0.0625)
      #expect(abs(correlation(Array(order.dropLast()), Array(order.dropFirst()))) < 0.0625)
    }
  }

  /// Every customer is as likely to come first: 600 shuffles of 6, chi-square under 25.7 (5
  /// degrees of freedom, one in ten thousand).
  @Test func everyPlaceIsAsLikely() {
    var counts = [Int](repeating: 0, count: 6)
    for step in 0..<600 { counts[order(6, step: step)[0]] += 1 }
    let chiSquare = counts.reduce(0.0) { $0 + Double(($1 - 100) * ($1 - 100)) / 100 }
    #expect(chiSquare < 25.7)
  }

  /// A strategy that prices by row or by the number of rows finds the same in any batch.
  @Test func rowsDoNotDependOnBatches() throws {
    struct ByRow: Strategy {
      let practice = Practice(
        transparency: 0, control: 0, collected: DataCategories([]), messages: 0,
        framing: .personal, nudges: 0)
      func decide(
        _ observed: borrowing Observation, random: borrowing StrategyRandom,
        into offers: inout OfferBatch
      ) {
        for row in 0..<observed.count {
          let price = Float(row % 2 + observed.count % 3) + random.uniform(row)
          offers.setPrice(row % 50 == 0 ? 0 : price, row)
        }
      }
    }
    let scenario = try Markets.scenario(Markets.draft(customers: 600, steps: 4))
    let population = try Markets.population(scenario)
    let records = try [1_024, 1, 7, 333, 4_096].map { batch in
      try Simulation(
        scenario, population: population, strategy: ByRow(), listPrice: 4.2, batch: batch
      ).finished()
    }
    for record in records.dropFirst() { #expect(record == records[0]) }
  }

  private func correlation(_ x: [Int], _ y: [Int]) -> Double {
    let n = Double(x.count)
    let (mx, my) = (Double(x.reduce(0, +)) / n, Double(y.reduce(0, +)) / n)
    var (sxy, sxx, syy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      sxy += (Double(a) - mx) * (Double(b) - my)
      sxx += (Double(a) - mx) * (Double(a) - mx)
      syy += (Double(b) - my) * (Double(b) - my)
    }
    return sxy / (sxx * syy).squareRoot()
  }
}
