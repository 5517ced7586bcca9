import SteelyardModel
import SteelyardReport
import Testing

@Suite struct LedgerBarsTests {
  @Test func looksAsItDid() throws {
    let text = LedgerBars.text(try makeResult(Array(fiveStrategies[2...3])))
    #expect(text == Golden.ledger)
  }

  @Test func leavesOutWhatMovedNothingAnywhere() throws {
    let text = LedgerBars.text(try makeResult([MadeUp(name: "a")]))
    #expect(text.contains("good purchases") && !text.contains("lies detected"))
    var other = MadeUp(name: "b")
    other.ledger["deception"] = -1
    let both = LedgerBars.text(try makeResult([MadeUp(name: "a"), other]))
    let lies = both.split(separator: "\n").filter { $0.contains("lies detected") }
    try #require(lies.count == 2)
    #expect(lies[0].hasSuffix("│                                       0"))
    #expect(lies[1].hasSuffix("−1.00"))
  }

  @Test func barsShareOneScale() throws {
    let small = MadeUp(name: "a", ledger: ["purchase": 2.5])
    let large = MadeUp(name: "b", ledger: ["purchase": -5])
    let text = LedgerBars.text(try makeResult([small, large]))
    let bars = text.split(separator: "\n").filter { $0.contains("good purchases") }
    try #require(bars.count == 2)
    let blocks = bars.map { $0.filter { $0 == "█" }.count }
    #expect(blocks == [15, 30])
    #expect(bars[0].contains("│█") && bars[1].contains("█│"))
  }

  @Test func whatIsNotNothingShows() throws {
    let text = LedgerBars.text(
      try makeResult([MadeUp(name: "a", ledger: ["purchase": 50, "price_fairness": -0.00004])]))
    #expect(text.contains("▕│") && text.contains("−0.00004"))
  }

  @Test func nothingAtAllIsSaid() throws {
    let text = LedgerBars.text(try makeResult([MadeUp(name: "a")]).still())
    #expect(text.hasSuffix("Nothing moved it.\n"))
  }

  @Test(arguments: [40, 60, 80, 100, 200])
  func keepsToItsWidth(_ width: Int) throws {
    let style = TextStyle(usesColor: false, width: width)
    let lines = LedgerBars.text(try makeResult(fiveStrategies), style: style)
      .split(separator: "\n").filter { $0.contains("│") }
    #expect(!lines.isEmpty && lines.allSatisfy { $0.count <= max(width, 45) })
  }
}
