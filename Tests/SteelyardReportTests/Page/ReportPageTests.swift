import Foundation
import SteelyardModel
import Testing

@testable import SteelyardReport

@Suite struct ReportPageTests {
  @Test func isOneWellFormedPageWithoutScripts() throws {
    for result in [
      try MadeUpReport.result(), try MadeUpReport.hostile(), try makeResult(fiveStrategies),
      try MadeUpReport.result(replicates: 1), try makeResult([MadeUp(name: "alone")]),
      try MadeUpReport.tested(),
    ] {
      let page = ReportPage.html(result)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
      #expect(page.hasSuffix("</html>\n"))
      #expect(!page.contains("<script") && !page.contains("javascript:"))
      #expect(!page.contains("://") && !page.contains("url(") && !page.contains("@import"))
      #expect(!page.contains("\u{1B}") && !page.contains("nan") && !page.contains("Optional"))
      Page.expectBalanced(page)
    }
  }

  /// A document whose lists do not fit together is drawn as far as they go.
  @Test func survivesListsOfOtherLengths() throws {
    let text = try ResultJSON.encode(try MadeUpReport.result())
    let cut = text.replacing(/"high" : \[[^\]]*\]/, with: "\"high\" : []")
    #expect(cut.utf8.count < text.utf8.count)
    Page.expectBalanced(ReportPage.html(try ResultJSON.decode(cut)))
  }

  /// Differences that are not corrected for their number have no mark.
  @Test func judgesOnlyWhatIsCorrected() throws {
    let strategies = [
      MadeUp(name: "a", active: ["complaints": 0.1]),
      MadeUp(name: "b", profit: 0.5, active: ["complaints": 0.4]),
    ]
    let page = ReportPage.html(try MadeUpReport.result(strategies))
    let table = try #require(page.components(separatedBy: "What else happened").last)
      .components(separatedBy: "</table>")[0]
    #expect(table.contains("class=\"unclear\""))
    #expect(!table.contains("▲") && !table.contains("▼") && !table.contains("· "))
    #expect(page.contains("▼"))
  }

  @Test func readsFromTopToBottom() throws {
    let outline = Page.outline(ReportPage.html(try MadeUpReport.result()))
    #expect(outline == GoldenReport.outline, "\(outline.joined(separator: "\n"))")
  }

  @Test func everyFigureHasItsTitleAndDescription() throws {
    for result in [try MadeUpReport.result(), try MadeUpReport.hostile()] {
      let page = ReportPage.html(result)
      let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "ids are unlike each other")
      let charts = page.components(separatedBy: "<svg class=\"chart\"").dropFirst()
      #expect(charts.count > 15)
      for chart in charts {
        let role = try #require(
          chart.firstMatch(of: #/ role="(group|img)" aria-labelledby="([^"]+)"/#))
        #expect(ids.contains(String(role.output.2)))
        #expect(chart.contains("<title id=\"\(role.output.2)\">"))
        let text = try #require(chart.firstMatch(of: /<desc id="[^"]+">([^<]+)<\/desc>/))
        #expect(text.output.1.count > 40, "\(text.output.1)")
      }
      for link in page.matches(of: /href="#([^"]+)"/) {
        #expect(ids.contains(String(link.output.1)))
      }
    }
  }

  /// What stands in tables and marks is what the result holds.
  @Test func numbersAreThoseOfTheResult() throws {
    let result = try MadeUpReport.result()
    let page = ReportPage.html(result)
    for strategy in result.strategies {
      for id in ["profit", "revenue", "trust", "fairness", "retention"] {
        let quantity = Quantity(try #require(Metric.named(id)), currency: "EUR")
        let estimate = try #require(strategy.metrics[id])
        #expect(page.contains("<td>\(quantity.text(estimate))"), "\(strategy.name) \(id)")
        guard let contrast = strategy.contrasts[id] else { continue }
        #expect(page.contains(" \(quantity.text(contrast))</span></td>"))
      }
      for (id, estimate) in strategy.detail.ledger where estimate.mean != 0 {
        let name = try #require(Mechanism.ledger.first { $0.id == id }?.name)
        let text = Quantity(unit: "points of 100").signedFull(estimate)
        #expect(page.contains(HTML.escaped("\(name): \(text)")), "\(strategy.name) \(id)")
      }
    }
  }

  /// Beside every number of a table that is no setting there is its interval, or it is exact.
  @Test func noNumberComesWithoutItsInterval() throws {
    let page = ReportPage.html(try MadeUpReport.result())
    let tables = page.components(separatedBy: "<table>").dropFirst()
      .map { $0.components(separatedBy: "</table>")[0] }
      .filter {
        !$0.contains("parameter") && !$0.contains("Definitions") && !$0.contains("common luck")
          && !$0.contains("counted exactly") && !$0.contains("weeks that tell most")
      }
    #expect(tables.count >= 4)
    for cell in tables.flatMap({ $0.matches(of: /<td>(.*?)<\/td>/) }) {
      for line in cell.output.1.components(separatedBy: "<br>") where line.contains(/[0-9]/) {
        #expect(line.contains("±"), "\(line)")
      }
    }
  }

  @Test func showsTestsBudgetsAndStudies() throws {
    let page = ReportPage.html(try MadeUpReport.tested())
    let outline = Page.outline(page).drop { $0 != "h2 Tests, budgets and studies" }.prefix(7)
    #expect(
      Array(outline) == [
        "h2 Tests, budgets and studies", "h3 What a test inside the firm would say",
        "caption “personal price”, rolled out to 25 % of customers: weeks 5 to 26",
        "h3 The best that “open book” can afford",
        "caption Of 4 sets of options 3 can be paid for; 30 runs compared them",
        "h3 What the scenario’s study reads off", "caption Means with 95 % intervals",
      ])
    let section = try #require(page.components(separatedBy: "<section id=\"tests\">").last)
      .components(separatedBy: "</section>")[0]
    for part in [
      "▲ +0.07 ±0.02", "<td>reasons</td><td>300.00 ±0</td><td>12.00 ±0</td>",
      "▼ −0.050 ±0.005", "<td>0.200 [0.190, 0.210]</td><td>0.25</td><td>0.1 to 0.3</td>",
    ] {
      #expect(section.contains(part), "\(part)")
    }
  }

  @Test func tellsThreeLives() throws {
    let result = try MadeUpReport.result()
    let page = ReportPage.html(result)
    for person in try #require(result.people).people {
      #expect(page.contains("<h3>\(person.title)</h3>"))
    }
    for part in [
      "under “segment price” and, with the same luck, under “one price”",
      "<th scope=\"row\">good purchases</th><td>−13.00</td><td>+13.00</td>",
      "<th scope=\"row\">leaves</th><td>week 21</td><td>no</td>",
      "<th scope=\"row\">gain from purchases</th><td>−3.00 EUR</td><td>3.00 EUR</td>",
      "<th scope=\"row\">week 4</th><td>The firm asks 4.20 EUR. Buys, with a gain of 1.00 EUR.<br>",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    var alone = result
    alone.people = nil
    #expect(!ReportPage.html(alone).contains("What it is like for people"))
  }

  @Test func whatOthersWroteIsText() throws {
    let page = ReportPage.html(try MadeUpReport.hostile())
    #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"))
    #expect(!page.contains("<img") && !page.contains("<i>") && !page.contains("<b>"))
    #expect(page.contains("name: &quot;&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;alert(2)"))
    #expect(page.contains("\n  - &amp;amp;\n"), "the scenario keeps its lines and blanks")
  }

  @Test func saysHowSureItIs() throws {
    let page = ReportPage.html(try MadeUpReport.result())
    #expect(
      page.contains("after Holm&#39;s correction for all 58 comparisons, with the baseline and,"))
    #expect(page.contains("best on profit") && page.contains("lived through 10 times"))
    let once = ReportPage.html(try MadeUpReport.result(replicates: 1))
    #expect(once.contains("lived through once. With one repeat nothing can be told from chance."))
  }

  @Test func saysWhoIsHurt() throws {
    let page = ReportPage.html(try MadeUpReport.result())
    #expect(
      page.contains(
        "Worse off on average: 1 of 4 groups, most of all over 64 (age) with −0.60 ±0.02 EUR of"
          + " surplus per need."))
    #expect(page.contains("over 64, 4.60 ±0.02"), "who pays most under covert push")
  }

  @Test func remainsSmallWithManyStrategies() throws {
    let many = (0..<24).map { MadeUp(name: "strategy number \($0)", trust: 60 - Double($0)) }
    var account = MadeUpReport.account
    account.cultures = ["USA", "JPN", "DEU", "BRA", "IND"]
    account.cohorts.append(.init(name: "region", cohorts: ["north", "south", "east", "west"]))
    let page = ReportPage.html(try MadeUpReport.result(many, steps: 520, account: account))
    #expect(page.utf8.count < 1_500_000, "\(page.utf8.count)")
  }

  @Test func whatIsNotThereIsLeftOut() throws {
    let plain = ReportPage.html(try makeResult(fiveStrategies))
    #expect(!plain.contains("By culture") && !plain.contains("Where the profit comes from"))
    #expect(!plain.contains("The scenario</h3>"))
    let alone = ReportPage.html(try makeResult([MadeUp(name: "alone")]))
    #expect(!alone.contains("id=\"trade-off\"") && alone.contains("There is nothing to compare"))
  }

  @Test func equalResultsGiveEqualBytes() throws {
    #expect(
      ReportPage.html(try MadeUpReport.result()) == ReportPage.html(try MadeUpReport.result()))
  }
}

/// Questions about pages.
enum Page {
  /// Every element that is opened is closed, in order.
  static func expectBalanced(_ page: String) {
    let void: Set<String> = ["meta", "br", "rect", "line", "circle", "polygon", "path"]
    var open: [String] = []
    for match in page.matches(of: /<(\/?)([a-z0-9]+)[^<>]*>/) {
      let name = String(match.output.2)
      if void.contains(name) { continue }
      if match.output.1.isEmpty {
        open.append(name)
      } else {
        #expect(open.popLast() == name)
      }
    }
    #expect(open.isEmpty)
  }

  /// Headings, captions of tables and titles of figures with how many values each has, in order.
  static func outline(_ page: String) -> [String] {
    let parts = page.matches(
      of: /<(h[1-4]|caption|figcaption)>(.*?)<\/(?:h[1-4]|caption|figcaption)>/)
    return parts.map { part in
      let text = part.output.2.replacing(#/<svg.*?</svg> /#, with: "")
        .replacing(/<[^>]+>/, with: "")
      return "\(part.output.1) \(text)"
    }
  }
}
