@testable import SteelyardModel

/// A made-up replay with one finding of every sort.
enum MadeUpEvidence {
  static func reading(
    _ what: String, published: Double? = nil,
    _ values: (mean: Double?, low: Double?, high: Double?),
    _ target: Reading.Target
  ) throws -> ReadingResult {
    ReadingResult(
      Reading(
        what: what, value: try Formula("a  -  b"), published: published, target: target),
      simulated: Estimate(mean: values.mean, low: values.low, high: values.high, n: 100))
  }

  static func finding(
    _ id: String, _ kind: Study.Kind, _ status: Study.Status, _ label: Study.Label,
    fitted: [String] = [], explanation: String = "",
    citation: String = "", _ readings: [ReadingResult]
  ) -> FindingResult {
    let study = Study(
      finding: id, kind: kind, citation: citation, status: status, label: label, fitted: fitted,
      explanation: explanation)
    return FindingResult(id: id, makeScenario(["a", "b"]), study, readings: readings)
  }

  static func result() throws -> EvidenceResult {
    let fair = try reading(
      "share calling the rise unfair", published: 0.82, (0.8137, 0.8011, 0.8263),
      .band(0.72...0.92))
    let left = try reading(
      "share calling the rise unfair", published: 0.82, (0.6512, 0.64, 0.6624),
      .band(0.72...0.92))
    return EvidenceResult(
      provenance: EvidenceProvenance(
        version: "1.2.3", seed: 7, scenarioDigest: String(repeating: "ab", count: 32)),
      findings: [
        finding(
          "ALPHA1986", .quantitative, .verified, .calibrated, fitted: ["fairness.unfair_exploit"],
          citation: "Alpha A. (1986). On Fairness. Review 1: 1-10.", [fair]),
        finding(
          "BETA1999", .ordering, .mixed, .predicted, explanation: "The model has\nno such thing.",
          [
            try reading("difference", (0.12, 0.1, 0.14), .above(0)),
            try reading("reversal", (-1.5, -1.6, -1.4), .above(0)),
            try reading("open", (0.01, -0.02, 0.04), .below(0)),
          ]),
        finding("GAMMA2001", .quantitative, .fromMemory, .implied, [fair]),
        finding(
          "DELTA2010", .quantitative, .verified, .input,
          [try reading("undefined", published: 3, (nil, nil, nil), .band(1...2))]),
      ],
      leftOut: [
        LeftOutResult(
          id: "ALPHA1986", dropped: ["fairness.unfair_exploit"], shared: [], readings: [left])
      ],
      waiting: [WaitingFinding(finding: "OMEGA2020", reason: "needs several firms")])
  }

  /// Names from a file that somebody else may have written.
  static func hostile() throws -> EvidenceResult {
    let evil = "<script>alert(\"1\")</script> & 'x'"
    let reading = try reading("\(evil)\u{1B}[31m", published: 1, (1, 0.9, 1.1), .band(0...2))
    return EvidenceResult(
      provenance: EvidenceProvenance(version: evil, seed: nil, scenarioDigest: evil),
      findings: [
        finding(
          evil, .quantitative, .verified, .calibrated, fitted: [evil], explanation: evil,
          citation: evil, [reading])
      ],
      leftOut: [LeftOutResult(id: evil, dropped: [evil], shared: [evil], readings: [reading])],
      waiting: [WaitingFinding(finding: evil, reason: evil)])
  }
}
