public import SteelyardModel

/// The document `steelyard.audit/1`.
public enum AuditJSON {
  /// The name and version of the document; a change of meaning needs a new number.
  public static let schema = "steelyard.audit/1"

  /// Returns the audit as a JSON document that ends with a line break: keys sorted, undefined
  /// numbers null, ends of intervals rounded as in ``ResultJSON``.
  ///
  /// - Throws: An encoding error of Foundation; no result is known to cause one.
  /// - Complexity: O(findings x metrics).
  public static func encode(_ result: AuditResult) throws -> String {
    let provenance = result.provenance
    let worst = Principle.allCases.map { ($0.rawValue, JSONValue.text(result.worst($0).rawValue)) }
    return try JSONValue.object([
      "schema": .text(schema),
      "provenance": .object([
        "version": .text(provenance.version), "seed": .natural(provenance.seed),
        "scenarioDigest": .text(provenance.scenarioDigest),
        "customers": .integer(provenance.customers), "steps": .integer(provenance.steps),
        "replicates": .integer(provenance.replicates),
      ]),
      "strategy": .text(result.strategy),
      "options": result.options.map { .list($0.map { .text($0) }) } ?? .null,
      "forbidden": .list(result.forbidden.map { .text($0) }),
      "principles": .object(Dictionary(worst, uniquingKeysWith: { $1 })),
      "findings": .list(result.findings.map(finding)),
      "repaired": effect(result.repaired),
    ]).document()
  }

  private static func finding(_ finding: AuditFinding) -> JSONValue {
    .object([
      "check": .text(finding.check), "principle": .text(finding.principle.rawValue),
      "title": .text(finding.title), "fault": finding.fault.map { .text($0) } ?? .null,
      "scope": .text(finding.scope),
      "since": .integer(finding.since), "isHeldOut": .flag(finding.isHeldOut),
      "measure": .text(finding.measure), "unit": .text(finding.unit.rawValue),
      "measured": JSONValue(finding.measured), "limit": JSONValue(finding.limit),
      "isFloor": .flag(finding.isFloor),
      "severity": .text(finding.severity.rawValue), "rule": .text(finding.rule),
      "repair": finding.repair.map(repair) ?? .null,
    ])
  }

  private static func repair(_ repair: AuditRepair) -> JSONValue {
    .object([
      "change": .text(repair.change), "after": JSONValue(repair.after),
      "severity": .text(repair.severity.rawValue),
      "effect": effect(repair.effect),
    ])
  }

  private static func effect(_ effect: [String: Contrast]) -> JSONValue {
    .object(effect.mapValues { JSONValue($0) })
  }
}
