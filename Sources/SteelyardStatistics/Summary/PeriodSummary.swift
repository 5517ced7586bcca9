internal import SteelyardModel
internal import SteelyardNumerics

/// Fairness and profit by stretches of steps.
struct PeriodSummary {
  let records: [RunRecord]
  let scenario: Scenario
  let comparability: Comparability
  let looks: Int

  /// Steps by the end of each stretch; none where any run has others.
  var ends: [Int] {
    let all = Set(records.map { $0.periods.map(\.end) })
    return all.count == 1 ? all.first ?? [] : []
  }

  /// The headline index, worked out from each stretch's sums as the whole run's is from its own.
  func fairness() throws(NumericsError) -> IntervalSeries? {
    try series { record, period, _ in
      var run = RunRecord(
        all: period.all.tally, cultures: period.cultures.map(\.tally),
        cohorts: period.cohorts.map { $0.map(\.tally) }, trustTenth: 0, ledger: [], trace: [],
        listPrice: record.listPrice, scoredSteps: 1)
      run.unitCost = record.unitCost
      let values = RunComponents(run, of: scenario, judging: comparability.cohorts).values
      let judged = values.filter { comparability.components.contains($0.key) }
      guard judged.count == comparability.components.count else { return nil }
      return FairnessIndex.points(judged, by: scenario.scoring)
    }
  }

  /// Profit of one culture's customers per customer and step; nil where it is too small to speak
  /// of.
  func profit(of culture: Int) throws(NumericsError) -> IntervalSeries? {
    let customers = records.map { $0.cultures[culture].customers }.min() ?? 0
    guard customers >= Metric.smallestGroup else { return nil }
    return try series { _, period, steps in
      let sums = period.cultures[culture]
      return (sums.spent - sums.cost) / Double(sums.customers) / Double(steps)
    }
  }

  /// A number of every stretch, given its run, its sums and how many steps it has.
  private func series(
    _ value: (RunRecord, PeriodRecord, Int) -> Double?
  ) throws(NumericsError) -> IntervalSeries? {
    let ends = ends
    guard !ends.isEmpty else { return nil }
    var series = IntervalSeries(mean: [], low: [], high: [])
    for (index, end) in ends.enumerated() {
      let steps = end - (index > 0 ? ends[index - 1] : 0)
      series.append(
        try Estimate(
          replicates: records.map { value($0, $0.periods[index], steps) }, n: 0, looks: looks))
    }
    return series
  }
}

/// How customers lie by an outcome.
enum SpreadSummary {
  /// The outcome at each share of customers, in currency units; nil where a run has nobody with it.
  static func series(
    _ outcome: Outcome, _ records: [RunRecord], looks: Int
  ) throws(NumericsError) -> IntervalSeries? {
    let runs = records.map { record in
      (record.all.spread[outcome]?.quantiles ?? []).map { $0 * record.listPrice }
    }
    guard runs.allSatisfy({ $0.count == Dispersion.shares.count }) else { return nil }
    var series = IntervalSeries(mean: [], low: [], high: [])
    for index in Dispersion.shares.indices {
      series.append(try Estimate(replicates: runs.map { $0[index] }, n: 0, looks: looks))
    }
    return series
  }
}
