import SteelyardNumerics
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// Runs in stretches of steps, and how customers lie.
@Suite struct PeriodTests {
  private static let twist = Twist.everything

  private func records(
    _ strategies: [Int], steps: Int = twist.steps, periods: Int = 4, workers: Int = 1
  ) throws -> [RunRecord] {
    var twist = Self.twist
    twist.steps = steps
    let scenario = try twist.scenario()
    let simulation = Simulation(
      scenario, population: try Markets.population(scenario),
      strategies: strategies.map(scenario.stages), positions: strategies, listPrice: 4.2,
      workers: workers, periods: periods)
    let records = simulation.runAll()
    return try #require(records)
  }

  @Test func stretchesAreAsEvenAsWholeStepsAllow() {
    #expect(PeriodRecord.ends(of: 104, periods: 12).last == 104)
    #expect(PeriodRecord.ends(of: 104, periods: 12).prefix(3) == [8, 17, 26])
    #expect(PeriodRecord.ends(of: 3, periods: 12) == [1, 2, 3])
    #expect(PeriodRecord.ends(of: 9, periods: 0).isEmpty)
  }

  @Test func changesNothingElse() throws {
    let plain = try records([3, 5, 1], periods: 0)
    var cut = try records([3, 5, 1])
    #expect(cut.allSatisfy { $0.periods.map(\.end) == [1, 3, 4, 6] })
    let others = try records([3, 5, 1], workers: 2)
    #expect(cut.map(\.periods) == others.map(\.periods))
    for index in cut.indices { cut[index].periods = [] }
    #expect(cut == plain)
  }

  /// The stretches of every group add up to its sums over the whole run.
  @Test func addUpToTheRun() throws {
    for record in try records([3, 5, 1]) {
      check(record.periods.map(\.all), record.all)
      for (culture, tally) in record.cultures.enumerated() {
        check(record.periods.map { $0.cultures[culture] }, tally)
      }
      for (dimension, tallies) in record.cohorts.enumerated() {
        for (cohort, tally) in tallies.enumerated() {
          check(record.periods.map { $0.cohorts[dimension][cohort] }, tally)
        }
      }
    }
  }

  private func check(_ periods: [PeriodSums], _ tally: Tally) {
    let sums = periods.reduce(into: PeriodSums()) { $0.merge($1) }.tally
    #expect(periods.allSatisfy { $0.customers == tally.customers })
    #expect(counts(sums) == counts(tally))
    let money = [
      (sums.offeredPrice, tally.offeredPrice), (sums.spent, tally.spent), (sums.cost, tally.cost),
      (sums.surplus, tally.surplus),
    ]
    for (sum, whole) in money { #expect(abs(sum - whole) <= 1e-9 * (1 + abs(whole))) }
  }

  private func counts(_ tally: Tally) -> [Int] {
    [tally.needs, tally.offers, tally.purchases, tally.envyLatent, tally.autonomyLost]
  }

  /// One culture is everybody; who works it out does not matter.
  @Test(arguments: [[0], [0, 1]], [1, 3])
  func oneCultureIsEverybody(strategies: [Int], workers: Int) throws {
    var draft = Markets.draft(customers: summationBlock + 500, steps: 5)
    draft.cultures = [("USA", 1)]
    let scenario = try Markets.scenario(draft)
    let simulation = Simulation(
      scenario, population: try Markets.population(scenario),
      strategies: strategies.map(scenario.stages), positions: strategies, listPrice: 4.2,
      workers: workers, periods: 4)
    let found = simulation.runAll()
    for record in try #require(found) {
      #expect(record.cultures == [record.all] && record.all.spread.count == 3)
      #expect(record.periods.count == 4 && record.periods.allSatisfy { $0.cultures == [$0.all] })
      let parts = record.cohorts[0].reduce(into: Tally()) { $0.merge($1) }
      #expect(parts.customers == record.all.customers && parts.needs == record.all.needs)
    }
  }

  /// A run that ends earlier is the beginning of a longer one.
  @Test func theFirstStretchIsAShorterRun() throws {
    let long = try #require(try records([3])[0].periods.first { $0.end == 1 })
    let short = try records([3], steps: 1)[0].all
    #expect(long.all.envyLatent == 0, "offers are compared one step later")
    var sums = long.all.tally
    sums.envyLatent = short.envyLatent
    #expect(counts(sums) == counts(short))
    #expect(long.all.spent == short.spent && long.all.surplus == short.surplus)
    #expect(long.all.offeredPrice == short.offeredPrice)
  }

  @Test func ranksAreWhole() {
    let hundred = (1...100).map(Double.init)
    for percent in Dispersion.percentiles {
      #expect(Tallying.quantile(percent, of: hundred) == Double(percent))
    }
    #expect(Tallying.quantile(1, of: [7]) == 7 && Tallying.quantile(99, of: [7]) == 7)
    #expect(Tallying.quantile(50, of: [1, 2, 3]) == 2)
  }

  /// Against plain sorting of the accounts.
  @Test func quantilesAreOfNearestRank() throws {
    let scenario = try Self.twist.scenario()
    let simulation = Markets.simulation(scenario, 5, try Markets.population(scenario))
    let account = simulation.arm.state.account
    let record = try simulation.finished()
    let prices = (0..<account.offers.count).filter { account.offers[$0] > 0 }
      .map { account.offered[$0] / Double(account.offers[$0]) / 4.2 }.sorted()
    let found = try #require(record.all.spread[.price]).quantiles
    #expect(found.count == Dispersion.shares.count && found == found.sorted())
    for (percent, quantile) in zip(Dispersion.percentiles, found) {
      let atMost = prices.filter { $0 <= quantile + 1e-6 }.count
      let below = prices.filter { $0 < quantile - 1e-6 }.count
      #expect(100 * atMost >= percent * prices.count)
      #expect(100 * below < percent * prices.count)
    }
  }
}
