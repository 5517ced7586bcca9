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
    _ observed: borrowing Observation, _ first: Int, _ count: Int,
    into column: UnsafeMutablePointer<Float>
  ) {
    switch field {
    case .willingness:
      for row in 0..<count { column[row] = observed.estimatedWillingness(first + row) }
    case .isKnown:
      for row in 0..<count {
        column[row] = RuleMath.truth(observed.isPersonalizable(first + row))
      }
    case .segment:
      let (low, high) = SegmentPrice.bounds(observed)
      for row in 0..<count {
        let estimate = observed.estimatedWillingness(first + row)
        column[row] = RuleMath.name(estimate < low ? 0 : estimate > high ? 2 : 1)
      }
    case .purchases:
      for row in 0..<count { column[row] = Float(observed.purchases(first + row)) }
    case .stepsSincePurchase:
      for row in 0..<count { column[row] = Float(observed.stepsSincePurchase(first + row)) }
    case .lastPrice:
      for row in 0..<count { column[row] = observed.lastPrice(first + row) }
    case .clicks:
      for row in 0..<count { column[row] = Float(observed.clicks(first + row)) }
    case .locale:
      for row in 0..<count { column[row] = RuleMath.name(observed.locale(first + row)) }
    default:
      column.update(repeating: fact(observed), count: count)
    }
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
