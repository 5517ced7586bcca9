public import SteelyardModel

/// One number of one run: a row of the long table of metrics.
public struct TidyRow: Sendable, Hashable {
  /// Name of the strategy that was run.
  public let strategy: String
  /// Name of the rival that the number is about; nil for the strategy's own firm.
  public let rival: String?
  /// From 0 on.
  public let replicate: Int
  /// From 0 on; nil for a number about the whole run.
  public let step: Int?
  public let group: CellGroups.Group
  /// Id of the metric.
  public let metric: String
  /// Nil where undefined.
  public let value: Double?
  /// Whole runs: whom the metric counts. Steps: what the value is a mean over, so that groups of
  /// a dimension, weighted by it, give everybody's value again.
  public let n: Int
}

/// What one mechanism did to trust in one run.
public struct LedgerRow: Sendable, Hashable {
  public let strategy: String
  public let rival: String?
  public let replicate: Int
  /// Id of the mechanism; ``start`` for what trust was before the first step.
  public let mechanism: String
  /// Points of trust per customer.
  public let points: Double

  /// Beside it, the mechanisms add up to the metric `trust`.
  public static let start = "start"
}

/// Every run of an experiment as rows of long tables, in the order of the scenario.
public struct TidyRows: Sendable {
  private let scenario: Scenario
  /// By strategy and replicate.
  private let records: [[RunRecord]]
  private let metrics: [Metric]

  /// - Parameters:
  ///   - records: One list per strategy, each with one record per replicate.
  ///   - scenario: What was run.
  public init(_ records: [[RunRecord]], of scenario: Scenario) {
    self.records = records
    self.scenario = scenario
    metrics = Metric.all(of: scenario.market)
  }

  /// Hands over every metric of every run: for the whole run, then step by step, for everybody and
  /// for each culture and cohort.
  ///
  /// - Complexity: O(strategies x replicates x (metrics + steps) x groups).
  public func forEachMetric<Failure: Error>(
    _ body: (TidyRow) throws(Failure) -> Void
  ) throws(Failure) {
    let comparability = Comparability(records, of: scenario)
    try forEachRun { run throws(Failure) in
      let values = MetricValues(run.record, of: scenario, judging: comparability)
      for group in CellGroups(scenario.population).all {
        for row in whole(run, group, values, comparability) { try body(row) }
      }
      for step in run.record.trace.indices {
        for row in StepRows(run, step, scenario).rows { try body(row) }
      }
    }
  }

  /// Hands over every account of trust, mechanism by mechanism.
  public func forEachMove<Failure: Error>(
    _ body: (LedgerRow) throws(Failure) -> Void
  ) throws(Failure) {
    try forEachRun { run throws(Failure) in
      let all = run.record.all
      func row(_ mechanism: String, _ sum: Int64, over count: Int) -> LedgerRow {
        LedgerRow(
          strategy: run.strategy, rival: run.rival, replicate: run.replicate,
          mechanism: mechanism, points: LedgerSummary.points(sum, over: count))
      }
      try body(row(LedgerRow.start, all.trustStart, over: all.customers))
      for (index, mechanism) in Mechanism.ledger.enumerated() {
        try body(
          row(
            mechanism.id, run.record.ledger[index],
            over: all.customers * run.record.scoredSteps))
      }
    }
  }

  /// One run of the strategy's own firm or of a rival.
  struct Run {
    let strategy: String
    let rival: String?
    let replicate: Int
    let record: RunRecord
  }

  private func forEachRun<Failure: Error>(
    _ body: (Run) throws(Failure) -> Void
  ) throws(Failure) {
    for (strategy, records) in zip(scenario.strategies, records) {
      for (replicate, record) in records.enumerated() {
        try body(Run(strategy: strategy.name, rival: nil, replicate: replicate, record: record))
      }
      for (index, rival) in scenario.market.rivals.enumerated() {
        for (replicate, record) in records.enumerated() where record.rivals.indices.contains(index)
        {
          try body(
            Run(
              strategy: strategy.name, rival: rival.name, replicate: replicate,
              record: record.fromTheirSide[index]))
        }
      }
    }
  }

  private func whole(
    _ run: Run, _ group: CellGroups.Group, _ all: MetricValues, _ comparability: Comparability
  ) -> [TidyRow] {
    let (values, tally): ([String: Double], Tally) =
      switch group {
      case .everybody: (all.all, run.record.all)
      case .culture(let culture): (all.byCulture[culture], run.record.cultures[culture])
      case .cohort(let dimension, let cohort):
        (all.byCohort[dimension][cohort], run.record.cohorts[dimension][cohort])
      }
    return metrics.filter { group == .everybody || $0.isPerGroup }.map { metric in
      TidyRow(
        strategy: run.strategy, rival: run.rival, replicate: run.replicate, step: nil,
        group: group, metric: metric.id, value: values[metric.id],
        n: tally.count(of: metric, comparability))
    }
  }
}
