import Foundation
import SteelyardModel
import Testing

@testable import SteelyardReport

@Suite struct EvidencePageTests {
  @Test func isOneWellFormedPageWithoutScripts() throws {
    for result in [try MadeUpEvidence.result(), try MadeUpEvidence.hostile()] {
      let page = EvidencePage.html(result)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
      #expect(page.hasSuffix("</html>\n"))
      #expect(!page.contains("<script") && !page.contains("javascript:"))
      #expect(!page.contains("://") && !page.contains("url(") && !page.contains("@import"))
      #expect(!page.contains("\u{1B}"))
      try Self.expectBalanced(page)
    }
  }

  /// Every element that is opened is closed, in order.
  private static func expectBalanced(_ page: String) throws {
    let void: Set<String> = ["meta", "br", "rect", "line", "circle", "polygon"]
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

  @Test func whatOthersWroteIsText() throws {
    let page = EvidencePage.html(try MadeUpEvidence.hostile())
    #expect(
      page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;"))
    #expect(HTML.escaped("a<\u{0301}b") == "a&lt;\u{0301}b")
    #expect(HTML.escaped("two\n lines ") == "two lines")
  }

  @Test func saysWhatIsDoneAndWhatItDoesNotShow() throws {
    let page = EvidencePage.html(try MadeUpEvidence.result())
    let headings = page.matches(of: /<h2>([^<]*)<\/h2>/).map { String($0.output.1) }
    #expect(
      headings == [
        "Summary", "How it is done", "What this does not show", "All findings", "Sizes",
        "Signs and orders", "Fitted parameters", "Leaving one out", "Not replayed", "Provenance",
      ])
    for text in [
      "Alpha A. (1986). On Fairness. Review 1: 1-10.", "Explanation: The model has no such thing.",
      "OMEGA2020", "needs several firms", "1.2.3", "seed", "<code>fairness.unfair_exploit</code>",
      "10 replicates of 20000 customers, 104 weeks, seed 1.", "in-sample", "not counted",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test func drawsEveryReadingThatHasAValue() throws {
    let page = EvidencePage.html(try MadeUpEvidence.result())
    let labels = page.matches(of: /role="img" aria-label="([^"]*)"/).map { String($0.output.1) }
    #expect(labels.count == 5, "two sizes, three signs, nothing for what is undefined")
    #expect(
      labels[0] == "share calling the rise unfair: published 0.82; simulated 0.814 [0.801, 0.826];"
        + " expected 0.72 to 0.92: inside")
    #expect(page.count(of: "<svg ") == 5 && page.count(of: "<polygon ") == 2)
    #expect(page.count(of: "role=\"img\"") == 5)
  }

  /// Shapes lie in the order of their values and inside the drawing.
  @Test func theDrawingIsToScale() throws {
    let reading = try MadeUpEvidence.reading(
      "x", published: 4, (2, 1, 3), .band(0...5))
    let svg = try #require(BandChart(reading)?.svg)
    func number(_ pattern: Regex<(Substring, Substring)>) throws -> Double {
      try #require(svg.firstMatch(of: pattern).flatMap { Double($0.output.1) })
    }
    let start = try number(/<rect class="band" x="([\d.]+)"/)
    let width = try number(/<rect[^>]* width="([\d.]+)"/)
    let mean = try number(/<circle[^>]* cx="([\d.]+)"/)
    let mark = try number(/<polygon[^>]* points="([\d.]+),/)
    #expect(abs(mean - (start + width * 2 / 5)) < 0.11)
    #expect(abs(mark - (start + width * 4 / 5)) < 0.11)
    #expect(start > 0 && start + width < 300)
  }

  @Test func equalReplaysGiveEqualBytes() throws {
    #expect(
      EvidencePage.html(try MadeUpEvidence.result())
        == EvidencePage.html(try MadeUpEvidence.result()))
  }

  @Test func withoutAnythingItIsStillAPage() throws {
    let empty = EvidenceResult(
      provenance: EvidenceProvenance(version: "1", seed: 1, scenarioDigest: "0"), findings: [],
      leftOut: [], waiting: [])
    try Self.expectBalanced(EvidencePage.html(empty))
    #expect(EvidenceTable.text(empty).contains("0 findings ran"))
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
