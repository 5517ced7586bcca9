internal import SteelyardEngine
internal import SteelyardModel

extension RuleProgram.Load {
  /// A fact that is the same for all customers.
  func fact(_ observed: borrowing Observation) -> Float {
    switch field {
    case .listPrice: observed.listPrice
    case .unitCost: observed.unitCost
    case .marketMean: observed.marketMean
    case .marketDeviation: observed.marketDeviation
    case .estimateDeviation: observed.estimateDeviation
    case .choiceScale: observed.choiceScale
    case .step: Float(observed.step)
    case .season: observed.season
    case .active: Float(observed.active)
    case .visits: Float(observed.visits)
    case .purchasesLastStep: Float(observed.purchasesLastStep)
    case .meanPrice: observed.meanPrice
    case .conversion: observed.conversion
    case .complaints: Float(observed.complaints)
    case .sector, .willingness, .isKnown, .segment, .purchases, .stepsSincePurchase, .lastPrice,
      .clicks, .locale:
      // Names of sectors are known beforehand, and the others are columns.
      0
    }
  }

  /// A fact about each customer of a round.
  func read(
    _ observed: borrowing Observation, _ first: Int, _ count: Int, in round: RuleRound
  ) {
    let column = round.column(index)
    let rows = Observation.Columns(first: first, count: count, of: observed)
    switch field {
    case .willingness: observed.estimates(rows, into: column)
    case .isKnown: observed.known(rows, into: column)
    case .segment: segments(observed, rows, in: round)
    case .purchases: observed.purchases(rows, into: column)
    case .stepsSincePurchase: observed.stepsSincePurchase(rows, into: column)
    case .lastPrice: observed.lastPrices(rows, into: column)
    case .clicks: observed.clicks(rows, into: column)
    case .locale: observed.localeBits(rows, into: column)
    default: column.update(repeating: fact(observed), count: count)
    }
  }

  /// The third that each estimate falls in, as ``SegmentPrice`` has it: its name or its value.
  private func segments(
    _ observed: borrowing Observation, _ rows: Observation.Columns, in round: RuleRound
  ) {
    let (low, high) = SegmentPrice.bounds(observed)
    let names =
      thirds.map { (round.slots[$0], round.slots[$0 + 1], round.slots[$0 + 2]) }
      ?? (RuleMath.name(0), RuleMath.name(1), RuleMath.name(2))
    observed.thirds(rows, below: low, above: high, of: names, into: round.column(index))
  }
}

extension RuleField {
  /// What has to be kept for the field beyond estimates and data in use.
  var reads: ObservationFields {
    switch self {
    case .purchases, .stepsSincePurchase, .lastPrice, .clicks: .records
    case .locale: .locale
    case .visits, .meanPrice, .conversion: .lastStep
    default: []
    }
  }
}

extension Rule {
  /// What has to be kept for the rule.
  var reads: ObservationFields { fields.reduce(into: []) { $0.formUnion($1.reads) } }
}
