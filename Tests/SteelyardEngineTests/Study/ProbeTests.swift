import SteelyardNumerics
import SteelyardStrategies
import SteelyardTestSupport
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// What a study takes down agrees with what the run counts anyhow, and changes nothing.
@Suite struct ProbeTests {
  private typealias M = Studies

  /// Everything that can be asked and measured.
  private static let everything: Study = {
    var study = Studies.answers([
      .unfair(price: 6, reference: 4, reason: .exploit, against: .friend, isExplained: true),
      .keepPrivate(category: .purchases, stake: 2, isEndowed: true),
      .privacyPrice(category: .location, isEndowed: false), .worried,
    ])
    study.measures += Variable.allCases.map { Studies.measure($0) }
    return study
  }()

  @Test(arguments: 0..<6) func runsAreTheSameWithAndWithout(_ strategy: Int) throws {
    let plain = try M.run(nil, strategy: strategy)
    let studied = try M.run(Self.everything, strategy: strategy)
    #expect(studied.state.hash == plain.state.hash)
    var record = studied.record
    #expect(record.measures.count == Self.everything.measures.count)
    #expect(plain.record.measures.isEmpty)
    record.measures = []
    #expect(record == plain.record)
  }

  @Test func workersAndBatchesChangeNoMeasure() throws {
    let first = try M.run(Self.everything, customers: 4_500)
    for (workers, batch) in [(2, 64), (3, 4_096)] {
      let other = try M.run(
        Self.everything, customers: 4_500, workers: workers, batch: batch)
      #expect(other.record == first.record)
    }
  }

  // MARK: Against the tallies

  @Test func countsAndMoneyAreTheRunsOwn() throws {
    let variables: [Variable] = [
      .needs, .visits, .purchases, .spent, .cost, .offeredPrice, .surplus, .autonomyLoss,
      .profit,
    ]
    let run = try M.run(Study(measures: variables.map { M.measure($0) }))
    let (all, n) = (run.record.all, Double(run.record.all.customers))
    let wanted = [
      Double(all.needs), Double(all.offers), Double(all.purchases), all.spent, all.cost,
      all.offeredPrice, all.surplus, Double(all.autonomyLost), all.spent - all.cost,
    ]
    #expect(all.purchases > 500 && all.autonomyLost > 5)
    for (index, variable) in variables.enumerated() {
      #expect(M.isNear(run.record.measures[index], wanted[index] / n, 1e-10), "\(variable)")
    }
  }

  @Test func sumsAreDividedByTheirSums() throws {
    let run = try M.run(
      Study(measures: [
        M.measure(.purchases, per: .visit), M.measure(.purchases, per: .need),
        M.measure(.offeredPrice, per: .visit), M.measure(.spent, per: .purchase),
        M.measure(.purchases, per: .step),
      ]))
    let (all, found) = (run.record.all, run.record.measures)
    #expect(M.isNear(found[0], Double(all.purchases) / Double(all.offers)))
    #expect(M.isNear(found[1], Double(all.purchases) / Double(all.needs)))
    #expect(M.isNear(found[2], all.offeredPrice / Double(all.offers)))
    #expect(M.isNear(found[3], all.spent / Double(all.purchases)))
    #expect(M.isNear(found[4], Double(all.purchases) / Double(all.customers) / 12))
  }

  /// A fifth of all purchases miss, within five standard errors: a false alarm once in 1,700,000
  /// seeds.
  @Test func purchasesMissAsOftenAsDeclared() throws {
    let run = try M.run(
      Study(measures: [M.measure(.misses, per: .purchase)]), customers: 600,
      seed: SampleSeed.of(11))
    let purchases = Double(run.record.all.purchases)
    #expect(purchases > 300)
    #expect(M.isNear(run.record.measures[0], 0.2, 2 / purchases.squareRoot()))
  }

  @Test func statesAreTheTraces() throws {
    let run = try M.run(
      Study(
        measures: (0..<12).map { M.measure(.trust, steps: $0...$0) }
          + [M.measure(.trust), M.measure(.active, steps: 11...11), M.measure(.affect)]
          + [M.measure(.reactance)]))
    let (trace, n) = (run.record.trace, Double(run.record.all.customers))
    let means = trace.map { FixedPoint.value($0.trust, over: Int64(n)) }
    for step in 0..<12 { #expect(M.isNear(run.record.measures[step], means[step], 1e-7)) }
    #expect(M.isNear(run.record.measures[12], means.reduce(0, +) / 12, 1e-7))
    #expect(M.isNear(run.record.measures[13], Double(run.record.all.active) / n))
    let feelings = run.record.measures.suffix(2).compactMap(\.self)
    #expect(feelings.count == 2 && M.isNear(feelings[0], 1 - feelings[1], 1e-6))
  }

  @Test func windowsAddUp() throws {
    let run = try M.run(
      Study(measures: [
        M.measure(.purchases), M.measure(.purchases, steps: 0...3),
        M.measure(.purchases, steps: 4...11), M.measure(.detections),
      ]))
    let found = run.record.measures.compactMap(\.self)
    #expect(found.count == 4 && M.isNear(found[0], found[1] + found[2]))
    let early = run.record.trace.prefix(4).reduce(0) { $0 + $1.purchases }
    #expect(M.isNear(found[1], Double(early) / 300))
    let detected = run.record.trace.reduce(0) { $0 + $1.detections }
    #expect(detected > 50 && M.isNear(found[3], Double(detected) / 300))
  }

  @Test func groupsAreTheRunsOwn() throws {
    let cohort = Measure.Cohort(dimension: 1, cohort: 1)
    let run = try M.run(
      Study(
        measures: (0..<3).map { M.measure(.purchases, per: .visit, culture: $0) }
          + [M.measure(.purchases, per: .visit, cohort: cohort)]))
    for (index, group) in (run.record.cultures + [run.record.cohorts[1][1]]).enumerated() {
      let wanted = Double(group.purchases) / Double(group.offers)
      #expect(M.isNear(run.record.measures[index], wanted), "group \(index)")
    }
    #expect(Set(run.record.measures.prefix(3)).count == 3)
  }

  // MARK: Several strategies

  @Test func otherStrategiesHaveNoMeasures() throws {
    let run = try M.run(
      Study(measures: [M.measure(.purchases, strategy: 1), M.measure(.purchases)]))
    #expect(run.record.measures.count == 2)
    #expect(run.record.measures[0] == nil && run.record.measures[1] != nil)
  }

  @Test func strategiesThatShareAPopulationAreMeasuredApart() throws {
    var scenario = try Markets.scenario(Markets.draft(customers: 600, steps: 12))
    scenario.study = Study(measures: [
      M.measure(.purchases, per: .visit, strategy: 3),
      M.measure(.purchases, per: .visit, strategy: 0), M.measure(.needs, strategy: 0),
    ])
    let population = try Markets.population(scenario)
    let simulation = Simulation(
      scenario, population: population,
      strategies: [0, 3].map { [Stage(Composition(scenario.strategies[$0]))] },
      positions: [0, 3], listPrice: 4.2)
    let all = simulation.runAll()
    let records = try #require(all)
    let rates = records.map { Double($0.all.purchases) / Double($0.all.offers) }
    #expect(records[0].measures[0] == nil && M.isNear(records[0].measures[1], rates[0]))
    #expect(records[1].measures[1] == nil && M.isNear(records[1].measures[0], rates[1]))
    let needs = Double(records[0].all.needs) / Double(records[0].all.customers)
    #expect(records[0].all.customers < 400 && M.isNear(records[0].measures[2], needs))
  }
}
