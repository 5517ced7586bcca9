import SteelyardModel
import SteelyardNumerics

@testable import SteelyardEngine
@testable import SteelyardStrategies

/// A desk of one's own: customers as a test wants them, and a way of pricing that meets them.
final class PriceLab {
  let count: Int
  var facts = FirmFacts(
    step: 0, listPrice: 4, unitCost: 1, marketMean: 5, marketDeviation: 2, explainedDeviation: 1,
    choiceScale: 0.5)
  /// By row.
  let estimates: Column<Float>
  let data: Column<UInt16>
  let records: Column<CustomerRecord>
  private let prices, intensities: Column<Float>
  private let order: Column<UInt16>
  private let yes, buys: Column<Bool>
  private let none: Column<UInt8>
  private let known, evidence: Column<Double>
  private let part: any PricingPart
  private let key: StreamKey

  init(_ part: any PricingPart, count: Int, seed: UInt64 = 1) {
    self.part = part
    self.count = count
    key = StreamKey(seed: seed, replicate: 0)
    estimates = Column(count, filledWith: 5)
    data = Column(count, filledWith: .max)
    records = Column(count, filledWith: CustomerRecord())
    prices = Column(count, filledWith: -1)
    intensities = Column(count * NudgeKind.allCases.count, filledWith: 0)
    order = Column(count, filledWith: 0)
    for row in 0..<count { order[row] = UInt16(row) }
    yes = Column(count, filledWith: true)
    buys = Column(count, filledWith: false)
    none = Column(count, filledWith: 0)
    let initial = part.initialKnowledge
    known = Column(initial.count, filledWith: 0)
    for (index, value) in initial.enumerated() { known[index] = value }
    evidence = Column(part.evidenceCount, filledWith: 0)
  }

  /// What the part knows.
  var knowledge: [Double] { Array(known.values.prefix(part.initialKnowledge.count)) }

  private var observed: Observation {
    var extras = Observation.Extras()
    if part.reads.contains(.records) { extras.records = UnsafePointer(records.base) }
    return Observation(
      count: count, facts: facts, willingness: estimates.base, data: data.base, extras: extras,
      knowledge: UnsafeBufferPointer(start: known.base, count: part.initialKnowledge.count))
  }

  /// Prices of one step, in currency units.
  func offers() -> [Float] {
    var batch = OfferBatch(
      count: count, listPrice: facts.listPrice, prices: prices.base,
      intensities: intensities.base)
    let random = StrategyRandom(key: key, rows: 0..<count, step: facts.step)
    part.price(observed, random: random, into: &batch)
    return prices.values
  }

  /// One step in which everybody comes: offers, purchases, learning.
  ///
  /// - Parameter buys: whether the customer of a row buys at the price.
  /// - Returns: what was offered.
  @discardableResult
  func step(last: LastStep = LastStep(), _ buys: (_ row: Int, _ price: Float) -> Bool) -> [Float] {
    let offered = offers()
    for row in 0..<count { self.buys[row] = buys(row, offered[row]) }
    evidence.base.update(repeating: 0, count: evidence.count)
    var room = Numbers(evidence.base, count: part.evidenceCount)
    let outcomes = Outcomes(
      count: count, order: order.base,
      columns: .init(
        price: prices.base, isActive: yes.base, needs: yes.base, buys: self.buys.base,
        messages: none.base, clicks: none.base, category: none.base))
    part.note(outcomes, of: observed, into: &room)
    facts = facts.at(facts.step, last: last)
    var knowledge = Numbers(known.base, count: part.initialKnowledge.count)
    part.revise(&knowledge, by: room, facts, random: StepRandom(key: key, step: facts.step))
    facts = facts.at(facts.step + 1, last: last)
    return offered
  }
}

extension FirmFacts {
  /// The same market at another step.
  func at(_ step: Int, season: Float? = nil, last: LastStep = LastStep()) -> FirmFacts {
    FirmFacts(
      step: step, season: season ?? self.season, listPrice: listPrice, unitCost: unitCost,
      marketMean: marketMean, marketDeviation: marketDeviation,
      explainedDeviation: explainedDeviation, noiseDeviation: noiseDeviation,
      choiceScale: choiceScale, last: last)
  }
}

extension PricingPart {
  /// The part with its defaults, but for those values.
  static func part(_ values: [String: Double] = [:]) -> Self {
    Self(PartSpec(descriptor, values))
  }
}
