import SteelyardModel
import Testing

@testable import SteelyardReport

@Suite struct CourseTableTests {
  private static func result(_ traces: [(String, [String: [Double?]])]) -> ExperimentResult {
    ExperimentResult(
      provenance: Provenance(
        version: "1", seed: 1, scenarioDigest: "", customers: 1, steps: 8, replicates: 2),
      strategies: traces.map { name, trace in
        StrategyResult(
          name: name, isBaseline: name == "a", metrics: [:], contrasts: [:], byCulture: [:],
          byCohort: [:], ledger: [:], trustStart: 50, trace: trace, replicates: [:])
      })
  }

  /// Eight weeks from 40 to 60 in one strategy set the scale for the other, which stays in between.
  @Test func oneScaleForAll() {
    let rising = [40, 42.9, 45.8, 48.6, 51.5, 54.3, 57.2, 60.0]
    let text = CourseTable.text(
      Self.result([
        ("a", ["trust": rising]), ("b", ["trust": Array(repeating: 51, count: 8)]),
      ]), currency: "EUR")
    #expect(
      text == """
        Week by week (means; a bar from the least to the most)

           trust
           40 … 60
        a  ▁▂▃▄▅▆▇█
        b  ▅▅▅▅▅▅▅▅

        """)
  }

  @Test func onlyWhatIsKnown() {
    #expect(CourseTable.text(Self.result([("a", [:])]), currency: "EUR") == "")
    let text = CourseTable.text(
      Self.result([("a", ["profit": [1, nil, 2], "retention": [1, 0.5, 0.4]])]), currency: "EUR")
    #expect(text.contains("1.0 … 2.0 EUR") && text.contains("40 … 100 %"))
    #expect(text.contains("▁█"))
  }

  @Test(arguments: [40, 80, 100]) func fitsTheTerminal(_ width: Int) throws {
    let style = TextStyle(usesColor: false, width: width)
    let result = try MadeUpReport.result(steps: 104)
    for text in [
      CourseTable.text(result, currency: "EUR", style: style),
      CertaintyTable.text(result, style: style),
      ResultTable.text(result, of: makeScenario(["a"]), style: style),
    ] where width >= 80 || text.hasPrefix("Week") {
      for line in text.split(separator: "\n") { #expect(line.displayWidth <= width, "\(line)") }
    }
  }

  @Test func narrowTablesLoseNothing() throws {
    let result = try MadeUpReport.result()
    let wide = ResultTable.text(result, of: makeScenario(["a"]))
    let narrow = ResultTable.text(
      result, of: makeScenario(["a"]), style: TextStyle(usesColor: false, width: 80))
    let words = { (text: String) in Set(text.split { $0 == " " || $0 == "\n" }) }
    #expect(words(wide).subtracting(words(narrow)).isEmpty)
  }
}
