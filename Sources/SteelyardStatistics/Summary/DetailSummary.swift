internal import SteelyardModel
internal import SteelyardNumerics

/// What a report shows of a strategy beyond its metrics.
extension ArmSummary {
  /// - Parameter baseline: nil for the baseline itself.
  func detail(against baseline: ArmSummary?) throws(NumericsError) -> StrategyDetail {
    var detail = StrategyDetail()
    detail.ledger = try LedgerSummary.estimates(records, looks: looks)
    detail.trustStart = try LedgerSummary.startEstimate(records, looks: looks)
    detail.trace = try TraceSummary.intervals(records, looks: looks)
    for (index, culture) in plan.cultures.enumerated() where plan.cultures.count > 1 {
      detail.cultureTrust[culture.subject.code] = try TraceSummary.trust(
        records, of: index, looks: looks)
    }
    let periods = PeriodSummary(
      records: records, scenario: scenario, comparability: comparability, looks: looks)
    detail.periodEnds = periods.ends
    detail.periodFairness = try periods.fairness()
    for (index, culture) in plan.cultures.enumerated() where plan.cultures.count > 1 {
      detail.cultureProfit[culture.subject.code] = try periods.profit(of: index)
    }
    for outcome in [Outcome.price, .surplus] {
      detail.spread[outcome] = try SpreadSummary.series(outcome, records, looks: looks)
    }
    let accounts = records.map { ProfitAccount($0, steps: steps) }
    detail.parts = try ProfitAccount.parts(accounts, n: records.fewestCustomers, looks: looks)
    guard let baseline else { return detail }
    let others = baseline.records.map { ProfitAccount($0, steps: steps) }
    detail.causes = try ProfitAccount.causes(accounts, against: others, looks: looks)
    detail.byCulture = try cultureContrasts(against: baseline)
    detail.byCohort = try cohortContrasts(against: baseline)
    return detail
  }

  private func cultureContrasts(
    against baseline: ArmSummary
  ) throws(NumericsError) -> [String: [String: Contrast]] {
    var found: [String: [String: Contrast]] = [:]
    for (index, culture) in plan.cultures.enumerated() {
      found[culture.subject.code] = try contrasts(against: baseline) { $0.byCulture[index] }
    }
    return found
  }

  private func cohortContrasts(
    against baseline: ArmSummary
  ) throws(NumericsError) -> [String: [String: [String: Contrast]]] {
    var found: [String: [String: [String: Contrast]]] = [:]
    for (index, dimension) in plan.cohorts.enumerated() {
      for (place, cohort) in dimension.cohorts.enumerated() {
        found[dimension.name, default: [:]][cohort.subject] = try contrasts(against: baseline) {
          $0.byCohort[index][place]
        }
      }
    }
    return found
  }

  /// What groups are compared on.
  private static let compared: Set = ["offered_price", "access", "surplus"]

  /// Differences of a group on what groups are compared on.
  private func contrasts(
    against baseline: ArmSummary, in group: (MetricValues) -> [String: Double]
  ) throws(NumericsError) -> [String: Contrast] {
    let (mine, theirs) = (values.map(group), baseline.values.map(group))
    var found: [String: Contrast] = [:]
    for metric in metrics where Self.compared.contains(metric.id) {
      found[metric.id] = try PairedContrast.of(
        mine.map { $0[metric.id] }, against: theirs.map { $0[metric.id] }, looks: looks)
    }
    return found
  }
}

extension [RunRecord] {
  /// Fewest customers in any replicate.
  var fewestCustomers: Int { map(\.all.customers).min() ?? 0 }
}
