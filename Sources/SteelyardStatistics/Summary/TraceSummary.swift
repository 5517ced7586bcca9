internal import SteelyardModel
internal import SteelyardNumerics

/// The run step by step, mean over replicates.
enum TraceSummary {
  /// Trace ids with their values in one step, given how many customers there were at the start.
  ///
  /// Money is in currency units per customer, trust in points, retention the share active.
  private static let columns: [(id: String, value: @Sendable (StepRecord, Int) -> Double?)] = [
    ("revenue", { share($0.spent, $1) }),
    ("profit", { share($0.spent - $0.cost, $1) }),
    ("trust", { points($0.trust, $1) }),
    ("trust_active", { step, _ in points(step.trustActive, step.active) }),
    ("retention", { share(Double($0.active), $1) }),
  ]

  /// Means by trace id and step; nil where any replicate has nobody to take a mean over.
  static func means(_ records: [RunRecord]) -> [String: [Double?]] {
    let steps = records.map(\.trace.count).min() ?? 0
    var found: [String: [Double?]] = [:]
    for column in columns {
      found[column.id] = (0..<steps).map { step in
        mean(records.map { column.value($0.trace[step], $0.all.customers) })
      }
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
