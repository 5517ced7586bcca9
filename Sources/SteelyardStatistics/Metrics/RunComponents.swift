internal import SteelyardModel

/// The components of the fairness index in one run.
struct RunComponents {
  /// Shares by metric id; undefined ones are absent.
  let values: [String: Double]

  /// - Parameters:
  ///   - record: What the run left behind.
  ///   - scenario: Gives the number of steps.
  ///   - judged: By dimension and cohort, whether the cohort enters the gaps.
  init(_ record: RunRecord, of scenario: Scenario, judging judged: [[Bool]]) {
    let group = { (tally: Tally) in GroupMetrics(tally, of: record, steps: scenario.steps) }
    let whole = group(record.all)
    let gaps = CohortGaps(record.cohorts.map { $0.map(group) }, judging: judged)
    var found: [String: Double] = [:]
    for id in Scoring.components { found[id] = whole.value(of: id) }
    found["price_gap"] = Self.share(
      gaps.widest("offered_price"), of: whole.value(of: "offered_price"))
    found["access_gap"] = gaps.widest("access")
    found["surplus_gap"] = Self.share(gaps.widest("surplus"), of: record.listPrice)
    values = found
  }

  private static func share(_ part: Double?, of whole: Double?) -> Double? {
    guard let part, let whole, whole > 0 else { return nil }
    return part / whole
  }
}
