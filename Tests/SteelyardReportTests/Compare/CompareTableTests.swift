import Foundation
import SteelyardModel
import SteelyardStatistics
import Testing

@testable import SteelyardReport

@Suite struct CompareTableTests {
  private static let metrics = ["profit", "trust", "price_gap"].compactMap(Metric.named)

  private static func found(
    _ change: (inout MadeUp) -> Void, seed: UInt64 = 2026, margins: Margins = Margins()
  ) throws -> CompareResult {
    let (old, other) = (MadeUp(name: "one price"), MadeUp(name: "open book", trust: 63))
    var new = other
    change(&new)
    var (first, second) = (
      try makeResult([old, other]), try makeResult([old, new], seed: seed)
    )
    first.account = MadeUpReport.account
    second.account = MadeUpReport.account
    return try CompareResult.judging(first, second, metrics: metrics, margins: margins)
  }

  @Test func saysFirstWhatChanged() throws {
    let text = CompareTable.text(try Self.found { ($0.trust, $0.luck) = (60, 0.002) })
    #expect(text.hasPrefix("More than noise changed: trust under “open book” falls from 63.0"))
    #expect(text.contains("▼ −3"))
    #expect(text.contains("one price: all 3 numbers are equal to the bit"))
    let words = text.replacing("\n", with: " ")
    #expect(words.contains("differences are paired over 10 replicates"))
    #expect(text.contains("Both were made in the same way."))
  }

  @Test func theSameIsEqualToTheBit() throws {
    let text = CompareTable.text(try Self.found { _ in })
    #expect(text == "Nothing changed: the two results are equal to the bit.\n")
  }

  @Test func otherSeedsAreSaidToBeTwoSamples() throws {
    let text = CompareTable.text(try Self.found({ $0.luck = 0.002 }, seed: 7))
    #expect(text.hasPrefix("Nothing changed that is more than noise: of 6 numbers, 4 are equal"))
    #expect(text.contains("seed") && text.contains("2026") && text.contains("(Welch)"))
    #expect(text.contains("The highest profit in both is that of “one price” and “open book”"))
  }

  @Test func ratiosAloneAreSaidToHaveIntervals() throws {
    let ratio = try #require(Metric.named("access_ratio"))
    let results = try [0.8, 0.9].map { level in
      try makeResult([MadeUp(name: "one price", active: ["access_ratio": level])])
    }
    let found = try CompareResult.judging(results[0], results[1], metrics: [ratio])
    #expect(found.rows.map(\.method) == [.intervals])
    let words = CompareTable.text(found).replacing("\n", with: " ")
    #expect(
      words.hasPrefix(
        "Nothing can be told from noise: the difference of a ratio has an interval, but no p."))
    #expect(words.contains("A ratio's difference has an interval made of both intervals"))
    #expect(!words.contains("at least 2 replicates") && !words.contains("Holm"))
  }

  @Test func fewerReplicatesAreSaidToBeWhatBothAreOver() throws {
    let results = try [5, 10].map { count in
      try makeResult([MadeUp(name: "one price")], replicates: count)
    }
    let found = try CompareResult.judging(results[0], results[1], metrics: Self.metrics)
    let words = CompareTable.text(found).replacing("\n", with: " ")
    #expect(words.hasPrefix("Nothing changed: all 3 numbers are equal to the bit."))
    #expect(words.contains("over the 5 replicates of both. The numbers beside them are means over"))
  }

  @Test func whoIsAheadMayChange() throws {
    let text = CompareTable.text(try Self.found { $0.profit = 1.3 })
    #expect(text.contains("The highest profit is now that of “open book”, and was that of"))
    #expect(text.contains("profit under “open book” rises from 1.02"))
  }

  @Test func namesDoNotCommandTheTerminal() throws {
    var (first, second) = (
      try makeResult([MadeUp(name: "a\u{1B}[31m")]), try makeResult([MadeUp(name: "a\u{1B}[31m")])
    )
    (first.account, second.account) = (MadeUpReport.account, MadeUpReport.account)
    first.account?.text = "x: \u{1B}[2J\n"
    let found = try CompareResult.judging(first, second, metrics: Self.metrics)
    #expect(!CompareTable.text(found).contains("\u{1B}"))
  }

  @Test(arguments: [80, 100]) func fitsTheTerminal(_ width: Int) throws {
    let found = try Self.found { ($0.trust, $0.profit, $0.luck) = (60, 1.1, 0.002) }
    let text = CompareTable.text(found, style: TextStyle(usesColor: false, width: width))
    for line in text.split(separator: "\n") { #expect(line.displayWidth <= width, "\(line)") }
  }

  @Test func documentsHoldEveryNumber() throws {
    let found = try Self.found { $0.trust = 60 }
    let json = try CompareJSON.encode(found)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(document["schema"] as? String == "steelyard.compare/1")
    #expect(document["changes"] as? Int == found.changes && found.changes == 1)
    let strategies = try #require(document["strategies"] as? [[String: Any]])
    let rows = try #require(strategies[1]["metrics"] as? [[String: Any]])
    #expect(rows.map { $0["id"] as? String } == ["profit", "trust", "price_gap"])
    #expect(rows[1]["method"] as? String == "paired" && rows[1]["beyondNoise"] as? Bool == true)
    let lines = CompareCSV.encode(found).split(separator: "\n")
    #expect(lines.count == 7 && lines[5].hasPrefix("open book,trust,points,"))
    #expect(lines[5].hasSuffix(",paired,false,true"))
  }
}
