internal import SteelyardModel
internal import SteelyardNumerics

/// The run step by step, mean over replicates.
enum TraceSummary {
  /// Trace ids with their values in one step, given the run's sums.
  ///
  /// Money is in currency units per customer, trust in points, retention the share of those who were customers at the start.
  private static let columns: [(id: String, value: @Sendable (StepRecord, Tally) -> Double?)] = [
    ("revenue", { share($0.spent, $1.customers) }),
    ("profit", { share($0.spent - $0.cost, $1.customers) }),
    ("trust", { points($0.trust, $1.customers) }),
    ("trust_active", { step, _ in points(step.trustActive, step.active) }),
    ("retention", { share(Double($0.retained), $1.founders) }),
  ]

  /// Means by trace id and step; nil where any replicate has nobody to take a mean over.
  static func means(_ records: [RunRecord]) -> [String: [Double?]] {
    let steps = records.map(\.trace.count).min() ?? 0
    var found: [String: [Double?]] = [:]
    for column in columns {
      found[column.id] = (0..<steps).map { step in
        mean(records.map { column.value($0.trace[step], $0.all) })
      }
    }
    guard records.contains(where: { !$0.rivals.isEmpty }) else { return found }
    found["share"] = (0..<steps).map { step in mean(records.map { $0.share(step) }) }
    found["paid_price"] = (0..<steps).map { step in
      mean(records.map { share($0.trace[step].spent, $0.trace[step].purchases) })
    }
    return found
  }

  private static func mean(_ replicates: [Double?]) -> Double? {
    let values = replicates.compactMap(\.self)
    return values.count == replicates.count ? Spread(values).mean : nil
  }

  private static func share(_ sum: Double, _ count: Int) -> Double? {
    count > 0 ? sum / Double(count) : nil
  }

  private static func points(_ sum: Int64, _ count: Int) -> Double? {
    count > 0 ? 100 * FixedPoint.value(sum, over: Int64(count)) : nil
  }
}
