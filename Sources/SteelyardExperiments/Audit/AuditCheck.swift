internal import SteelyardModel
internal import SteelyardStatistics

/// One question of an audit: what is measured, what it is judged against, what would mend it.
///
/// It is asked of every stage of a strategy; what comes out worst is the finding.
struct AuditCheck: Sendable {
  let id: String
  let principle: Principle
  let title: String
  /// What is wrong, in words, where the measure is only about how much it matters.
  var fault: String?
  /// What is measured, in words.
  let measure: String
  let unit: AuditUnit
  /// Above it - below it where ``isFloor`` - the finding is as severe as ``severity`` says; nil
  /// where any amount is.
  let limit: Double?
  var isFloor = false
  /// Whether one occurrence is enough: what the strategy does by itself, and not by chance.
  var isFact = false
  let rule: AuditRule
  /// Whether the question arises at a stage at all.
  let applies: @Sendable (AuditStage) -> Bool
  /// The measure in every scope, one value for each replicate.
  let read: @Sendable (AuditStage, AuditArm) -> [AuditReading]
  /// How bad it is beyond the limit, in a scope.
  let severity: @Sendable (AuditStage, AuditReading) -> Severity
  var repair: AuditChange?
  /// Other ways of acting that the measure compares with; they mend too where ``repair`` is nil.
  var probes: @Sendable (AuditSubject) -> [AuditChange] = { _ in [] }

  /// A severity where one of some laws protects customers, and another elsewhere.
  static func protected(
    by laws: Set<PrivacyRegime>, _ there: Severity = .breach, else elsewhere: Severity = .concern
  ) -> @Sendable (AuditStage, AuditReading) -> Severity {
    { stage, reading in stage.isProtected(reading.scope, by: laws) ? there : elsewhere }
  }

  /// A breach where the strategy commits an offence, and something else elsewhere.
  static func offence(
    _ offence: Offence, else elsewhere: Severity
  ) -> @Sendable (AuditStage, AuditReading) -> Severity {
    { stage, reading in stage.commits(offence, in: reading.scope) ? .breach : elsewhere }
  }

  /// The same severity everywhere.
  static func always(
    _ severity: Severity
  ) -> @Sendable (AuditStage, AuditReading) -> Severity { { _, _ in severity } }
}

/// A strategy with something changed.
struct AuditChange: Sendable {
  /// Equal for equal changes, which are run once.
  let id: String
  /// What is changed, in words.
  let meaning: String
  /// The only scope that it is about; nil for any.
  var scope: String?
  let apply: @Sendable (inout StrategySpec) -> Void

  init(
    _ id: String, _ meaning: String, scope: String? = nil,
    apply: @escaping @Sendable (inout StrategySpec) -> Void
  ) {
    self.id = id
    self.meaning = meaning
    self.scope = scope
    self.apply = apply
  }

  /// The strategy with the change made at every stage.
  func changed(_ spec: StrategySpec) -> StrategySpec { spec.everywhere(apply) }
}

/// A measure in one scope.
struct AuditReading: Sendable {
  /// `all`, a culture's code, a cohort dimension or a data category.
  let scope: String
  /// One for each replicate; nil where undefined.
  let values: [Double?]
  /// Fewest customers behind it.
  let n: Int
  /// Whether the strategy itself fixes it, so that more replicates would tell nothing more.
  var isExact = false
  /// The first step in which it was seen; nil for the first of the stage.
  var since: Int?
}

/// A way of acting that was run: its spec and what its replicates left behind.
struct AuditArm: Sendable {
  let spec: StrategySpec
  let records: [RunRecord]
  /// Metrics of every replicate.
  let values: [[String: Double]]
  /// Which cohorts can be judged, the same in all arms.
  let judged: Comparability
  /// Runs of the check's probes, by id of the change.
  var probes: [String: [RunRecord]] = [:]

  /// A metric over all customers.
  func reading(_ metric: String) -> AuditReading { reading { $1[metric] } }

  /// A number over all customers, from what each replicate left behind and its metrics.
  func reading(_ value: (RunRecord, [String: Double]) -> Double?) -> AuditReading {
    AuditReading(
      scope: "all", values: zip(records, values).map { value($0, $1) },
      n: records.map(\.all.customers).min() ?? 0)
  }

  /// A number over the customers of each place, nil where they are too few to speak of.
  func byPlace(_ stage: AuditStage, _ value: (Tally) -> Double?) -> [AuditReading] {
    stage.places.map { place in
      let tallies = records.map { $0.cultures[place.position] }
      return AuditReading(
        scope: place.code,
        values: tallies.map { $0.customers < Metric.smallestGroup ? nil : value($0) },
        n: tallies.map(\.customers).min() ?? 0)
    }
  }

  /// A number from the cohorts of each dimension that can be judged, nil with fewer than two.
  func byDimension(
    _ stage: AuditStage, _ value: ([Tally], RunRecord) -> Double?
  ) -> [AuditReading] {
    stage.scenario.population.cohorts.enumerated().map { position, dimension in
      let groups = records.map { self.groups(of: position, in: $0) }
      return AuditReading(
        scope: dimension.name,
        values: zip(groups, records).map { $0.count > 1 ? value($0, $1) : nil },
        n: groups.flatMap { $0.map(\.customers) }.min() ?? 0)
    }
  }

  /// The share of the cohort with the lowest over that of the one with the highest, by dimension.
  ///
  /// Which cohorts these are is told by all replicates together: in each alone, chance pulls the
  /// lowest and the highest apart, the more the fewer people there are.
  func lowestOverHighest(
    _ stage: AuditStage, _ share: (Tally) -> Double?
  ) -> [AuditReading] {
    stage.scenario.population.cohorts.enumerated().map { position, dimension in
      let groups = records.map { self.groups(of: position, in: $0) }
      let shares = groups.map { $0.map(share) }
      let ends = Self.ends(groups, share)
      return AuditReading(
        scope: dimension.name,
        values: shares.map { shares in
          guard let ends, let low = shares[ends.low], let high = shares[ends.high], high > 0
          else { return nil }
          return low / high
        }, n: groups.flatMap { $0.map(\.customers) }.min() ?? 0)
    }
  }

  /// Positions of the lowest and the highest share over all replicates; nil with fewer than two
  /// cohorts, where any share is unknown or nobody has any.
  private static func ends(
    _ groups: [[Tally]], _ share: (Tally) -> Double?
  ) -> (low: Int, high: Int)? {
    guard let first = groups.first, first.count > 1 else { return nil }
    let pooled = first.indices.compactMap { cohort in
      var sum = Tally()
      for group in groups { sum.merge(group[cohort]) }
      return share(sum)
    }
    guard pooled.count == first.count, let low = pooled.min(), let high = pooled.max(), high > 0,
      let lowest = pooled.firstIndex(of: low), let highest = pooled.firstIndex(of: high)
    else { return nil }
    return (lowest, highest)
  }

  /// The cohorts of a dimension that can be judged.
  func groups(of dimension: Int, in record: RunRecord) -> [Tally] {
    record.cohorts[dimension].enumerated()
      .filter { judged.isJudged(cohort: $0.offset, of: dimension) }.map(\.element)
  }

  /// A number that the strategy itself fixes.
  func exact(_ value: Double, scope: String = "all") -> AuditReading {
    AuditReading(
      scope: scope, values: records.map { _ in value },
      n: records.map(\.all.customers).min() ?? 0, isExact: true)
  }

  /// Whether something is so, as the strategy itself fixes it.
  func exact(_ isSo: Bool, scope: String = "all") -> AuditReading {
    exact(isSo ? 1 : 0, scope: scope)
  }

  /// How often something happened in all steps for each time that it could have, and since when.
  func happening(
    _ count: KeyPath<StepRecord, Int>, per chances: KeyPath<StepRecord, Int>
  ) -> AuditReading {
    var reading = reading { record, _ in
      let (all, of) = record.trace.reduce(into: (0, 0)) { sums, step in
        sums.0 += step[keyPath: count]
        sums.1 += step[keyPath: chances]
      }
      return Double(all) / Double(max(1, of))
    }
    reading.since = records.compactMap { record in
      record.trace.firstIndex { $0[keyPath: count] > 0 }
    }.min()
    return reading
  }
}
