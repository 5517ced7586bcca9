internal import SteelyardModel
internal import SteelyardNumerics

/// The run step by step, mean over replicates.
enum TraceSummary {
  /// Trace ids with their values in one step, given the run's sums.
  ///
  /// Money is in currency units per customer, trust in points, retention the share of those who were customers at the start.
  static let columns: [Column] = [
    Column(id: "revenue") {
      share($0.spent, $1.customers)
    } over: {
      $1.customers
    },
    Column(id: "profit") {
      share($0.spent - $0.cost, $1.customers)
    } over: {
      $1.customers
    },
    Column(id: "trust") {
      points($0.trust, $1.customers)
    } over: {
      $1.customers
    },
    Column(id: "trust_active") { step, _ in
      points(step.trustActive, step.active)
    } over: {
      step, _ in
      step.active
    },
    Column(id: "retention") {
      share(Double($0.retained), $1.founders)
    } over: {
      $1.founders
    },
  ]

  /// One quantity: its value in a step, and how many it is a mean over.
  struct Column: Sendable {
    let id: String
    let value: @Sendable (StepRecord, Tally) -> Double?
    let base: @Sendable (StepRecord, Tally) -> Int

    init(
      id: String, _ value: @escaping @Sendable (StepRecord, Tally) -> Double?,
      over base: @escaping @Sendable (StepRecord, Tally) -> Int
    ) {
      self.id = id
      self.value = value
      self.base = base
    }

    /// By replicate and step.
    func values(_ records: [RunRecord]) -> [[Double?]] {
      records.map { record in record.trace.map { value($0, record.all) } }
    }
  }

  /// Means by trace id and step; nil where any replicate has nobody to take a mean over.
  static func means(_ records: [RunRecord]) -> [String: [Double?]] {
    let steps = records.map(\.trace.count).min() ?? 0
    var found: [String: [Double?]] = [:]
    for column in columns {
      let values = column.values(records)
      found[column.id] = (0..<steps).map { step in mean(values.map { $0[step] }) }
    }
    guard records.contains(where: { !$0.rivals.isEmpty }) else { return found }
    found["share"] = (0..<steps).map { step in mean(records.map { $0.share(step) }) }
    found["paid_price"] = (0..<steps).map { step in
      mean(records.map { share($0.trace[step].spent, $0.trace[step].purchases) })
    }
    return found
  }

  /// The same with intervals.
  static func intervals(
    _ records: [RunRecord], looks: Int
  ) throws(NumericsError) -> [String: IntervalSeries] {
    var found: [String: IntervalSeries] = [:]
    for column in columns {
      found[column.id] = try series(column.values(records), looks)
    }
    return found
  }

  /// Mean trust in one culture, with intervals; nil where it is too small to speak of.
  static func trust(
    _ records: [RunRecord], of culture: Int, looks: Int
  ) throws(NumericsError) -> IntervalSeries? {
    let isComplete = records.allSatisfy { record in
      record.cultureTrust.count == record.trace.count
        && record.cultures[culture].customers >= Metric.smallestGroup
    }
    guard isComplete else { return nil }
    let values = records.map { record in
      record.cultureTrust.map { points($0[culture], record.cultures[culture].customers) }
    }
    return try series(values, looks)
  }

  /// - Parameter values: by replicate and step.
  private static func series(
    _ values: [[Double?]], _ looks: Int
  ) throws(NumericsError) -> IntervalSeries {
    var series = IntervalSeries(mean: [], low: [], high: [])
    for step in 0..<(values.map(\.count).min() ?? 0) {
      series.append(try Estimate(replicates: values.map { $0[step] }, n: 0, looks: looks))
    }
    return series
  }

  private static func mean(_ replicates: [Double?]) -> Double? {
    let values = replicates.compactMap(\.self)
    return values.count == replicates.count ? Spread(values).mean : nil
  }

  private static func share(_ sum: Double, _ count: Int) -> Double? {
    count > 0 ? sum / Double(count) : nil
  }

  static func points(_ sum: Int64, _ count: Int) -> Double? {
    count > 0 ? 100 * FixedPoint.value(sum, over: Int64(count)) : nil
  }
}

extension IntervalSeries {
  mutating func append(_ estimate: Estimate) {
    mean.append(estimate.mean)
    low.append(estimate.low)
    high.append(estimate.high)
  }
}
