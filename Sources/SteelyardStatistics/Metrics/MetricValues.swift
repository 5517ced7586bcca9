public import SteelyardModel

/// Every metric of one run: for all customers, by culture and by cohort.
///
/// A metric without an entry is undefined there: its denominator is zero, nothing can be compared,
/// or the culture or cohort has fewer customers than ``Metric/smallestGroup``.
public struct MetricValues: Sendable, Hashable {
  /// Over all initial customers, by metric id.
  public let all: [String: Double]
  /// By position of the culture in the plan and metric id; metrics that compare groups are absent.
  public let byCulture: [[String: Double]]
  /// By position of the dimension and of the cohort in the plan, and metric id.
  public let byCohort: [[[String: Double]]]

  /// Computes the metrics of one run.
  ///
  /// - Parameters:
  ///   - record: What the run left behind; its groups are in the plan's order.
  ///   - scenario: Gives the number of steps and the weights of the fairness index.
  /// - Complexity: O(metrics x groups).
  public init(_ record: RunRecord, of scenario: Scenario) {
    let group = { (tally: Tally) in
      GroupMetrics(tally: tally, steps: scenario.steps, scoredSteps: record.scoredSteps)
    }
    let cohorts = record.cohorts.map { $0.map(group) }
    all = Self.whole(group(record.all), cohorts, record, scenario.scoring)
    byCulture = record.cultures.map(group).map(Self.cell)
    byCohort = cohorts.map { $0.map(Self.cell) }
  }

  /// The metrics of one culture or cohort; none where it is too small to speak of.
  private static func cell(_ group: GroupMetrics) -> [String: Double] {
    guard group.tally.customers >= Metric.smallestGroup else { return [:] }
    return values(Metric.all.filter(\.isPerGroup), group.value)
  }

  private static func whole(
    _ group: GroupMetrics, _ cohorts: [[GroupMetrics]], _ record: RunRecord, _ scoring: Scoring
  ) -> [String: Double] {
    var found = values(Metric.all, group.value)
    let gaps = CohortGaps(cohorts: cohorts)
    found["trust_p10"] = group.tally.customers > 0 ? 100 * record.trustTenth : nil
    found["price_gap"] = share(gaps.widest("offered_price"), of: found["offered_price"])
    found["access_gap"] = gaps.widest("access")
    found["surplus_gap"] = share(gaps.widest("surplus"), of: record.listPrice)
    found["fairness"] = FairnessIndex.points(found, by: scoring)
    return found
  }

  private static func values(
    _ metrics: [Metric], _ value: (String) -> Double?
  ) -> [String: Double] {
    var found: [String: Double] = [:]
    for metric in metrics { found[metric.id] = value(metric.id) }
    return found
  }

  private static func share(_ part: Double?, of whole: Double?) -> Double? {
    guard let part, let whole, whole > 0 else { return nil }
    return part / whole
  }
}
