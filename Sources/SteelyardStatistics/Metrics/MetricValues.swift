public import SteelyardModel
internal import SteelyardNumerics

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

  /// Computes the metrics of one run that is not compared with any other.
  ///
  /// - Parameters:
  ///   - record: What the run left behind; its groups are in the plan's order.
  ///   - scenario: Gives the number of steps and the weights of the fairness index.
  /// - Complexity: O(metrics x groups).
  public init(_ record: RunRecord, of scenario: Scenario) {
    self.init(record, of: scenario, judging: Comparability([[record]], of: scenario))
  }

  /// Computes the metrics of one run among others.
  ///
  /// - Parameters:
  ///   - record: What the run left behind; its groups are in the plan's order.
  ///   - scenario: Gives the number of steps and the weights of the fairness index.
  ///   - comparability: Which cohorts and components are judged, decided over all runs that this
  ///     one is compared with.
  /// - Complexity: O(metrics x groups).
  public init(
    _ record: RunRecord, of scenario: Scenario, judging comparability: Comparability
  ) {
    let group = { (tally: Tally) in GroupMetrics(tally, of: record, steps: scenario.steps) }
    var found = Self.unscored(record, of: scenario, judging: comparability)
    let measured = found.filter { comparability.measured.contains($0.key) }
    let scores = PrincipleScore(measured, listPrice: record.listPrice)
    for principle in Principle.allCases where principle != .fairness {
      found[principle.metric] = scores.points(principle.measurements)
    }
    let market = MarketShare(record)
    found.merge(market.values) { $1 }
    all = found
    byCulture = record.cultures.indices.map {
      market.adding(\.cultures[$0], to: Self.cell(group(record.cultures[$0])))
    }
    byCohort = record.cohorts.indices.map { dimension in
      record.cohorts[dimension].indices.map {
        market.adding(
          \.cohorts[dimension][$0], to: Self.cell(group(record.cohorts[dimension][$0])))
      }
    }
  }

  /// What is measured over all initial customers, by metric id, before anything is scored by it.
  ///
  /// - Complexity: O(metrics + metrics that cohorts are compared by x cohorts).
  static func unscored(
    _ record: RunRecord, of scenario: Scenario, judging comparability: Comparability
  ) -> [String: Double] {
    let group = { (tally: Tally) in GroupMetrics(tally, of: record, steps: scenario.steps) }
    let components = RunComponents(record, of: scenario, judging: comparability.cohorts).values
    let judged = components.filter { comparability.components.contains($0.key) }
    let whole = group(record.all)
    var found = values(Metric.all, whole)
    found.merge(components) { $1 }
    let gaps = CohortGaps(record.cohorts.map { $0.map(group) }, judging: comparability.cohorts)
    found.merge(CohortMetrics(gaps, of: whole).values) { $1 }
    found.merge(FirmMetrics(record).values) { $1 }
    found.merge(TrustOverTime(record).values) { $1 }
    found["turned_away_gap"] =
      record.listPrice > 0 ? gaps.widest("turned_away").map { $0 / record.listPrice } : nil
    found["echo_chamber"] = EchoChamber(record).index
    found["fines"] = perStep(record.fines, record, scenario)
    found["breaches"] = Double(record.breaches)
    found["autonomy_literacy_gap"] = record.autonomyLiteracyGap
    found["tail_exposure"] = Diversity.tailShare(record.exposure.map { Double($0) })
    found["trust_p10"] = record.all.customers > 0 ? 100 * record.trustTenth : nil
    found["fairness"] = FairnessIndex.points(judged, by: scenario.scoring)
    return found
  }

  private static func perStep(
    _ sum: Double, _ record: RunRecord, _ scenario: Scenario
  ) -> Double? {
    let count = record.all.customers * scenario.steps
    return count > 0 ? sum / Double(count) : nil
  }

  /// The metrics of one culture or cohort; none where it is too small to speak of.
  private static func cell(_ group: GroupMetrics) -> [String: Double] {
    guard group.tally.customers >= Metric.smallestGroup else { return [:] }
    return values(perGroup, group)
  }

  private static let perGroup = Metric.all.filter(\.isPerGroup)

  private static func values(_ metrics: [Metric], _ group: GroupMetrics) -> [String: Double] {
    var found = [String: Double](minimumCapacity: metrics.count)
    for metric in metrics { found[metric.id] = group.value(of: metric) }
    return found
  }
}

extension RunRecord {
  /// Autonomy loss of the least literate third less that of the most literate.
  fileprivate var autonomyLiteracyGap: Double? {
    guard let least = literacy.first, let most = literacy.last, literacy.count > 1,
      min(least.customers, most.customers) >= Metric.smallestGroup,
      least.needs > 0, most.needs > 0
    else { return nil }
    return Double(least.autonomyLost) / Double(least.needs)
      - Double(most.autonomyLost) / Double(most.needs)
  }
}
