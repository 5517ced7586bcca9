internal import SteelyardEngine
internal import SteelyardModel

/// Who of those at the desk belongs to an audience, as far as the firm may see.
struct Audience {
  private let kind: StrategySpec.Occasions.Audience
  private let lapse: Int
  /// Ends of the middle third of estimates, in currency units.
  private let low, high: Float

  init(_ occasions: StrategySpec.Occasions, _ observed: borrowing Observation) {
    kind = occasions.audience
    lapse = occasions.lapse
    (low, high) = SegmentPrice.bounds(observed)
  }

  /// Whether the customer in a row belongs to it.
  @inline(__always)
  func contains(_ row: Int, _ observed: borrowing Observation) -> Bool {
    switch kind {
    case .everybody: true
    case .new: isOnRecord(row, observed) && observed.purchases(row) == 0
    case .regular: observed.purchases(row) > 0 && observed.stepsSincePurchase(row) <= lapse
    case .lapsed: observed.purchases(row) > 0 && observed.stepsSincePurchase(row) > lapse
    case .lowEstimate: observed.isPersonalizable(row) && observed.estimatedWillingness(row) < low
    case .highEstimate: observed.isPersonalizable(row) && observed.estimatedWillingness(row) > high
    }
  }

  private func isOnRecord(_ row: Int, _ observed: borrowing Observation) -> Bool {
    observed.data(row).contains(.purchases)
  }
}

extension StrategySpec.Occasions {
  /// What it takes to tell who belongs to the audience.
  var reads: ObservationFields { audience.readsRecords ? .records : [] }
}
