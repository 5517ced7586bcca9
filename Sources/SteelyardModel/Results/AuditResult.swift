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

/// What an audit's measures are in. Raw values are the names in documents.
public enum AuditUnit: String, CaseIterable, Sendable, Hashable {
  /// A part of a whole, 0 to 1.
  case share
  /// One number over another.
  case ratio
  /// How many, or how strong.
  case count
  /// Kinds of data.
  case categories
  case steps
  /// 1 for yes, 0 for no.
  case truth = "yes or no"
  /// Money, in the scenario's currency.
  case money = "currency per customer per step"
}

/// What an audit found of one strategy.
public struct AuditResult: Sendable, Hashable {
  /// Of the scenario as it was read, with all its strategies.
  public let provenance: Provenance
  /// Name of the strategy.
  public let strategy: String
  /// Names of the options that its budget chose, where it had any to choose from; nil otherwise.
  public let options: [String]?
  /// What its own ethics policy forbids of it, one line each: that never happens, and is not
  /// looked at.
  public let forbidden: [String]
  /// Sorted by principle, in the order of checks.
  public let findings: [AuditFinding]
  /// The strategy with every repair of a concern or a breach against itself, by metric id; empty
  /// where nothing was repaired.
  public let repaired: [String: Contrast]

  public init(
    provenance: Provenance, strategy: String, options: [String]? = nil, forbidden: [String] = [],
    findings: [AuditFinding], repaired: [String: Contrast]
  ) {
    self.provenance = provenance
    self.strategy = strategy
    self.options = options
    self.forbidden = forbidden
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
  /// What is wrong, in words, where the measure is only about how much it matters; nil elsewhere.
  public let fault: String?
  /// Whom it is about: `all`, a culture's code, a cohort dimension or a data category.
  public let scope: String
  /// The first step from which it holds.
  public let since: Int
  /// Whether it is about those only to whom the strategy is not rolled out.
  public let isHeldOut: Bool
  /// What was measured, in words.
  public let measure: String
  public let unit: AuditUnit
  public let measured: Estimate
  /// What it is judged against; nil where any amount is.
  public let limit: Double?
  /// Whether it may not lie below the limit, rather than not above it.
  public let isFloor: Bool
  public let severity: Severity
  /// The rule or norm, as the laws of those places put it.
  public let rule: String
  /// What would mend it; nil where it is fine or nothing is known.
  public let repair: AuditRepair?

  public init(
    check: String, principle: Principle, title: String, fault: String? = nil,
    scope: String, since: Int = 0, isHeldOut: Bool = false, measure: String, unit: AuditUnit,
    measured: Estimate,
    limit: Double?, isFloor: Bool = false, severity: Severity, rule: String,
    repair: AuditRepair?
  ) {
    self.check = check
    self.principle = principle
    self.title = title
    self.fault = fault
    self.scope = scope
    self.since = since
    self.isHeldOut = isHeldOut
    self.measure = measure
    self.unit = unit
    self.measured = measured
    self.limit = limit
    self.isFloor = isFloor
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
  /// How bad it is then.
  public let severity: Severity
  /// What the repair alone does to each metric.
  public let effect: [String: Contrast]

  public init(
    change: String, after: Estimate, severity: Severity, effect: [String: Contrast]
  ) {
    self.change = change
    self.after = after
    self.severity = severity
    self.effect = effect
  }
}
