public import SteelyardModel

/// Published findings, replayed with one vector of parameters.
///
/// Every finding is a scenario whose study says what was asked, what is measured and where the
/// values are expected. Findings run side by side; results come in the order of their ids,
/// whatever the number of workers.
public struct EvidenceRun: Sendable {
  /// All findings known, in the order of their ids: also those that do not run say which
  /// parameters are shared.
  private let known: [Finding]
  /// Which of them run.
  private let selected: [Finding]
  private let waiting: [WaitingFinding]

  /// - Parameters:
  ///   - scenarios: Checked scenarios that replay a finding, in any order.
  ///   - ids: The findings that run; nil means all.
  ///   - waiting: Findings that are not replayed, for the record.
  /// - Throws: ``EvidenceError`` for a scenario without a finding, a finding that is there twice, or
  ///   an id that is not there.
  public init(
    _ scenarios: [Scenario], only ids: [String]? = nil, waiting: [WaitingFinding] = []
  ) throws(EvidenceError) {
    known = try Self.findings(scenarios).sorted { $0.id < $1.id }
    self.waiting = waiting
    guard let ids else {
      selected = known
      return
    }
    for id in ids where !known.contains(where: { $0.id == id }) {
      throw .unknown(id, known: known.map(\.id), waiting: waiting)
    }
    selected = known.filter { ids.contains($0.id) }
  }

  private static func findings(_ scenarios: [Scenario]) throws(EvidenceError) -> [Finding] {
    var findings: [Finding] = []
    for scenario in scenarios {
      guard let study = scenario.study, let id = study.finding else {
        throw .noFinding(scenario: scenario.name)
      }
      if findings.contains(where: { $0.id == id }) { throw .twice(id) }
      findings.append(Finding(id: id, scenario: scenario, study: study))
    }
    return findings
  }

  /// A finding with its scenario.
  struct Finding {
    let id: String
    let scenario: Scenario
    let study: Study

    /// Whether its own scenario sets the parameter, for itself alone.
    func sets(_ path: String) -> Bool {
      guard let parameter = Registry.parameter(path) else { return false }
      let usual = ParameterSet(sector: scenario.market.sector)
      return scenario.parameters[parameter] != usual[parameter]
    }

    /// Parameters fitted to it that it shares with all findings.
    var shared: [String] { study.fitted.filter { !sets($0) } }
  }

  /// Runs the findings.
  ///
  /// - Parameters:
  ///   - workers: threads, at least 1. Changes speed, never results.
  ///   - leavingOut: whether calibrated findings run once more without their own fit.
  ///   - isCancelled: asked all the time.
  ///   - progress: called from any thread after every finding.
  /// - Throws: ``ExperimentError``.
  public func run(
    workers: Int = 1, leavingOut: Bool = true,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (Experiment.Progress) -> Void = { _ in }
  ) throws(ExperimentError) -> EvidenceResult {
    let lefts = leavingOut ? selected.filter { $0.study.label == .calibrated }.map(leftOut) : []
    // Those with nothing to drop would only run the same again.
    let reruns = lefts.filter { !$0.dropped.isEmpty }
    let jobs = selected.map(\.scenario) + reruns.map(\.scenario)
    let readings = try SideBySide(jobs.count, workers: workers, isCancelled, progress).map {
      (job, workers, memory) throws(ExperimentError) in
      try Replay(jobs[job], workers: workers, memory: memory, isCancelled: isCancelled).readings()
    }
    let findings = zip(selected, readings).map {
      FindingResult(id: $0.id, $0.scenario, $0.study, readings: $1)
    }
    return EvidenceResult(
      provenance: provenance, findings: findings,
      leftOut: results(lefts, reruns, Array(readings.dropFirst(selected.count)), findings),
      waiting: waiting)
  }

  /// What was read off without each finding's own fit; with nothing to drop, what was read off
  /// with it.
  private func results(
    _ lefts: [LeftOut], _ reruns: [LeftOut], _ readings: [[ReadingResult]],
    _ findings: [FindingResult]
  ) -> [LeftOutResult] {
    let read = Dictionary(
      findings.map { ($0.id, $0.readings) } + zip(reruns.map(\.id), readings),
      uniquingKeysWith: { _, rerun in rerun })
    return lefts.map {
      LeftOutResult(
        id: $0.id, dropped: $0.dropped, shared: $0.shared, readings: read[$0.id] ?? [])
    }
  }

  private var provenance: EvidenceProvenance {
    let seeds = Set(selected.map(\.scenario.seed))
    let digests = selected.map { "\($0.id) \(ScenarioDigest.hex(of: $0.scenario))\n" }
    return EvidenceProvenance(
      version: Version.current, seed: seeds.count == 1 ? seeds.first : nil,
      scenarioDigest: SHA256.hex(of: digests.joined()))
  }
}

// MARK: Leaving one out

extension EvidenceRun {
  /// A finding with the parameters fitted to it alone at their uninformed values.
  struct LeftOut {
    let id: String
    let dropped: [String]
    let shared: [String]
    let scenario: Scenario
  }

  func leftOut(_ finding: Finding) -> LeftOut {
    let others = Set(known.filter { $0.id != finding.id }.flatMap(\.shared))
    let own = finding.study.fitted.filter { !others.contains($0) || finding.sets($0) }
    let values = own.compactMap(Registry.parameter).map {
      (parameter: $0, value: $0.uninformed)
    }
    return LeftOut(
      id: finding.id, dropped: own, shared: finding.study.fitted.filter { !own.contains($0) },
      scenario: finding.scenario.setting(values))
  }
}

/// Why findings cannot be replayed.
public enum EvidenceError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A scenario, by its name, that replays no finding.
  case noFinding(scenario: String)
  /// A finding that two scenarios replay.
  case twice(String)
  /// An id that no scenario replays.
  case unknown(String, known: [String], waiting: [WaitingFinding])

  public var description: String {
    switch self {
    case .noFinding(let name):
      "\(Wording.name(name)): found no `study.finding`, wanted the id of a published finding"
    case .twice(let id):
      "found two scenarios that replay \(Wording.name(id)), wanted each finding once"
    case .unknown(let id, let known, let waiting):
      if let entry = waiting.first(where: { $0.finding == id }) {
        "\(Wording.name(id)) is not replayed: \(entry.reason)"
      } else {
        "found \(Wording.name(id)), wanted the id of a finding" + Wording.hint(id, among: known)
      }
    }
  }
}
