import SteelyardModel
import Testing

@testable import SteelyardReport

@Suite struct PrinciplesSectionTests {
  @Test func saysWhatEachScoreRestsOn() throws {
    let result = try MadeUpReport.result([
      MadeUp(name: "a", active: ["integrity": 80]), MadeUp(name: "b", active: ["integrity": 40]),
    ])
    let section = ReportPage.principles(ReportContent(result)).body
    Page.expectBalanced(ReportPage.html(result))
    let all = Principle.integrity.measurements.count
    #expect(section.split(separator: "from 3 of \(all) measurements").count == 3 && all == 4)
    #expect(section.contains("n/a"), "the other principles are not there")
    for measurement in Principle.allCases.flatMap(\.measurements) {
      let metric = try #require(Metric.named(measurement.metric))
      #expect(section.contains(HTML.escaped(metric.name)))
    }
    #expect(section.contains("0.05 list prices"))
  }

  @Test func isLeftOutWhereNothingIsScored() throws {
    let page = ReportPage.html(try MadeUpReport.result())
    #expect(!page.contains("id=\"principles\""))
  }
}
