import SteelyardModel
import Testing

@testable import SteelyardReport

@Suite struct RobustnessTextTests {
  private static func contrast(_ difference: Double) -> Contrast {
    Contrast(
      difference: difference, low: difference - 1.0 / 64, high: difference + 1.0 / 64, p: 0.01)
  }

  private static func end(
    _ value: Double, _ lead: Double, _ finding: Robustness.Finding = .holds
  ) -> Robustness.End {
    let leader = finding == .flips ? "one price" : "covert push"
    return Robustness.End(
      value: value,
      outcomes: [
        .init(goal: "profit", finding: finding, leader: leader, difference: contrast(lead))
      ])
  }

  static func found(
    flipping: Bool = true, leads: [Robustness.Lead] = [lead("profit", 0.1875)]
  ) -> Robustness {
    let first = Robustness.Move(
      path: "peers.discovery", value: 0.005,
      ends: [end(0, 0.25), end(0.05, flipping ? -0.125 : 0.125, flipping ? .flips : .holds)],
      reach: 1.5)
    let second = Robustness.Move(
      path: "cost.nudge", value: 0, ends: [end(0.125, 0.0625)], reach: 0.7)
    return Robustness(
      customers: 2_000, replicates: 5, screened: 200, runs: 20, cheapRuns: 3_000, choices: 323,
      idle: 321, impossible: [.init(path: "correlation.x", value: 0.9)], leads: leads,
      moves: [first, second])
  }

  private static func lead(_ goal: String, _ difference: Double) -> Robustness.Lead {
    Robustness.Lead(
      goal: goal, leader: "covert push", other: "one price", difference: contrast(difference))
  }

  private static func result(_ found: Robustness?) throws -> ExperimentResult {
    var result = try MadeUpReport.result()
    result.robustness = found
    return result
  }

  @Test func aFlipHeadsTheVerdict() throws {
    let writer = VerdictWriter(try Self.result(Self.found()), currency: "EUR")
    #expect(
      writer.sentences.first
        == "First of all: this flips inside the plausible range of a design choice. With"
        + " peers.discovery at 0.05 instead of 0.005, “one\u{A0}price” is ahead on profit, not"
        + " “covert\u{A0}push”.")
  }

  @Test func whatHoldsIsSaidInTheEnd() throws {
    let writer = VerdictWriter(try Self.result(Self.found(flipping: false)), currency: "EUR")
    #expect(writer.sentences.last?.contains("is not turned round at either end") == true)
    let plain = VerdictWriter(try Self.result(nil), currency: "EUR")
    #expect(Array(writer.sentences.dropLast()) == plain.sentences)
  }

  /// A lead of a hundredth with an interval of 1/64 to both sides is none.
  @Test func nothingIsSaidToHoldWhereNobodyCouldTell() {
    let found = Self.found(
      flipping: false,
      leads: [Self.lead("profit", 0.1875), Self.lead("trust", 0.01), Self.lead("fairness", 0)])
    let words = RobustnessSentences(found, currency: "EUR").reassurance
    #expect(words.hasPrefix("Who is ahead on profit is not turned round at either end"))
    #expect(
      words.hasSuffix(
        "These runs cannot tell who is ahead on trust and fairness, so nothing could turn it round."
      ))
  }

  @Test func withoutAnyClearLeadThereIsNoReassurance() {
    let found = Self.found(flipping: false, leads: [Self.lead("profit", 0.01)])
    #expect(
      RobustnessSentences(found, currency: "EUR").reassurance
        == "These runs cannot tell who is ahead on profit, so nothing could turn it round.")
  }

  @Test func doubtsCountOnlyOnGoalsWithAClearLead() {
    let unsure = Robustness.Outcome(
      goal: "trust", finding: .unsure, leader: "one price", difference: Self.contrast(0))
    let end = Robustness.End(value: 1, outcomes: Self.end(1, 0.1875).outcomes + [unsure])
    let found = { (trust: Double) in
      Robustness(
        customers: 2_000, replicates: 5, screened: 200, runs: 20, cheapRuns: 3_000, choices: 323,
        idle: 322, impossible: [],
        leads: [Self.lead("profit", 0.1875), Self.lead("trust", trust)],
        moves: [.init(path: "cost.nudge", value: 0, ends: [end], reach: 0.7)])
    }
    let words = { RobustnessSentences(found($0), currency: "EUR").reassurance }
    #expect(!words(0.01).contains("unclear at an end"))
    #expect(words(0.5).contains("but 1 of them leaves it unclear at an end"))
  }

  @Test func tableHasLeadsAtBothEnds() {
    let text = RobustnessTable.text(Self.found(), currency: "EUR")
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[1].hasPrefix("profit: the lead of “covert push” over “one price”, +0.188 ±0.016"))
    let flip = lines.first { $0.contains("0.05 ") }
    #expect(flip?.contains("−0.125 ±0.016") == true && flip?.hasSuffix("turns") == true)
    #expect(text.contains("  cost.nudge "))
    #expect(text.contains("Of 323, 321") && text.contains("3,000 runs of"))
  }

  /// From -0.1 to 0.2 on 31 columns: none at 10, the lead of 0.17 at 27.
  @Test func barsGoFromTheLeadToWhatBecomesOfIt() {
    let axis = RobustnessAxis([0.17, 0.2, -0.1], from: 0.17, width: 31)
    let line = { (count: Int) in String(repeating: "─", count: count) }
    let blank = { (count: Int) in String(repeating: " ", count: count) }
    #expect(axis.bar(to: -0.1) == "●" + line(9) + "│" + line(17) + blank(3))
    #expect(axis.bar(to: 0.2) == blank(10) + "│" + blank(16) + line(3) + "●")
    #expect(RobustnessAxis([0], from: 0, width: 5).bar(to: 0) == "●" + blank(4))
  }

  @Test(arguments: [80, 100]) func fitsTheTerminal(_ width: Int) {
    let text = RobustnessTable.text(
      Self.found(), currency: "EUR", style: TextStyle(usesColor: false, width: width))
    for line in text.split(separator: "\n") { #expect(line.displayWidth <= width, "\(line)") }
  }

  @Test func documentsKeepIt() throws {
    let result = try Self.result(Self.found())
    let read = try ResultJSON.decode(try ResultJSON.encode(result))
    #expect(read.robustness == result.robustness)
    #expect(try ResultJSON.decode(try ResultJSON.encode(Self.result(nil))).robustness == nil)
  }

  @Test func documentsThatDoNotFitAreRefused() throws {
    let text = try ResultJSON.encode(try Self.result(Self.found()))
    for (from, to) in [
      (
        "\"other\" : \"one price\"",
        "\"other\" : \"x\""
      ),
      ("\"finding\" : \"flips\"", "\"finding\" : \"flops\""),
    ] {
      let changed = text.replacing(from, with: to)
      #expect(changed != text, "\(from)")
      #expect(throws: DocumentError.self) { try ResultJSON.decode(changed) }
    }
  }

  @Test func thePageHasASectionOfItsOwn() throws {
    let page = ReportPage.html(try Self.result(Self.found()))
    #expect(page.contains("<h2>What would turn it round</h2>"))
    #expect(page.contains("one price is ahead") && page.contains("<code>cost.nudge</code> †"))
    #expect(page.contains("--robust --robust-customers 2000 --robust-replicates 5"))
    #expect(!ReportPage.html(try Self.result(nil)).contains("What would turn it round"))
  }
}
