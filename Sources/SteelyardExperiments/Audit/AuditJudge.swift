internal import SteelyardModel
internal import SteelyardNumerics
internal import SteelyardStatistics

/// Makes findings of what the runs of an audit left behind.
struct AuditJudge {
  let subject: AuditSubject
  /// The strategy as it is.
  let arm: AuditArm
  /// The strategy with each change, by id.
  let known: [String: AuditArm]

  /// A finding and the change that mends it, where something is to mend.
  typealias Judged = (finding: AuditFinding, repair: AuditChange?)

  /// The worst of every check in every scope, in the order of checks; none of what could not be
  /// measured.
  func findings() throws(ExperimentError) -> [Judged] {
    var found: [Judged] = []
    for check in StrategyAudit.checks {
      for look in try looks(check) { found.append(try judged(check, look)) }
    }
    return found
  }

  /// What a check saw of a scope at a stage.
  private struct Look {
    let stage: Int
    let reading: AuditReading
    let measured: Estimate
    let severity: Severity
  }

  /// The worst look at each scope; of equals the first.
  private func looks(_ check: AuditCheck) throws(ExperimentError) -> [Look] {
    var worst: [Look] = []
    for (index, stage) in subject.stages.enumerated() where check.applies(stage) {
      for reading in check.read(stage, watched(arm, by: check)) {
        let measured = try Self.estimate(reading)
        guard measured.mean != nil else { continue }
        let look = Look(
          stage: index, reading: reading, measured: measured,
          severity: Self.severity(of: check, stage, reading, measured))
        let place = worst.firstIndex { $0.reading.scope == reading.scope }
        if let place, worst[place].severity < look.severity { worst[place] = look }
        if place == nil { worst.append(look) }
      }
    }
    return worst
  }

  private func judged(_ check: AuditCheck, _ look: Look) throws(ExperimentError) -> Judged {
    let stage = subject.stages[look.stage]
    let change = look.severity > .fine ? change(of: check, look.reading.scope) : nil
    let repair = try change.flatMap { change throws(ExperimentError) in
      try self.repair(change, of: check, look)
    }
    let finding = AuditFinding(
      check: check.id, principle: check.principle, title: check.title,
      fault: look.severity > .fine ? check.fault : nil, scope: look.reading.scope,
      since: look.reading.since ?? stage.step,
      isHeldOut: stage.isHeldOut, measure: check.measure, unit: check.unit,
      measured: look.measured, limit: check.limit, isFloor: check.isFloor,
      severity: look.severity, rule: check.rule.text(under: stage.laws(of: look.reading.scope)),
      repair: repair)
    return (finding, repair == nil ? nil : change)
  }

  /// What mends a check in one of its scopes: for data that are not needed, to do without them.
  private func change(of check: AuditCheck, _ scope: String) -> AuditChange? {
    check.repair ?? check.probes(subject).first { $0.scope == nil || $0.scope == scope }
  }

  private func repair(
    _ change: AuditChange, of check: AuditCheck, _ look: Look
  ) throws(ExperimentError) -> AuditRepair? {
    guard let after = known[change.id] else { return nil }
    let stage = subject.stages(of: after.spec)[look.stage]
    let effect = try Self.effect(of: after, on: arm)
    // Data that are no longer collected are no longer asked about.
    guard check.applies(stage),
      let reading = check.read(stage, watched(after, by: check))
        .first(where: { $0.scope == look.reading.scope })
    else {
      let nothing = Estimate(mean: nil, low: nil, high: nil, n: 0)
      return AuditRepair(
        change: change.meaning, after: nothing, severity: .fine, effect: effect)
    }
    let measured = try Self.estimate(reading)
    return AuditRepair(
      change: change.meaning, after: measured,
      severity: Self.severity(of: check, stage, reading, measured), effect: effect)
  }

  /// An arm with the runs that a check compares with.
  private func watched(_ arm: AuditArm, by check: AuditCheck) -> AuditArm {
    var watched = arm
    for probe in check.probes(subject) {
      watched.probes[probe.id] = known[probe.id]?.records ?? arm.records
    }
    return watched
  }

  // MARK: Numbers

  /// As severe as the check says where the whole interval is beyond the limit; a note where only
  /// a part of it is, or where there is no interval.
  static func severity(
    of check: AuditCheck, _ stage: AuditStage, _ reading: AuditReading, _ measured: Estimate
  ) -> Severity {
    guard let mean = measured.mean else { return .fine }
    guard let limit = check.limit else { return check.severity(stage, reading) }
    func isBeyond(_ value: Double) -> Bool { check.isFloor ? value < limit : value > limit }
    let near = check.isFloor ? measured.high : measured.low
    let far = check.isFloor ? measured.low : measured.high
    let isSeen = check.isFact && reading.values.contains { $0.map(isBeyond) ?? false }
    if isSeen || near.map(isBeyond) ?? false { return check.severity(stage, reading) }
    guard isBeyond(far ?? mean) else { return .fine }
    return min(.note, check.severity(stage, reading))
  }

  static func estimate(_ reading: AuditReading) throws(ExperimentError) -> Estimate {
    if reading.isExact, let value = reading.values.first {
      return Estimate(mean: value, low: value, high: value, n: reading.n)
    }
    do {
      return try Estimate(replicates: reading.values, n: reading.n)
    } catch {
      throw .numerics(error)
    }
  }

  static func effect(
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
