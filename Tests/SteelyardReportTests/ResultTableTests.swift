import SteelyardModel
import SteelyardReport
import Testing

@Suite struct ResultTableTests {
  private let scenario = makeScenario(["a"])

  @Test func looksAsItDid() throws {
    let text = ResultTable.text(try makeResult(fiveStrategies), of: scenario)
    #expect(text == Golden.table)
  }

  @Test func oneReplicateHasNoIntervalsAndNoVerdicts() throws {
    let text = ResultTable.text(try makeResult(fiveStrategies, replicates: 1), of: scenario)
    #expect(!text.contains("±") && !text.contains("▲") && !text.contains("▼"))
    #expect(text.contains("one replicate cannot tell a difference from\nchance."))
    #expect(text.contains("\npersonal price           1.78           1.07           57.7"))
  }

  @Test func singleStrategyHasNoSecondLine() throws {
    let text = ResultTable.text(try makeResult([MadeUp(name: "one price")]), of: scenario)
    #expect(!text.contains("baseline") && !text.contains("Second line"))
  }

  @Test func undefinedValuesAreCalledSo() throws {
    var strategy = MadeUp(name: "b")
    strategy.components = [nil, 0.1, nil, 0.1, 0]
    let text = ResultTable.text(try makeResult([MadeUp(name: "a"), strategy]), of: scenario)
    #expect(text.split(separator: "n/a", omittingEmptySubsequences: false).count == 4)
    #expect(text.contains("n/a: not defined here"))
    #expect(
      !ResultTable.text(try makeResult(fiveStrategies), of: scenario).contains("n/a"))
  }

  @Test(arguments: [1e-4, 0.01, 1, 300, 45_000, 9e6, 4e9, 7e12], [1, 2, 10])
  func fitsAHundredColumns(_ money: Double, _ replicates: Int) throws {
    let names = [
      "a", "exactly twenty-four wide", "一律価格ですよ、長い名前の戦略", "e\u{301}té",
      "x" + String(repeating: "y", count: 200),
    ]
    let strategies = names.enumerated().map { index, name in
      MadeUp(
        name: name, revenue: money * Double(index + 1), profit: -money / Double(index + 1),
        trust: 100, fairness: 100, retention: 1, components: [1, 1, 1, 1, 1], luck: 0.05)
    }
    let result = try makeResult(strategies, replicates: replicates)
    for text in [
      ResultTable.text(result, of: makeScenario(names, currency: "IDR")),
      LedgerBars.text(result), Verdict.text(result, of: scenario),
    ] {
      for line in text.split(separator: "\n") {
        #expect(width(line) <= 100, "\(line)")
      }
    }
    #expect(ResultTable.text(result, of: scenario).contains("exactly twenty-four wide "))
  }

  @Test func columnsLineUpWhateverTheScript() throws {
    let names = ["plain", "価格", "e\u{301}té"]
    let result = try makeResult(names.map { MadeUp(name: $0) })
    let lines = ResultTable.text(result, of: scenario).split(separator: "\n")
    let ends = names.compactMap { name in lines.first { $0.hasPrefix(name) }.map(width) }
    #expect(ends.count == 3 && Set(ends).count == 1)
  }

  @Test func aClearDifferenceNeverShowsAsNothing() throws {
    var strategy = MadeUp(name: "b", luck: 0)
    strategy.trust = 60.0004
    let text = ResultTable.text(
      try makeResult([MadeUp(name: "a", luck: 0), strategy]), of: scenario)
    #expect(text.contains("▲ +0.0004"))
  }

  @Test func colourAddsNothingButColour() throws {
    let result = try makeResult(fiveStrategies)
    let colour = TextStyle(usesColor: true)
    for (plain, painted) in [
      (
        ResultTable.text(result, of: scenario),
        ResultTable.text(result, of: scenario, style: colour)
      ),
      (LedgerBars.text(result), LedgerBars.text(result, style: colour)),
      (Verdict.text(result, of: scenario), Verdict.text(result, of: scenario, style: colour)),
    ] {
      #expect(!plain.utf8.contains(0x1B))
      #expect(painted.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
    }
    let table = ResultTable.text(result, of: scenario, style: colour)
    #expect(table.contains("\u{1B}[38;5;33m▲ +0.170\u{1B}[0m"), "more profit is better")
    #expect(table.contains("\u{1B}[38;5;208m▲ +21.00\u{1B}[0m"), "more envy is worse")
  }

  @Test func namesCannotCommandTheTerminal() throws {
    let evil = "\u{1B}[31mred\u{7}\nline\u{202E}back"
    let result = try makeResult([MadeUp(name: evil), MadeUp(name: "b")])
    let evilScenario = makeScenario(["b"], currency: "\u{1B}[5mX")
    for text in [
      ResultTable.text(result, of: evilScenario), LedgerBars.text(result),
      Verdict.text(result, of: evilScenario, caution: evil),
    ] {
      #expect(!text.unicodeScalars.contains { [0x1B, 7, 0x202E].contains($0.value) })
      #expect(!text.contains("\nline"))
    }
  }

  /// An independent count for the scripts used here.
  private func width(_ line: some StringProtocol) -> Int {
    line.reduce(0) { $0 + (("\u{3000}"..."\u{9FFF}").contains($1) ? 2 : 1) }
  }
}
