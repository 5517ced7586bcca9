internal import SteelyardModel
internal import SteelyardNumerics

/// What each mechanism did to trust, in points per customer.
enum LedgerSummary {
  /// Points by mechanism id, mean over replicates; they add up to the trust metric less the start.
  static func points(_ records: [RunRecord]) -> [String: Double] {
    var found: [String: Double] = [:]
    for (index, mechanism) in Mechanism.ledger.enumerated() {
      found[mechanism.id] = mean(records) { record in
        points(record.ledger[index], over: record.all.customers * record.scoredSteps)
      }
    }
    return found
  }

  /// Mean trust before the first step, in points, mean over replicates.
  static func startPoints(_ records: [RunRecord]) -> Double {
    mean(records) { points($0.all.trustStart, over: $0.all.customers) }
  }

  /// The points with their intervals.
  static func estimates(
    _ records: [RunRecord], looks: Int
  ) throws(NumericsError) -> [String: Estimate] {
    var found: [String: Estimate] = [:]
    for (index, mechanism) in Mechanism.ledger.enumerated() {
      let moved = records.map { record in
        points(record.ledger[index], over: record.all.customers * record.scoredSteps)
      }
      found[mechanism.id] = try Estimate(
        replicates: moved, n: records.fewestCustomers, looks: looks)
    }
    return found
  }

  /// The start with its interval.
  static func startEstimate(
    _ records: [RunRecord], looks: Int
  ) throws(NumericsError) -> Estimate {
    try Estimate(
      replicates: records.map { points($0.all.trustStart, over: $0.all.customers) },
      n: records.fewestCustomers, looks: looks)
  }

  private static func mean(_ records: [RunRecord], _ value: (RunRecord) -> Double) -> Double {
    Spread(records.map(value)).mean
  }

  /// Points per customer of a sum in fixed-point steps.
  static func points(_ sum: Int64, over count: Int) -> Double {
    count > 0 ? 100 * FixedPoint.value(sum, over: Int64(count)) : 0
  }
}
