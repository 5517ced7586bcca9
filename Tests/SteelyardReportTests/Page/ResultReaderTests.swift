import Foundation
import SteelyardModel
import Testing

@testable import SteelyardReport

@Suite struct ResultReaderTests {
  @Test func readsBackWhatWasWritten() throws {
    for result in [
      try MadeUpReport.result(), try MadeUpReport.tested(),
      try makeResult(fiveStrategies, replicates: 1),
    ] {
      let text = try ResultJSON.encode(result)
      let back = try ResultJSON.decode(text)
      #expect(back.provenance == result.provenance && back.account == result.account)
      #expect(back.strategies.map(\.replicates) == result.strategies.map(\.replicates))
      #expect(try ResultJSON.encode(back) == text, "not a byte is lost")
      #expect(back.people == result.people)
      for (one, other) in zip(back.strategies, result.strategies) {
        #expect(one.detail.periodEnds == other.detail.periodEnds)
        #expect(one.detail.spread.mapValues(\.mean) == other.detail.spread.mapValues(\.mean))
      }
    }
  }

  @Test(arguments: [
    (#""steps" : ["#, #""steps" : [9,"#), (#""rule" : "band""#, #""rule" : "beneath""#),
    (#""rule" : "above""#, #""rule" : "below""#),
    (#""parting" : 3"#, #""parting" : 9223372036854775807"#),
    (#""left" : 20"#, #""left" : -1"#), (#""step" : 3"#, #""step" : 9223372036854775807"#),
    (#""ends" : ["#, #""ends" : [9223372036854775807,"#),
    (#""ends" : ["#, #""ends" : [-9223372036854775808,"#),
  ])
  func saysWhatDoesNotFit(_ old: String, _ new: String) throws {
    let text = try ResultJSON.encode(try MadeUpReport.tested())
    #expect(text.contains(old))
    #expect(throws: DocumentError.self) { try ResultJSON.decode(text.replacing(old, with: new)) }
  }

  @Test func thePageIsTheSameEitherWay() throws {
    for result in [try MadeUpReport.result(), try MadeUpReport.hostile()] {
      let once = try ResultJSON.decode(try ResultJSON.encode(result))
      let twice = try ResultJSON.decode(try ResultJSON.encode(once))
      #expect(ReportPage.html(once) == ReportPage.html(twice))
      #expect(ReportPage.html(once).count == ReportPage.html(result).count)
    }
  }

  @Test func seedsOfSixtyFourBitsStayExact() throws {
    let text = try ResultJSON.encode(try makeResult(fiveStrategies, seed: .max))
    #expect(try ResultJSON.decode(text).provenance.seed == .max)
  }

  @Test func rivalsAndPricesComeAlong() throws {
    var result = try MadeUpReport.result()
    result.prices = PriceBenchmark(alone: 4.5, equilibrium: [4.1, 4.0])
    var strategies = result.strategies
    strategies[1].rivals = [
      RivalResult(
        name: "next door", metrics: ["share": Estimate(mean: 0.4, low: 0.3, high: 0.5, n: 9)],
        trace: ["share": [0.5, nil]], replicates: [:])
    ]
    var market = ExperimentResult(provenance: result.provenance, strategies: strategies)
    market.prices = result.prices
    let back = try ResultJSON.decode(try ResultJSON.encode(market))
    #expect(back.prices == market.prices && back.strategies[1].rivals == strategies[1].rivals)
    #expect(ReportPage.html(back).contains("against it: next door"))
  }

  /// Documents of versions before reports.
  @Test func whatCameLaterMayBeMissing() throws {
    var document = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try ResultJSON.encode(try MadeUpReport.result()).utf8)) as? [String: Any])
    document["scenario"] = nil
    document["strategies"] = (document["strategies"] as? [[String: Any]])?.map { strategy in
      strategy.filter { !["detail", "replicates"].contains($0.key) }
    }
    let old = try JSONSerialization.data(withJSONObject: document)
    let result = try ResultJSON.decode(String(decoding: old, as: UTF8.self))
    #expect(result.strategies.count == 5 && result.account == nil)
    Page.expectBalanced(ReportPage.html(result))
  }

  @Test(arguments: [
    ("", "found no JSON, wanted a document of results"),
    ("{\"a\": ", "found no JSON, wanted a document of results"),
    ("[]", "wanted an object"), ("{}", "found no member “schema”"),
    (
      "{\"schema\": \"steelyard.audit/1\"}",
      "found a document steelyard.audit/1, wanted steelyard.result/1"
    ),
    (
      "{\"schema\": \"steelyard.result/2\"}",
      "found a document steelyard.result/2, wanted steelyard.result/1"
    ),
    ("{\"schema\": 1}", "schema: wanted a text"),
    ("{\"schema\": \"steelyard.result/1\"}", "provenance: missing"),
  ])
  func saysWhatIsWrong(_ text: String, _ message: String) throws {
    let error = #expect(throws: DocumentError.self) { try ResultJSON.decode(text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "nothing")")
  }

  @Test(arguments: [
    ("\"baseline\" : true", "\"baseline\" : 1", "strategies[0].baseline: wanted true or false"),
    ("\"n\" : 20000", "\"n\" : 0.5", "a number: "),
    (
      "\"name\" : \"one price\"", "\"name\" : null", "strategies[0].name: found null, wanted a text"
    ),
    ("\"steps\" : 104", "\"steps\" : \"x\"", "provenance.steps: wanted a whole number"),
    ("\"trustStart\" : 56.25", "\"trustSta\" : 56.25", "strategies[0].trustStart: missing"),
    (
      "\"looks\" : 1", "\"looks\" : 4000000000",
      "inference.looks: found 4000000000, wanted a whole number from 1 to 10000"
    ),
    ("\"looks\" : 1", "\"looks\" : 0", "inference.looks: found 0, wanted"),
  ])
  func saysWhereItIsWrong(_ found: String, _ broken: String, _ message: String) throws {
    let text = try ResultJSON.encode(try makeResult(fiveStrategies))
    let place = try #require(text.range(of: found))
    let error = #expect(throws: DocumentError.self) {
      try ResultJSON.decode(text.replacingCharacters(in: place, with: broken))
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "nothing")")
  }

  @Test func aDocumentWithoutStrategiesIsNone() throws {
    let empty = ExperimentResult(
      provenance: try makeResult(fiveStrategies).provenance, strategies: [])
    let text = try ResultJSON.encode(empty)
    #expect(
      throws: DocumentError.member(
        path: "strategies", problem: "found none, wanted at least one")
    ) { try ResultJSON.decode(text) }
  }
}
