import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// What another cohort does to the price of the same customer.
@Suite struct QuotesTests {
  private struct Market {
    let scenario: Scenario
    let population, twin: Population
    let flips: [CohortFlip]

    init(customers: Int = 800, steps: Int = 8) throws {
      var draft = Markets.draft(customers: customers, steps: steps)
      draft.correlations = [("age.old", "income", -1), ("home.country", "value", -1)]
      scenario = try Markets.scenario(draft)
      population = try Markets.population(scenario)
      flips = population.drawFlips()
      twin = try Population(population, flipping: flips, scenario.parameters)
    }

    func record(_ strategy: any Strategy, workers: Int = 1, batch: Int = 256) throws -> RunRecord {
      func run(_ people: Population) throws -> (records: [RunRecord], quotes: Quotes) {
        let simulation = Simulation(
          scenario, population: people, strategy: strategy, listPrice: 4.2, workers: workers,
          batch: batch)
        let ran = simulation.runAll(noting: flips.map(\.customer)) { false }
        return try #require(ran)
      }
      var (records, quotes) = try run(population)
      quotes.compare(with: try run(twin).quotes, flips, of: population, into: &records)
      return records[0]
    }

    func record(_ kind: Int) throws -> RunRecord {
      try record(Composition(scenario.strategies[kind]))
    }
  }

  /// A tenth off for the old, and that is all it looks at.
  private struct Label: Strategy {
    var practice: Practice {
      Practice(
        transparency: 2, control: 2, collected: DataCategories([.purchases]), messages: 0,
        framing: .personal, nudges: 0)
    }
    var reads: ObservationFields { .cohort }
    var cohortDimension: String? { "age" }

    func decide(
      _ observed: borrowing Observation, random: borrowing StrategyRandom,
      into offers: inout OfferBatch
    ) {
      for row in 0..<observed.count {
        offers.setPrice(observed.cohort(row) == 1 ? 3 : 4, row)
      }
    }
  }

  /// One price knows nobody, so nobody's twin has another.
  @Test func onePriceIsTheSameForTwins() throws {
    let twins = try Market().record(0).all.twins
    #expect(twins.customers == 120 && twins.prices > 0)
    #expect(twins.changed == 0 && twins.distance == 0 && twins.shift == 0)
  }

  /// What a firm guesses of willingness to pay goes with income, and so with the cohort.
  @Test(arguments: [1, 2]) func guessesGoWithTheCohort(_ strategy: Int) throws {
    let twins = try Market().record(strategy).all.twins
    #expect(twins.changed > 0 && twins.changed <= twins.customers)
    #expect(twins.distance > 0 && abs(twins.shift) <= twins.distance)
  }

  /// By hand: the young pay 4, the old 3, and nothing else counts; a flip from town to country
  /// changes nothing.
  @Test func aLabelChangesWhatItSays() throws {
    let market = try Market()
    let record = try market.record(Label())
    let ages = market.flips.filter { $0.dimension == 0 }
    #expect(ages.count > 5 && ages.count < market.flips.count)
    #expect(record.all.twins.changed == ages.count)
    let (young, old) = (record.cohorts[0][0].twins, record.cohorts[0][1].twins)
    #expect(young.customers + old.customers == ages.count)
    #expect(young.distance * 4 == young.prices && young.shift == -young.distance)
    #expect(old.distance * 3 == old.prices && old.shift == old.distance)
    #expect(record.cohorts[1].allSatisfy { $0.twins.changed == 0 && $0.twins.customers > 0 })
    let cultures = record.cultures.reduce(into: TwinPrices()) { $0.merge($1.twins) }
    #expect(cultures == record.all.twins)
  }

  /// Workers and batches change nothing, and what a run is asked to note changes nothing either.
  @Test func notingChangesNothing() throws {
    let market = try Market(customers: 300, steps: 5)
    let strategy = Composition(market.scenario.strategies[2])
    let record = try market.record(strategy)
    #expect(try market.record(strategy, workers: 3, batch: 7) == record)
    var plain = try Markets.simulation(market.scenario, 2, market.population).finished()
    plain.all.twins = record.all.twins
    for index in plain.cultures.indices {
      plain.cultures[index].twins = record.cultures[index].twins
    }
    for dimension in plain.cohorts.indices {
      for cohort in plain.cohorts[dimension].indices {
        plain.cohorts[dimension][cohort].twins = record.cohorts[dimension][cohort].twins
      }
    }
    #expect(plain == record)
  }

  /// The slow simulation, run to every step in both lives: prices of the flipped to the bit.
  @Test(arguments: [2, 3]) func theReferenceFindsTheSame(_ strategy: Int) throws {
    let market = try Market(customers: 120, steps: 5)
    let found = try market.record(strategy).all.twins
    var wanted = TwinPrices()
    var isChanged = Set<Int>()
    var met = Set<Int>()
    var sums = [Int: (price: Double, distance: Double, shift: Double)]()
    for steps in 1...5 {
      var draft = Markets.draft(customers: 120, steps: steps)
      draft.correlations = [("age.old", "income", -1), ("home.country", "value", -1)]
      let scenario = try Markets.scenario(draft)
      let stages = [[Stage(Composition(scenario.strategies[strategy]))]]
      let lives = [market.population, market.twin].map {
        ReferenceMarket(scenario, $0, [strategy], stages).firms[0].customers
      }
      for customer in market.flips.map(\.customer) {
        guard let price = lives[0][customer].offered, let other = lives[1][customer].offered else {
          continue
        }
        met.insert(customer)
        if price != other { isChanged.insert(customer) }
        let change = Double(other) - Double(price)
        let sum = sums[customer] ?? (0, 0, 0)
        sums[customer] = (
          sum.price + Double(price), sum.distance + abs(change), sum.shift + change
        )
      }
    }
    for customer in market.flips.map(\.customer) {
      guard let sum = sums[customer] else { continue }
      wanted.prices += sum.price
      wanted.distance += sum.distance
      wanted.shift += sum.shift
    }
    (wanted.customers, wanted.changed) = (met.count, isChanged.count)
    #expect(found == wanted && wanted.changed > 0)
  }
}
