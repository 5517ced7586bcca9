internal import SteelyardModel
internal import SteelyardNumerics

/// One strategy's replicates on their way to a result.
struct ArmSummary: Sendable {
  let records: [RunRecord]
  let scenario: Scenario
  let comparability: Comparability
  /// Those that the market can have.
  let metrics: [Metric]
  let values: [MetricValues]
  /// Every replicate's value by metric id, nil where undefined.
  private let replicates: [String: [Double?]]
  var plan: PopulationPlan { scenario.population }
  var steps: Int { scenario.steps }
  /// How often the experiment is looked at before it ends.
  let looks: Int
  /// Ratios between cohorts by metric id, and what their intervals are made from.
  private let ratios: [String: PooledRatio]
  private let resampling: Resampling?
  /// The same of each rival, with its name.
  private var rivals: [(name: String, summary: ArmSummary)] = []

  init(
    _ records: [RunRecord], of scenario: Scenario, judging comparability: Comparability,
    looks: Int, workers: Int
  ) {
    self.looks = looks
    self.records = records
    self.scenario = scenario
    self.comparability = comparability
    metrics = Metric.all(of: scenario.market)
    let values = Concurrent.map(records.count, workers: workers) { run in
      MetricValues(records[run], of: scenario, judging: comparability)
    }
    self.values = values
    replicates = Dictionary(
      uniqueKeysWithValues: metrics.map { metric in
        (metric.id, values.map { $0.all[metric.id] })
      })
    var ratios: [String: PooledRatio] = [:]
    for metric in metrics {
      guard let part = PooledRatio.part(of: metric) else { continue }
      ratios[metric.id] = PooledRatio(part, values, judging: comparability.cohorts)
    }
    self.ratios = ratios
    resampling = ratios.isEmpty ? nil : Resampling(replicates: records.count)
  }

  /// The same with its rivals.
  static func withRivals(
    _ records: [RunRecord], of scenario: Scenario, judging comparability: Comparability,
    looks: Int, workers: Int
  ) -> ArmSummary {
    var summary = ArmSummary(
      records, of: scenario, judging: comparability, looks: looks, workers: workers)
    let theirs = records.map(\.fromTheirSide)
    for (index, rival) in scenario.market.rivals.enumerated()
    where theirs.allSatisfy({ $0.indices.contains(index) }) {
      let own = theirs.map { $0[index] }
      summary.rivals.append(
        (
          rival.name,
          ArmSummary(own, of: scenario, judging: comparability, looks: looks, workers: workers)
        ))
    }
    return summary
  }

  /// The result, with differences unless this is the baseline itself.
  func result(
    named name: String, against baseline: ArmSummary?
  ) throws(NumericsError) -> StrategyResult {
    var result = StrategyResult(
      name: name, isBaseline: baseline == nil,
      metrics: try estimates(metrics, \.all, tally: \.all),
      contrasts: try contrasts(against: baseline), byCulture: try byCulture(),
      byCohort: try byCohort(), ledger: LedgerSummary.points(records),
      trustStart: LedgerSummary.startPoints(records), trace: TraceSummary.means(records),
      replicates: replicates)
    result.detail = try detail(against: baseline)
    for (name, rival) in rivals { result.rivals.append(try rival.asRival(named: name)) }
    return result
  }

  private func asRival(named name: String) throws(NumericsError) -> RivalResult {
    RivalResult(
      name: name, metrics: try estimates(metrics, \.all, tally: \.all),
      trace: TraceSummary.means(records), replicates: replicates)
  }

  private func contrasts(
    against baseline: ArmSummary?
  ) throws(NumericsError) -> [String: Contrast] {
    guard let baseline else { return [:] }
    var found: [String: Contrast] = [:]
    for metric in metrics {
      if metric.isRatio {
        found[metric.id] = try PooledRatio.contrast(
          ratios[metric.id], against: baseline.ratios[metric.id], replicates: records.count,
          resampling, looks: looks)
        continue
      }
      found[metric.id] = try PairedContrast.of(
        replicates[metric.id] ?? [], against: baseline.replicates[metric.id] ?? [], looks: looks)
    }
    return found
  }

  private func byCulture() throws(NumericsError) -> [String: [String: Estimate]] {
    var found: [String: [String: Estimate]] = [:]
    for (index, culture) in plan.cultures.enumerated() {
      found[culture.subject.code] = try estimates(
        metrics.filter(\.isPerGroup), { $0.byCulture[index] },
        tally: { $0.cultures[index] })
    }
    return found
  }

  private func byCohort() throws(NumericsError) -> [String: [String: [String: Estimate]]] {
    var found: [String: [String: [String: Estimate]]] = [:]
    for (index, dimension) in plan.cohorts.enumerated() {
      for (place, cohort) in dimension.cohorts.enumerated() {
        found[dimension.name, default: [:]][cohort.subject] = try estimates(
          metrics.filter(\.isPerGroup), { $0.byCohort[index][place] },
          tally: { $0.cohorts[index][place] })
      }
    }
    return found
  }

  /// Estimates of some metrics in one group.
  private func estimates(
    _ metrics: [Metric], _ group: (MetricValues) -> [String: Double],
    tally: (RunRecord) -> Tally
  ) throws(NumericsError) -> [String: Estimate] {
    let (groups, tallies) = (values.map(group), records.map(tally))
    var found: [String: Estimate] = [:]
    for metric in metrics {
      // By place: a loop over the tallies themselves would copy each.
      let n = tallies.indices.map { tallies[$0].count(of: metric, comparability) }.min() ?? 0
      if metric.isRatio {
        found[metric.id] = try PooledRatio.estimate(
          ratios[metric.id], replicates: records.count, n: n, resampling, looks: looks)
        continue
      }
      found[metric.id] = try Estimate(
        replicates: groups.map { $0[metric.id] }, n: n, looks: looks)
    }
    return found
  }
}

extension Tally {
  /// Whom or what the n of a metric counts.
  ///
  /// - Parameter comparability: Says which measurements principles are scored by.
  func count(of metric: Metric, _ comparability: Comparability) -> Int {
    switch metric.base {
    case .customers: customers
    case .active: active
    case .flipped: twins.customers
    case .measurements: PrincipleScore.count(metric, among: comparability.measured)
    case .concerned: spread[metric.spread?.outcome ?? .burden]?.count ?? 0
    }
  }
}
