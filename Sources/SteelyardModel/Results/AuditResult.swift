/// The five principles under which a strategy is audited. Raw values are the names in documents.
public enum Principle: String, CaseIterable, Sendable, Hashable {
  case transparency, fairness, privacy, integrity, accountability
}

/// How bad a finding is. Raw values are the names in documents.
public enum Severity: String, CaseIterable, Sendable, Hashable, Comparable {
  /// As it should be.
  case fine
  /// Worth knowing, or not sure.
  case note
  /// Against a norm, or likely to hurt somebody.
  case concern
  /// Against a law as its text is understood here; a lawyer has to say.
  case breach

  public static func < (a: Self, b: Self) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What an audit found of one strategy.
public struct AuditResult: Sendable, Hashable {
  public let provenance: Provenance
  /// Name of the strategy.
  public let strategy: String
  /// Sorted by principle, in the order of checks.
  public let findings: [AuditFinding]
  /// The strategy with every repair that was found against itself, by metric id; empty where
  /// nothing was repaired.
  public let repaired: [String: Contrast]

  public init(
    provenance: Provenance, strategy: String, findings: [AuditFinding],
    repaired: [String: Contrast]
  ) {
    self.provenance = provenance
    self.strategy = strategy
    self.findings = findings
    self.repaired = repaired
  }

  /// The worst finding under a principle.
  public func worst(_ principle: Principle) -> Severity {
    findings.lazy.filter { $0.principle == principle }.map(\.severity).max() ?? .fine
  }
}

/// One thing that an audit looked at, measured in one scope.
public struct AuditFinding: Sendable, Hashable {
  /// Name of the check in documents.
  public let check: String
  public let principle: Principle
  /// What was looked at.
  public let title: String
  /// Whom it is about: `all`, a culture's code, a cohort dimension or a data category.
  public let scope: String
  /// What was measured, in words.
  public let measure: String
  public let unit: String
  public let measured: Estimate
  /// What it is judged against; nil where any amount is.
  public let limit: Double?
  public let severity: Severity
  /// The rule or norm.
  public let rule: String
  /// What would mend it; nil where it is fine or nothing is known.
  public let repair: AuditRepair?

  public init(
    check: String, principle: Principle, title: String, scope: String, measure: String,
    unit: String, measured: Estimate, limit: Double?, severity: Severity, rule: String,
    repair: AuditRepair?
  ) {
    self.check = check
    self.principle = principle
    self.title = title
    self.scope = scope
    self.measure = measure
    self.unit = unit
    self.measured = measured
    self.limit = limit
    self.severity = severity
    self.rule = rule
    self.repair = repair
  }
}

/// A repair, run with the same customers and the same luck.
public struct AuditRepair: Sendable, Hashable {
  /// What is changed, in words.
  public let change: String
  /// The same measure after it.
  public let after: Estimate
  /// What the repair alone does to each metric.
  public let effect: [String: Contrast]

  public init(change: String, after: Estimate, effect: [String: Contrast]) {
    self.change = change
    self.after = after
    self.effect = effect
  }
}
