public import SteelyardModel
internal import SteelyardNumerics
internal import SteelyardStatistics

/// An audit of one strategy: what it does under the five principles, and what repairs would do.
///
/// Every measure comes from runs with the same customers and the same luck: the strategy as it is,
/// ways of acting that a measure compares with, and the strategy with each repair alone; at last
/// with all repairs at once.
public struct StrategyAudit: Sendable {
  /// The scenario with the strategy alone.
  private let subject: AuditSubject
  private static let checks =
    AuditCheck.transparency + AuditCheck.fairness + AuditCheck.privacy + AuditCheck.integrity
    + AuditCheck.accountability

  /// - Parameter strategy: position in the scenario.
  /// - Precondition: the scenario has such a strategy.
  public init(_ scenario: Scenario, strategy: Int) {
    let spec = scenario.strategies[strategy]
    subject = AuditSubject(scenario: scenario.watching(strategy, []), spec: spec)
  }

  /// How many runs the audit makes before it knows what to repair.
  public var runs: Int { (1 + changes.count) * subject.scenario.replicates }

  /// Runs the audit.
  ///
  /// - Parameters: as of ``Experiment/run(workers:memory:isCancelled:progress:)``.
  /// - Throws: ``ExperimentError``.
  /// - Complexity: O(changes x replicates x steps x customers x friends); a strategy that does
  ///   everything makes about 25 changes.
  public func run(
    workers: Int = 1, memory: Int? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Experiment.Progress) -> Void = { _ in }
  ) throws(ExperimentError) -> AuditResult {
    let runner = Runner(
      workers: workers, memory: memory, isCancelled: isCancelled, progress: progress)
    let changes = changes
    let arms = try runner.arms(
      of: subject, [subject.spec] + changes.map { $0.changed(subject.spec) })
    let known = Dictionary(
      zip(changes.map(\.id), arms.dropFirst()), uniquingKeysWith: { first, _ in first })
    var findings = try judged(arms[0], known)
    let spec = findings.reduce(subject.spec) { $1.repair?.changed($0) ?? $0 }
    var repaired: [String: Contrast] = [:]
    if spec != subject.spec {
      let both = try runner.arms(of: subject, [subject.spec, spec])
      repaired = try Self.effect(of: both[1], on: both[0])
    }
    findings.removeAll { $0.finding.measured.mean == nil }
    return AuditResult(
      provenance: ScenarioDigest.provenance(of: subject.scenario), strategy: subject.spec.name,
      findings: findings.map(\.finding), repaired: repaired)
  }

  /// Every check that applies, and every change that it asks for, once.
  private var applying: [AuditCheck] { Self.checks.filter { $0.applies(subject) } }

  private var changes: [AuditChange] {
    var seen: Set<String> = []
    return applying.flatMap { $0.probes(subject) + [$0.repair].compactMap(\.self) }
      .filter { seen.insert($0.id).inserted && $0.changed(subject.spec) != subject.spec }
  }

  // MARK: Judging

  /// A finding and the change that mends it, where something is to mend.
  private typealias Judged = (finding: AuditFinding, repair: AuditChange?)

  private func judged(
    _ arm: AuditArm, _ known: [String: AuditArm]
  ) throws(ExperimentError) -> [Judged] {
    var found: [Judged] = []
    for check in applying {
      let readings = check.read(subject, watched(arm, by: check, known))
      for (index, reading) in readings.enumerated() {
        let measured = try Self.estimate(reading)
        let severity = severity(of: check, reading, measured)
        let change = severity > .fine ? change(of: check, index) : nil
        let repair = try change.flatMap { change throws(ExperimentError) in
          try self.repair(change, of: check, index, arm, known)
        }
        let finding = AuditFinding(
          check: check.id, principle: check.principle, title: check.title,
          scope: reading.scope, measure: check.measure, unit: check.unit, measured: measured,
          limit: check.limit, severity: severity, rule: check.rule, repair: repair)
        found.append((finding, repair == nil ? nil : change))
      }
    }
    return found
  }

  /// The arm with the runs that a check compares with.
  private func watched(
    _ arm: AuditArm, by check: AuditCheck, _ known: [String: AuditArm]
  ) -> AuditArm {
    let probes = check.probes(subject).map { ($0.id, known[$0.id]?.records ?? arm.records) }
    return AuditArm(
      spec: arm.spec, records: arm.records, values: arm.values,
      probes: Dictionary(probes, uniquingKeysWith: { first, _ in first }))
  }

  /// As severe as the check says where the whole interval is beyond the limit; a note where only
  /// a part of it is.
  private func severity(
    of check: AuditCheck, _ reading: AuditReading, _ measured: Estimate
  ) -> Severity {
    guard let mean = measured.mean else { return .fine }
    guard let limit = check.limit else { return check.severity(subject, reading) }
    let (low, high) = (measured.low ?? mean, measured.high ?? mean)
    let isSure = check.isFloor ? high < limit : low > limit
    let isMaybe = check.isFloor ? low < limit : high > limit
    return isSure ? check.severity(subject, reading) : isMaybe ? .note : .fine
  }

  private func repair(
    _ change: AuditChange, of check: AuditCheck, _ index: Int, _ arm: AuditArm,
    _ known: [String: AuditArm]
  ) throws(ExperimentError) -> AuditRepair? {
    guard let after = known[change.id] else { return nil }
    let readings = check.read(subject, watched(after, by: check, known))
    let estimate =
      readings.indices.contains(index)
      ? try Self.estimate(readings[index]) : Estimate(mean: nil, low: nil, high: nil, n: 0)
    return AuditRepair(
      change: change.meaning, after: estimate, effect: try Self.effect(of: after, on: arm))
  }

  /// What mends a check in one of its scopes: for data that are not needed, to do without them.
  private func change(of check: AuditCheck, _ index: Int) -> AuditChange? {
    if let repair = check.repair { return repair }
    let probes = check.probes(subject)
    return probes.indices.contains(index) ? probes[index] : nil
  }

  private static func estimate(_ reading: AuditReading) throws(ExperimentError) -> Estimate {
    do {
      return try Estimate(replicates: reading.values, n: reading.n)
    } catch {
      throw .numerics(error)
    }
  }

  private static func effect(
    of arm: AuditArm, on other: AuditArm
  ) throws(ExperimentError) -> [String: Contrast] {
    var found: [String: Contrast] = [:]
    do {
      for metric in Metric.all {
        found[metric.id] = try PairedContrast.of(
          arm.values.map { $0[metric.id] }, against: other.values.map { $0[metric.id] })
      }
    } catch {
      throw .numerics(error)
    }
    return found
  }
}
