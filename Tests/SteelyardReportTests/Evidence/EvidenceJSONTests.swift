import Foundation
import SteelyardModel
import SteelyardReport
import Testing

@Suite struct EvidenceJSONTests {
  private func parsed(_ result: EvidenceResult) throws -> [String: Any] {
    let text = try EvidenceJSON.encode(result)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func hasEveryKeyOfTheContract() throws {
    let document = try parsed(try MadeUpEvidence.result())
    #expect(
      Set(document.keys) == [
        "schema", "provenance", "findings", "degreesOfFreedom", "fittedParameters",
        "calibratedReadings", "marketValues", "leaveOneOut", "waiting", "summary",
      ])
    #expect(document["schema"] as? String == "steelyard.evidence/1")
    #expect(document["degreesOfFreedom"] as? Int == 1)
    #expect(document["fittedParameters"] as? [String] == ["fairness.unfair_exploit"])
    #expect(document["calibratedReadings"] as? Int == 1)
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(
      findings.allSatisfy {
        Set($0.keys).isSuperset(of: [
          "id", "kind", "label", "gates", "readings", "inside", "explanation",
        ])
      })
    #expect(
      findings.map { $0["kind"] as? String }
        == ["quantitative", "ordering", "quantitative", "quantitative"])
    #expect(findings.map { $0["gates"] as? Bool } == [true, true, false, false])
    #expect(findings.map { $0["inside"] as? Bool } == [true, false, true, false])
  }

  @Test func readingsHaveABandThatMayBeOpen() throws {
    let document = try parsed(try MadeUpEvidence.result())
    let findings = try #require(document["findings"] as? [[String: Any]])
    let size = try #require((findings[0]["readings"] as? [[String: Any]])?.first)
    #expect(
      Set(size.keys) == [
        "what", "value", "published", "simulated", "low", "high", "band", "rule", "inside",
        "input",
      ])
    #expect(size["band"] as? [Double] == [0.72, 0.92])
    #expect(size["value"] as? String == "a - b")
    #expect(size["simulated"] as? Double == 0.8137)
    let signs = try #require(findings[1]["readings"] as? [[String: Any]])
    let bands = signs.compactMap { $0["band"] as? [Any] }
    #expect(bands[0][0] as? Double == 0 && bands[0][1] is NSNull)
    #expect(bands[2][0] is NSNull && bands[2][1] as? Double == 0)
    #expect(signs.map { $0["rule"] as? String } == ["above", "above", "below"])
    #expect(signs.map { $0["inside"] as? Bool } == [true, false, false])
    #expect(signs[0]["published"] is NSNull)
    let undefined = try #require((findings[3]["readings"] as? [[String: Any]])?.first)
    #expect(undefined["simulated"] is NSNull && undefined["low"] is NSNull)
    #expect(undefined["inside"] as? Bool == false)
  }

  @Test func whatIsLeftOutAndWhatWaits() throws {
    let document = try parsed(try MadeUpEvidence.result())
    let left = try #require(document["leaveOneOut"] as? [[String: Any]])
    #expect(left.map { $0["id"] as? String } == ["ALPHA1986"])
    #expect(left[0]["inside"] as? Bool == false)
    #expect(left[0]["dropped"] as? [String] == ["fairness.unfair_exploit"])
    let waiting = try #require(document["waiting"] as? [[String: String]])
    #expect(waiting == [["id": "OMEGA2020", "reason": "needs several firms"]])
    let summary = try #require(document["summary"] as? [String: Any])
    #expect(summary["counted"] as? [String: Int] == ["inside": 1, "of": 2])
    #expect(summary["bands"] as? [String: Int] == ["inside": 1, "of": 1])
    #expect(summary["signs"] as? [String: Int] == ["inside": 1, "of": 3])
    #expect(summary["missed"] as? [String] == ["BETA1999"])
  }

  @Test func equalReplaysGiveEqualBytes() throws {
    #expect(
      try EvidenceJSON.encode(try MadeUpEvidence.result())
        == EvidenceJSON.encode(try MadeUpEvidence.result()))
    #expect(try EvidenceJSON.encode(try MadeUpEvidence.hostile()).hasSuffix("}\n"))
  }
}
