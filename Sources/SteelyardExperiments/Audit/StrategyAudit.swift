public import SteelyardModel
internal import SteelyardNumerics
internal import SteelyardStatistics

/// An audit of one strategy: what it does under the five principles, and what repairs would do.
///
/// Every measure comes from runs with the same customers and the same luck: the strategy as it is,
/// ways of acting that a measure compares with, and the strategy with each repair alone; at last
/// with the repairs of all that is at least a concern. Every stage of the strategy is looked at;
/// what its own ethics policy forbids is not, since that never happens.
public struct StrategyAudit: Sendable {
  private let scenario: Scenario
  private let strategy: Int
  static let checks =
    AuditCheck.transparency + AuditCheck.fairness + AuditCheck.privacy + AuditCheck.handling
    + AuditCheck.integrity + AuditCheck.accountability

  /// - Parameter strategy: position in the scenario.
  /// - Precondition: the scenario has such a strategy.
  public init(_ scenario: Scenario, strategy: Int) {
    self.scenario = scenario
    self.strategy = strategy
  }

  /// How many runs the audit makes before it knows what to repair, without those that choose what
  /// a budget allows.
  public var runs: Int {
    let subject = AuditSubject(scenario, position: strategy)
    return (1 + Self.changes(of: subject).count) * scenario.replicates
  }

  /// Runs the audit. Where the strategy has options to choose from, what its budget allows is
  /// chosen first, and that is audited.
  ///
  /// - Parameters: as of ``Experiment/run(workers:memory:isCancelled:progress:)``.
  /// - Throws: ``ExperimentError``.
  /// - Complexity: O(changes x replicates x steps x customers x friends); a strategy that does
  ///   everything makes about 35 changes.
  public func run(
    workers: Int = 1, memory: Int? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Experiment.Progress) -> Void = { _ in }
  ) throws(ExperimentError) -> AuditResult {
    let choice = try AffordSearch(scenario, strategy: strategy)?
      .run(workers: workers, memory: memory, isCancelled: isCancelled).best
    let chosen = choice.map { scenario.choosing($0.position, of: strategy) } ?? scenario
    let subject = AuditSubject(chosen, position: strategy)
    let runner = Runner(
      workers: workers, memory: memory, isCancelled: isCancelled, progress: progress)
    let judge = try judge(of: subject, runner)
    let findings = try judge.findings()
    var spec = subject.spec
    for found in findings where found.finding.severity >= .concern {
      spec = found.repair?.changed(spec) ?? spec
    }
    var repaired: [String: Contrast] = [:]
    if spec != subject.spec {
      let both = try runner.arms(of: subject, [subject.spec, spec])
      repaired = try AuditJudge.effect(of: both[1], on: both[0])
    }
    return AuditResult(
      provenance: ScenarioDigest.provenance(of: scenario),
      strategy: scenario.strategies[strategy].name, options: choice?.options,
      forbidden: subject.forbidden, findings: findings.map(\.finding), repaired: repaired)
  }

  /// Runs the strategy and every change that a check asks for.
  private func judge(
    of subject: AuditSubject, _ runner: Runner
  ) throws(ExperimentError) -> AuditJudge {
    let changes = Self.changes(of: subject)
    let arms = try runner.arms(
      of: subject, [subject.spec] + changes.map { $0.changed(subject.spec) })
    return AuditJudge(
      subject: subject, arm: arms[0],
      known: Dictionary(
        zip(changes.map(\.id), arms.dropFirst()), uniquingKeysWith: { first, _ in first }))
  }

  /// Every change that a check asks for which applies at any stage, once.
  static func changes(of subject: AuditSubject) -> [AuditChange] {
    let stages = subject.stages
    var seen: Set<String> = []
    return checks.filter { stages.contains(where: $0.applies) }
      .flatMap { $0.probes(subject) + [$0.repair].compactMap(\.self) }
      .filter { seen.insert($0.id).inserted && $0.changed(subject.spec) != subject.spec }
  }
}
