public import SteelyardModel

/// The document `steelyard.evidence/1`.
public enum EvidenceJSON {
  /// The name and version of the document; a change of meaning needs a new number.
  public static let schema = "steelyard.evidence/1"

  /// Returns the replay as a JSON document that ends with a line break.
  ///
  /// Keys are sorted and undefined numbers are null, so that equal replays give equal bytes.
  /// Ends of intervals are rounded as in ``ResultJSON``. The band of a reading that is expected
  /// above or below a bound has null at its open end.
  ///
  /// - Throws: An encoding error of Foundation; no result is known to cause one.
  /// - Complexity: O(size of the result).
  public static func encode(_ result: EvidenceResult) throws -> String {
    try JSONValue.object([
      "schema": .text(schema),
      "provenance": provenance(result.provenance),
      "findings": .list(result.findings.map(finding)),
      "degreesOfFreedom": .integer(result.fittedParameters.count),
      "fittedParameters": JSONValue(result.fittedParameters),
      "calibratedReadings": .integer(result.calibratedReadings),
      "marketValues": .integer(result.marketValues),
      "leaveOneOut": .list(result.leftOut.map(leftOut)),
      "waiting": .list(
        result.waiting.map { .object(["id": .text($0.finding), "reason": .text($0.reason)]) }),
      "summary": summary(EvidenceSummary(result)),
    ]).document()
  }

  private static func provenance(_ provenance: EvidenceProvenance) -> JSONValue {
    .object([
      "version": .text(provenance.version),
      "seed": provenance.seed.map(JSONValue.natural) ?? .null,
      "scenarioDigest": .text(provenance.scenarioDigest),
    ])
  }

  private static func finding(_ finding: FindingResult) -> JSONValue {
    .object([
      "id": .text(finding.id), "name": .text(finding.name),
      "question": .text(finding.question), "kind": .text(finding.kind.rawValue),
      "label": .text(finding.label.rawValue), "status": .text(finding.status.rawValue),
      "citation": .text(finding.citation), "gates": .flag(finding.gates),
      "fitted": JSONValue(finding.fitted),
      "readings": .list(finding.readings.map(StudyJSON.reading)),
      "inside": .flag(finding.isInside), "explanation": .text(finding.explanation),
      "customers": .integer(finding.size.customers), "steps": .integer(finding.size.steps),
      "replicates": .integer(finding.size.replicates), "seed": .natural(finding.size.seed),
    ])
  }

  private static func leftOut(_ left: LeftOutResult) -> JSONValue {
    .object([
      "id": .text(left.id), "inside": left.dropped.isEmpty ? .null : .flag(left.isInside),
      "dropped": JSONValue(left.dropped), "shared": JSONValue(left.shared),
      "readings": .list(left.readings.map(StudyJSON.reading)),
    ])
  }

  private static func summary(_ summary: EvidenceSummary) -> JSONValue {
    let labels = summary.labels.map { ($0.label.rawValue, share($0.share)) }
    return .object([
      "findings": .integer(summary.findings), "counted": share(summary.counted),
      "labels": .object(Dictionary(labels, uniquingKeysWith: { $1 })),
      "quantitative": share(summary.quantitative), "orderings": share(summary.orderings),
      "bands": share(summary.bands), "signs": share(summary.signs),
      "leftOut": share(summary.leftOut),
      "missed": JSONValue(summary.missed.map(\.id)),
      "notCounted": JSONValue(summary.notCounted.map(\.id)),
    ])
  }

  private static func share(_ share: EvidenceSummary.Share) -> JSONValue {
    .object(["inside": .integer(share.met), "of": .integer(share.all)])
  }
}
