public import SteelyardModel

/// A result as one page of HTML that needs nothing else: verdict, figures, tables, provenance.
///
/// No scripts, nothing from elsewhere; it reads in light and dark, on a telephone, on paper and
/// aloud. Every number has its interval, to the digits that this makes meaningful, unless it is
/// exact. Equal results give equal bytes.
public enum ReportPage {
  /// Returns the page; it ends with a line break.
  ///
  /// - Parameter result: best as ``ResultJSON/decode(_:)`` returns it, so that the page is the
  ///   same whether it is made at once or from a document kept.
  /// - Complexity: O(strategies squared x replicates + strategies x (steps + groups)).
  public static func html(_ result: ExperimentResult) -> String {
    let content = ReportContent(result)
    let sections = sections(content).filter { !$0.body.isEmpty }
    let links = sections.map { "<li><a href=\"#\($0.id)\">\(HTML.escaped($0.heading))</a></li>\n" }
    return HTML.page(
      content.title, style: EvidenceStyle.css + ChartStyle.css + ReportStyle.css,
      "<h1>\(HTML.escaped(content.title))</h1>\n\(content.question)"
        + "<nav aria-label=\"Sections\"><ol>\n\(links.joined())</ol></nav>\n"
        + sections.map(\.html).joined())
  }

  /// The parts of the page from top to bottom; those without a body are left out. A new part
  /// needs a line here.
  private static func sections(_ content: ReportContent) -> [Section] {
    [
      verdict(content), robust(content), tradeOff(content), strategies(content),
      overTime(content), why(content),
      who(content), principles(content), market(content), tests(content), people(content),
      howMade(content),
    ]
  }

  /// A part of the page.
  struct Section {
    /// Unlike that of any other part.
    let id: String
    let heading: String
    /// HTML; empty where there is nothing to say.
    let body: String

    fileprivate var html: String {
      "<section id=\"\(id)\">\n<h2>\(HTML.escaped(heading))</h2>\n\(body)</section>\n"
    }
  }

  /// Drawings side by side, with a way round them for the keyboard.
  static func tiles(_ tiles: [Tile]) -> String {
    guard let last = tiles.last else { return "" }
    return "<a class=\"skip\" href=\"#\(last.id)-end\">Skip these figures</a>\n"
      + "<div class=\"tiles\">\n\(tiles.map(\.html).joined())</div>\n<span id=\"\(last.id)-end\"></span>\n"
  }
}
