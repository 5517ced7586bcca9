import SteelyardModel
import SteelyardNumerics
import SteelyardTestSupport

@testable import SteelyardEngine
@testable import SteelyardStrategies

/// Made-up customers at a desk, for rules to be tried on.
struct RuleDesk {
  /// One customer as the firm sees it.
  struct Customer {
    var estimate: Float
    var data: UInt16
    var record: CustomerRecord
    /// Position among the cultures; nil where it is not known.
    var locale: Int?
  }

  static let setting = Rule.Setting(cultures: ["USA", "DEU", "JPN"], sector: "retail")

  var customers: [Customer]
  var facts: FirmFacts

  init(_ count: Int, seed: UInt64) {
    var source = SmallRandom(seed: seed)
    customers = (0..<count).map { _ in
      var record = CustomerRecord()
      record.purchases = UInt16.random(in: 0...9, using: &source)
      record.clicks = UInt16.random(in: 0...3, using: &source)
      record.lastPurchase = UInt32.random(in: 0...20, using: &source)
      record.lastPrice = Float.random(in: 2...8, using: &source)
      let isKnown = Int.random(in: 0..<4, using: &source) > 0
      return Customer(
        estimate: isKnown ? Float.random(in: 1...9, using: &source) : 5, data: isKnown ? 9 : 0,
        record: record, locale: [nil, 0, 1, 2].randomElement(using: &source) ?? nil)
    }
    var last = LastStep()
    (last.active, last.visits, last.purchases, last.complaints) = (900, 300, 120, 4)
    last.offered = 1_234.5
    facts = FirmFacts(
      step: 20, season: 1.25, listPrice: 4.2, unitCost: 1.1, marketMean: 5, marketDeviation: 2,
      explainedDeviation: 0.9, choiceScale: 0.4, last: last)
  }

  /// What one part sees, as long as the body runs.
  func observed<Result>(_ body: (borrowing Observation) -> Result) -> Result {
    let count = customers.count
    let willingness = Column<Float>(count, filledWith: 0)
    let data = Column<UInt16>(count, filledWith: 0)
    let records = Column(count, filledWith: CustomerRecord())
    let locales = Column<UInt8>(count, filledWith: Observation.Extras.nothing)
    for (row, customer) in customers.enumerated() {
      willingness[row] = customer.estimate
      data[row] = customer.data
      records[row] = customer.record
      if let locale = customer.locale { locales[row] = UInt8(locale) }
    }
    var extras = Observation.Extras()
    extras.records = UnsafePointer(records.base)
    extras.locales = UnsafePointer(locales.base)
    return withExtendedLifetime((willingness, data, records, locales)) {
      body(
        Observation(
          count: count, facts: facts, willingness: willingness.base, data: data.base,
          extras: extras))
    }
  }

  /// The rule's value for each customer, by the compiled program.
  func compiled(_ rule: Rule) -> [Float] {
    let program = RuleCompiler.compile([rule])
    var values: [Float] = []
    observed { observed in
      program.evaluate(observed) { first, count, results in
        for row in 0..<count { values.append(results[0][row]) }
      }
    }
    return values
  }

  /// Prices and what is shown of one nudge by parts of the catalogue.
  func offers(_ spec: StrategySpec, showing kind: NudgeKind = .reminder) -> (
    prices: [Float], nudge: [Float]
  ) {
    let count = customers.count
    let prices = Column<Float>(count, filledWith: -1)
    let nudges = Column<Float>(count * NudgeKind.allCases.count, filledWith: -1)
    var batch = OfferBatch(
      count: count, listPrice: facts.listPrice, prices: prices.base, intensities: nudges.base)
    let random = StrategyRandom(
      key: StreamKey(seed: 1, replicate: 0), rows: 0..<count, step: 20)
    observed { Composition(spec).decide($0, random: random, into: &batch) }
    let isShown = batch.shown & (1 << UInt16(kind.rawValue)) != 0
    let first = Int(kind.rawValue) * count
    return (prices.values, (0..<count).map { isShown ? nudges[first + $0] : 0 })
  }
}
